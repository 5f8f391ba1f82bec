import { statfs } from 'node:fs/promises';
import { Refused } from '#platform/kernel/decision.ts';
import { fileRefusals } from './files.refusals.ts';

/** Where this installation keeps files, and the key that its data keys are wrapped with. */
export interface FileVault {
  readonly folder: string;
  readonly masterKey: Uint8Array;
  /** Bytes that stay free on its disk: the database beside it must not run out of room because of files. */
  readonly leastFree: number;
  /** How new files are cut: pieces as they are uploaded, each of frames as they are read. */
  readonly cut: { readonly pieceBytes: number; readonly frameBytes: number };
}

/** A piece is a few seconds on a poor line, and 2 GiB are 256 of them; a frame is what a reader of one byte pays for. */
export const usualCut = { pieceBytes: 8 * 1024 ** 2, frameBytes: 64 * 1024 } as const;

let present: FileVault | undefined;

export function setFileVault(vault: FileVault): void {
  present = vault;
}

export function fileVault(): FileVault {
  if (present === undefined) throw new Error('no folder for files was set');
  return present;
}

/** @throws Refused `files.disk-full` where so many bytes more would leave too little room */
export async function expectRoom(folder: string, bytes: number, leastFree: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize - bytes < leastFree) throw new Refused(fileRefusals.diskFull);
}
