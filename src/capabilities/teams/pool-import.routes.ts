import { z } from 'zod';
import { type SheetForm, sheetHeaders, uploadedFile } from '#platform/http/files.ts';
import { type Route, route } from '#platform/http/route.ts';
import { gradeWords } from './grades.commands.ts';
import {
  confirmPeople,
  discardPeople,
  mendWaitingPeople,
  previewPeople,
  uploadPeople,
} from './pool-import.commands.ts';
import {
  approveManyShape,
  checkManyShape,
  confirmedShape,
  confirmingShape,
  manyDoneShape,
  mendingShape,
  previewAnswerShape,
  previewQueryShape,
  uploadQueryShape,
} from './pool-import.schema.ts';
import { writePeopleTemplate } from './pool-import-sheet.ts';
import { approveMany, checkMany } from './pool-many.commands.ts';
import { poolApprovers, teamKeepers } from './teams.access.ts';

const params = z.object({ jurisdictionId: z.uuid() });
const waiting = '/api/teams/imports/:jurisdictionId';

export const poolImportRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: waiting,
    summary: { zh: '上传入库推荐表格', en: 'Upload a workbook of people recommended' },
    who: teamKeepers,
    params,
    query: uploadQueryShape,
    response: previewAnswerShape,
    files: true,
    bodyLimit: 40 * 1024 * 1024,
    handle: async ({ tx, params: { jurisdictionId }, query, request, now }) => {
      await uploadPeople(tx, { jurisdictionId, ...query, ...(await uploadedFile(request)) }, now);
      return { preview: await previewPeople(tx, { jurisdictionId }, now) };
    },
  }),
  route({
    method: 'GET',
    url: waiting,
    summary: { zh: '待导入推荐表格的预览', en: 'What the waiting workbook would do' },
    who: teamKeepers,
    params,
    query: previewQueryShape,
    response: previewAnswerShape,
    handle: async ({ tx, params: { jurisdictionId }, query, now }) => ({
      preview: await previewPeople(tx, { jurisdictionId, ...query }, now),
    }),
  }),
  route({
    method: 'PATCH',
    url: waiting,
    summary: { zh: '改正待导入推荐表格的单元格', en: 'Mend cells of the waiting workbook' },
    who: teamKeepers,
    params,
    query: previewQueryShape,
    body: mendingShape,
    response: previewAnswerShape,
    handle: async ({ tx, params: { jurisdictionId }, query, body, now }) => {
      await mendWaitingPeople(tx, jurisdictionId, body);
      return { preview: await previewPeople(tx, { jurisdictionId, ...query }, now) };
    },
  }),
  route({
    method: 'POST',
    url: `${waiting}/confirm`,
    summary: { zh: '确认导入为入库推荐', en: 'Confirm: everybody is recommended' },
    who: teamKeepers,
    params,
    body: confirmingShape,
    response: confirmedShape,
    handle: async ({ tx, params: { jurisdictionId }, body, actor, now }) => ({
      recommended: await confirmPeople(tx, jurisdictionId, body, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: `${waiting}/discard`,
    summary: { zh: '放弃导入', en: 'Give the import up' },
    who: teamKeepers,
    params,
    body: z.object({ version: z.int() }),
    response: z.object({ preview: z.null() }),
    handle: async ({ tx, params: { jurisdictionId }, body, now }) => {
      await discardPeople(tx, jurisdictionId, body.version, now);
      return { preview: null };
    },
  }),
  ...(['xlsx', 'csv'] as const).map(templateRoute),
  route({
    method: 'POST',
    url: '/api/teams/nominations/check-many',
    summary: { zh: '批量资格审查', en: 'Check the qualification of many' },
    who: teamKeepers,
    body: checkManyShape,
    response: manyDoneShape,
    handle: ({ tx, body, actor, now }) => checkMany(tx, body, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/teams/nominations/approve-many',
    summary: { zh: '批量批准入库', en: 'Approve many entries' },
    who: poolApprovers,
    body: approveManyShape,
    response: manyDoneShape,
    handle: ({ tx, body, actor, now }) => approveMany(tx, body, actor, now),
  }),
];

function templateRoute(form: SheetForm): Route {
  return route({
    method: 'GET',
    url: `/api/teams/template.${form}`,
    summary: { zh: '入库推荐表格模板', en: 'Template of the workbook of people' },
    who: teamKeepers,
    query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
    response: 'raw',
    handle: async ({ tx, query, reply }) =>
      reply
        .headers(sheetHeaders(form, query.language === 'zh' ? '入库推荐导入模板' : 'people-template'))
        .send(writePeopleTemplate(form, query.language, [...(await gradeWords(tx)).values()][0] ?? { zh: '', en: '' })),
  });
}
