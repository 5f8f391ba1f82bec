/** Raw SQL through a tagged template: values become parameters, never text. */
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag';

/** For `like` and `ilike`: what contains this text, whose own `%` and `_` stand for nothing but themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
