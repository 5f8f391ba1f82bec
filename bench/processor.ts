import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds of processor time that processes used so far, all threads together; 0 where the system does not tell. */
export async function processorTime(pids: readonly number[]): Promise<number> {
  const all = await Promise.all(pids.map(ofProcess));
  return all.reduce((sum, each) => sum + each, 0);
}

async function ofProcess(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const times = await Promise.all(
    threads.map(async (thread) => {
      const line = await readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').catch(() => '0');
      return Number(line.split(' ')[0]) / 1e6;
    }),
  );
  return times.reduce((sum, each) => sum + each, 0);
}

/** A process and all that it started. */
export async function withDescendants(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = text
    .split(' ')
    .map(Number)
    .filter((child) => child > 0);
  return [pid, ...(await Promise.all(children.map(withDescendants))).flat()];
}
