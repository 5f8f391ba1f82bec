/** The table of contents of a zip container and its parts, read by ranges: never the whole of it, and never more than is allowed. */
import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';

export interface ContainerPart {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
  open(): AsyncGenerator<Uint8Array>;
}

type ReadRange = (from: number, to: number) => AsyncIterable<Uint8Array>;

class RangeReader extends RandomAccessReader {
  readonly #read: ReadRange;
  constructor(read: ReadRange) {
    super();
    this.#read = read;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#read(start, end - 1), { objectMode: false });
  }
}

/** @throws Error where it is no intact container, or has more parts than `mostParts` */
export async function partsOf(bytes: number, read: ReadRange, mostParts: number): Promise<ContainerPart[]> {
  const zip: ZipFile = await fromRandomAccessReaderPromise(new RangeReader(read), bytes, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  });
  const parts: ContainerPart[] = [];
  for await (const entry of zip.eachEntry()) {
    if (parts.length >= mostParts) throw new Error(`more than ${mostParts} parts`);
    parts.push(partOf(zip, entry));
  }
  return parts;
}

function partOf(zip: ZipFile, entry: Entry): ContainerPart {
  return {
    name: entry.fileName,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    isEncrypted: (entry.generalPurposeBitFlag & 1) === 1,
    async *open() {
      yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
    },
  };
}
