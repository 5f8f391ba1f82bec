import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '#platform/kernel/decision.ts';
import { defaultLimits } from './limits.ts';
import { readSheet } from './read-sheet.ts';

async function cellsOf(file: Buffer | string): Promise<string[][]> {
  const rows = await Array.fromAsync(readSheet(Buffer.from(file), '名单.csv'));
  return rows.map((row) => row.cells);
}

async function refusalOf(file: Buffer | string, limits = {}): Promise<{ kind: string; zh: string }> {
  const error: unknown = await Array.fromAsync(
    readSheet(Buffer.from(file), '名单.csv', { ...defaultLimits, ...limits }),
  ).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error('was not refused', { cause: error });
  return { kind: error.refusal.kind.replace('spreadsheet.', ''), zh: error.refusal.says.zh };
}

const gb18030 = readFileSync(new URL('fixtures/units-gb18030.csv', import.meta.url));
const units = [
  ['单位代码', '单位名称', '负责人'],
  ['520400', '中共安顺市委办公室, 机关党委', '㐀𠮷镇龑'],
  ['520402', '普定县国营（集团）公司', '王䶮'],
];
const written =
  '单位代码,单位名称,负责人\r\n520400,"中共安顺市委办公室, 机关党委",㐀𠮷镇龑\r\n520402,普定县国营（集团）公司,王䶮\r\n';

describe('the encoding of a CSV file', () => {
  it('GB18030 with rare names is read as it was meant', async () => {
    expect(await cellsOf(gb18030)).toEqual(units);
  });

  it('UTF-8 with and without its mark, and UTF-16 as Excel saves it', async () => {
    const utf16 = Buffer.from(`\uFEFF${written}`, 'utf16le');
    for (const file of [written, `\uFEFF${written}`, utf16, Buffer.from(utf16).swap16()])
      expect(await cellsOf(file)).toEqual(units);
  });

  it('is found also in a long file whose first other character comes late', async () => {
    const filler = 'code,name\r\n'.repeat(20_000);
    const rows = await cellsOf(Buffer.concat([Buffer.from(filler), gb18030]));
    expect(rows.at(-1)).toEqual(units.at(-1));
  });

  it('UTF-8 with a lost byte is refused with its line, not read as something else', async () => {
    const bytes = Buffer.from(written);
    const at = bytes.indexOf('镇') + 1;
    const broken = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
    const refusal = await refusalOf(broken);
    expect(refusal.kind).toBe('broken-encoding');
    expect(refusal.zh).toContain('第2行');
  });

  it('GB18030 with a lost byte is refused where it leaves no character', async () => {
    const broken = Buffer.concat([gb18030.subarray(0, -4), Buffer.from([0xff, 0x0d, 0x0a])]);
    expect((await refusalOf(broken)).kind).toBe('broken-encoding');
  });

  it('text that was spoilt before is refused with its line', async () => {
    expect(await refusalOf(`${written}520403,锟斤拷锟斤拷,甲\r\n`)).toMatchObject({
      kind: 'garbled-text',
      zh: expect.stringContaining('第4行'),
    });
    expect((await refusalOf('名称\r\n中共安顺\uFFFD委\r\n')).kind).toBe('broken-encoding');
    // UTF-8 that was opened as GBK and saved: 贵州省普定县教育局, 中共安顺市西秀区纪律检查委员会, 国有资产监督管理.
    for (const text of ['璐靛窞鐪佹櫘瀹氬幙鏁欒偛灞', '甲 涓叡瀹夐『甯傝タ绉€鍖虹邯寰嬫', '鍥芥湁璧勪骇鐩戠潱绠＄悊']) {
      expect((await refusalOf(`名称\r\n${text}\r\n`)).kind).toBe('garbled-text');
    }
    const asLatin1 = Buffer.from(Buffer.from('名称,地区\r\n中国共产党,西秀区').toString('latin1'), 'utf8');
    expect(['garbled-text', 'broken-encoding']).toContain((await refusalOf(asLatin1)).kind);
  });

  it('a text of another program that is no table of text is refused', async () => {
    expect((await refusalOf(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0x02]))).kind).toBe('not-a-spreadsheet');
  });
});

describe('the cells of a CSV file', () => {
  it.each([
    [',', 'a,b\n1,"x,\ny"\n'],
    [';', 'a;b\n1;"x,\ny"\n'],
    ['tab', 'a\tb\n1\t"x,\ny"\n'],
    ['as its first line says', 'sep=;\na;b\n1;"x,\ny"\n'],
  ])('are separated by %s', async (_, file) => {
    expect(await cellsOf(file)).toEqual([
      ['a', 'b'],
      ['1', 'x,\ny'],
    ]);
  });

  it('are told apart below a title, and by what most lines have', async () => {
    expect(await cellsOf('单位名单;2016,第三轮\n代码\t名称\n1\t甲, 乙\n2\t丙\n')).toEqual([
      ['单位名单;2016,第三轮'],
      ['代码', '名称'],
      ['1', '甲, 乙'],
      ['2', '丙'],
    ]);
  });

  it('keep the numbers of the rows that Excel shows, also past empty ones', async () => {
    const rows = await Array.fromAsync(readSheet(Buffer.from('a,b\n\n,\n"x\ny",2,,\n'), '名单.csv'));
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 4, cells: ['x\ny', '2'] },
    ]);
  });

  it('may hold a stray quote, but not one that swallows the rest', async () => {
    expect(await cellsOf('a,5" 管\nb,c\n')).toEqual([
      ['a', '5" 管'],
      ['b', 'c'],
    ]);
    expect((await refusalOf('a,b\n1,"x\n2,y\n')).kind).toBe('quote-not-closed');
  });

  it('are bounded', async () => {
    expect((await refusalOf(`${'x,'.repeat(300)}y\n`)).kind).toBe('too-many-columns');
    expect((await refusalOf(`"${'x'.repeat(40_000)}"\n`)).kind).toBe('cell-too-long');
    expect((await refusalOf('a\n'.repeat(5), { rows: 4 })).kind).toBe('too-many-rows');
    expect((await refusalOf(`"${'x'.repeat(40_000)}`, { columns: 2, cellLength: 100 })).kind).toBe('cell-too-long');
    expect((await refusalOf('\r\n\r\n')).kind).toBe('empty-file');
  });

  it('whatever bytes come, the answer is rows or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        try {
          await cellsOf(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
      { numRuns: 300 },
    );
  });
});
