import { z } from 'zod';
import { putPiece } from '#platform/files/pieces.ts';
import { type Route, route } from '#platform/http/route.ts';
import {
  completeUpload,
  indexDocument,
  progressOf,
  startUpload,
  uploadOf,
  wipeKey,
  withdrawItem,
} from './evidence.commands.ts';
import { evidenceReaders, teamRoles, viewsReaders } from './evidence.model.ts';
import {
  completeShape,
  contentShape,
  evidenceShape,
  idShape,
  indexedShape,
  indexShape,
  pieceShape,
  progressShape,
  startedShape,
  uploadShape,
  viewsShape,
  wipeShape,
  withdrawShape,
} from './evidence.schema.ts';
import { evidenceAnswer, viewsOf } from './evidence.views.ts';
import { pieceOf } from './piece-body.ts';
import { viewContent } from './view.commands.ts';

const ofInspection = '/api/evidence/inspections/:id';
const ofItem = '/api/evidence/items/:id';

export const evidenceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: ofInspection,
    summary: { zh: '一次巡察的证据材料', en: 'Evidence of one inspection' },
    who: evidenceReaders,
    params: idShape,
    response: evidenceShape,
    handle: ({ tx, params }) => evidenceAnswer(tx, params.id),
  }),
  route({
    method: 'POST',
    url: `${ofInspection}/uploads`,
    summary: { zh: '开始上传', en: 'Start an upload' },
    who: teamRoles,
    params: idShape,
    body: uploadShape,
    response: startedShape,
    status: 201,
    handle: ({ tx, params, body, actor, now }) => startUpload(tx, { ...body, inspectionId: params.id }, actor, now),
  }),
  route({
    method: 'POST',
    url: `${ofInspection}/index`,
    summary: { zh: '登记涉密材料（不含内容）', en: 'Index a secret document, without its content' },
    who: teamRoles,
    params: idShape,
    body: indexShape,
    response: indexedShape,
    status: 201,
    handle: ({ tx, params, body, actor, now }) => indexDocument(tx, { ...body, inspectionId: params.id }, actor, now),
  }),
  route({
    method: 'GET',
    url: `${ofItem}/upload`,
    summary: { zh: '上传进度', en: 'What of an upload is missing' },
    who: teamRoles,
    params: idShape,
    response: progressShape,
    handle: ({ tx, params }) => progressOf(tx, params.id),
  }),
  route({
    method: 'PUT',
    url: `${ofItem}/pieces`,
    summary: { zh: '上传一段', en: 'Send one piece' },
    who: teamRoles,
    params: idShape,
    query: pieceShape,
    takesBytes: true,
    response: z.object({ piece: z.int() }),
    transaction: 'own',
    handle: async ({ database, params, query, request, actor }) => {
      const file = await database.inTransaction(actor, (tx) => uploadOf(tx, params.id), { readOnly: true });
      await putPiece(file, { ...query, content: pieceOf(request, file, query.piece) });
      return { piece: query.piece };
    },
  }),
  route({
    method: 'POST',
    url: `${ofItem}/complete`,
    summary: { zh: '上传完毕，核对并收存', en: 'Look through what arrived and keep it' },
    who: teamRoles,
    params: idShape,
    body: completeShape,
    response: idShape,
    transaction: 'own',
    handle: async ({ database, params, body, actor, now }) => {
      const { id } = await completeUpload(database, { ...body, id: params.id }, actor, now);
      return { id };
    },
  }),
  route({
    method: 'POST',
    url: `${ofItem}/withdraw`,
    summary: { zh: '撤回', en: 'Withdraw an item' },
    who: teamRoles,
    params: idShape,
    body: withdrawShape,
    response: idShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await withdrawItem(tx, { ...body, id: params.id }, actor, now),
    }),
  }),
  route({
    method: 'GET',
    url: `${ofItem}/content`,
    summary: { zh: '查看或下载内容', en: 'View or download the content' },
    who: teamRoles,
    params: idShape,
    query: contentShape,
    response: 'raw',
    writes: true,
    handle: ({ tx, params, query, request, reply, now }) =>
      viewContent(tx, { id: params.id, isDownload: query.as === 'download', range: request.headers.range }, reply, now),
  }),
  route({
    method: 'GET',
    url: `${ofItem}/views`,
    summary: { zh: '谁看过、谁下载过', en: 'Who viewed and downloaded it' },
    who: viewsReaders,
    params: idShape,
    response: viewsShape,
    handle: ({ tx, params }) => viewsOf(tx, params.id),
  }),
  route({
    method: 'POST',
    url: `${ofInspection}/wipe`,
    summary: { zh: '销毁密钥', en: 'Wipe the key of an inspection’s files' },
    who: ['office-director'],
    params: idShape,
    body: wipeShape,
    response: idShape,
    handle: async ({ tx, params, body, actor, now }) => {
      await wipeKey(tx, { ...body, inspectionId: params.id }, actor, now);
      return { id: params.id };
    },
  }),
];
