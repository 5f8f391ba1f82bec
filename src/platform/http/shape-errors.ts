import { type core, z } from 'zod';
import type { Says } from '#platform/kernel/decision.ts';

export interface FieldError {
  /** Path of the field, `administrators.0.loginName`. */
  readonly field: string;
  readonly says: Says;
}

/** Thrown at the edge where a body, query or path does not have its shape. */
export class ShapeError extends Error {
  readonly fields: readonly FieldError[];
  constructor(fields: readonly FieldError[]) {
    super('shape');
    this.name = 'ShapeError';
    this.fields = fields;
  }
}

const locales = { zh: z.locales.zhCN(), en: z.locales.en() };

/** What a schema's issues say beside their fields. A refinement may bring its own words as `params: { says }`. */
export function fieldErrors(issues: readonly core.$ZodIssue[]): FieldError[] {
  return issues.map((issue) => ({ field: issue.path.map(String).join('.'), says: sayIssue(issue) }));
}

function sayIssue(issue: core.$ZodIssue): Says {
  if (issue.code === 'custom') {
    const says = issue.params?.says as Says | undefined;
    return says ?? { zh: '这一栏不符合要求。', en: 'This field is not as it should be.' };
  }
  if (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)) return missing;
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return issue.minimum === 1
      ? missing
      : { zh: `至少 ${issue.minimum} 个字。`, en: `At least ${issue.minimum} characters.` };
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return { zh: `最多 ${issue.maximum} 个字。`, en: `At most ${issue.maximum} characters.` };
  }
  if (issue.code === 'invalid_value') return { zh: '不在可选的范围内。', en: 'Not one of the choices.' };
  if (issue.code === 'invalid_format') return { zh: '格式不对。', en: 'Not in the right form.' };
  return { zh: messageIn(locales.zh, issue), en: messageIn(locales.en, issue) };
}

const missing: Says = { zh: '请填写。', en: 'Fill this in.' };

function messageIn(locale: { localeError: core.$ZodErrorMap }, issue: core.$ZodIssue): string {
  const message = locale.localeError(issue as core.$ZodRawIssue);
  return typeof message === 'string' ? message : (message?.message ?? issue.message);
}
