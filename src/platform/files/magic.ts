/** What a file is by its first bytes; its name is not believed. */

/** How much of a file's beginning is looked at. */
export const headBytes = 8192;

export type Format =
  | { readonly form: 'plain'; readonly kind: string }
  /** Parts in a container: what it is, its entries say. */
  | { readonly form: 'zip' }
  | { readonly form: 'ole' }
  | { readonly form: 'text'; readonly encoding: Encoding }
  | { readonly form: 'program' }
  /** Packed so that nobody can look into it here. */
  | { readonly form: 'packed' }
  | { readonly form: 'unknown' };
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const plain = (kind: string): Format => ({ form: 'plain', kind });

/** Signature, where it stands, and what it means; the first that fits decides. */
const signatures: readonly (readonly [number, Uint8Array, Format])[] = [
  [0, latin('\xff\xd8\xff'), plain('image/jpeg')],
  [0, latin('\x89PNG\r\n\x1a\n'), plain('image/png')],
  [0, latin('GIF8'), plain('image/gif')],
  [0, latin('II*\0'), plain('image/tiff')],
  [0, latin('MM\0*'), plain('image/tiff')],
  [8, latin('WEBP'), plain('image/webp')],
  [8, latin('WAVE'), plain('audio/wav')],
  [8, latin('AVI '), plain('video/x-msvideo')],
  [4, latin('ftypheic'), plain('image/heic')],
  [4, latin('ftypM4A'), plain('audio/mp4')],
  [4, latin('ftypqt'), plain('video/quicktime')],
  [4, latin('ftyp'), plain('video/mp4')],
  [0, latin('%PDF-'), plain('application/pdf')],
  [0, latin('{\\rtf'), plain('application/rtf')],
  [0, latin('ID3'), plain('audio/mpeg')],
  [0, latin('#!AMR'), plain('audio/amr')],
  [0, latin('OggS'), plain('audio/ogg')],
  [0, latin('fLaC'), plain('audio/flac')],
  [0, latin('\x30\x26\xb2\x75\x8e\x66\xcf\x11'), plain('video/x-ms-asf')],
  [0, latin('PK\x03\x04'), { form: 'zip' }],
  [0, latin('PK\x05\x06'), { form: 'zip' }],
  [0, latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), { form: 'ole' }],
  [0, latin('MZ'), { form: 'program' }],
  [0, latin('\x7fELF'), { form: 'program' }],
  [0, latin('\xca\xfe\xba\xbe'), { form: 'program' }],
  [0, latin('\xcf\xfa\xed\xfe'), { form: 'program' }],
  [0, latin('\xce\xfa\xed\xfe'), { form: 'program' }],
  [0, latin('L\0\0\0\x01\x14\x02\0'), { form: 'program' }],
  [0, latin('#!'), { form: 'program' }],
  [0, latin('Rar!'), { form: 'packed' }],
  [0, latin("7z\xbc\xaf'\x1c"), { form: 'packed' }],
  [0, latin('\x1f\x8b'), { form: 'packed' }],
  [0, latin('BZh'), { form: 'packed' }],
  [0, latin('\xfd7zXZ\0'), { form: 'packed' }],
  [257, latin('ustar'), { form: 'packed' }],
];

/** @param head the first bytes, `headBytes` of them where there are so many */
export function formatOf(head: Uint8Array): Format {
  for (const [at, signature, format] of signatures)
    if (signature.every((byte, index) => head[at + index] === byte)) return format;
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) return plain('audio/mpeg');
  if (head[0] === 0x42 && head[1] === 0x4d && head[6] === 0 && head[8] === 0) return plain('image/bmp');
  return textOf(head);
}

function textOf(head: Uint8Array): Format {
  const encoding = encodingOf(head);
  if (encoding === undefined) return { form: 'unknown' };
  const text = new TextDecoder(encoding).decode(head).trimStart();
  // A page runs what it holds wherever it is opened; so does a picture made of text.
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|script|svg|hta:)/i.test(text))
    return { form: 'program' };
  return { form: 'text', encoding };
}

function encodingOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return undefined;
  return (['utf-8', 'gb18030'] as const).find((encoding) => isIn(encoding, head));
}

/** The last character may be cut off where the head ends. */
function isIn(encoding: Encoding, head: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: head.length >= headBytes });
    return true;
  } catch {
    return false;
  }
}
