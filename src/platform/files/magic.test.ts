import { describe, expect, it } from 'vitest';
import { formatOf, headBytes } from './magic.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const kind = (head: Uint8Array) => {
  const format = formatOf(head);
  return format.form === 'plain' ? format.kind : format.form === 'text' ? format.encoding : format.form;
};

describe('what a file is', () => {
  it.each([
    ['a photograph', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['a picture', latin('\x89PNG\r\n\x1a\n\0\0'), 'image/png'],
    ['a scan', latin('II*\0\x08\0'), 'image/tiff'],
    ['a PDF', latin('%PDF-1.7\n%\xe2'), 'application/pdf'],
    ['a recording', latin('ID3\x04\0'), 'audio/mpeg'],
    ['a recording without a label', latin('\xff\xfb\x90\0'), 'audio/mpeg'],
    ['a telephone’s recording', latin('#!AMR\n'), 'audio/amr'],
    ['a film', latin('\0\0\0\x20ftypisom'), 'video/mp4'],
    ['a document of parts', latin('PK\x03\x04\x14\0'), 'zip'],
    ['an old Office document', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'ole'],
    ['a Windows program', latin('MZ\x90\0'), 'program'],
    ['a Linux program', latin('\x7fELF\x02'), 'program'],
    ['a shortcut', latin('L\0\0\0\x01\x14\x02\0\0'), 'program'],
    ['a script', latin('#!/bin/sh\nrm -rf /\n'), 'program'],
    ['a page', Buffer.from('\n<!-- 会议 -->\n<html><script>alert(1)</script>'), 'program'],
    ['a drawing that runs scripts', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), 'program'],
    ['an archive that cannot be looked into', latin('Rar!\x1a\x07'), 'packed'],
    ['another', latin('7z\xbc\xaf\x27\x1c'), 'packed'],
    ['a text', Buffer.from('谈话记录：2026年9月1日'), 'utf-8'],
    ['a text of an old machine', Buffer.from('ccb8bbb0bcc7c2bc', 'hex'), 'gb18030'],
    ['a text of Windows', Buffer.concat([latin('\xff\xfe'), Buffer.from('谈话', 'utf16le')]), 'utf-16le'],
    ['bytes of nothing known', latin('\x01\x02\x03\x04\0\0'), 'unknown'],
  ])('is seen of %s', (_, head, expected) => {
    expect(kind(head)).toBe(expected);
  });

  it('is seen of a text whose last character the head cuts in two', () => {
    for (let shift = 0; shift < 3; shift += 1) {
      const text = Buffer.from(`${'a'.repeat(shift)}${'巡察'.repeat(headBytes)}`);
      expect(kind(text.subarray(0, headBytes))).toBe('utf-8');
    }
  });

  it('is never believed of what comes after', () => {
    expect(kind(latin('MZ%PDF-1.7'))).toBe('program');
  });
});
