import type { Page } from '#web/page.ts';
import { roundReaders } from '../rounds.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/rounds',
    title: { zh: '轮次', en: 'Rounds' },
    group: 'rounds',
    who: roundReaders,
    component: () => import('./RoundListPage.tsx').then((file) => file.RoundListPage),
  },
  {
    path: '/rounds/$roundId',
    title: { zh: '轮次', en: 'Round' },
    group: 'rounds',
    who: roundReaders,
    component: () => import('./RoundPage.tsx').then((file) => file.RoundPage),
  },
  {
    path: '/inspections/$inspectionId',
    title: { zh: '巡察', en: 'Inspection' },
    group: 'rounds',
    who: roundReaders,
    component: () => import('./InspectionPage.tsx').then((file) => file.InspectionPage),
  },
];
