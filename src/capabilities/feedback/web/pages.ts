import type { Page } from '#web/page.ts';
import { feedbackReaders, insideReaders } from '../roles.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/feedback',
    title: { zh: '巡察反馈', en: 'Feedback' },
    group: 'fieldwork',
    who: feedbackReaders,
    component: () => import('./FeedbackListPage.tsx').then((file) => file.FeedbackListPage),
  },
  {
    path: '/feedback/inspections/$inspectionId',
    title: { zh: '巡察反馈', en: 'Feedback' },
    group: 'fieldwork',
    who: insideReaders,
    component: () => import('./InspectionFeedbackPage.tsx').then((file) => file.InspectionFeedbackPage),
  },
  {
    path: '/feedback/$feedbackId',
    title: { zh: '巡察反馈', en: 'Feedback' },
    group: 'fieldwork',
    who: feedbackReaders,
    component: () => import('./FeedbackPage.tsx').then((file) => file.FeedbackPage),
  },
  {
    path: '/feedback/$feedbackId/print',
    title: { zh: '打印稿', en: 'Print' },
    group: 'fieldwork',
    who: feedbackReaders,
    component: () => import('./FeedbackPrintPage.tsx').then((file) => file.FeedbackPrintPage),
  },
  {
    path: '/feedback/hand-overs/$handOverId',
    title: { zh: '移交其他单位', en: 'Handed over to another body' },
    group: 'fieldwork',
    who: insideReaders,
    component: () => import('./HandOverPage.tsx').then((file) => file.HandOverPage),
  },
];
