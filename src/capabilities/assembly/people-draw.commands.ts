/** The people of a draw: whom the list is made of, whether what was drawn is still lawful, and their seats in the round. */
import { commandInspection, loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/kernel/id.ts';
import { teamsOfRound, write } from './assembly.commands.ts';
import type { Place } from './assembly.model.ts';
import { currentProposal, seatsOfRound } from './assembly.queries.ts';
import { judged, type Violation } from './board.decide.ts';
import { nodeDigests } from './draw.digests.ts';
import type { DrawHead, PeopleStatement } from './draw.model.ts';
import { isOfTeams, peopleStatementOf, placesDrawn } from './people-draw.decide.ts';
import { drawPeople } from './people-lots.model.ts';
import { type AssemblyStanding, seatsOf } from './proposal.decide.ts';
import type { Situation } from './proposal.model.ts';
import { settingsFor, situationOf } from './situation.commands.ts';
import { lapsed } from './substitution.decide.ts';
import { pendingInRound } from './substitution.queries.ts';

/** The list, and what a trial of it with a secret that everybody knows gives: nothing to do with what will be drawn. */
export async function peopleListIn(tx: Tx, roundId: string, head: DrawHead, secret: string) {
  const situation = await situationIn(tx, roundId);
  const statement = peopleStatementOf(head, situation);
  const trial = await drawPeople(statement, secret, head.draw, nodeDigests);
  const [broken] = trial === undefined ? [] : judged(situation, placesDrawn(statement, trial.order)).violations;
  return { statement, isDrawable: trial !== undefined, broken: broken?.says };
}

/** What the teams would break by the records of now. */
export async function brokenBy(
  tx: Tx,
  roundId: string,
  statement: PeopleStatement,
  places: readonly Place[],
): Promise<{ readonly isUnchanged: boolean; readonly broken: Violation | undefined }> {
  const situation = await situationIn(tx, roundId, new Set(places.map(({ candidateId }) => candidateId)));
  const isThere = places.every(({ candidateId }) => situation.people.some(({ id }) => id === candidateId));
  const [broken] = judged(situation, places).violations;
  return { isUnchanged: isThere && isOfTeams(statement, situation.teams), broken };
}

async function situationIn(tx: Tx, roundId: string, people?: ReadonlySet<string>): Promise<Situation> {
  const settings =
    (await currentProposal(tx, roundId))?.settings ?? (await settingsFor(tx, await loadRound(tx, roundId)));
  return (await situationOf(tx, roundId, settings, people === undefined ? {} : { people })).situation;
}

/** Everybody drawn gets his seat, and leaders go into the plan; whoever sat there before leaves. */
export async function seatDrawn(
  tx: Tx,
  { roundId, jurisdictionId }: { readonly roundId: string; readonly jurisdictionId: string },
  { people }: PeopleStatement,
  places: readonly Place[],
  standing: AssemblyStanding,
): Promise<void> {
  const names = new Map(people.map((person) => [person.id, person.name]));
  const { teams, groups } = await teamsOfRound(tx, roundId);
  for (const { inspectionId: id, version, kind, teamId } of teams) {
    const leader = places.find((place) => place.teamId === teamId && place.seat === 'leader')?.candidateId ?? '';
    const facts = { leaderName: names.get(leader) ?? null, leaderPersonId: leader };
    const by = { kind: 'system', name: standing.by.name } as const;
    await commandInspection(tx, { id, version, order: { type: 'staff', teamId, kind, ...facts } }, by, standing.now);
  }
  const present = (await seatsOfRound(tx, roundId)).filter(({ teamId }) => !groups.has(teamId));
  const ids = places.map(() => newId<'team-seat'>());
  const seats = seatsOf({ id: null, roundId, jurisdictionId, places }, present, ids, standing.today);
  const left = new Set(present.map(({ id }) => id));
  const pending = (await pendingInRound(tx, roundId)).filter(({ seatId }) => left.has(seatId));
  await write(tx, [...seats, ...lapsed(pending, standing)], standing.now);
}
