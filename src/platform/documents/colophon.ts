/** 版记: copies, then who printed it and when, between rules as wide as the type area, on the lowest lines of the page. */
import type { OfficialDocument } from './document.model.ts';
import * as gb from './layout.ts';
import { style } from './styles.ts';
import { run } from './xml.ts';

/** Counted from the page's edge: other programs leave a table where it stands that is as wide as the text around it. */
const place = `<w:tblpPr w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${gb.margin.left}" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>`;
/** One character of 四号 from either edge: of the lines, for programs disagree on where a table with margins of its own begins. */
const inset = gb.size.small * 10;
const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
const properties = `<w:tblPr>${place}<w:tblW w:w="${gb.typeAreaWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`;
const right = Math.round(gb.typeAreaWidth * 0.45);
const left = gb.typeAreaWidth - right;

export function colophonXml({ language, colophon }: OfficialDocument): string {
  if (colophon === undefined) return '';
  const { copiesTo, printedBy, day } = colophon;
  const isChinese = language === 'zh';
  const head = isChinese ? '抄送：' : 'Copies to: ';
  const copies =
    copiesTo === undefined
      ? ''
      : rowXml(
          cellXml(head + copiesTo, gb.typeAreaWidth, {
            ...{ span: 2, above: gb.outerRule, below: gb.innerRule },
            hanging: gb.widthOf(head),
          }),
        );
  const rules = { above: copies === '' ? gb.outerRule : gb.innerRule, below: gb.outerRule };
  const printed = isChinese ? `${day}印发` : `Printed ${day}`;
  const last = rowXml(cellXml(printedBy, left, rules) + cellXml(printed, right, { ...rules, isRight: true }));
  const grid = `<w:tblGrid><w:gridCol w:w="${left}"/><w:gridCol w:w="${right}"/></w:tblGrid>`;
  // A table that floats needs a paragraph that it hangs on.
  const anchor = `<w:p><w:pPr><w:pStyle w:val="${style.colophon}"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>`;
  return `<w:tbl>${properties}${grid}${copies}${last}</w:tbl>${anchor}`;
}

function rowXml(cells: string): string {
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

interface CellLook {
  readonly above: number;
  readonly below: number;
  readonly span?: number;
  readonly isRight?: boolean;
  /** Characters by which further lines stand in. */
  readonly hanging?: number;
}

function cellXml(text: string, width: number, { above, below, span = 1, isRight = false, hanging = 0 }: CellLook) {
  const edge = (name: string, eighths: number) =>
    `<w:${name} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;
  const borders = `<w:tcBorders>${edge('top', above)}${edge('bottom', below)}</w:tcBorders>`;
  const cell = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${borders}</w:tcPr>`;
  const hung = hanging * gb.size.small * 10;
  const indent = `<w:ind w:left="${inset + hung}" w:right="${inset}" w:firstLineChars="0" w:hanging="${hung}"/>`;
  const own = `${indent}<w:jc w:val="${isRight ? 'right' : 'left'}"/>`;
  return `<w:tc>${cell}<w:p><w:pPr><w:pStyle w:val="${style.colophon}"/>${own}</w:pPr>${run(text)}</w:p></w:tc>`;
}
