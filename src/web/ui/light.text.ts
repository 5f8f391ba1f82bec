/** The words of the three lights, the same wherever something has a due day. */
import type { Says } from '#platform/kernel/decision.ts';

export const lightTexts = {
  red: { zh: '已超期', en: 'Overdue' },
  yellow: { zh: '期限过半', en: 'Half of the time used' },
  green: { zh: '期限内', en: 'In time' },
} as const satisfies Record<string, Says>;
export type Light = keyof typeof lightTexts;
