import type { Page } from '#web/page.ts';
import { clueGivers, clueReaders, receiptReaders, resultReaders } from '../roles.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/clues',
    title: { zh: '问题线索', en: 'Clues' },
    group: 'clues',
    who: clueReaders,
    component: () => import('./ClueListPage.tsx').then((file) => file.ClueListPage),
  },
  {
    path: '/clues/receipts',
    title: { zh: '线索移交回执', en: 'Receipts of clues' },
    group: 'clues',
    who: receiptReaders,
    component: () => import('./ReceiptListPage.tsx').then((file) => file.ReceiptListPage),
  },
  {
    path: '/clues/transfer',
    title: { zh: '移交问题线索', en: 'Hand a clue over' },
    group: 'clues',
    who: clueGivers,
    inMenu: false,
    component: () => import('./TransferPage.tsx').then((file) => file.TransferPage),
  },
  {
    path: '/cases',
    title: { zh: '立案案件', en: 'Cases' },
    group: 'clues',
    who: resultReaders,
    component: () => import('./CaseListPage.tsx').then((file) => file.CaseListPage),
  },
  {
    path: '/cases/sanctions',
    title: { zh: '党纪政务处分', en: 'Sanctions' },
    group: 'clues',
    who: resultReaders,
    component: () => import('./SanctionListPage.tsx').then((file) => file.SanctionListPage),
  },
  {
    path: '/clues/talks',
    title: { zh: '批评教育、提醒谈话', en: 'Talks' },
    group: 'clues',
    who: resultReaders,
    component: () => import('./TalkListPage.tsx').then((file) => file.TalkListPage),
  },
  {
    path: '/clues/persons',
    title: { zh: '涉及人员', en: 'Persons' },
    group: 'clues',
    who: resultReaders,
    component: () => import('./PersonListPage.tsx').then((file) => file.PersonListPage),
  },
  {
    path: '/clues/persons/$personId',
    title: { zh: '人员情况', en: 'One person' },
    group: 'clues',
    who: resultReaders,
    component: () => import('./PersonPage.tsx').then((file) => file.PersonPage),
  },
  {
    path: '/clues/$clueId',
    title: { zh: '线索', en: 'One clue' },
    group: 'clues',
    who: clueReaders,
    component: () => import('./CluePage.tsx').then((file) => file.CluePage),
  },
  {
    path: '/cases/$caseId',
    title: { zh: '案件', en: 'One case' },
    group: 'clues',
    who: resultReaders,
    component: () => import('./CasePage.tsx').then((file) => file.CasePage),
  },
];
