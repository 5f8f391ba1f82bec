import sax from 'sax';
import { Refused } from '#platform/kernel/decision.ts';
import type { SheetFile } from '../limits.ts';
import { spreadsheetRefusals } from '../refusals.ts';

/** What a reader of XML wants to hear; names come without their prefix (`x:row` as `row`). */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Parses XML as its bytes come and yields after every piece, so that the caller can hand on what the listener gathered.
 * A document type is refused: entities of its own could unfold without end, and no office program writes one.
 * @throws Refused `spreadsheet.damaged-workbook` where it is not well-formed
 */
export async function* parseXml(
  pieces: AsyncIterable<Buffer>,
  listener: XmlListener,
  file: SheetFile,
): AsyncGenerator<void, void, undefined> {
  const parser = sax.parser(true, { position: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const damaged = () => new Refused(spreadsheetRefusals.damagedWorkbook, { name: file.name });
  const refuse = () => {
    throw damaged();
  };
  parser.onerror = refuse;
  parser.ondoctype = refuse;
  parser.onopentag = (tag) => listener.open?.(bare(tag.name), tag.attributes as Record<string, string>);
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  parser.onclosetag = (name) => listener.close?.(bare(name));
  const write = (text: string) => {
    try {
      parser.write(text);
    } catch (error) {
      throw error instanceof Refused ? error : damaged();
    }
  };
  const decode = (piece?: Buffer) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw damaged();
    }
  };
  for await (const piece of pieces) {
    write(decode(piece));
    yield;
  }
  write(decode());
  parser.close();
}

/** Parses the whole of it; for small parts. */
export async function readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener, file: SheetFile): Promise<void> {
  for await (const _ of parseXml(pieces, listener, file));
}

/** An attribute by its name without prefix: `r:id` is found as `id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  const key = Object.keys(attributes).find((one) => bare(one) === name);
  return key === undefined ? undefined : attributes[key];
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
