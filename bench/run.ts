/** `npm run bench [names]`: each measure prints its figures and, where there is something to compare with, ratios of the same run. */
import { cpus, totalmem } from 'node:os';
import { withCluster } from './cluster.ts';
import { measureJournal } from './journal.ts';
import { measureTeams } from './teams.ts';

const measures = { journal: measureJournal, teams: measureTeams } as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`没有这项测量 No such measure: ${unknown.join(', ')}. ${Object.keys(measures).join(', ')}`);
  process.exit(2);
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
for (const [name, measure] of Object.entries(measures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  await withCluster(measure);
}
process.exit(0);
