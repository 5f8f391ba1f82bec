/** Answers to the board: the round's teams as they are proposed, judged anew at each look. */
import { loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { roundToStaff, standingOn } from './assembly.commands.ts';
import type { Place } from './assembly.model.ts';
import { currentProposal, findProgress, jurisdictionName, poolsReached } from './assembly.queries.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import type { BoardAnswer, PoolOfRound, WhyAnswer } from './assembly.schema.ts';
import { judged, relaxationSays, teamPoints, whyNotOf, whyOf, worthOf } from './board.decide.ts';
import { refusedForming } from './proposal.decide.ts';
import type { PersonToSeat, Proposal, Settings, Situation } from './proposal.model.ts';
import { settingsFor, situationOf } from './situation.commands.ts';
import { wordOf } from './suitability.decide.ts';

const peopleShown = 60;

export async function boardOf(tx: Tx, roundId: string, by: Actor, now: Instant): Promise<BoardAnswer> {
  const proposal = await currentProposal(tx, roundId);
  const loaded = await loadRound(tx, roundId);
  const settings = proposal?.settings ?? (await settingsFor(tx, loaded));
  const places = proposal?.places ?? [];
  const seated = new Set(places.map(({ candidateId }) => candidateId));
  const { round, situation, hasRecusalRules } = await situationOf(tx, roundId, settings, { people: seated });
  const { points, violations } = judged(situation, places);
  const standing = await standingOn(tx, round.jurisdictionId, by, now);
  const refused = refusedForming(await roundToStaff(tx, roundId), standing);
  const reached = await poolsReached(tx, round.jurisdictionId);
  const known = new Set(reached.map(({ id }) => id));
  return {
    round: { ...round, jurisdictionName: await jurisdictionName(tx, round.jurisdictionId) },
    hasRecusalRules,
    settings: { ...plain(settings), poolIds: settings.poolIds.filter((id) => known.has(id)) },
    pools: reached,
    proposal: proposal === undefined ? null : await proposalShown(tx, proposal, situation),
    points,
    teams: situation.teams.map(({ id, name, units }) => ({
      id,
      name,
      units: units.map((unit) => ({ id: unit.unitId, name: unit.name })),
      people: peopleIn(id, situation, places, new Set(violations.map(({ personId }) => personId))),
      violations: violations.filter(({ teamId }) => teamId === id).map(({ says }) => says),
      ...teamPoints(situation, places, id),
    })),
    violations: violations.length,
    mayForm: refused === undefined,
    notBecause: refused === undefined ? null : refused.refusal.says,
  };
}

function plain(settings: Settings): BoardAnswer['settings'] {
  return structuredClone(settings) as BoardAnswer['settings'];
}

async function proposalShown(tx: Tx, proposal: Proposal, at: Situation): Promise<NonNullable<BoardAnswer['proposal']>> {
  const { relaxations, points, ...rest } = proposal;
  const isRunning = proposal.state === 'computing';
  return {
    ...rest,
    foundPoints: points,
    relaxations: (relaxations ?? []).map((each) => relaxationSays(each, at)),
    progress: isRunning ? ((await findProgress(tx, proposal.id)) ?? null) : null,
  };
}

function peopleIn(
  teamId: string,
  at: Situation,
  places: readonly Place[],
  barred: ReadonlySet<string | null>,
): BoardAnswer['teams'][number]['people'] {
  return places.flatMap((place) => {
    const person = at.people.find(({ id }) => id === place.candidateId);
    if (place.teamId !== teamId || person === undefined) return [];
    return [
      { ...shown(person, at), seat: place.seat, points: worthOf(person, place, at), isBarred: barred.has(person.id) },
    ];
  });
}

function shown({ id, name, homeUnit, post, pool, field, rank }: PersonToSeat, { words }: Situation) {
  return {
    personId: id,
    name,
    homeUnit,
    post,
    pool,
    field: wordOf(words.fields, field),
    rank: rank === null ? null : wordOf(words.ranks, rank),
  };
}

/** Why somebody sits where he does, or why he sits nowhere. */
export async function whyAnswer(tx: Tx, roundId: string, personId: string): Promise<WhyAnswer> {
  const { places, settings } = await formed(tx, roundId);
  const { situation } = await situationOf(tx, roundId, settings);
  if (!situation.people.some(({ id }) => id === personId)) throw new Refused(assemblyRefusals.personMissing);
  const why = whyOf(situation, places, personId);
  return {
    scores: [...(why?.scores ?? [])],
    nextBest: why?.nextBest ?? null,
    others: why?.others ?? 0,
    whyNot:
      why === undefined
        ? whyNotOf(situation, places, personId).map(({ bars, ...each }) => ({
            ...each,
            bars: bars.map(({ says }) => says),
          }))
        : [],
  };
}

/** The people who could serve, by name or home unit, those without a seat first. */
export async function poolOfRound(tx: Tx, roundId: string, search: string): Promise<PoolOfRound> {
  const { places, settings } = await formed(tx, roundId);
  const { situation } = await situationOf(tx, roundId, settings, { withoutTies: true });
  const found = situation.people
    .filter(({ name, homeUnit }) => `${name} ${homeUnit}`.includes(search.trim()))
    .map((person) => {
      const place = places.find(({ candidateId }) => candidateId === person.id);
      return { ...shown(person, situation), teamId: place?.teamId ?? null, seat: place?.seat ?? null };
    })
    .sort((a, b) => Number(a.teamId !== null) - Number(b.teamId !== null));
  return { rows: found.slice(0, peopleShown), total: found.length };
}

async function formed(tx: Tx, roundId: string): Promise<{ places: readonly Place[]; settings: Settings }> {
  const proposal = await currentProposal(tx, roundId);
  if (proposal !== undefined) return { places: proposal.places ?? [], settings: proposal.settings };
  return { places: [], settings: await settingsFor(tx, await loadRound(tx, roundId)) };
}
