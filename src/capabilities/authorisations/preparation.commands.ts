/** Load → decide → record, for undertakings, training and materials. */
import { loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { actingIn } from './authorisation.commands.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';
import { authorisationSubjects } from './authorisations.subjects.ts';
import {
  decideIssue,
  decideSettling,
  decideTraining,
  decideTrainingChange,
  decideUndertaking,
} from './preparation.decide.ts';
import type { RoundOfTeams, TeamChange, TrainingFacts } from './preparation.model.ts';
import { findTraining, materialsById, ownSeats, seatedIn, signedIn } from './preparation.queries.ts';

/** The member signs for himself, today. */
export async function signOwnUndertaking(tx: Tx, roundId: string, by: AccountActor, now: Instant): Promise<string> {
  const seat = (await ownSeats(tx)).find((each) => each.roundId === roundId);
  if (seat === undefined) throw new Refused(authorisationRefusals.notOwnUndertaking);
  const { jurisdictionId, personId, signedOn } = seat;
  const round = { id: roundId, jurisdictionId, isClosed: false, seated: new Set([personId]) };
  const acting = await actingIn(tx, jurisdictionId, by, now);
  const signed = new Set(signedOn === null ? [] : [personId]);
  const order = { id: newId(), personId, signedOn: dayOf(now), way: 'online' } as const;
  const change = accepted(decideUndertaking(round, order, { ...acting, own: personId, signed }));
  await writeTeamChanges(tx, [change], now);
  return change.id;
}

/** The office enters what was signed on paper. */
export async function enterUndertakings(
  tx: Tx,
  { roundId, personIds, signedOn }: { roundId: string; personIds: readonly string[]; signedOn: Day },
  by: Actor,
  now: Instant,
): Promise<string[]> {
  const round = await roundOfTeams(tx, roundId);
  const acting = {
    ...(await actingIn(tx, round.jurisdictionId, by, now)),
    own: null,
    signed: await signedIn(tx, roundId),
  };
  const changes = [...new Set(personIds)].map((personId) =>
    accepted(decideUndertaking(round, { id: newId(), personId, signedOn, way: 'paper' }, acting)),
  );
  await writeTeamChanges(tx, changes, now);
  return changes.map(({ id }) => id);
}

export async function recordTraining(
  tx: Tx,
  { roundId, ...facts }: TrainingFacts & { readonly roundId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const round = await roundOfTeams(tx, roundId);
  const acting = await actingIn(tx, round.jurisdictionId, by, now);
  const change = accepted(decideTraining(round, { ...facts, id: newId() }, acting));
  await writeTeamChanges(tx, [change], now);
  return change.id;
}

export async function correctTraining(
  tx: Tx,
  { id, version, ...facts }: TrainingFacts & { readonly id: string; readonly version: number },
  by: Actor,
  now: Instant,
): Promise<string> {
  const training = await findTraining(tx, id);
  if (training === undefined) throw new Refused(authorisationRefusals.trainingMissing);
  if (training.version !== version) throw new Refused(journalRefusals.stale, {}, training);
  const round = await roundOfTeams(tx, training.roundId);
  const acting = await actingIn(tx, round.jurisdictionId, by, now);
  await writeTeamChanges(tx, [accepted(decideTrainingChange(round, training, facts, acting))], now);
  return id;
}

/** The same things to several people. @returns the ids of what was handed out */
export async function issueMaterials(
  tx: Tx,
  order: { roundId: string; personIds: readonly string[]; name: string; copies: number; issuedOn: Day },
  by: Actor,
  now: Instant,
): Promise<string[]> {
  const { roundId, personIds, ...facts } = order;
  const round = await roundOfTeams(tx, roundId);
  const acting = await actingIn(tx, round.jurisdictionId, by, now);
  const changes = [...new Set(personIds)].map((personId) =>
    accepted(decideIssue(round, { ...facts, personId, id: newId() }, acting)),
  );
  await writeTeamChanges(tx, changes, now);
  return changes.map(({ id }) => id);
}

/** What came back, or does not for a reason. */
export async function settleMaterials(
  tx: Tx,
  { ids, ...order }: { ids: readonly string[]; on: Day; reason: string | null },
  by: Actor,
  now: Instant,
): Promise<void> {
  const asked = new Set(ids);
  const found = await materialsById(tx, [...asked]);
  if (found.length !== asked.size) throw new Refused(authorisationRefusals.materialMissing);
  const changes: TeamChange[] = [];
  for (const material of found) {
    const acting = await actingIn(tx, material.jurisdictionId, by, now);
    changes.push(accepted(decideSettling(material, order, acting)));
  }
  await writeTeamChanges(tx, changes, now);
}

export async function roundOfTeams(tx: Tx, roundId: string): Promise<RoundOfTeams> {
  const { id, jurisdictionId, state } = await loadRound(tx, roundId);
  const seated = new Set((await seatedIn(tx, roundId)).map(({ personId }) => personId));
  return { id, jurisdictionId, isClosed: state === 'closed', seated };
}

/** Writes decided changes with their journal entries. */
export async function writeTeamChanges(tx: Tx, changes: readonly TeamChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, subject: authorisationSubjects[table], now })),
  );
}
