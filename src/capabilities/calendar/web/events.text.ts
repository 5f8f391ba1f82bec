import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'calendar-year-entered': { zh: '录入工作日历', en: 'Calendar year entered' },
  'calendar-year-changed': { zh: '修改工作日历', en: 'Calendar year changed' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'calendar-year': { zh: '工作日历', en: 'Calendar year' },
};
