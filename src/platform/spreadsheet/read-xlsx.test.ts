import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Refused } from '#platform/kernel/decision.ts';
import { makeArchive, makeWorkbook } from './fixtures/make-workbook.ts';
import { defaultLimits, type SheetLimits, type SheetRow } from './limits.ts';
import { readSheet } from './read-sheet.ts';

async function rowsOf(file: Buffer | Readable, limits: Partial<SheetLimits> = {}): Promise<SheetRow[]> {
  return Array.fromAsync(readSheet(file, '名单', { ...defaultLimits, ...limits }));
}

async function refusalOf(file: Buffer, limits: Partial<SheetLimits> = {}): Promise<string> {
  const error: unknown = await rowsOf(file, limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error('was not refused', { cause: error });
  expect(error.refusal.says.zh).toContain('名单');
  expect(`${error.refusal.says.zh}${error.refusal.says.en}`).not.toMatch(/\{\w+\}/);
  return error.refusal.kind.replace('spreadsheet.', '');
}

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const content = async (rows: string, more = {}) =>
  (await rowsOf(await makeWorkbook(rows, more))).map((row) => row.cells);

describe('a workbook made by another program', () => {
  it('is read from its first visible sheet, as its cells look', async () => {
    expect(await rowsOf(fixture('units-openpyxl.xlsx'))).toEqual([
      {
        number: 1,
        cells: ['单位代码', '单位名称', '成立日期', '人数', '经费（万元）', '占比', '启用', '更新时间', '编号'],
      },
      {
        number: 2,
        cells: [
          '520400',
          '中共安顺市委办公室',
          '2016-03-01',
          '38',
          '0.3',
          '0.9871',
          'TRUE',
          '2016-03-01 09:30:00',
          '000007',
        ],
      },
      {
        number: 3,
        cells: [
          '520402',
          '㐀𠮷镇 “党工委”',
          '1958-12-31',
          '',
          '1234567.89',
          '1',
          'FALSE',
          '2024-02-29 23:59:59',
          '001234',
        ],
      },
      {
        number: 5,
        cells: [
          '520403',
          '普定县\n教育局',
          '1900-01-01',
          '100000000000000000000',
          '0.0000001',
          '',
          '',
          '08:05:00',
          '000012',
        ],
      },
    ]);
  });

  it('comes as well by a stream', async () => {
    expect(await rowsOf(Readable.from([fixture('units-openpyxl.xlsx')]))).toHaveLength(4);
  });
});

describe('cells', () => {
  it('share texts whose runs are joined and whose pronunciation is left out', async () => {
    const texts =
      '<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:r><x:t>西秀</x:t></x:r><x:r><x:t xml:space="preserve"> 区</x:t></x:r><x:rPh sb="0" eb="1"><x:t>xi</x:t></x:rPh></x:si><x:si><x:t>一_x000D_二_x005F_x</x:t></x:si></x:sst>';
    const relationships =
      '<Relationships xmlns="r"><Relationship Id="rId1" Type="t/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>9</v></c></row>';
    expect(await content(rows, { 'xl/sharedStrings.xml': texts, 'xl/_rels/workbook.xml.rels': relationships })).toEqual(
      [['西秀 区', '', '一\r二_x']],
    );
  });

  it('may leave out where they stand', async () => {
    expect(
      await rowsOf(
        await makeWorkbook('<row><c><v>1</v></c><c><v>2</v></c></row><row r="7"/><row><c r="B8"><v>3</v></c></row>'),
      ),
    ).toEqual([
      { number: 1, cells: ['1', '2'] },
      { number: 8, cells: ['', '3'] },
    ]);
  });

  it('hold numbers without the noise of floating point', async () => {
    const numbers = [
      '520400',
      '520400.0',
      '0.30000000000000004',
      '5.2040000000000001E5',
      '-1.5e-3',
      '18.100000000000001',
    ];
    const rows = `<row>${numbers.map((number) => `<c><v>${number}</v></c>`).join('')}</row>`;
    expect(await content(rows)).toEqual([['520400', '520400', '0.3', '520400', '-0.0015', '18.1']]);
  });

  it('hold the results of formulas, truth values and errors', async () => {
    const rows =
      '<row><c t="str"><f>A1&amp;B1</f><v>甲乙</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2016-03-01T00:00:00</v></c></row>';
    expect(await content(rows)).toEqual([['甲乙', 'TRUE', '#REF!', '2016-03-01']]);
  });

  it('hold dates of the 1904 system and of Chinese formats', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="177" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="178" formatCode="[Red]0.00&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="177"/><xf numFmtId="178"/></cellXfs></styleSheet>';
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    const rows = '<row><c s="1"><v>40968</v></c><c s="2"><v>0</v></c><c s="3"><v>40968</v></c></row>';
    expect(await content(rows, { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook })).toEqual([
      ['2016-03-01', '1904-01-01', '40968'],
    ]);
  });
});

