/** What a round's draws show to whoever sees the round. */
import { loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Day } from '#platform/kernel/time.ts';
import { jurisdictionName, mayPlan, seatsOfRound } from './assembly.queries.ts';
import type { Draw } from './draw.model.ts';
import { drawsOf, mayWitnessIn, plannedIn } from './draw.queries.ts';
import type { DrawsAnswer } from './draw.schema.ts';
import { isOfPeople, listIn } from './lots.model.ts';
import { placesDrawn } from './people-draw.decide.ts';
import type { Seat } from './proposal.model.ts';

export async function drawsAnswer(tx: Tx, roundId: string, by: Actor, today: Day): Promise<DrawsAnswer> {
  const { id, name, code, state, jurisdictionId } = await loadRound(tx, roundId);
  const draws = await drawsOf(tx, roundId);
  const teams = new Map((await plannedIn(tx, roundId)).map((each) => [each.inspectionId, each.teamId]));
  const isOffice = await mayPlan(tx, jurisdictionId);
  const isWitness = await mayWitnessIn(tx, jurisdictionId);
  const isOwn = ({ openedBy }: Draw) => by.kind === 'account' && by.accountId === openedBy;
  const last = [true, false].map((isOfThose) =>
    draws.find((each) => each.state === 'drawn' && each.isOfPeople === isOfThose),
  );
  // Only who reads the pools sees a draw of people, and so the seats.
  const seats = last[0] === undefined ? [] : await seatsOfRound(tx, roundId);
  return {
    round: { id, name, code, jurisdictionName: await jurisdictionName(tx, jurisdictionId) },
    draws: draws.map((draw) => ({
      ...draw,
      result: draw.result === null ? null : [...draw.result],
      isLate: draw.state === 'committed' && draw.dueOn !== null && draw.dueOn < today,
      mayReveal: draw.state === 'committed' && state === 'planned' && isWitness && !isOwn(draw),
      mayCancel: draw.state === 'committed' && isOffice,
      // A draw that another followed is not the plan's any more.
      departs: last.includes(draw) ? departing(draw, teams, seats) : [],
    })),
    mayOpen: isOffice && state === 'planned' && draws.every((each) => each.state !== 'committed'),
  };
}

function departing(
  { statement, result }: Draw,
  teams: ReadonlyMap<string, string>,
  seats: readonly Pick<Seat, 'personId' | 'teamId'>[],
): string[] {
  const list = listIn(statement);
  if (isOfPeople(list)) {
    const sits = new Set(seats.map(({ personId, teamId }) => `${personId} ${teamId}`));
    const gone = placesDrawn(list, result ?? []).filter(
      ({ candidateId, teamId }) => !sits.has(`${candidateId} ${teamId}`),
    );
    return gone.map(({ candidateId }) => list.people.find(({ id }) => id === candidateId)?.name ?? '');
  }
  const { units, teams: drawn } = list;
  return units
    .filter(({ id }, unit) => teams.has(id) && teams.get(id) !== drawn[result?.[unit] ?? -1]?.id)
    .map(({ name }) => name);
}
