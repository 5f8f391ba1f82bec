/** The look-back under way in Xixiu: the site is in order, the old problems are gone through one by one, and one is left. */
import { openSiteRecords, recordOfSite, recordTick } from '#capabilities/fieldwork/index.ts';
import { listOldProblems } from '#capabilities/fieldwork/page.queries.ts';
import { lookBackSubject } from '#capabilities/rectification/index.ts';
import { decideLookBack, decideLookBackSigning } from '#capabilities/rectification/look-back.decide.ts';
import { afterLookBack, type LookBackConclusion } from '#capabilities/rectification/look-back.model.ts';
import { loadTask, officeHolder } from '#capabilities/rectification/task.commands.ts';
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { type Cast, isLookingBack } from './cast.ts';
import { during } from './ledger.ts';
import type { Signatory } from './luck.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';
import { lookBackRecords } from './sites.data.ts';
import { lookedAt } from './work.data.ts';

export async function lookBackAtOld(tx: Tx, rounds: readonly PlannedRound[], cast: Cast): Promise<void> {
  for (const round of rounds.filter(isLookingBack))
    for (const inspection of round.inspections) {
      await writeSite(tx, round, inspection, cast);
      await verify(tx, round, inspection, cast);
    }
}

async function writeSite(tx: Tx, round: PlannedRound, inspection: PlannedInspection, cast: Cast): Promise<void> {
  const { leader, members } = cast.team(round, inspection);
  const as = (person: Signatory, role: string) => ({ ...person, roles: [role] });
  const liaison = as(members[1], 'team-liaison');
  const deputy = as(members[2], 'team-deputy');
  const team = [as(members[0], 'team-member'), liaison, deputy, as(leader, 'team-leader')];
  const site = await openSiteRecords(tx, inspection.id, team);
  for (const { shape, subject, after, ...rest } of lookBackRecords) {
    const way = site.ways.find((each) => each.shape === shape)?.code;
    if (way === undefined) continue;
    const heldOn = addDays(round.from, after);
    const facts = { category: null, people: null, documents: null, place: null, item: null, ...rest };
    const order = { ...facts, way, heldOn, subject, inspectors: [members[0].id, liaison.id] };
    await recordOfSite(tx, site, order, liaison, during(heldOn, 40));
  }
  for (const [at, { code, enteredOn, isMandatory }] of site.tasks.entries()) {
    const tick = { task: code, doneOn: enteredOn, note: null };
    await recordTick(tx, site, tick, isMandatory ? deputy : liaison, during(enteredOn, 30 + at));
  }
}

/** The first did not hold and waits for the director, the next held and is signed, the last is still to be seen. */
async function verify(tx: Tx, round: PlannedRound, inspection: PlannedInspection, cast: Cast): Promise<void> {
  const old = await listOldProblems(tx, inspection.id);
  for (const [at, { taskId }] of old.slice(0, -1).entries()) {
    const conclusion = at === 0 ? 'relapsed' : 'held';
    const on = addDays(round.from, 7 + at);
    await seen(tx, { round, inspection, cast, taskId, conclusion, on, at, isSigned: at === 1 });
  }
}

interface Seen {
  readonly round: PlannedRound;
  readonly inspection: PlannedInspection;
  readonly cast: Cast;
  readonly taskId: string;
  readonly conclusion: LookBackConclusion;
  readonly on: Day;
  readonly at: number;
  readonly isSigned: boolean;
}

async function seen(tx: Tx, { round, inspection, cast, taskId, conclusion, on, at, isSigned }: Seen): Promise<void> {
  const task = await loadTask(tx, taskId);
  const office = await officeHolder(tx, task.jurisdictionId);
  const { members } = cast.team(round, inspection);
  const by = members[at % 2] ?? members[0];
  const words = lookedAt[conclusion];
  const { seen, evidence } = words[at % words.length] ?? words[0];
  const order = { lookedOn: on, seen, evidence, conclusion, signBy: addDays(on, 14) };
  const ground = { isLatest: true, awaitsSignature: false, isTeams: true };
  const looker = { accountId: by.id, name: by.name, rolesHere: ['team-member'] };
  const told = accepted(decideLookBack(newId(), task, ground, order, looker, { today: on, office }));
  await record(tx, { ...told, subject: lookBackSubject, now: during(on, 30) });
  if (!isSigned) return;
  const { director } = cast.office(round);
  const signer = { accountId: director.id, name: director.name, rolesHere: ['office-director'] };
  const signed = accepted(decideLookBackSigning(afterLookBack(null, told), signer, addDays(on, 1)));
  await record(tx, { ...signed, subject: lookBackSubject, now: during(addDays(on, 1), 30) });
}
