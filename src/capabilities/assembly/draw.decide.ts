/** Who may open a draw, who witnesses it, and what is kept out of it beforehand. */
import { accept, type Decision, refuse, type Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { repeats } from './board.decide.ts';
import {
  type Draw,
  type DrawHead,
  type DrawStatement,
  drawFormat,
  type ExclusionRule,
  type GoesAlong,
  type PeopleStatement,
  type Planned,
} from './draw.model.ts';
import type { Lots } from './lots.model.ts';
import type { AssemblyStanding, RoundToStaff } from './proposal.decide.ts';
import type { AssemblyChange, PersonToSeat, Situation, TeamOfRound } from './proposal.model.ts';
import { barsOf, filled } from './suitability.decide.ts';

export function statementOf(
  head: DrawHead,
  planned: readonly Planned[],
  excluded: DrawStatement['excluded'],
): DrawStatement {
  return {
    format: drawFormat,
    ...head,
    units: planned.map(({ inspectionId: id, unitName: name }) => ({ id, name })),
    teams: planned.map(({ teamId: id, teamName: name }) => ({ id, name })),
    excluded,
  };
}

/** Pairs of unit and team that would break a hard rule by the records of this moment; the first rule found stands for all. */
export function exclusionsOf(
  planned: readonly Planned[],
  goers: readonly GoesAlong[],
  at: Situation,
  earlier: readonly { readonly teamId: string; readonly unitId: string; readonly year: number }[],
): DrawStatement['excluded'] {
  const units = at.teams.flatMap((team) => team.units);
  const people = new Map(at.people.map((each) => [each.id, each]));
  return planned.flatMap(({ inspectionId }, unit) => {
    const inspected = units.find((each) => each.inspectionId === inspectionId);
    if (inspected === undefined) return [];
    return planned.flatMap(({ teamId }, team) => {
      const own = at.teams.find(({ id }) => id === teamId);
      if (own === undefined) return [];
      const repeated = earlier.filter((each) => each.teamId === teamId && each.unitId === inspected.unitId);
      const there: TeamOfRound = { ...own, units: [inspected], repeated };
      const rule = repeats(there, at).length > 0 ? 'repeat' : ruleBroken(there, goers, people, at);
      return rule === undefined ? [] : [{ unit, team, rule }];
    });
  });
}

const excluding: readonly string[] = ['repeat', 'recusal', 'cross-county'] satisfies ExclusionRule[];

function ruleBroken(
  there: TeamOfRound,
  goers: readonly GoesAlong[],
  people: ReadonlyMap<string, PersonToSeat>,
  at: Situation,
): ExclusionRule | undefined {
  for (const { teamId, personId, seat } of goers) {
    const person = people.get(personId);
    const line = at.settings.seats.find(({ code }) => code === seat);
    if (teamId !== there.id || person === undefined || line === undefined) continue;
    const bar = barsOf(person, there, line, at).find(({ code }) => excluding.includes(code));
    if (bar !== undefined) return bar.code as ExclusionRule;
  }
  return undefined;
}

export interface Opening {
  readonly id: string;
  readonly round: RoundToStaff;
  readonly statement: DrawStatement | PeopleStatement;
  readonly commitment: string;
  readonly againBecause: string | null;
  readonly dueOn: Day | null;
  readonly isOneOpen: boolean;
  /** Whether a trial of the list found a lawful order at once. */
  readonly isDrawable: boolean;
  /** What even a trial of people broke: something about the plan itself. */
  readonly broken?: Says | undefined;
}

export function decideOpeningDraw(opening: Opening, at: AssemblyStanding): Decision<AssemblyChange> {
  const { id, round, statement, commitment, againBecause, dueOn } = opening;
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (round.state !== 'planned') return refuse(assemblyRefusals.planBeyondDraw, { round: round.name });
  if (opening.isOneOpen) return refuse(assemblyRefusals.drawOpen);
  const unfit = statement.format === drawFormat ? refusedTeams(statement, opening) : refusedPeople(statement, opening);
  if (unfit !== undefined) return unfit;
  if (statement.ordinal > 1 && againBecause === null) return refuse(assemblyRefusals.drawAgainWhy);
  const { jurisdictionId } = round;
  const opened = { openedBy: at.by.id, openedByName: at.by.name, openedAt: at.now };
  const set = {
    ...{ jurisdictionId, roundId: round.id, ordinal: statement.ordinal, state: 'committed' },
    ...{ againBecause: statement.ordinal > 1 ? againBecause : null },
    ...{ statement: JSON.stringify(statement), commitment, ...opened, dueOn },
    ...{ secret: null, words: null, result: null, attempts: null },
    ...{ closedBy: null, closedByName: null, closedAt: null, cancelReason: null },
  };
  return accept({ table: 'draw', id, version: 0, event: 'draw-opened', set, jurisdictionId });
}

function refusedTeams({ teams }: DrawStatement, { isDrawable }: Opening): ReturnType<typeof refuse> | undefined {
  if (new Set(teams.map((team) => team.id)).size < 2) return refuse(assemblyRefusals.nothingToDraw);
  return isDrawable ? undefined : refuse(assemblyRefusals.drawTooTight);
}

function refusedPeople(
  { seats }: PeopleStatement,
  { isDrawable, broken }: Opening,
): ReturnType<typeof refuse> | undefined {
  if (seats.length === 0) return refuse(assemblyRefusals.noTeams);
  if (!isDrawable) return refuse(assemblyRefusals.tooFewToDraw);
  if (broken === undefined) return undefined;
  return refuse({ ...assemblyRefusals.drawBroken, says: filled(assemblyRefusals.drawBroken.says, { first: broken }) });
}

export interface Reveal {
  readonly secret: string;
  readonly words: string;
  readonly lots: Lots | undefined;
  readonly mayWitness: boolean;
  /** Whether units and teams of the plan are those of the list. */
  readonly isUnchanged: boolean;
  readonly roundState: string;
}

export function decideDrawing(draw: Draw, reveal: Reveal, at: AssemblyStanding): Decision<AssemblyChange> {
  const { secret, words, lots } = reveal;
  if (!reveal.mayWitness) return refuse(assemblyRefusals.notWitness);
  if (draw.state !== 'committed') return refuse(assemblyRefusals.drawClosed);
  if (at.by.id !== null && at.by.id === draw.openedBy) return refuse(assemblyRefusals.ownDraw);
  if (reveal.roundState !== 'planned' || !reveal.isUnchanged) return refuse(assemblyRefusals.drawOutdated);
  if (lots === undefined) return refuse(assemblyRefusals.drawTooTight);
  const set = { state: 'drawn', secret, words, result: lots.order, attempts: lots.attempts, ...closed(at) };
  return accept(changed(draw, 'draw-drawn', set));
}

export function decideCancellingDraw(draw: Draw, reason: string, at: AssemblyStanding): Decision<AssemblyChange> {
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (draw.state !== 'committed') return refuse(assemblyRefusals.drawClosed);
  return accept(changed(draw, 'draw-cancelled', { state: 'cancelled', cancelReason: reason, ...closed(at) }));
}

/** Whether the plan is still what was frozen: the same units with the same teams in the same order. */
export function isOfPlan({ units, teams }: DrawStatement, planned: readonly Planned[]): boolean {
  return (
    units.length === planned.length &&
    planned.every(({ inspectionId, teamId }, at) => units[at]?.id === inspectionId && teams[at]?.id === teamId)
  );
}

function closed({ by, now }: AssemblyStanding) {
  return { closedBy: by.id, closedByName: by.name, closedAt: now };
}

function changed({ id, version, jurisdictionId }: Draw, event: string, set: AssemblyChange['set']): AssemblyChange {
  return { table: 'draw', id, version, event, set, jurisdictionId };
}
