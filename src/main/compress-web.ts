import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below this a compressed file saves nothing: it goes out in one packet anyway. */
const leastBytes = 1400;

const forms = [
  {
    ending: '.br',
    pack: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  { ending: '.gz', pack: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
] as const;

/** Writes `.br` and `.gz` beside each text file of the folder, once at the build, so that no call pays for it. */
export async function writeCompressed(folder: string): Promise<void> {
  for await (const name of glob('**/*.{js,css,html,svg}', { cwd: folder })) {
    const file = join(folder, name);
    const content = await readFile(file);
    if (content.length < leastBytes) continue;
    await Promise.all(forms.map(async ({ ending, pack }) => writeFile(`${file}${ending}`, await pack(content))));
  }
}
