import { Command } from 'commander';
import { readConfig } from '#platform/config/config.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { describeFinding, type Finding, verifyJournal } from '#platform/journal/verify.ts';
import { subjects } from '../capabilities.ts';
import { openInstallation } from '../installation.ts';
import { releaseParent } from '../lifetime.ts';

export const verifyCommand = new Command('verify')
  .description('用日志核对全部数据，指出被绕过系统改动的记录 · prove the tables and the journal against each other')
  .option('--json', '以 JSON 输出 · print JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const installation = await openInstallation(readConfig(), { share: true });
    const found: Finding[] = [];
    try {
      const report = await installation.database.inTransaction(
        { kind: 'system', name: 'verify' },
        (tx) =>
          verifyJournal(
            tx,
            subjects,
            journalKey(),
            (finding) => show(finding, json, found),
            json ? undefined : showCount,
          ),
        { readOnly: true },
      );
      if (process.stderr.isTTY && !json) process.stderr.write('\r\u001b[K');
      if (json) console.log(JSON.stringify({ ...report, found }));
      else
        console.log(
          `${report.entries} 条日志 entries, ${report.subjects} 个对象 subjects, ${report.seals} 个封印 seals, ${report.findings} 处不符 findings`,
        );
      process.exitCode = report.findings === 0 ? 0 : 1;
    } finally {
      await installation.close();
      releaseParent();
    }
  });

/** More than this many are counted but no longer kept for the JSON answer: memory stays constant. */
const keptFindings = 10_000;

function show(finding: Finding, json: boolean, found: Finding[]): void {
  if (!json) console.log(describeFinding(finding));
  else if (found.length < keptFindings) found.push(finding);
}

function showCount(entries: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${entries}`);
}
