import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { documentXml } from './body.ts';
import type { OfficialDocument } from './document.model.ts';
import { fonts } from './layout.ts';
import { style, stylesXml } from './styles.ts';
import { declaration, escaped, wordNamespaces } from './xml.ts';

export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const partType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The same document gives the same bytes. */
const mtime = new Date(1980, 0, 1);

/** A .docx file in the layout of GB/T 9704-2012. */
export async function writeDocument(document: OfficialDocument): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, xml] of partsOf(document)) zip.addBuffer(Buffer.from(xml), path, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}

function partsOf(document: OfficialDocument): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypesXml],
    ['_rels/.rels', packageRelationshipsXml],
    ['docProps/core.xml', corePropertiesXml(document.title)],
    ['word/document.xml', documentXml(document)],
    ['word/_rels/document.xml.rels', relationshipsXml],
    ['word/styles.xml', stylesXml(document.language === 'en')],
    ['word/settings.xml', settingsXml],
    ['word/fontTable.xml', fontTableXml],
    ['word/footer1.xml', footerXml(style.oddFooter)],
    ['word/footer2.xml', footerXml(style.evenFooter)],
  ];
}

const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
const contentTypesXml = `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override('word/document.xml', `${partType}.document.main+xml`),
  override('word/styles.xml', `${partType}.styles+xml`),
  override('word/settings.xml', `${partType}.settings+xml`),
  override('word/fontTable.xml', `${partType}.fontTable+xml`),
  override('word/footer1.xml', `${partType}.footer+xml`),
  override('word/footer2.xml', `${partType}.footer+xml`),
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
].join('')}</Types>`;

const related = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const packageRelationshipsXml = `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${related('rId1', `${relationshipType}/officeDocument`, 'word/document.xml')}${related('rId2', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`;
const relationshipsXml = `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${[
  related('rIdStyles', `${relationshipType}/styles`, 'styles.xml'),
  related('rIdSettings', `${relationshipType}/settings`, 'settings.xml'),
  related('rIdFonts', `${relationshipType}/fontTable`, 'fontTable.xml'),
  related('rIdOdd', `${relationshipType}/footer`, 'footer1.xml'),
  related('rIdEven', `${relationshipType}/footer`, 'footer2.xml'),
].join('')}</Relationships>`;

function corePropertiesXml(title: string): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;
}

const settingsXml = `${declaration}<w:settings ${wordNamespaces}><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

/** Charset 86 is Chinese: a computer without the font takes another Chinese one. */
const otherNames: Readonly<Record<string, string>> = {
  仿宋: 'FangSong',
  黑体: 'SimHei',
  楷体: 'KaiTi',
  宋体: 'SimSun',
};
const fontTableXml = `${declaration}<w:fonts ${wordNamespaces}>${[
  ...Object.entries(otherNames),
  [fonts.title, 'FZXiaoBiaoSong-B05S'],
]
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  .join('')}</w:fonts>`;

/** 四号 Song figures with a dash on each side. */
function footerXml(styleId: string): string {
  const part = (inside: string) => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${inside}</w:r>`;
  const mark = (kind: string) => part(`<w:fldChar w:fldCharType="${kind}"/>`);
  const page = `${mark('begin')}${part('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${mark('separate')}${part('<w:t>1</w:t>')}${mark('end')}`;
  const dash = (text: string) => part(`<w:t xml:space="preserve">${text}</w:t>`);
  return `${declaration}<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>${dash('— ')}${page}${dash(' —')}</w:p></w:ftr>`;
}
