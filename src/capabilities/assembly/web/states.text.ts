import type { Says } from '#platform/kernel/decision.ts';

/** States of a round in which its teams are formed. */
export const stateText: Readonly<Record<string, Says>> = {
  planned: { zh: '拟定方案', en: 'Planned' },
  approved: { zh: '已批准', en: 'Approved' },
  announced: { zh: '已公告', en: 'Announced' },
  'under-way': { zh: '巡察中', en: 'Under way' },
};
