import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#main/build-web.ts';

/** Disk that an installation takes: its own files, and the packages it runs on without those for developers. */
export async function printSizes(): Promise<void> {
  const own = await Promise.all(
    ['src', 'db', 'docs', 'dist', 'index.html', 'package.json', 'package-lock.json'].map((name) =>
      sizeOf(join(projectRoot, name)),
    ),
  );
  const lock = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  let needed = 0;
  let developers = 0;
  const large: [string, number][] = [];
  for (const [path, { dev = false }] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const size = await sizeOf(join(projectRoot, path));
    if (dev) developers += size;
    else {
      needed += size;
      large.push([path.replace('node_modules/', ''), size]);
    }
  }
  const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  const sum = own.reduce((all, size) => all + size, 0);
  console.log(
    `disk: own files and built pages ${mebibytes(sum)}, packages ${mebibytes(needed)}, together ${mebibytes(sum + needed)}; for developers ${mebibytes(developers)} more`,
  );
  const largest = large.sort(([, one], [, other]) => other - one).slice(0, 6);
  console.log(`largest packages: ${largest.map(([name, size]) => `${name} ${mebibytes(size)}`).join(', ')}`);
}

/** Bytes of a file or of a folder with all in it but packages inside packages, which the lock file names by themselves. */
async function sizeOf(path: string): Promise<number> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.size;
  const names = (await readdir(path)).filter((name) => name !== 'node_modules');
  const sizes = await Promise.all(names.map((name) => sizeOf(join(path, name))));
  return sizes.reduce((all, size) => all + size, 0);
}
