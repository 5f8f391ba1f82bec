/** Load → decide → record, for visits, summing-up and appraisals. */
import { loadRound } from '#capabilities/rounds/index.ts';
import { addAppraisal, gradesOf } from '#capabilities/teams/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { actingIn } from './authorisation.commands.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';
import { authorisationSubjects } from './authorisations.subjects.ts';
import { decideAppraisal, decideMending, decideSending, decideSummingUp, decideVisit } from './supervision.decide.ts';
import type { NewVisit, SummingUp, SupervisedRound, SupervisionChange } from './supervision.model.ts';
import { appraisalsOf, findVisit, isDirectorIn, servedIn, summingUpOf, teamsOf } from './supervision.queries.ts';

export async function recordVisit(
  tx: Tx,
  { roundId, ...order }: Omit<NewVisit, 'id'> & { readonly roundId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const round = await supervisedRound(tx, roundId);
  const acting = await actingIn(tx, round.jurisdictionId, by, now);
  const change = accepted(decideVisit(round, { ...order, id: newId() }, acting));
  await write(tx, [change], now);
  return change.id;
}

export async function mendFinding(
  tx: Tx,
  { id, version, ...order }: { id: string; version: number; place: number; on: Day; how: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const visit = await findVisit(tx, id);
  if (visit === undefined) throw new Refused(authorisationRefusals.visitMissing);
  if (visit.version !== version) throw new Refused(journalRefusals.stale, {}, visit);
  const acting = await actingIn(tx, visit.jurisdictionId, by, now);
  await write(tx, [accepted(decideMending(visit, order, acting))], now);
  return id;
}

/** @param version the one that the person saw; 0 where nothing was written yet */
export async function writeSummingUp(
  tx: Tx,
  { roundId, version, ...order }: SummingUp & { readonly roundId: string; readonly version: number },
  by: Actor,
  now: Instant,
): Promise<string> {
  const round = await supervisedRound(tx, roundId);
  const found = await summingUpOf(tx, roundId);
  if ((found?.version ?? 0) !== version) throw new Refused(journalRefusals.stale, {}, found);
  const acting = await actingIn(tx, round.jurisdictionId, by, now);
  const change = accepted(decideSummingUp(round, order, { id: found?.id ?? newId(), version }, acting));
  await write(tx, [change], now);
  return change.id;
}

export async function writeAppraisal(
  tx: Tx,
  { roundId, personId, ...order }: { roundId: string; personId: string; grade: string; words: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const round = await supervisedRound(tx, roundId);
  const server = (await servedIn(tx, roundId)).find((each) => each.personId === personId);
  if (server === undefined) throw new Refused(authorisationRefusals.notSeated);
  const present = (await appraisalsOf(tx, roundId)).find((each) => each.personId === personId);
  const acting = await actingIn(tx, round.jurisdictionId, by, now);
  const blank = { id: newId(), version: 0, sentOn: null };
  const change = accepted(decideAppraisal(round, server, order, present ?? blank, acting));
  await write(tx, [change], now);
  return change.id;
}

/** Sends all that are written and not sent, and puts each into the person's record. @returns how many */
export async function sendAppraisals(tx: Tx, roundId: string, by: Actor, now: Instant): Promise<number> {
  const { jurisdictionId, year } = await loadRound(tx, roundId);
  const acting = {
    ...(await actingIn(tx, jurisdictionId, by, now)),
    isDirector: await isDirectorIn(tx, jurisdictionId),
  };
  if (!acting.isDirector) throw new Refused(authorisationRefusals.notDirector);
  const unsent = (await appraisalsOf(tx, roundId)).filter(({ sentOn }) => sentOn === null);
  if (unsent.length === 0) throw new Refused(authorisationRefusals.nothingToSend);
  await write(
    tx,
    unsent.map((each) => accepted(decideSending(each, acting))),
    now,
  );
  for (const { personId, grade } of unsent) await addAppraisal(tx, personId, { year, grade }, by, now);
  return unsent.length;
}

async function supervisedRound(tx: Tx, roundId: string): Promise<SupervisedRound> {
  const { id, jurisdictionId, state, editionId } = await loadRound(tx, roundId);
  return {
    ...{ id, jurisdictionId, isClosed: state === 'closed' },
    isBegun: !['planned', 'approved', 'announced'].includes(state),
    isOffSite: ['feeding-back', 'rectifying', 'closed'].includes(state),
    grades: new Set((await gradesOf(tx, editionId)).map(({ code }) => code)),
    teamIds: new Set((await teamsOf(tx, roundId)).map((team) => team.id)),
  };
}

async function write(tx: Tx, changes: readonly SupervisionChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, subject: authorisationSubjects[table], now })),
  );
}
