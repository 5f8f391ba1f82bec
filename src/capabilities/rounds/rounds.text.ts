import type { Says } from '#platform/kernel/decision.ts';
import type { RoundState } from './rounds.model.ts';

export const roundStateText: Record<RoundState, Says> = {
  planned: { zh: '拟定方案', en: 'Planned' },
  approved: { zh: '已批准', en: 'Approved' },
  announced: { zh: '已公告', en: 'Announced' },
  'under-way': { zh: '巡察中', en: 'Under way' },
  'feeding-back': { zh: '反馈中', en: 'Feeding back' },
  rectifying: { zh: '整改中', en: 'Rectifying' },
  closed: { zh: '已结束', en: 'Closed' },
};
