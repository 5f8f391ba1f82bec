/** Rounds of chance for tests and measures of the solver. */
import type { Candidate, Problem, TeamNeed } from './assembly.model.ts';

const fields = ['discipline', 'organisation', 'audit', 'finance', 'poverty-relief'];
const sectors = 11;

/** The same for the same numbers: so many teams out of so many people, one in five of whom may lead. */
export function someRound(seed: number, people: number, teams: number, members: number): Problem {
  const number = (below: number, ...of: readonly number[]) => mixed(seed, ...of) % below;
  const candidates = Array.from({ length: people }, (_, at): Candidate & { at: number } => ({
    at,
    id: `p${at}`,
    mayLead: number(9, 1, at) < 2,
    field: fields[number(fields.length, 2, at)] ?? '',
  }));
  const needs = [
    { fields: ['discipline'], least: 1 },
    { fields: ['audit', 'finance'], least: 1 },
  ];
  const wanted = Array.from({ length: teams }, (_, at): TeamNeed & { at: number } => ({
    at,
    id: `t${at}`,
    members,
    needs,
  }));
  return {
    candidates,
    teams: wanted,
    points: (candidate, team, seat) => {
      const [p, t] = [(candidate as { at?: number }).at ?? 0, (team as { at?: number }).at ?? 0];
      // One in four has a tie to one of the round's units: more than registers show.
      if (number(4, 3, p) === 0 && number(teams, 9, p) === t) return null;
      const fits = number(4, 4, p) === number(sectors, 5, t) % 4 ? 30 : 0;
      const isNear = number(9, 6, p) === number(9, 6, t) ? 0 : 5;
      const rested = 10 * number(4, 7, p) + 5 * number(3, 8, p);
      return fits + isNear + rested + (seat === 'leader' ? 20 : 0);
    },
  };
}

function mixed(...parts: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const part of parts) {
    state = Math.imul(state ^ (part + 0x7f4a7c15), 0x85ebca6b) >>> 0;
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) >>> 0;
    state = (state ^ (state >>> 16)) >>> 0;
  }
  return state;
}
