import type { z } from 'zod';
import { documentRoute } from '#platform/http/document.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { exportReport } from './export.commands.ts';
import { commandReport, draftReport, takeIn, writePart } from './report.commands.ts';
import type { ReportOrder } from './report.decide.ts';
import { listPlaces } from './report.queries.ts';
import { inspectionReportsOf, printOf, reportPageOf } from './report.views.ts';
import {
  draftShape,
  handInShape,
  idAnswerShape,
  idParams,
  inspectionReportsShape,
  partParams,
  passShape,
  placesShape,
  printShape,
  reportPageShape,
  sendBackShape,
  takeInShape,
  versionAnswerShape,
  writePartShape,
} from './reports.schema.ts';
import { officeRoles, reportReaders, teamRoles } from './roles.model.ts';

const placesAtMost = 200;

export const reportRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/reports',
    summary: { zh: '有巡察报告的巡察', en: 'Inspections with reports' },
    who: reportReaders,
    response: placesShape,
    handle: async ({ tx }) => ({ rows: await listPlaces(tx, placesAtMost) }),
  }),
  route({
    method: 'GET',
    url: '/api/reports/inspections/:id',
    summary: { zh: '一次巡察的报告', en: 'The reports of an inspection' },
    who: reportReaders,
    params: idParams,
    response: inspectionReportsShape,
    handle: ({ tx, params, actor, now }) => inspectionReportsOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/reports',
    summary: { zh: '从通过的底稿起草报告', en: 'Draft a report from approved papers' },
    who: teamRoles,
    body: draftShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await draftReport(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/reports/:id',
    summary: { zh: '一份报告', en: 'One report' },
    who: reportReaders,
    params: idParams,
    response: reportPageShape,
    handle: ({ tx, params, actor, now }) => reportPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/reports/:id/print',
    summary: { zh: '报告打印稿', en: 'A report to print' },
    who: reportReaders,
    params: idParams,
    response: printShape,
    handle: ({ tx, params, actor, now }) => printOf(tx, params.id, actor, now),
  }),
  documentRoute({
    url: '/api/reports/:id/document',
    summary: { zh: '导出报告（Word）', en: 'A report as a Word file' },
    who: reportReaders,
    writes: true,
    make: exportReport,
  }),
  route({
    method: 'PUT',
    url: '/api/reports/:id/parts/:partId',
    summary: { zh: '修改报告的一部分', en: 'Write what stands under one heading' },
    who: teamRoles,
    params: partParams,
    body: writePartShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id, partId }, body, actor, now }) => ({
      id: partId,
      version: await writePart(tx, { ...body, partId }, id, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/reports/:id/take-in',
    summary: { zh: '补写一份底稿', en: 'Take a paper in' },
    who: teamRoles,
    params: idParams,
    body: takeInShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, actor, now }) => {
      await takeIn(tx, params.id, body.paperId, actor, now);
      return { id: params.id };
    },
  }),
  step('hand-in', { zh: '签报', en: 'Hand in' }, ['team-leader'], handInShape, (order) => ({
    type: 'hand-in',
    ...order,
  })),
  step(
    'pass',
    { zh: '审签通过', en: 'Pass a step of review' },
    [...officeRoles, 'team-deputy'],
    passShape,
    (order) => ({
      type: 'pass',
      ...order,
    }),
  ),
  step('send-back', { zh: '退回报告', en: 'Send back' }, [...officeRoles, 'team-deputy'], sendBackShape, (order) => ({
    type: 'send-back',
    ...order,
  })),
];

function step<Body extends { readonly version: number }>(
  verb: ReportOrder['type'],
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => ReportOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/reports/:id/${verb}`,
    summary,
    who,
    params: idParams,
    body,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => ({
      id,
      version: await commandReport(tx, { id, version, order: orderOf(rest) }, actor, now),
    }),
  });
}
