import type { FormInstance } from 'antd';
import type { ApiFailure, FieldRemark } from '../api.ts';

/** `administrators.1.password` → `['administrators', 1, 'password']`, as forms name their fields. */
export function fieldPath(field: string): (string | number)[] {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Which remarks have their field on the form, and which have none. */
export function knownFields(
  failure: ApiFailure,
  form: Pick<FormInstance, 'getFieldsError'>,
  aliases: Readonly<Record<string, string>> = {},
): { readonly known: FieldRemark[]; readonly unknown: FieldRemark[] } {
  const shown = new Set(form.getFieldsError().map(({ name }) => name.join('.')));
  const named = failure.fields.map(({ field, says }) => ({ field: aliases[field] ?? field, says }));
  return {
    known: named.filter(({ field }) => shown.has(field)),
    unknown: named.filter(({ field }) => !shown.has(field)),
  };
}
