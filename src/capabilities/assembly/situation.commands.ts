/** Everything that forming a round's teams looks at, read from where each fact is kept. */
import { loadRound } from '#capabilities/rounds/index.ts';
import type { Round } from '#capabilities/rounds/rounds.model.ts';
import { amountOf } from '#capabilities/rulebook/index.ts';
import type { Item } from '#capabilities/rulebook/rulebook.model.ts';
import { gradesOf, peopleOfPools, poolWords, tiesAmong } from '#capabilities/teams/index.ts';
import type { PoolPerson } from '#capabilities/teams/pool.model.ts';
import type { RecusalRule } from '#capabilities/teams/recusal.model.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  type Earlier,
  earlierInspections,
  inspecting,
  sectionsPinned,
  servedBySeats,
  servingElsewhere,
  teamsAmong,
} from './assembly.queries.ts';
import { silentSeats } from './composition.model.ts';
import type { PersonToSeat, SeatLine, Settings, Situation } from './proposal.model.ts';
import { withDecisions } from './recusal.decide.ts';
import { tiesOfRound } from './substitution.queries.ts';

export interface RoundToForm {
  readonly round: Round;
  readonly situation: Situation;
  /** Whether the pinned edition has rules of recusal at all. */
  readonly hasRecusalRules: boolean;
}

/**
 * The round as it stands: plan, pools, ties. Ties are asked of everybody in the pools, or of those named alone; groups of other
 * bodies are looked at only where one of their seats is to be taken over.
 * @throws Refused `rounds.round-missing`, also where the actor may not see it
 */
export async function situationOf(
  tx: Tx,
  roundId: string,
  settings: Settings,
  only: { readonly people?: ReadonlySet<string>; readonly withoutTies?: boolean; readonly withGroups?: boolean } = {},
): Promise<RoundToForm> {
  const round = await loadRound(tx, roundId);
  const inspections = (await inspecting(tx, roundId)).filter(({ isByGroup }) => !isByGroup || only.withGroups === true);
  const { teamIds, unitIds } = {
    teamIds: [...new Set(inspections.map(({ teamId }) => teamId))],
    unitIds: inspections.map(({ unitId }) => unitId),
  };
  const since = round.year - settings.notRepeatedYears + 1;
  const earlier = await earlierInspections(tx, { roundId, teamIds, unitIds }, since, round.plannedFrom);
  const sections = await sectionsPinned(tx, round.editionId);
  const rules = (sections['recusal-rules'] ?? []) as unknown as RecusalRule[];
  const everybody = await peopleOfPools(tx, settings.poolIds);
  const people = only.people === undefined ? everybody : everybody.filter(({ id }) => only.people?.has(id));
  const asked = only.withoutTies === true ? [] : people;
  const found = await tiesAmong(tx, asked, unitIds, rules, round.plannedFrom);
  const situation = {
    year: round.year,
    settings,
    teams: teamsAmong(inspections, earlier),
    people: await toSeat(tx, round, people, earlier),
    ties: withDecisions(
      found,
      await tiesOfRound(tx, roundId),
      settings.seats.map(({ code }) => code),
    ),
    rankLevels: Object.fromEntries((sections.ranks ?? []).map(({ code, level }) => [code, Number(level)])),
    grades: Object.fromEntries((await gradesOf(tx, round.editionId)).map(({ code, ...grade }) => [code, grade])),
    words: wordsOf(sections),
  };
  return { round, situation, hasRecusalRules: rules.length > 0 };
}

/** The edition's own words first: it may name fields and ranks that the program does not know. */
function wordsOf(sections: Readonly<Record<string, readonly Item[]>>): Situation['words'] {
  const labels = (section: string) =>
    Object.fromEntries((sections[section] ?? []).map(({ code, label }) => [code, label]));
  return {
    fields: { ...poolWords.fields, ...labels('pool-fields') },
    ranks: { ...poolWords.ranks, ...labels('ranks') },
    strengths: poolWords.strengths,
  };
}

async function toSeat(
  tx: Tx,
  round: Round,
  people: readonly PoolPerson[],
  earlier: readonly Earlier[],
): Promise<PersonToSeat[]> {
  const seats = await servedBySeats(
    tx,
    round.id,
    people.map(({ id }) => id),
  );
  const elsewhere = new Map(
    (await servingElsewhere(tx, round.id, { from: round.plannedFrom, to: round.plannedTo })).map(
      ({ personId, roundName }) => [personId, roundName],
    ),
  );
  return people.map(({ service, ...person }) => ({
    ...person,
    served: [
      ...service.map(({ year, unitId }) => ({ year, unitId, ledTeamId: null })),
      ...seats
        .filter(({ personId }) => personId === person.id)
        .map(({ year, unitId, teamId, seat }) => ({ year, unitId, ledTeamId: seat === 'leader' ? teamId : null })),
      ...earlier
        .filter(({ leaderPersonId }) => leaderPersonId === person.id)
        .map(({ year, unitId, teamId }) => ({ year, unitId, ledTeamId: teamId })),
    ],
    elsewhere: elsewhere.get(person.id) ?? null,
  }));
}

/** What the edition asks of a team; where it is silent, what is usual. */
export async function settingsFor(tx: Tx, round: Round): Promise<Settings> {
  const sections = await sectionsPinned(tx, round.editionId);
  const seats = (sections['team-seats'] ?? []).map(
    ({ code, label, least, most, lowestRank, fields }): SeatLine => ({
      code,
      label,
      least: Number(least),
      most: Number(most),
      lowestRank: typeof lowestRank === 'string' ? lowestRank : null,
      fields: Array.isArray(fields) ? fields.map(String) : [],
    }),
  );
  const number = (code: string, otherwise: number) => numberOf(sections, code, otherwise);
  return {
    seats: seats.some(({ code }) => code === 'leader') ? seats : silentSeats,
    size: { least: number('team-size-least', 5), most: number('team-size-most', 8) },
    needs: { discipline: 1, business: 1 },
    notRepeatedYears: number('team-not-fixed-years', 3),
    isCrossCounty: round.kind === 'cross',
    weights: { strengths: 5, load: 4, experience: 3, appraisals: 3, travel: 2, thrift: 8 },
    seconds: 60,
    poolIds: [round.jurisdictionId],
  };
}

/** A number of the edition, or what is usual where it states none. */
export function numberOf(sections: Readonly<Record<string, readonly Item[]>>, code: string, otherwise: number): number {
  return amountOf(sections.numbers ?? [], code, otherwise);
}
