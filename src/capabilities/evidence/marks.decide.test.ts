import { describe, expect, it } from 'vitest';
import { markInName, markInText, textOfXml } from './marks.decide.ts';

describe('a mark of secrecy in a text', () => {
  it.each([
    ['机密★10年\n关于……的通报', 'confidential'],
    ['绝 密 ★ 30年', 'top-secret'],
    ['秘密☆长期', 'secret'],
    ['密级：秘密', 'secret'],
    ['密　级: 【机密】', 'confidential'],
    ['〔绝密〕会议纪要', 'top-secret'],
    ['（秘密）', 'secret'],
    ['中共安顺市委办公室\n  机 密  \n2026年9月', 'confidential'],
    ['机密文件', 'confidential'],
  ])('is seen in %j', (text, level) => {
    expect(markInText(text)).toBe(level);
  });

  it.each([
    '应当保守国家秘密，不得泄露商业秘密。',
    '该单位未按规定管理机密文件柜钥匙，造成隐患。',
    '秘密会见了老板王某，收受现金3万元。',
    '与会人员签订了保密承诺书',
    '',
  ])('is not seen in %j', (text) => {
    expect(markInText(text)).toBeUndefined();
  });

  it('is seen in a document’s XML, whose tags cut the word', () => {
    const xml = '<w:p><w:r><w:t>机</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>密★20年</w:t></w:r></w:p><w:p/>';
    expect(markInText(textOfXml(xml))).toBe('confidential');
    expect(
      markInText(textOfXml('<w:p><w:t>会议</w:t></w:p><w:p><w:t>秘密</w:t></w:p><w:p><w:t>纪要</w:t></w:p>')),
    ).toBe('secret');
  });
});

describe('a mark of secrecy in a name', () => {
  it.each([
    ['【机密】会议纪要.pdf', 'confidential'],
    ['党组会议（绝 密）.docx', 'top-secret'],
    ['秘密-专题报告.doc', 'secret'],
  ])('is seen in %s', (name, level) => {
    expect(markInName(name)).toBe(level);
  });

  it.each(['商业秘密保护制度.pdf', '保守国家秘密承诺书.docx', '保密协议.pdf', '9月1日谈话记录.txt'])(
    'is not seen in %s',
    (name) => {
      expect(markInName(name)).toBeUndefined();
    },
  );
});
