import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** What happens behind the gate takes less than a thousandth of this; a gate that is older was left by a process that died there. */
const oldestGate = 5_000;

/**
 * Takes the data folder for this process, or tells who holds it. Of several that start at once one gets it: looking and
 * writing happen behind a folder that only one can make.
 * @returns the number of the process that holds it; nothing where it is ours now
 */
export function holdFolder(file: string): number | undefined {
  const gate = `${file}.gate`;
  passGate(gate);
  try {
    const holder = liveHolder(file);
    if (holder === undefined) writeFileSync(file, String(process.pid));
    return holder;
  } finally {
    rmdirSync(gate);
  }
}

function passGate(gate: string): void {
  for (;;) {
    try {
      mkdirSync(gate);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const made = statSync(gate, { throwIfNoEntry: false })?.mtimeMs;
      if (made !== undefined && Date.now() - made > oldestGate) rmSync(gate, { recursive: true, force: true });
    }
  }
}

/** The process that the file names, if it still lives and is one of ours: numbers are used again. */
function liveHolder(file: string): number | undefined {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  if (!existsSync('/proc/self')) return pid;
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('cli.ts') ? pid : undefined;
}
