import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorkbook } from './fixtures/make-workbook.ts';
import { readSheet } from './read-sheet.ts';
import { writeCsv } from './write-csv.ts';
import type { SheetColumn } from './write-sheet.ts';
import { writeXlsx } from './write-xlsx.ts';
import { escaped } from './xlsx/written-parts.ts';

const columns: SheetColumn[] = [
  { header: '单位代码' },
  { header: '人数', kind: 'number' },
  { header: '成立日期', kind: 'day', width: 12 },
  { header: '备注' },
];
const rows = [
  ['520400', 38, '2016-03-01', '㐀𠮷镇 <“党工委”> & \n次行'],
  ['=1+1', -0.5, '1900-01-31', '@命令, "引号"'],
  ['', null, undefined, '\u0001控制 _x0041_ 字'],
  ["'520402", 0, '不详', '\t-5'],
];
/** As they read back: a control character that CSV cannot hold for a reader is only put into the workbook. */
const readBack = [
  ['单位代码', '人数', '成立日期', '备注'],
  ['520400', '38', '2016-03-01', '㐀𠮷镇 <“党工委”> & \n次行'],
  ['=1+1', '-0.5', '1900-01-31', '@命令, "引号"'],
  ['', '', '', '\u0001控制 _x0041_ 字'],
  ["'520402", '0', '不详', '\t-5'],
];

async function cellsOf(file: Buffer): Promise<string[][]> {
  return (await Array.fromAsync(readSheet(file, '导出'))).map((row) => row.cells);
}

describe('a workbook that we write', () => {
  it('reads back as it was', async () => {
    expect(await cellsOf(await buffer(writeXlsx(columns, rows, { sheetName: '单位[1]/2' })))).toEqual(readBack);
  });

  it('reads back whatever text was put in', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((one) => one.trim() !== '' && !/[\r\ufffd]/u.test(one));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const file = await buffer(
          writeXlsx(
            [{ header: '文' }],
            texts.map((one) => [one]),
          ),
        );
        expect(await cellsOf(file)).toEqual([['文'], ...texts.map((one) => [one])]);
      }),
      { numRuns: 40 },
    );
  });

  it('has its header alone where there are no rows', async () => {
    expect(await cellsOf(await buffer(writeXlsx(columns, [])))).toEqual(readBack.slice(0, 1));
  });

  it('goes on in further sheets where one is full', async () => {
    const file = await buffer(writeXlsx([{ header: '序号', kind: 'number' }], [[1], [2], [3]], { rowsPerSheet: 3 }));
    expect(await cellsOf(file)).toEqual([['序号'], ['1'], ['2']]);
    expect(file.includes('xl/worksheets/sheet2.xml')).toBe(true);
    expect(file.includes('xl/worksheets/sheet3.xml')).toBe(false);
  });

  it('holds text as text, also what looks like markup', async () => {
    const file = await makeWorkbook(`<row><c t="inlineStr"><is><t>${escaped('</t><f>1+1</f>')}</t></is></c></row>`);
    expect(await cellsOf(file)).toEqual([['</t><f>1+1</f>']]);
  });

  it('fails when its rows fail', async () => {
    async function* failing() {
      yield ['520400'];
      throw new Error('the database went away');
    }
    await expect(buffer(writeXlsx([{ header: '代码' }], failing()))).rejects.toThrow('the database went away');
  });

  it('tells its rows to stop when nobody wants it any more', async () => {
    let stopped: () => void = () => undefined;
    const stop = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    async function* endless() {
      try {
        for (let number = 0; ; number += 1) yield [String(number), 'x'.repeat(1000 + (number % 7))];
      } finally {
        stopped();
      }
    }
    const stream = writeXlsx([{ header: '序号' }, { header: '文' }], endless());
    await once(stream, 'readable');
    stream.destroy();
    await finished(stream).catch(() => undefined);
    await stop;
  });

  it('of 100,000 rows is written and read again within a bounded heap', () => {
    const program = `
      import { PassThrough } from 'node:stream';
      import { writeXlsx } from ${JSON.stringify(new URL('write-xlsx.ts', import.meta.url).href)};
      import { readSheet } from ${JSON.stringify(new URL('read-sheet.ts', import.meta.url).href)};
      async function* rows() {
        for (let n = 0; n < 100_000; n += 1) yield ['520400', n, '2016-03-01', '中共安顺市西秀区第' + n + '支部委员会'];
      }
      const columns = [{ header: '代码' }, { header: '序', kind: 'number' }, { header: '日', kind: 'day' }, { header: '名' }];
      let count = 0;
      for await (const row of readSheet(writeXlsx(columns, rows()), 'x.xlsx')) count += row.cells.length;
      console.log(count);
    `;
    // A table of these rows held whole would need several times this heap.
    const argv = ['--max-old-space-size=40', '--input-type=module-typescript', '--eval', program];
    expect(execFileSync(process.execPath, argv, { encoding: 'utf8', cwd: process.cwd() }).trim()).toBe('400004');
  }, 60_000);
});

describe('a CSV file that we write', () => {
  it('reads back as it was', async () => {
    const withoutControls = rows.filter((row) => !String(row[3]).includes('\u0001'));
    const expected = readBack.filter((row) => !String(row[3]).includes('\u0001'));
    expect(await cellsOf(await buffer(writeCsv(columns, withoutControls)))).toEqual(expected);
  });

  it('begins with the mark by which Excel knows UTF-8, and never with a formula in a cell', async () => {
    const text = (
      await buffer(
        writeCsv(
          [{ header: '备注' }, { header: '数', kind: 'number' }],
          [
            ['=HYPERLINK("x")', -5],
            ['＝1', 2],
          ],
        ),
      )
    ).toString('utf8');
    expect(text).toBe('\uFEFF备注,数\r\n"\'=HYPERLINK(""x"")",-5\r\n\'＝1,2\r\n');
  });
});
