/** What the teams since 2026 did beside inspecting: seats, preparation, supervision, substitutions; and who comes into the pools. */
import type { Tx } from '#platform/db/database.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { type Crews, seatCrews } from './crews.ts';
import { draw, recommend } from './joining.ts';
import { chance } from './luck.ts';
import type { DemoPeople } from './people.ts';
import type { PlannedRound } from './plan.ts';
import { prepare, takeBack } from './preparing.ts';
import { tellOfSeats } from './recusing.ts';
import { supervise } from './supervising.ts';

interface TeamsTold {
  readonly rounds: readonly PlannedRound[];
  readonly planned: Crews;
  readonly cast: Cast;
  readonly people: DemoPeople;
  readonly today: Day;
}

const nominationSeed = 253;

export async function tellOfTeams(tx: Tx, { rounds, planned, cast, people, today }: TeamsTold): Promise<void> {
  const { crews } = planned;
  const teamIdsOf = ({ place }: PlannedRound) =>
    people.teams.filter(({ jurisdictionId }) => jurisdictionId === place.id).map(({ id }) => id);
  await seatCrews(tx, crews, teamIdsOf, today);
  const seated = new Set(crews.map(({ round }) => round));
  for (const round of seated) await prepare(tx, round, cast, today);
  await tellOfSeats(tx, planned, { cast, today });
  for (const round of seated) {
    await supervise(tx, round, cast, today);
    await takeBack(tx, round, cast, today);
  }
  const [cityRound] = rounds;
  const drawn = rounds.find(({ place, state }) => place.code === '520425' && state === 'planned');
  if (cityRound === undefined || drawn === undefined) throw new Error('the demonstration has no round to draw for');
  await recommend(tx, cityRound, cast, today, chance(nominationSeed));
  const witness = people.bodies.find(
    ({ jurisdictionId, kind }) => jurisdictionId === drawn.place.id && kind === 'leading-group',
  );
  await draw(tx, drawn, cast, witness?.deputyName ?? '', today);
}
