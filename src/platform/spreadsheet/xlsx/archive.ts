import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refused } from '#platform/kernel/decision.ts';
import { megabytes, type SheetFile } from '../limits.ts';
import { spreadsheetRefusals } from '../refusals.ts';

const mostEntries = 2_000;

/** The parts of a workbook. What is unpacked is counted as it comes, whatever the archive says of itself. */
export interface Archive {
  has(path: string): boolean;
  /** A part's content, piece by piece, checked against its checksum at its end. @throws Refused where it is damaged, missing or too large */
  open(path: string, mostBytes?: number): AsyncGenerator<Buffer, void, undefined>;
}

/** @throws Refused where the bytes are no intact zip archive */
export async function openArchive(bytes: Buffer, file: SheetFile): Promise<Archive> {
  const { zip, entries } = await directory(bytes, file);
  let unpacked = 0;

  async function* open(path: string, mostBytes = file.limits.unzippedBytes): AsyncGenerator<Buffer, void, undefined> {
    const entry = entries.get(path);
    if (entry === undefined) throw new Refused(spreadsheetRefusals.damagedWorkbook, { name: file.name });
    const tooLarge = (limit: number) =>
      new Refused(spreadsheetRefusals.unzippedTooLarge, { name: file.name, limit: megabytes(limit) });
    const refuseBeyond = (size: number, all: number) => {
      if (size > mostBytes) throw tooLarge(mostBytes);
      if (all > file.limits.unzippedBytes) throw tooLarge(file.limits.unzippedBytes);
    };
    // What it says it holds is refused before work is spent on it; one that says less than it holds is found out by the way.
    refuseBeyond(entry.uncompressedSize, unpacked + entry.uncompressedSize);
    let size = 0;
    let checksum = 0;
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        const piece: Buffer = chunk;
        size += piece.length;
        unpacked += piece.length;
        refuseBeyond(size, unpacked);
        checksum = crc32(piece, checksum);
        yield piece;
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Refused(spreadsheetRefusals.damagedWorkbook, { name: file.name });
    }
    if (checksum !== entry.crc32) throw new Refused(spreadsheetRefusals.damagedWorkbook, { name: file.name });
  }

  return { has: (path) => entries.has(path), open };
}

async function directory(bytes: Buffer, file: SheetFile): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= mostEntries) throw new Error(`more than ${mostEntries} entries`);
      entries.set(entry.fileName, entry);
    }
    return { zip, entries };
  } catch {
    throw new Refused(spreadsheetRefusals.damagedWorkbook, { name: file.name });
  }
}
