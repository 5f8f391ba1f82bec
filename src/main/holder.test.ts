import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdFolder } from './holder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhuoluo-holder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that tries to hold the folder, says who holds it, and lives until its input ends. */
const program = (file: string) =>
  `import { holdFolder } from ${JSON.stringify(join(import.meta.dirname, 'holder.ts'))};
   process.stdout.write(String(holdFolder(${JSON.stringify(file)}) ?? 'mine')); process.stdin.resume(); // cli.ts`;

describe('a data folder', () => {
  it('is held by one of several that start at once, and the others are told which', async () => {
    const file = join(folder, 'raced.pid');
    writeFileSync(file, '999999999');
    const starters = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', program(file)], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const answers = await Promise.all(
      starters.map(async (starter) => [starter.pid, String((await once(starter.stdout, 'data'))[0])] as const),
    );
    const [holder] = answers.filter(([, said]) => said === 'mine').map(([pid]) => pid);
    expect(answers.map(([pid, said]) => (pid === holder ? said : Number(said))).sort()).toEqual(
      answers.map(([pid]) => (pid === holder ? 'mine' : holder)).sort(),
    );
    for (const starter of starters) starter.stdin.end();
    await Promise.all(starters.map((starter) => once(starter, 'exit')));
    expect(existsSync(`${file}.gate`)).toBe(false);
  });

  it('passes to the next when its holder is dead, or the number belongs to another program by now', () => {
    for (const dead of ['999999999', '1', 'nonsense', '']) {
      const file = join(folder, `dead-${dead}.pid`);
      writeFileSync(file, dead);
      expect(holdFolder(file)).toBeUndefined();
    }
  });
});
