import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { useSay } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { fieldPath } from '#web/ui/field-path.ts';
import type { PaperText } from '../paper.model.ts';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { type Order, usePaperCommand } from './papers.api.ts';
import { paperCommandTexts } from './papers.text.ts';

interface SubmitDialogProps {
  readonly paper: PaperPageAnswer;
  readonly version: number;
  readonly form: FormInstance<PaperText>;
  readonly onClose: () => void;
}

/** Hands the saved draft in; what it lacks is said here and marked beside its field. */
export function SubmitDialog({ paper, version, form, onClose }: SubmitDialogProps) {
  const say = useSay();
  const command = usePaperCommand(`${paper.id}/submit`);
  const { error } = command;
  useEffect(() => {
    for (const { field, says } of error?.fields ?? [])
      form.setFields([{ name: fieldPath(field) as never, errors: [say(says)] }]);
  }, [error, form, say]);
  const { name, says } = paperCommandTexts.submit;
  return (
    <CommandDialog<object, Order, unknown>
      title={`${say(name)} · ${paper.number}`}
      consequence={say(says)}
      submit={say(name)}
      command={command}
      order={() => ({ version })}
      onClose={onClose}
    />
  );
}
