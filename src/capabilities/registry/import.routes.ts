import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { type SheetForm, sheetHeaders, uploadedFile } from '#platform/http/files.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { confirmImport, discardImport, mendWaitingImport, previewImport, uploadUnits } from './import.commands.ts';
import { writeTemplate, writeUnits } from './import-sheet.ts';
import {
  dayShape,
  importConfirmShape,
  importDayShape,
  importDoneShape,
  importMendShape,
  importOutcomes,
  importPreviewShape,
  type UnitLine,
  unitFilterShape,
} from './registry.schema.ts';
import { registerReaders, registerWriters } from './unit.access.ts';
import { type ListPlace, listUnits, type UnitFilter } from './unit-list.queries.ts';

const params = z.object({ jurisdictionId: z.uuid() });
const waiting = '/api/registry/imports/:jurisdictionId';
const page = { outcome: z.enum(importOutcomes).optional(), after: z.coerce.number().int().optional() };
const languageShape = z.enum(['zh', 'en']).default('zh');
const previewAnswer = z.object({ preview: importPreviewShape.nullable() });
const linesAtOnce = 1000;

export const importRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: waiting,
    summary: { zh: '上传单位表格（xlsx、csv）', en: 'Upload a spreadsheet of units (xlsx, csv)' },
    who: registerWriters,
    params,
    query: z.object({ effectiveOn: dayShape }),
    response: previewAnswer,
    files: true,
    bodyLimit: 40 * 1024 * 1024,
    handle: async ({ tx, params: { jurisdictionId }, query, request, now }) => {
      const uploaded = await uploadedFile(request);
      await uploadUnits(tx, { jurisdictionId, effectiveOn: query.effectiveOn, ...uploaded }, now);
      return { preview: await previewImport(tx, { jurisdictionId }, now) };
    },
  }),
  route({
    method: 'GET',
    url: waiting,
    summary: { zh: '待导入表格的预览', en: 'What the waiting spreadsheet would do' },
    who: registerWriters,
    params,
    query: z.object(page),
    response: previewAnswer,
    handle: async ({ tx, params: { jurisdictionId }, query, now }) => ({
      preview: await previewImport(tx, { jurisdictionId, ...query }, now),
    }),
  }),
  route({
    method: 'PATCH',
    url: waiting,
    summary: { zh: '改正待导入表格的单元格', en: 'Mend cells of the waiting spreadsheet' },
    who: registerWriters,
    params,
    query: z.object(page),
    body: z.union([importMendShape, importDayShape]),
    response: previewAnswer,
    handle: async ({ tx, params: { jurisdictionId }, query, body, now }) => {
      await mendWaitingImport(tx, jurisdictionId, body, now);
      return { preview: await previewImport(tx, { jurisdictionId, ...query }, now) };
    },
  }),
  route({
    method: 'POST',
    url: `${waiting}/confirm`,
    summary: { zh: '确认导入', en: 'Confirm the import' },
    who: registerWriters,
    params,
    body: importConfirmShape,
    response: importDoneShape,
    handle: ({ tx, params: { jurisdictionId }, body, now }) => confirmImport(tx, jurisdictionId, body, now),
  }),
  route({
    method: 'POST',
    url: `${waiting}/discard`,
    summary: { zh: '放弃导入', en: 'Give the import up' },
    who: registerWriters,
    params,
    body: z.object({ version: z.int() }),
    response: z.object({ preview: z.null() }),
    handle: async ({ tx, params: { jurisdictionId }, body, now }) => {
      await discardImport(tx, jurisdictionId, body.version, now);
      return { preview: null };
    },
  }),
  ...(['xlsx', 'csv'] as const).flatMap((form) => [templateRoute(form), exportRoute(form)]),
];

function templateRoute(form: SheetForm): Route {
  return route({
    method: 'GET',
    url: `/api/registry/template.${form}`,
    summary: { zh: '单位表格模板', en: 'Template of the spreadsheet of units' },
    who: registerWriters,
    query: z.object({ language: languageShape }),
    response: 'raw',
    handle: async ({ query, reply }) =>
      reply
        .headers(sheetHeaders(form, query.language === 'zh' ? '单位导入模板' : 'units-template'))
        .send(writeTemplate(form, query.language)),
  });
}

function exportRoute(form: SheetForm): Route {
  return route({
    method: 'GET',
    url: `/api/registry/units.${form}`,
    summary: { zh: '导出单位名录', en: 'Export the units listed' },
    who: registerReaders,
    query: unitFilterShape.extend({ language: languageShape }),
    response: 'raw',
    transaction: 'own',
    handle: async ({ query, reply, database, actor, now }) => {
      const { language, ...rest } = query;
      const filter: UnitFilter = { ...rest, on: rest.on ?? dayOf(now) };
      const name = language === 'zh' ? `单位名录-${filter.on}` : `units-${filter.on}`;
      return reply
        .headers(sheetHeaders(form, name))
        .send(writeUnits(allUnits(database, actor, filter), form, language));
    },
  });
}

/** Page by page, each in a transaction of its own, so that a slow reader holds none open. */
async function* allUnits(database: Database, actor: Actor, filter: UnitFilter): AsyncGenerator<UnitLine> {
  for (let after: ListPlace | null = null; ; ) {
    const from: ListPlace | null = after;
    const lines: UnitLine[] = await database.inTransaction(actor, (tx) => listUnits(tx, filter, from, linesAtOnce), {
      readOnly: true,
    });
    yield* lines;
    const last = lines.at(-1);
    if (last === undefined || lines.length < linesAtOnce) return;
    after = { jurisdiction: last.jurisdictionCode, unit: last.code };
  }
}
