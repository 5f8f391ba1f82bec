import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { recountDraw } from '#capabilities/assembly/index.ts';

export const drawCommand = new Command('draw')
  .description('重新计算抽签结果，与记录核对 · count a draw again from its record and compare')
  .argument('<record>', '从抽签页下载的记录 · the record downloaded from the page of draws')
  .action(async (path: string) => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return fail(`读不到文件“${path}”。`, `The file “${path}” cannot be read.`);
    const counted = await recountDraw(text).catch(() => undefined);
    if (counted === undefined) return fail(`“${path}”不是抽签记录。`, `“${path}” is no record of a draw.`);
    console.log(`${counted.jurisdiction} ${counted.round} 第${counted.ordinal}次抽签 · draw ${counted.ordinal}`);
    for (const { to, drawn } of counted.pairs) console.log(`  ${to}  →  ${drawn}`);
    console.log(
      counted.keepsCommitment
        ? '密数与封存的指纹相符 · the secret keeps the commitment'
        : '密数与封存的指纹不符 · the secret does NOT keep the commitment',
    );
    console.log(
      counted.agrees ? '与记录一致 · agrees with the record' : '与记录不一致 · does NOT agree with the record',
    );
    process.exitCode = counted.agrees ? 0 : 1;
  });

function fail(zh: string, en: string): void {
  console.error(`${zh}\n${en}`);
  process.exitCode = 1;
}
