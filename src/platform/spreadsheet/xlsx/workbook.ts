import { posix } from 'node:path';
import { Refused } from '#platform/kernel/decision.ts';
import type { SheetFile } from '../limits.ts';
import { spreadsheetRefusals } from '../refusals.ts';
import type { Archive } from './archive.ts';
import { type NumberFormat, numberFormat, unescaped } from './cell-text.ts';
import { attribute, readXml } from './xml.ts';

/** What a sheet's cells need in order to be read. */
export interface Workbook {
  /** The visible sheets in their order; the first alone where none is. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly dateSystem: 1900 | 1904;
  /** By a cell's style number. */
  readonly formats: readonly NumberFormat[];
  /** By a cell's text number. */
  readonly sharedTexts: readonly string[];
}

const smallPartBytes = 16 * 1024 * 1024;

/** Reads what stands around the sheets. @throws Refused where the archive is no workbook */
export async function readWorkbook(archive: Archive, file: SheetFile): Promise<Workbook> {
  const path = await mainPart(archive, file);
  const folder = posix.dirname(path);
  const parts = await related(archive, posix.join(folder, '_rels', `${posix.basename(path)}.rels`), folder, file);
  const { visible, dateSystem } = await readMain(archive, path, file);
  const sheets = visible.flatMap(({ id, name }) => {
    const part = parts.find((each) => each.id === id);
    return part === undefined ? [] : [{ name, path: part.path }];
  });
  if (sheets.length === 0) throw new Refused(spreadsheetRefusals.damagedWorkbook, { name: file.name });
  const texts = parts.find((part) => part.type === 'sharedStrings')?.path;
  const styles = parts.find((part) => part.type === 'styles')?.path;
  return {
    sheets,
    dateSystem,
    formats: styles !== undefined && archive.has(styles) ? await readFormats(archive, styles, file) : [],
    sharedTexts: texts !== undefined && archive.has(texts) ? await readSharedTexts(archive, texts, file) : [],
  };
}

async function mainPart(archive: Archive, file: SheetFile): Promise<string> {
  if (archive.has('content.xml')) throw new Refused(spreadsheetRefusals.openDocument, { name: file.name });
  if (!archive.has('_rels/.rels')) throw new Refused(spreadsheetRefusals.notASpreadsheet, { name: file.name });
  const main = (await related(archive, '_rels/.rels', '', file)).find((part) => part.type === 'officeDocument');
  if (
    main === undefined ||
    !/\.xml$/.test(main.path) ||
    !archive.has(main.path) ||
    /(^|\/)(word|ppt)\//.test(main.path)
  ) {
    throw new Refused(spreadsheetRefusals.notASpreadsheet, { name: file.name });
  }
  return main.path;
}

interface Part {
  readonly id: string;
  /** The last word of the relationship's address: `worksheet`, `styles`, `sharedStrings`. */
  readonly type: string;
  readonly path: string;
}

async function related(archive: Archive, path: string, folder: string, file: SheetFile): Promise<Part[]> {
  const parts: Part[] = [];
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const { Id, Type, Target } = attributes;
    if (name !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined) return;
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    parts.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: target });
  };
  await readXml(archive.open(path, smallPartBytes), { open }, file);
  return parts;
}

async function readMain(archive: Archive, path: string, file: SheetFile) {
  const sheets: { id: string | undefined; name: string; visible: boolean }[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'sheet') {
      const { state, name: called = '' } = attributes;
      sheets.push({
        id: attribute(attributes, 'id'),
        name: called,
        visible: state === undefined || state === 'visible',
      });
    } else if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) dateSystem = 1904;
  };
  await readXml(archive.open(path, smallPartBytes), { open }, file);
  const visible = sheets.filter((sheet) => sheet.visible);
  return { visible: visible.length > 0 ? visible : sheets.slice(0, 1), dateSystem };
}

async function readFormats(archive: Archive, path: string, file: SheetFile): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'cellXfs') inCellFormats = true;
    else if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (name === 'xf' && inCellFormats) {
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(numberFormat(id, codes.get(id)));
    }
  };
  const close = (name: string) => {
    if (name === 'cellXfs') inCellFormats = false;
  };
  await readXml(archive.open(path, smallPartBytes), { open, close }, file);
  return formats;
}

/** Texts of several looks are runs to be joined; the pronunciation that East Asian Excel keeps beside them is not text. */
async function readSharedTexts(archive: Archive, path: string, file: SheetFile): Promise<string[]> {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let inPronunciation = false;
  const listener = {
    open(name: string) {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inPronunciation = true;
    },
    text(text: string) {
      if (inText && !inPronunciation) current += text;
    },
    close(name: string) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPronunciation = false;
      else if (name === 'si') texts.push(unescaped(current));
    },
  };
  await readXml(archive.open(path, file.limits.sharedTextBytes), listener, file);
  return texts;
}
