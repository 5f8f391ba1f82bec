/** Freeze and commit → the witness speaks → reveal, draw and put into the plan, in one transaction. */
import { commandInspection, loadRound } from '#capabilities/rounds/index.ts';
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { randomBytes } from '#platform/kernel/random.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { roundToStaff, standingOn, write } from './assembly.commands.ts';
import { currentProposal, earlierInspections, jurisdictionName, lockForming } from './assembly.queries.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { hex } from './chance.model.ts';
import {
  decideCancellingDraw,
  decideDrawing,
  decideOpeningDraw,
  exclusionsOf,
  isOfPlan,
  type Opening,
  type Reveal,
  statementOf,
} from './draw.decide.ts';
import { nodeDigests } from './draw.digests.ts';
import type { Draw, DrawHead, DrawKind, DrawStatement, PeopleStatement } from './draw.model.ts';
import {
  drawsOf,
  findDraw,
  goersOf,
  keepSecret,
  mayWitnessIn,
  type PlannedWithLeader,
  plannedIn,
  secretOf,
} from './draw.queries.ts';
import { commitmentTo, drawLots, isOfPeople, listIn } from './lots.model.ts';
import { brokenBy, peopleListIn, seatDrawn } from './people-draw.commands.ts';
import { placesDrawn } from './people-draw.decide.ts';
import { drawPeople } from './people-lots.model.ts';
import type { AssemblyStanding } from './proposal.decide.ts';
import { settingsFor, situationOf } from './situation.commands.ts';
import { termFrom } from './terms.commands.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

const secretBytes = 32;
const trialSecret = '00'.repeat(secretBytes);
/** A list whose trial needs more would keep the witness waiting, or never end. */
const trialAttempts = 2_000;

/** @returns the draw's id */
export async function openDraw(
  tx: Tx,
  roundId: string,
  againBecause: string | null,
  by: Actor,
  now: Instant,
  kind: DrawKind = 'teams',
): Promise<string> {
  await lockForming(tx, roundId);
  const round = await roundToStaff(tx, roundId);
  const standing = await standingOn(tx, round.jurisdictionId, by, now);
  const all = await drawsOf(tx, roundId);
  const before = all.filter(({ isOfPeople }) => isOfPeople === (kind === 'people'));
  const id = newId<'draw'>();
  const head = {
    ...{ draw: id, round: round.name, ordinal: before.length + 1, frozenAt: now },
    jurisdiction: await jurisdictionName(tx, round.jurisdictionId),
  };
  // What is kept out is asked of all records, also of those that a clerk does not read.
  const list = await asProgram(
    tx,
    standing.by.name,
    (inside): Promise<List> =>
      kind === 'people' ? peopleListIn(inside, roundId, head, trialSecret) : teamListIn(inside, roundId, head),
  );
  const { statement } = list;
  const secret = hex(randomBytes(secretBytes));
  const commitment = await commitmentTo(JSON.stringify(statement), secret, nodeDigests);
  const opening = {
    ...{ id, round, commitment, againBecause, ...list },
    isOneOpen: all.some(({ state }) => state === 'committed'),
    dueOn: await witnessedBy(tx, roundId, dayOf(now)),
  };
  await write(tx, [accepted(decideOpeningDraw(opening, standing))], now);
  await asProgram(tx, standing.by.name, (inside) => keepSecret(inside, id, secret));
  return id;
}

/** The edition's time, and at the latest the day on which the teams move in. */
async function witnessedBy(tx: Tx, roundId: string, today: Day): Promise<Day> {
  const { editionId, plannedFrom } = await loadRound(tx, roundId);
  const term = await termFrom(tx, editionId, 'draw-days', today);
  return term !== null && term < plannedFrom ? term : plannedFrom;
}

type List = Pick<Opening, 'statement' | 'isDrawable' | 'broken'>;

/** Tried with what everybody knows, which has nothing to do with what will be drawn. */
async function teamListIn(tx: Tx, roundId: string, head: DrawHead) {
  const planned = hosts(await plannedIn(tx, roundId));
  const statement = statementOf(head, planned, await excludedIn(tx, roundId, planned));
  const trial = await drawLots(statement, trialSecret, head.draw, nodeDigests, trialAttempts);
  return { statement, isDrawable: trial !== undefined };
}

/** The witness says his words; secret, result and the plan's teams follow at once. */
export async function revealDraw(tx: Tx, seen: Seen, words: string, by: Actor, now: Instant): Promise<string> {
  const draw = await load(tx, seen);
  const { roundId, jurisdictionId } = draw;
  const standing = await standingOn(tx, jurisdictionId, by, now);
  const mayWitness = await mayWitnessIn(tx, jurisdictionId);
  const list = listIn(draw.statement);
  const { state: roundState } = await loadRound(tx, roundId);
  const known = { words, mayWitness, roundState };
  if (isOfPeople(list)) await revealPeople(tx, draw, list, known, standing);
  else await revealTeams(tx, draw, list, known, standing);
  return seen.id;
}

