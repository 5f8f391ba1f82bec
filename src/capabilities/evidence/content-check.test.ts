import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { presentCipher } from '#platform/files/frames.ts';
import { newDataKey } from '#platform/files/keys.ts';
import { closeFile, makeRoom, missingPieces, putPiece, type Sealed } from '#platform/files/pieces.ts';
import { type FileVault, setFileVault } from '#platform/files/vault.ts';
import { newId } from '#platform/kernel/id.ts';
import { checkContent } from './content-check.ts';

let vault: FileVault;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhuoluo-files-'));
  vault = { folder, masterKey: randomBytes(32), leastFree: 0, cut: { pieceBytes: 1 << 20, frameBytes: 1 << 16 } };
  setFileVault(vault);
});
afterAll(() => rm(vault.folder, { recursive: true }));

async function judged(content: Buffer) {
  const cut = { ...vault.cut, cipher: presentCipher, dataKey: newDataKey(presentCipher) };
  const file: Sealed = { shelf: 'shelf', name: newId(), bytes: content.length, ...cut };
  await makeRoom(file);
  for (const piece of await missingPieces(file)) {
    const bytes = content.subarray(piece * cut.pieceBytes, (piece + 1) * cut.pieceBytes);
    await putPiece(file, { piece, sha256: createHash('sha256').update(bytes).digest('hex'), content: flowing(bytes) });
  }
  await closeFile(file);
  const found = await checkContent(file);
  return 'refusal' in found ? found.refusal.kind : found.kind;
}
async function* flowing(bytes: Buffer) {
  yield bytes;
}

async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream as AsyncIterable<Buffer>));
}
const documentOf = (text: string) =>
  zipOf({ 'word/document.xml': `<w:document><w:p><w:t>${text}</w:t></w:p></w:document>` });

it.each([
  ['a PDF that runs a script', async () => Buffer.from('%PDF-1.7 << /S /JavaScript /JS (app.alert(1)) >>'), 'macros'],
  ['a PDF that spells it otherwise', async () => Buffer.from('%PDF-1.7 << /S /J#61vaScript >>'), 'macros'],
  ['an archive of a kind that is not opened', async () => Buffer.from('Rar!\x1a\x07\x01\0'), 'cannot-be-looked-into'],
  ['an archive cut off', async () => Buffer.from('PK\x03\x04 cut off'), 'cannot-be-looked-into'],
  ['an archive that bursts', async () => zipOf({ 零: '0'.repeat(40_000_000) }), 'too-tightly-packed'],
  ['a document with a program in it', () => packedWith('word/embeddings/run.exe', 'MZ'), 'program'],
  ['an archive with a program under another name', async () => zipOf({ '照片.jpg': 'MZ\x90\0' }), 'program'],
  [
    'an archive with a marked document',
    async () => zipOf({ '纪要.docx': await documentOf('绝密★启用前') }),
    'marked-text',
  ],
  ['an archive with a marked text in GB 18030', async () => zipOf({ '纪要.txt': gbMark }), 'marked-text'],
  [
    'an archive in an archive',
    async () => zipOf({ '里层.zip': await zipOf({ '一.txt': '一' }) }),
    'cannot-be-looked-into',
  ],
])('%s is not taken in', async (_, make, kind) => {
  expect(await judged(await make())).toBe(`evidence.${kind}`);
});

/** 机密★10年 */
const gbMark = Buffer.from('bbfac3dca1ef3130c4ea', 'hex');
const packedWith = (name: string, content: string) => zipOf({ 'word/document.xml': '<w:p/>', [name]: content });

it('documents packed together are taken in, with what a desktop leaves beside them', async () => {
  const packed = { '一.docx': await documentOf('方案'), '二.txt': '说明', '.DS_Store': '\0\0\0\x01Bud1', 空: '' };
  expect(await judged(await zipOf(packed))).toBe('application/zip');
});

it('a document with its drawings is taken in as what it is', async () => {
  expect(await judged(await packedWith('word/media/image1.svg', '<svg/>'))).toContain('wordprocessingml');
});
