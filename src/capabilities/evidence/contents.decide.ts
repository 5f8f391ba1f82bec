/** Which files are taken in: those of known kinds that run nothing and can be looked into. */
import type { Refusal } from '#platform/kernel/decision.ts';
import { evidenceRefusals } from './evidence.refusals.ts';

/** Names under which a desktop runs what it opens, whatever the content. */
const running =
  /\.(exe|com|scr|pif|cpl|msi|msp|dll|sys|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|html?|xhtml|mht|mhtml|svg|jar|class|apk|app|sh|bash|py|php|lnk|url|reg|inf|chm|docm|dotm|xlsm|xltm|xlam|xlsb|pptm|ppsm|potm)$/i;

export function refusalOfName(name: string): Refusal | undefined {
  return running.test(name.trim()) ? evidenceRefusals.dangerousName : undefined;
}

export interface Part {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
}

/** A container of more parts, of more when unpacked, or packed more tightly than documents ever are is a trap. */
export const containerLimits = {
  ...{ parts: 10_000, bytes: 4 * 1024 ** 3, ratio: 200, ratioFrom: 32 * 1024 ** 2 },
  packedDocument: 64 * 1024 ** 2,
} as const;
/** Neither a document nor anything else that a program makes: files packed together. */
export const archiveKind = 'application/zip';

const documents: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^xl\/workbook\.xml$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/^ppt\/presentation\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  [/^OFD\.xml$/i, 'application/ofd'],
  [/^META-INF\/manifest\.xml$/, 'application/vnd.oasis.opendocument'],
];

export type Judgement = { readonly kind: string } | { readonly refusal: Refusal };

export function judgeContainer(parts: readonly Part[]): Judgement {
  const unpacked = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = parts.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  const { parts: most, bytes, ratio, ratioFrom } = containerLimits;
  if (parts.length > most || unpacked > bytes || (unpacked > ratioFrom && unpacked > packed * ratio))
    return { refusal: evidenceRefusals.tooTightlyPacked };
  if (parts.some(({ isEncrypted }) => isEncrypted)) return { refusal: evidenceRefusals.cannotBeLookedInto };
  const names = parts.map(({ name }) => name);
  if (names.some((name) => /(^|\/)vbaProject\.bin$|(^|\/)Basic\/|(^|\/)macrosheets\//i.test(name)))
    return { refusal: evidenceRefusals.macros };
  const kind = documents.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  // Office puts drawings into its documents as SVG; whatever else runs has no business in one.
  const runs = names.some((name) => running.test(name) && !(kind !== undefined && /\.svg$/i.test(name)));
  return runs ? { refusal: evidenceRefusals.program } : { kind: kind ?? archiveKind };
}

/** Parts whose text is read for marks. */
export function isTextPart(name: string): boolean {
  return /\.(xml|rels|txt|csv)$/i.test(name);
}

/** The streams of an old Office document by their names, as its directory holds them. */
export function kindOfOle(streams: string): string | undefined {
  if (streams.includes('WordDocument')) return 'application/msword';
  if (streams.includes('PowerPoint Document')) return 'application/vnd.ms-powerpoint';
  return /Workbook|Book\0/.test(streams) ? 'application/vnd.ms-excel' : undefined;
}

/** What a PDF would run when it is opened. Any letter of a name may be written as #xx there. */
export function runsInPdf(raw: string): boolean {
  const plain = raw.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return /\/(?:JavaScript|JS|Launch)\b/.test(plain);
}