type Witnessed = Pick<Reveal, 'words' | 'mayWitness' | 'roundState'>;

async function revealPeople(
  tx: Tx,
  draw: Draw,
  list: PeopleStatement,
  witnessed: Witnessed,
  standing: AssemblyStanding,
): Promise<void> {
  const { name } = standing.by;
  const secret = await asProgram(tx, name, (inside) => secretOf(inside, draw.id));
  const lots = await drawPeople(list, secret, witnessed.words, nodeDigests);
  const places = placesDrawn(list, lots?.order ?? []);
  // Judged by all records of now, also those that the witness does not read.
  const { isUnchanged, broken } = await asProgram(tx, name, (inside) => brokenBy(inside, draw.roundId, list, places));
  const reveal = { ...witnessed, secret, lots, isUnchanged: isUnchanged && broken === undefined };
  await write(tx, [accepted(decideDrawing(draw, reveal, standing))], standing.now);
  await asProgram(tx, name, (inside) => seatDrawn(inside, draw, list, places, standing));
}

async function revealTeams(
  tx: Tx,
  draw: Draw,
  statement: DrawStatement,
  witnessed: Witnessed,
  standing: AssemblyStanding,
): Promise<void> {
  const { roundId } = draw;
  const known = await asProgram(tx, standing.by.name, async (inside) => ({
    planned: await plannedIn(inside, roundId),
    secret: await secretOf(inside, draw.id),
  }));
  const { planned, secret } = known;
  const lots = await drawLots(statement, secret, witnessed.words, nodeDigests);
  const isUnchanged = isOfPlan(statement, hosts(planned));
  const reveal = { ...witnessed, secret, lots, isUnchanged };
  const drawn = accepted(decideDrawing(draw, reveal, standing));
  await write(tx, [drawn], standing.now);
  await asProgram(tx, standing.by.name, (inside) =>
    putTeams(inside, planned, lots?.order ?? [], standing.by.name, standing.now),
  );
}

/** Teams go to their units with their leaders; a village goes along with its township as before. */
async function putTeams(
  tx: Tx,
  planned: readonly PlannedWithLeader[],
  order: readonly number[],
  name: string,
  now: Instant,
): Promise<void> {
  const drawn = hosts(planned);
  const teamOf = new Map(drawn.map(({ inspectionId }, unit) => [inspectionId, drawn[order[unit] ?? unit]]));
  for (const { inspectionId: id, version, kind, teamId, underInspectionId } of planned) {
    const isDrawn = teamOf.has(id);
    const host = drawn.find((each) => each.inspectionId === underInspectionId);
    const team = isDrawn ? teamOf.get(id) : host?.teamId === teamId ? teamOf.get(underInspectionId ?? '') : undefined;
    if (team === undefined || team.teamId === teamId) continue;
    const { leaderName, leaderPersonId } = team;
    const staffed = { type: 'staff', teamId: team.teamId, kind, leaderName, leaderPersonId } as const;
    await commandInspection(tx, { id, version, order: staffed }, { kind: 'system', name }, now);
  }
}

export async function cancelDraw(tx: Tx, seen: Seen, reason: string, by: Actor, now: Instant): Promise<string> {
  const draw = await load(tx, seen);
  const standing = await standingOn(tx, draw.jurisdictionId, by, now);
  await write(tx, [accepted(decideCancellingDraw(draw, reason, standing))], now);
  return seen.id;
}

/** Villages that go along are not drawn by themselves. */
function hosts(planned: readonly PlannedWithLeader[]): PlannedWithLeader[] {
  return planned.filter(({ underInspectionId }) => underInspectionId === null);
}

async function excludedIn(
  tx: Tx,
  roundId: string,
  planned: readonly PlannedWithLeader[],
): Promise<DrawStatement['excluded']> {
  const round = await loadRound(tx, roundId);
  const settings = (await currentProposal(tx, roundId))?.settings ?? (await settingsFor(tx, round));
  const goers = await goersOf(tx, roundId);
  const people = new Set(goers.map(({ personId }) => personId));
  const { situation } = await situationOf(tx, roundId, settings, { people });
  const units = situation.teams.flatMap((team) => team.units.map(({ unitId }) => unitId));
  const of = { roundId, teamIds: planned.map(({ teamId }) => teamId), unitIds: units };
  const since = round.year - settings.notRepeatedYears + 1;
  return exclusionsOf(planned, goers, situation, await earlierInspections(tx, of, since, round.plannedFrom));
}

async function load(tx: Tx, { id, version }: Seen): Promise<Draw> {
  const found = await findDraw(tx, id);
  if (found === undefined) throw new Refused(assemblyRefusals.drawMissing);
  await lockForming(tx, found.roundId);
  if (found.version !== version) throw new Refused(journalRefusals.stale, {}, found);
  return found;
}