describe('a file that is no readable workbook is refused in words', () => {
  it.each([
    ['empty-file', Buffer.alloc(0)],
    ['old-or-encrypted-workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['damaged-workbook', fixture('units-openpyxl.xlsx').subarray(0, 4000)],
    ['not-a-spreadsheet', Buffer.from('%PDF-1.7\n\u0000\u0001')],
  ])('%s', async (kind, file) => {
    expect(await refusalOf(file)).toBe(kind);
  });

  it('a letter, a presentation, another archive, an .ods table', async () => {
    const relationship = (target: string) =>
      `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    expect(
      await refusalOf(
        await makeArchive({ '_rels/.rels': relationship('word/document.xml'), 'word/document.xml': '<d/>' }),
      ),
    ).toBe('not-a-spreadsheet');
    expect(await refusalOf(await makeArchive({ 'photo.jpg': 'x' }))).toBe('not-a-spreadsheet');
    expect(await refusalOf(await makeArchive({ mimetype: 'x', 'content.xml': '<x/>' }))).toBe('open-document');
  });

  it('a workbook whose bytes were changed on the way', async () => {
    const file = Buffer.from(await makeWorkbook('<row><c><v>1</v></c></row>'));
    const sheet = file.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    file[sheet + 3] = (file[sheet + 3] ?? 0) ^ 0x40;
    expect(await refusalOf(file)).toBe('damaged-workbook');
  });

  it('XML that is broken, or that brings entities of its own', async () => {
    expect(await refusalOf(await makeWorkbook('<row><c><v>1</c></row>'))).toBe('damaged-workbook');
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>';
    expect(await refusalOf(await makeWorkbook('', { 'xl/worksheets/sheet1.xml': entities }))).toBe('damaged-workbook');
  });

  it('a workbook without rows', async () => {
    expect(await refusalOf(await makeWorkbook('<row><c/></row>'))).toBe('empty-file');
  });
});

describe('a file that asks too much is refused', () => {
  const row = (cells: number, text = 'x') =>
    `<row>${`<c t="inlineStr"><is><t>${text}</t></is></c>`.repeat(cells)}</row>`;

  it.each([
    ['too-many-rows', row(1).repeat(4), { rows: 3 }],
    ['too-many-columns', row(6), { columns: 5 }],
    ['too-many-columns', '<row><c r="XFD1"><v>1</v></c></row>', {}],
    ['cell-too-long', row(1, 'x'.repeat(101)), { cellLength: 100 }],
    ['unzipped-too-large', row(1, 'x'.repeat(90)).repeat(100), { unzippedBytes: 4_000 }],
    ['file-too-large', row(1), { fileBytes: 100 }],
  ])('%s', async (kind, rows, limits) => {
    expect(await refusalOf(await makeWorkbook(rows), limits)).toBe(kind);
  });

  it('a small archive that unpacks to a thousand times its size, whatever it says of itself', async () => {
    const bomb = await makeWorkbook('', { 'xl/worksheets/sheet1.xml': Buffer.alloc(40 * 1024 * 1024, ' ') });
    expect(bomb.length).toBeLessThan(60_000);
    expect(await refusalOf(bomb, { unzippedBytes: 8 * 1024 * 1024 })).toBe('unzipped-too-large');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(40 * 1024 * 1024);
    for (let at = bomb.indexOf(size); at !== -1; at = bomb.indexOf(size, at)) bomb.writeUInt32LE(1024, at);
    expect(await refusalOf(bomb, { unzippedBytes: 8 * 1024 * 1024 })).toBe('damaged-workbook');
  });

  it('one shared text that a million cells name', async () => {
    const relationships =
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
    const file = await makeWorkbook('<row><c t="s"><v>0</v></c></row>'.repeat(20_000), {
      'xl/sharedStrings.xml': `<sst><si><t>${'长'.repeat(30_000)}</t></si></sst>`,
      'xl/_rels/workbook.xml.rels': relationships,
    });
    expect(await refusalOf(file)).toBe('unzipped-too-large');
  });
});
