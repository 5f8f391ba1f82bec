import type { Page } from '#web/page.ts';
import { evidenceReaders } from '../evidence.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/evidence/inspections/$inspectionId',
    title: { zh: '证据材料', en: 'Evidence' },
    group: 'fieldwork',
    who: evidenceReaders,
    component: () => import('./EvidencePage.tsx').then((file) => file.EvidencePage),
  },
];
