import { describe, expect, it } from 'vitest';
import { fileName } from './document.ts';

describe('the name of a file to keep', () => {
  it.each([
    ['关于安顺市西秀区农业农村局党组的巡察报告', '关于安顺市西秀区农业农村局党组的巡察报告.docx'],
    ['甲/乙：丙?"<丁>|\n\u0007', '甲 乙：丙 丁.docx'],
    ['  ', 'document.docx'],
    ['字'.repeat(200), `${'字'.repeat(120)}.docx`],
    ['\ud800', '\ufffd.docx'],
  ])('%j is kept as %j', (name, kept) => {
    expect(decodeURIComponent(fileName(name))).toBe(kept);
  });

  it('holds only the signs that RFC 5987 allows', () => {
    expect(fileName("张三's (草稿)*!~%")).toMatch(/^(?:[\w!#$&+.^`|~-]|%[\dA-F]{2})+$/);
  });
});
