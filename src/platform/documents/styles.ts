/** The styles of a document, so that whoever goes on writing in Word or WPS has them at hand. */
import * as gb from './layout.ts';
import { declaration, wordNamespaces } from './xml.ts';

export const style = {
  body: 'Normal',
  title: 'Title',
  headings: ['Heading1', 'Heading2', 'Heading3'],
  mark: 'IssuingMark',
  number: 'DocumentNumber',
  under: 'UnderTitle',
  line: 'FlushLine',
  note: 'SmallNote',
  signed: 'Signed',
  appendix: 'AppendixHeading',
  colophon: 'Colophon',
  cell: 'Cell',
  cellName: 'CellName',
  oddFooter: 'FooterOdd',
  evenFooter: 'FooterEven',
} as const;

interface Look {
  readonly id: string;
  readonly name: string;
  readonly font?: string;
  /** Half points. */
  readonly size?: number;
  readonly colour?: string;
  /** Elements of `w:pPr` in the order of the schema. */
  readonly paragraph?: string;
}

const exact = (height: number, around = '') => `<w:spacing ${around}w:line="${height}" w:lineRule="exact"/>`;
const flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const indented = `<w:ind w:firstLineChars="200" w:firstLine="${2 * gb.characterWidth}"/>`;
const twoLines = 2 * gb.line;
const rule = `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="${gb.aboveRule}" w:color="FF0000"/></w:pBdr>`;

const looks: readonly Look[] = [
  {
    id: style.title,
    name: 'Title',
    font: gb.fonts.title,
    size: gb.size.title,
    paragraph: `<w:keepNext/>${exact(gb.titleLine, `w:after="${gb.line}" `)}${flush}<w:jc w:val="center"/>`,
  },
  heading(1, gb.fonts.heading),
  heading(2, gb.fonts.subheading),
  heading(3, gb.fonts.body),
  {
    id: style.mark,
    name: 'Issuing mark',
    font: gb.fonts.title,
    colour: 'FF0000',
    paragraph: `${flush}<w:jc w:val="center"/>`,
  },
  {
    id: style.number,
    name: 'Document number',
    paragraph: `${rule}${exact(gb.line, `w:before="${twoLines}" w:after="${twoLines}" `)}${flush}<w:jc w:val="center"/>`,
  },
  {
    id: style.under,
    name: 'Under the title',
    font: gb.fonts.subheading,
    paragraph: `${flush}<w:jc w:val="center"/>`,
  },
  { id: style.line, name: 'Flush line', paragraph: flush },
  {
    id: style.note,
    name: 'Small note',
    size: gb.size.small,
    paragraph: `<w:wordWrap w:val="0"/>${exact(gb.line)}${flush}<w:jc w:val="left"/>`,
  },
  { id: style.signed, name: 'Signed', paragraph: `<w:keepLines/>${flush}<w:jc w:val="right"/>` },
  { id: style.appendix, name: 'Heading of an appendix', font: gb.fonts.heading, paragraph: `<w:keepNext/>${flush}` },
  {
    id: style.colophon,
    name: 'Colophon',
    size: gb.size.small,
    paragraph: `<w:snapToGrid w:val="0"/>${exact(gb.colophonLine)}${flush}<w:jc w:val="left"/>`,
  },
  cell(style.cell, 'Cell', gb.fonts.body),
  cell(style.cellName, 'Name of a cell', gb.fonts.heading),
  footer(style.oddFooter, 'Footer of odd pages', 'right'),
  footer(style.evenFooter, 'Footer of even pages', 'left'),
];

function heading(level: 1 | 2 | 3, font: string): Look {
  const outline = `<w:outlineLvl w:val="${level - 1}"/>`;
  return {
    id: style.headings[level - 1] ?? '',
    name: `heading ${level}`,
    font,
    paragraph: `<w:keepNext/>${indented}${outline}`,
  };
}

function cell(id: string, name: string, font: string): Look {
  const paragraph = `<w:wordWrap w:val="0"/><w:snapToGrid w:val="0"/>${exact(gb.cellLine)}${flush}<w:jc w:val="left"/>`;
  return { id, name, font, size: gb.size.cell, paragraph };
}

/** One character in from the outer edge. */
function footer(id: string, name: string, side: 'left' | 'right'): Look {
  const inset = `<w:ind w:${side}Chars="100" w:${side}="${gb.size.small * 10}" w:firstLineChars="0" w:firstLine="0"/>`;
  return {
    ...{ id, name, font: gb.fonts.number, size: gb.size.small },
    paragraph: `<w:snapToGrid w:val="0"/>${exact(gb.footerLine)}${inset}<w:jc w:val="${side}"/>`,
  };
}

function fontsOf(font: string, isEnglish: boolean): string {
  const latin = isEnglish ? gb.fonts.latin : font;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${font}" w:cs="${latin}"/>`;
}

const sizeOf = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

export function stylesXml(isEnglish: boolean): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(gb.fonts.body, isEnglish)}${sizeOf(gb.size.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const body = `<w:style w:type="paragraph" w:default="1" w:styleId="${style.body}"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>${exact(gb.line)}${indented}<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="${gb.characterSpace}"/></w:rPr></w:style>`;
  return `${declaration}<w:styles ${wordNamespaces}>${defaults}${body}${looks.map((look) => styleXml(look, isEnglish)).join('')}</w:styles>`;
}

function styleXml({ id, name, font, size, colour, paragraph }: Look, isEnglish: boolean): string {
  const letters = [
    font === undefined ? '' : fontsOf(font, isEnglish),
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : sizeOf(size),
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${style.body}"/><w:qFormat/><w:pPr>${paragraph ?? ''}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}
