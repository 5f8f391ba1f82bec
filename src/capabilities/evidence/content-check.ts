/** Looks through what arrived before it is kept: what it is, whether it runs anything, whether it bears a mark of secrecy. */
import { createHash } from 'node:crypto';
import { type ContainerPart, partsOf } from '#platform/files/container.ts';
import { type Encoding, type Format, formatOf, headBytes } from '#platform/files/magic.ts';
import { readBytes, type Sealed } from '#platform/files/pieces.ts';
import { type Refusal, Refused } from '#platform/kernel/decision.ts';
import {
  archiveKind,
  containerLimits,
  isTextPart,
  type Judgement,
  judgeContainer,
  kindOfOle,
  runsInPdf,
} from './contents.decide.ts';
import { evidenceRefusals } from './evidence.refusals.ts';
import { longestMark, markInName, markInText, textOfXml } from './marks.decide.ts';

export type Checked = Judgement & { readonly sha256: string };

/** One reading of the whole for its digest and its text; containers are opened besides. Memory holds a frame, never the file. */
export async function checkContent(file: Sealed): Promise<Checked> {
  const format = formatOf(await head(file));
  const watch = watchOf(format);
  const hash = createHash('sha256');
  for await (const chunk of readBytes(file)) {
    hash.update(chunk);
    watch.see(chunk);
  }
  const judgement = format.form === 'zip' ? await lookIntoContainer(file) : watch.judge();
  return { ...judgement, sha256: hash.digest('hex') };
}

async function head(file: Sealed): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(file, 0, Math.min(file.bytes, headBytes) - 1)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Watch {
  see(chunk: Uint8Array): void;
  judge(): Judgement;
}

function watchOf(format: Format): Watch {
  const settled = (judgement: Judgement): Watch => ({ see: () => undefined, judge: () => judgement });
  switch (format.form) {
    case 'program':
      return settled({ refusal: evidenceRefusals.program });
    case 'packed':
      return settled({ refusal: evidenceRefusals.cannotBeLookedInto });
    case 'unknown':
    case 'zip':
      return settled({ refusal: evidenceRefusals.unknownKind });
    case 'text':
      return textWatch(format.encoding);
    case 'ole':
      return oleWatch();
    case 'plain':
      return format.kind === 'application/pdf' ? pdfWatch() : settled({ kind: format.kind });
  }
}

/** Text as it passes, with so much of what came before that nothing is cut in two. @param each says at once what is wrong */
function passing(encoding: Encoding, each: (text: string) => Refusal | undefined) {
  const decoder = new TextDecoder(encoding);
  let kept = '';
  let refusal: Refusal | undefined;
  return {
    see(chunk: Uint8Array) {
      const text = kept + decoder.decode(chunk, { stream: true });
      refusal ??= each(text);
      kept = text.slice(-longestMark);
    },
    refusal: () => refusal,
  };
}

const marked = (text: string): Refusal | undefined =>
  markInText(text) === undefined ? undefined : evidenceRefusals.markedText;

function textWatch(encoding: Encoding): Watch {
  const text = passing(encoding, marked);
  return { see: text.see, judge: () => judged(text.refusal(), 'text/plain') };
}

function pdfWatch(): Watch {
  const raw = passing('utf-8', (text) => (runsInPdf(text) ? evidenceRefusals.macros : marked(text)));
  return { see: raw.see, judge: () => judged(raw.refusal(), 'application/pdf') };
}

/** Old Office documents hold their text and the names of their streams in UTF-16. */
function oleWatch(): Watch {
  let kind: string | undefined;
  const text = passing('utf-16le', (seen) => {
    kind ??= kindOfOle(seen);
    return seen.includes('_VBA_PROJECT') ? evidenceRefusals.macros : marked(seen);
  });
  return {
    see: text.see,
    judge: () => (kind === undefined ? { refusal: evidenceRefusals.unknownKind } : judged(text.refusal(), kind)),
  };
}

function judged(refusal: Refusal | undefined, kind: string): Judgement {
  return refusal === undefined ? { kind } : { refusal };
}

async function lookIntoContainer(file: Sealed): Promise<Judgement> {
  try {
    return await judgementOf(
      { bytes: file.bytes, read: (from, to) => readBytes(file, from, to) },
      'may hold documents',
    );
  } catch (error) {
    // What the store says of its own disk is no judgement on what was sent.
    if (error instanceof Refused) throw error;
    return { refusal: evidenceRefusals.cannotBeLookedInto };
  }
}

interface Container {
  readonly bytes: number;
  readonly read: (from: number, to: number) => AsyncIterable<Uint8Array>;
}

/** Documents packed together are looked through each as if it came alone; archives within archives are not. */
async function judgementOf(
  { bytes, read }: Container,
  depth: 'may hold documents' | 'is a document',
): Promise<Judgement> {
  const parts = await partsOf(bytes, read, containerLimits.parts);
  const judgement = judgeContainer(parts);
  if ('refusal' in judgement) return judgement;
  if (parts.some(({ name }) => markInName(name) !== undefined)) return { refusal: evidenceRefusals.markedText };
  const isArchive = judgement.kind === archiveKind;
  if (isArchive && depth === 'is a document') return { refusal: evidenceRefusals.cannotBeLookedInto };
  const refusalOf = isArchive ? refusalOfPacked : refusalOfPart;
  const looked = isArchive
    ? parts.filter(({ bytes: length }) => length > 0)
    : parts.filter(({ name }) => isTextPart(name));
  for (const part of looked) {
    const refusal = await refusalOf(part);
    if (refusal !== undefined) return { refusal };
  }
  return judgement;
}

async function refusalOfPart(part: ContainerPart): Promise<Refusal | undefined> {
  const isXml = !/\.(txt|csv)$/i.test(part.name);
  const text = passing('utf-8', (seen) => marked(isXml ? textOfXml(seen) : seen));
  for await (const chunk of part.open()) {
    text.see(chunk);
    if (text.refusal() !== undefined) return text.refusal();
  }
  return undefined;
}

/** What lies in an archive, by its content. An unknown kind is let be there: desktops leave such files in every folder. */
async function refusalOfPacked(part: ContainerPart): Promise<Refusal | undefined> {
  let start = Buffer.alloc(0);
  let watch: Watch | undefined;
  for await (const chunk of part.open()) {
    if (watch === undefined) {
      start = Buffer.concat([start, chunk]);
      if (start.length < Math.min(headBytes, part.bytes)) continue;
      const format = formatOf(start.subarray(0, headBytes));
      if (format.form === 'zip') return refusalOfDocument(part);
      watch = watchOf(format);
      watch.see(start);
    } else watch.see(chunk);
  }
  const judgement = watch?.judge();
  const refusal = judgement !== undefined && 'refusal' in judgement ? judgement.refusal : undefined;
  return refusal === evidenceRefusals.unknownKind ? undefined : refusal;
}

/** A packed document is unpacked into memory to be looked into, and so has its limit; what is larger is sent by itself. */
async function refusalOfDocument(part: ContainerPart): Promise<Refusal | undefined> {
  if (part.bytes > containerLimits.packedDocument) return evidenceRefusals.cannotBeLookedInto;
  const whole = Buffer.concat(await Array.fromAsync(part.open()));
  async function* read(from: number, to: number) {
    yield whole.subarray(from, to + 1);
  }
  const judgement = await judgementOf({ bytes: whole.length, read }, 'is a document');
  return 'refusal' in judgement ? judgement.refusal : undefined;
}
