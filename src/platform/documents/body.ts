/** The body of a document: its head, its blocks, its signature, the measures of its pages. */

import { colophonXml } from './colophon.ts';
import type { Block, Column, OfficialDocument } from './document.model.ts';
import * as gb from './layout.ts';
import { headingNumbers } from './numbering.ts';
import { style } from './styles.ts';
import { declaration, linesOf, run, wordNamespaces } from './xml.ts';

export function documentXml(document: OfficialDocument): string {
  const number = headingNumbers(document.language);
  const written = (blocks: readonly Block[]) => blocks.map((block) => blockXml(block, number)).join('');
  const { blocks, attachments = [], appendix } = document;
  const apart =
    appendix && paragraph(style.appendix, appendix.heading, '<w:pageBreakBefore/>') + written(appendix.blocks);
  const attached = attachments.map((one, at) => attachmentXml(document, at) + written(one.blocks)).join('');
  const said = `${headXml(document)}${written(blocks)}${attachmentNoteXml(document)}${signedXml(document)}`;
  const body = `${said}${attached}${colophonXml(document)}${apart ?? ''}${sectionXml}`;
  return `${declaration}<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`;
}

const sectionXml = `<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/><w:pgSz w:w="${gb.page.width}" w:h="${gb.page.height}"/><w:pgMar w:top="${gb.margin.top}" w:right="${gb.margin.right}" w:bottom="${gb.margin.bottom}" w:left="${gb.margin.left}" w:header="851" w:footer="${gb.footerDistance}" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="${gb.line}"/></w:sectPr>`;

/** @param own what this paragraph has besides its style, in the order of the schema */
function paragraph(styleId: string, text: string, own = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${own}</w:pPr>${run(text)}</w:p>`;
}

function paragraphs(styleId: string, text: string): string {
  return linesOf(text)
    .map((line) => paragraph(styleId, line))
    .join('');
}

function headXml({ mark, number, title, under = [], addressee, language }: OfficialDocument): string {
  const colon = language === 'zh' ? '：' : ':';
  return [
    mark === undefined ? '' : markXml(mark) + paragraph(style.number, number ?? ''),
    paragraphs(style.title, title),
    ...under.map((line) => paragraph(style.under, line)),
    addressee === undefined ? '' : paragraph(style.line, addressee + colon),
  ].join('');
}

/** Its size hangs on its length, so that it stays in one line. */
function markXml(mark: string): string {
  const halfPoints = gb.markSize(mark);
  const height = halfPoints * 12;
  const before = gb.aboveMark - (height - halfPoints * 10) / 2;
  const spacing = `<w:spacing w:before="${before}" w:line="${height}" w:lineRule="exact"/>`;
  const letters = `<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`;
  const text = run(mark).replace(/<w:rPr>.*?<\/w:rPr>/, letters);
  return `<w:p><w:pPr><w:pStyle w:val="${style.mark}"/>${spacing}</w:pPr>${text}</w:p>`;
}

function blockXml(block: Block, number: ReturnType<typeof headingNumbers>): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(style.headings[block.level - 1] ?? style.body, number(block.level, block.text));
    case 'paragraph':
      return paragraphs(style.body, block.text);
    case 'line':
      return paragraphs(style.line, block.text);
    case 'note':
      return paragraphs(style.note, block.text);
    case 'facts':
      return factsXml(block.rows);
    case 'table':
      return tableXml(block.columns, block.rows);
  }
}

function factsXml(rows: readonly (readonly [name: string, value: string])[]): string {
  const widths = widthsOf([22, 78]);
  const lines = rows.map(([name, value]) =>
    rowXml([cellXml(style.cellName, name, widths[0]), cellXml(style.cell, value, widths[1])]),
  );
  return frameXml(widths, lines);
}

function tableXml(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = widthsOf(columns.map(({ share }) => share));
  const head = columns.map(({ header }, at) => cellXml(style.cellName, header, widths[at]));
  const lines = rows.map((row) => rowXml(columns.map((_, at) => cellXml(style.cell, row[at] ?? '', widths[at]))));
  return frameXml(widths, [rowXml(head, '<w:trPr><w:tblHeader/></w:trPr>'), ...lines]);
}

/** As wide as the type area together, to the twip. */
function widthsOf(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((gb.typeAreaWidth * share) / all));
  const rest = gb.typeAreaWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}

function frameXml(widths: readonly number[], rows: readonly string[]): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const margins = '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';
  const properties = `<w:tblPr><w:tblW w:w="${gb.typeAreaWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  // Two tables without a paragraph between them would become one.
  const after = `<w:p><w:pPr><w:pStyle w:val="${style.cell}"/></w:pPr></w:p>`;
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${after}`;
}

function rowXml(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties}${cells.join('')}</w:tr>`;
}

function cellXml(styleId: string, text: string, width = 0): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraphs(styleId, text)}</w:tc>`;
}

/** The date ends four characters from the edge, the name stands centred above it; a longer name has the date centred under it. */
function signedXml({ signed }: OfficialDocument): string {
  if (signed === undefined) return '';
  const [name, day] = [gb.widthOf(signed.name), gb.widthOf(signed.day)];
  const nameInset = 4 + (day - name) / 2;
  const insets = nameInset >= 0 ? [nameInset, 4] : [0, (name - day) / 2];
  const inset = (characters = 0) =>
    `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * gb.characterWidth)}"/>`;
  const above = `<w:keepNext/><w:spacing w:before="${gb.line}"/>${inset(insets[0])}`;
  return paragraph(style.signed, signed.name, above) + paragraph(style.signed, signed.day, inset(insets[1]));
}

const attachmentWords = { zh: '附件', en: 'Attachment' } as const;

/** 附件 in the corner, its title below in the middle. */
function attachmentXml({ language, attachments = [] }: OfficialDocument, at: number): string {
  const number = attachments.length === 1 ? '' : `${language === 'zh' ? '' : ' '}${at + 1}`;
  const corner = paragraph(style.appendix, attachmentWords[language] + number, '<w:pageBreakBefore/>');
  return corner + paragraph(style.title, attachments[at]?.title ?? '', `<w:spacing w:before="${gb.line}"/>`);
}

/** A line below the text: 附件：1. …, one line for each. */
function attachmentNoteXml({ language, attachments = [] }: OfficialDocument): string {
  const colon = language === 'zh' ? '：' : ': ';
  return attachments
    .map(({ title }, at) => {
      const number = attachments.length === 1 ? '' : `${at + 1}. `;
      const head = attachmentWords[language] + colon;
      // Further lines begin under the first one's number.
      const own = at === 0 ? `<w:spacing w:before="${gb.line}"/>` : indent(2 + gb.widthOf(head));
      // The signature does not stand on a page without text.
      return paragraph(style.body, (at === 0 ? head : '') + number + title, `<w:keepNext/>${own}`);
    })
    .join('');
}

function indent(characters: number): string {
  const width = Math.round(characters * gb.characterWidth);
  return `<w:ind w:leftChars="${Math.round(characters * 100)}" w:left="${width}" w:firstLineChars="0" w:firstLine="0"/>`;
}
