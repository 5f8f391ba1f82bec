import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from './document.model.ts';
import { paragraphsOf, partsOf } from './fixtures/parts-of.ts';
import { chineseNumber } from './numbering.ts';
import { writeDocument } from './write-document.ts';

const document: OfficialDocument = {
  language: 'zh',
  mark: '中共西秀区委第一巡察组',
  number: '〔2026〕3号',
  title: '关于巡察西秀区农业农村局党组的报告',
  under: ['尚未定稿'],
  addressee: '中共西秀区委巡察工作领导小组',
  blocks: [
    { kind: 'heading', level: 1, text: '党的领导' },
    { kind: 'heading', level: 2, text: '决策部署' },
    { kind: 'heading', level: 3, text: '落实不力' },
    { kind: 'paragraph', text: '第一段。\n第二段。' },
    { kind: 'heading', level: 2, text: '责任落实' },
    { kind: 'heading', level: 1, text: '作风建设' },
    { kind: 'heading', level: 2, text: '四风' },
    { kind: 'heading', level: 1, text: '三、自带编号' },
    { kind: 'table', columns: ['名称', '份数'].map((header) => ({ header, share: 1 })), rows: [['凭证', '3']] },
    { kind: 'facts', rows: [['时间', '2025年']] },
    { kind: 'line', text: '签字：' },
    { kind: 'note', text: '指纹' },
  ],
  signed: { name: '中共西秀区委第一巡察组', day: '2026年11月26日' },
};
const whole: OfficialDocument = {
  ...document,
  attachments: [{ title: '问题清单', blocks: [{ kind: 'line', text: '签收：' }] }],
  colophon: { copiesTo: '纪委监委，组织部', printedBy: '西秀区委巡察办', day: '2026年11月26日' },
  appendix: { heading: '审签情况', blocks: [] },
};
const partOf = async (path: string, from = document) => (await partsOf(await writeDocument(from))).get(path) ?? '';
/** Attributes of the first such element, as numbers where they are. */
function attributes(xml: string, element: string): Record<string, string> {
  const [, written = ''] = new RegExp(`<w:${element} ([^>]*)/>`).exec(xml) ?? [];
  return Object.fromEntries(
    [...written.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
const styleOf = (styles: string, id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;

describe('a document in the layout of GB/T 9704-2012', () => {
  it('is A4 with margins of 37, 26, 35 and 28 mm round a type area of 156 × 225 mm', async () => {
    const xml = await partOf('word/document.xml');
    const size = attributes(xml, 'pgSz');
    const { top, right, bottom, left, footer } = attributes(xml, 'pgMar');
    expect(millimetres(size.w)).toBeCloseTo(210, 1);
    expect(millimetres(size.h)).toBeCloseTo(297, 1);
    expect([top, right, bottom, left].map((one) => Math.round(millimetres(one)))).toEqual([37, 26, 35, 28]);
    expect(Number(size.w) - Number(left) - Number(right)).toBeCloseTo((156 / 25.4) * 1440, -1);
    // The dash stands in the middle of the 14 pt line.
    expect(35 - millimetres(footer) - (7 / 72) * 25.4).toBeCloseTo(7, 1);
  });

  it('has 22 lines of 28 characters to a page', async () => {
    const { linePitch } = attributes(await partOf('word/document.xml'), 'docGrid');
    expect(Math.floor(((225 / 25.4) * 1440) / Number(linePitch))).toBe(22);
    const [, taken] =
      /<w:rPr><w:spacing w:val="(-?\d+)"/.exec(styleOf(await partOf('word/styles.xml'), 'Normal')) ?? [];
    expect(Math.floor(((156 / 25.4) * 72) / (16 + Number(taken) / 20))).toBe(28);
  });

  it('sets the body in 16 pt FangSong, lines of exactly 28.95 pt, the first indented by two characters', async () => {
    const styles = await partOf('word/styles.xml');
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    expect(attributes(defaults, 'rFonts')).toMatchObject({ ascii: '仿宋', eastAsia: '仿宋' });
    expect(attributes(defaults, 'sz').val).toBe('32');
    const body = styleOf(styles, 'Normal');
    expect(attributes(body, 'spacing')).toMatchObject({ line: '579', lineRule: 'exact' });
    expect(attributes(body, 'ind').firstLineChars).toBe('200');
  });

  it.each([
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', undefined],
    ['Heading2', '楷体', undefined],
    ['Heading3', '仿宋', undefined],
    ['FooterOdd', '宋体', '28'],
  ])('sets %s in %s', async (id, font, size) => {
    const look = styleOf(await partOf('word/styles.xml'), id);
    expect([attributes(look, 'rFonts').eastAsia, attributes(look, 'sz').val]).toEqual([font, size]);
  });

  it('puts the mark 35 mm down, centred and red, and the rule 4 mm under the number', async () => {
    const styles = await partOf('word/styles.xml');
    const [mark, number] = [styleOf(styles, 'IssuingMark'), styleOf(styles, 'DocumentNumber')];
    expect([attributes(mark, 'color').val, attributes(mark, 'jc').val]).toEqual(['FF0000', 'center']);
    const rule = attributes(number, 'bottom');
    expect([rule.color, Math.round((Number(rule.space) / 72) * 25.4)]).toEqual(['FF0000', 4]);
    const { before, line } = attributes((await partOf('word/document.xml')).slice(0, 900), 'spacing');
    const letters = Number(attributes(await partOf('word/document.xml'), 'sz').val) * 10;
    expect(millimetres(String(Number(before) + (Number(line) - letters) / 2))).toBeCloseTo(35, 0);
  });

  it('puts 版记 on the lowest lines of the type area, as wide as it, in 14 pt FangSong between rules of 0.35 and 0.25 mm', async () => {
    const xml = await partOf('word/document.xml', whole);
    const [table = ''] = /<w:tbl><w:tblPr><w:tblpPr.*?<\/w:tbl>/s.exec(xml) ?? [];
    expect(attributes(table, 'tblpPr')).toMatchObject({
      vertAnchor: 'margin',
      tblpYSpec: 'bottom',
      horzAnchor: 'page',
    });
    expect(Math.round(millimetres(attributes(table, 'tblpPr').tblpX))).toBe(28);
    expect(Math.round(millimetres(attributes(table, 'tblW').w))).toBe(156);
    const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0);
    expect(columns).toBe(Number(attributes(table, 'tblW').w));
    const rules = [...table.matchAll(/<w:(top|bottom) [^>]*w:sz="(\d+)"/g)].map(([, , eighths]) =>
      ((Number(eighths) / 8 / 72) * 25.4).toFixed(2),
    );
    expect(rules).toEqual([...['0.35', '0.26'], ...['0.26', '0.35'], ...['0.26', '0.35']]);
    // 抄送 hangs three characters of 14 pt in, and one stands free at each edge.
    expect(attributes(table, 'ind')).toMatchObject({ left: '1120', hanging: '840', right: '280' });
    const look = styleOf(await partOf('word/styles.xml', whole), 'Colophon');
    expect(attributes(look, 'sz').val).toBe('28');
    const alone = await partOf('word/document.xml', { ...whole, colophon: { printedBy: '某', day: '某日' } });
    expect(alone).not.toContain('抄送');
  });

  it('numbers pages between dashes, odd ones right and even ones left', async () => {
    const xml = await partOf('word/document.xml');
    const links = await partOf('word/_rels/document.xml.rels');
    const styles = await partOf('word/styles.xml');
    expect(await partOf('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const sides = ['default', 'even'].map(async (type) => {
      const [, link] = new RegExp(`w:type="${type}" r:id="(\\w+)"`).exec(xml) ?? [];
      const [, target] = new RegExp(`Id="${link}"[^>]*Target="([^"]+)"`).exec(links) ?? [];
      const footer = await partOf(`word/${target}`);
      expect(footer).toMatch(/— .* PAGE .* —/);
      return attributes(styleOf(styles, attributes(footer, 'pStyle').val ?? ''), 'jc').val;
    });
    expect(await Promise.all(sides)).toEqual(['right', 'left']);
  });

  it('leaves the red head out where the document has no mark', async () => {
    const xml = await partOf('word/document.xml', { ...document, mark: undefined });
    expect(xml).not.toMatch(/IssuingMark|DocumentNumber/);
  });
});

describe('the text of a document', () => {
  it('is there in its order, with headings numbered and numbers that were there kept', async () => {
    expect(await paragraphsOf(await writeDocument(document))).toEqual([
      ...['中共西秀区委第一巡察组', '〔2026〕3号', '关于巡察西秀区农业农村局党组的报告', '尚未定稿'],
      ...['中共西秀区委巡察工作领导小组：', '一、党的领导', '（一）决策部署', '1. 落实不力', '第一段。', '第二段。'],
      ...['（二）责任落实', '二、作风建设', '（一）四风', '三、自带编号', '名称', '份数', '凭证', '3', ''],
      ...['时间', '2025年', '', '签字：', '指纹', '中共西秀区委第一巡察组', '2026年11月26日'],
    ]);
  });

  it('names its attachment under the text, attaches it after the signature, and has 版记 before what is kept back', async () => {
    const texts = await paragraphsOf(await writeDocument(whole));
    expect(texts.slice(texts.indexOf('指纹'))).toEqual([
      ...['指纹', '附件：问题清单', '中共西秀区委第一巡察组', '2026年11月26日', '附件', '问题清单', '签收：'],
      ...['抄送：纪委监委，组织部', '西秀区委巡察办', '2026年11月26日印发', '', '审签情况'],
    ]);
  });

  it('is numbered the English way in English', async () => {
    const texts = await paragraphsOf(await writeDocument({ ...document, language: 'en' }));
    expect(texts).toEqual(expect.arrayContaining(['1. 党的领导', '1.1 决策部署', '1.1.1 落实不力', '2.1 四风']));
  });

  it('counts as Chinese does', () => {
    expect([1, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十五', '九十九']);
  });

  it('stays whole: signs of XML, rare characters, emoji, tabs, a paragraph of ten thousand characters', async () => {
    const texts = ['<“党工委”> & \'甲\' "乙"', '㐀𠮷镇', '👩🏽‍🌾', '甲\t乙', '问'.repeat(10_000)];
    const blocks = texts.map((text) => ({ kind: 'paragraph', text }) as const);
    const file = await writeDocument({ language: 'zh', title: '谈话记录', blocks });
    expect(await paragraphsOf(file)).toEqual(['谈话记录', ...texts]);
  });

  it('is well-formed XML whatever is written, and loses nothing that can be seen', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, said) => {
        const file = await writeDocument({ language: 'zh', title, blocks: [{ kind: 'paragraph', text: said }] });
        for (const [, xml] of await partsOf(file)) {
          const parser = sax.parser(true);
          parser.onerror = (error) => {
            throw error;
          };
          parser.write(xml).close();
        }
        const seen = (one: string) => one.replace(/[\p{Cc}\p{Cs}\p{Z}\ufffd-\uffff]/gu, '');
        expect(seen((await paragraphsOf(file)).join(''))).toBe(seen(title + said));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes for the same document', async () => {
    expect((await writeDocument(document)).equals(await writeDocument(document))).toBe(true);
  });
});
