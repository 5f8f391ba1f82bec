import type { AuditLine } from '../operations.schema.ts';

export interface ChangedField {
  readonly field: string;
  /** Undefined where the earlier lines at hand do not tell. */
  readonly before: unknown;
  readonly after: unknown;
  readonly isBeforeKnown: boolean;
}

/**
 * The fields that one line of the log set, with their values before it.
 * @param earlier lines of the same subject, newest first, all older than `line`.
 * @param isWhole whether `earlier` reaches back to the subject's first line.
 */
export function changedFields(
  line: Pick<AuditLine, 'change'>,
  earlier: readonly Pick<AuditLine, 'change'>[],
  isWhole: boolean,
): ChangedField[] {
  return Object.entries(line.change ?? {}).map(([field, after]) => {
    const source = earlier.find(({ change }) => change !== null && Object.hasOwn(change, field));
    return { field, after, before: source?.change?.[field], isBeforeKnown: source !== undefined || isWhole };
  });
}
