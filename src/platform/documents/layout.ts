/** The measures of GB/T 9704-2012 in the units of a Word file: twips (twentieths of a point) and half points. */

const twipsPerMillimetre = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * twipsPerMillimetre);

/** A4; margins of 37, 26, 35 and 28 mm leave the type area of 156 × 225 mm. */
export const page = { width: twips(210), height: twips(297) };
export const margin = { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) };
export const typeAreaWidth = twips(156);

/** 22 lines of 28 characters: a line is 28.95 pt high. */
export const line = 579;
export const characterWidth = Math.floor(typeAreaWidth / 28);
/** What is taken off each 16 pt character. A grid of characters would do the same in Word, but others space them each in its own way. */
export const characterSpace = characterWidth - 16 * 20;

/** 三号, 二号, 四号, 小四, in half points. */
export const size = { body: 32, title: 44, small: 28, cell: 24 } as const;
export const titleLine = 700;
export const cellLine = 400;
/** Of 版记: 14 pt letters between rules. */
export const colophonLine = 480;

/** From the type area's upper edge to the mark's. */
export const aboveMark = twips(35);
/** Between number and rule, in points, as a border's distance is given: 4 mm. */
export const aboveRule = 11;

/** The rules of 版记: 0.35 mm outside and 0.25 mm between, in eighths of a point as a border's width is given. */
export const outerRule = 8;
export const innerRule = 6;

/** The dash of the page number stands 7 mm under the type area: in the middle of a 14 pt line. */
export const footerLine = 280;
export const footerDistance = margin.bottom - twips(7) - footerLine / 2;

export const fonts = {
  body: '仿宋',
  heading: '黑体',
  subheading: '楷体',
  title: '方正小标宋简体',
  number: '宋体',
  latin: 'Times New Roman',
} as const;

/** The mark in one line of the type area: 48 pt, smaller where the name is long. In half points. */
export function markSize(mark: string): number {
  const widest = typeAreaWidth / 20 / Math.max(1, widthOf(mark));
  return Math.max(size.title, Math.floor(Math.min(48, widest)) * 2);
}

/** In Chinese characters; others count half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u2e80-\uffef\u{20000}-\u{3ffff}]/u.test(sign) ? 1 : 0.5;
  return width;
}
