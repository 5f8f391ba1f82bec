import type { Page } from '#web/page.ts';
import { reportReaders } from '../roles.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/reports',
    title: { zh: '巡察报告', en: 'Reports' },
    group: 'fieldwork',
    who: reportReaders,
    component: () => import('./ReportPlacesPage.tsx').then((file) => file.ReportPlacesPage),
  },
  {
    path: '/reports/inspections/$inspectionId',
    title: { zh: '巡察报告', en: 'Reports' },
    group: 'fieldwork',
    who: reportReaders,
    component: () => import('./InspectionReportsPage.tsx').then((file) => file.InspectionReportsPage),
  },
  {
    path: '/reports/$reportId',
    title: { zh: '巡察报告', en: 'Report' },
    group: 'fieldwork',
    who: reportReaders,
    component: () => import('./ReportPage.tsx').then((file) => file.ReportPage),
  },
  {
    path: '/reports/$reportId/print',
    title: { zh: '打印稿', en: 'Print' },
    group: 'fieldwork',
    who: reportReaders,
    component: () => import('./ReportPrintPage.tsx').then((file) => file.ReportPrintPage),
  },
];
