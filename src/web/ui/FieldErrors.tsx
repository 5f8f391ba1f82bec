import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import type { ApiFailure } from '../api.ts';
import { useSay } from '../language.ts';
import { FailureNote } from './FailureNote.tsx';
import { fieldPath, knownFields } from './field-path.ts';

export interface FieldErrorsProps {
  readonly failure: ApiFailure | null;
  readonly form: FormInstance;
  /** Where the form calls a field otherwise than the server: `{ password: 'next' }`. */
  readonly aliases?: Readonly<Record<string, string>>;
}

const noAliases: Readonly<Record<string, string>> = {};

/** Puts the server's remarks beside the fields that they belong to; what belongs to none stands above the form in words. */
export function FieldErrors({ failure, form, aliases = noAliases }: FieldErrorsProps) {
  const say = useSay();
  useEffect(() => {
    if (!failure) return;
    const { known } = knownFields(failure, form, aliases);
    form.setFields(known.map(({ field, says }) => ({ name: fieldPath(field), errors: [say(says)] })));
    const first = known[0];
    if (first) form.getFieldInstance(fieldPath(first.field))?.focus?.();
  }, [failure, form, say, aliases]);
  if (!failure) return null;
  const { known, unknown } = knownFields(failure, form, aliases);
  if (known.length > 0 && unknown.length === 0) return null;
  return <FailureNote failure={failure} />;
}
