import type { FastifyRequest } from 'fastify';
import { Refused } from '#platform/kernel/decision.ts';
import { tableRefusals } from '#platform/kernel/table.ts';

export type SheetForm = 'xlsx' | 'csv';

/** The one file of a call. @throws Refused `table.no-file` */
export async function uploadedFile(request: FastifyRequest): Promise<{ fileName: string; file: Buffer }> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw new Refused(tableRefusals.noFile);
  return { fileName: part.filename.slice(0, 200), file: await part.toBuffer() };
}

const types: Record<SheetForm, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

export function sheetHeaders(form: SheetForm, name: string): Record<string, string> {
  return {
    'content-type': types[form],
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${form}`)}`,
    'cache-control': 'no-store',
  };
}
