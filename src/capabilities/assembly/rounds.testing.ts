/** Rounds of chance for tests and measures of the solver. */
import type { Candidate, Problem, SeatNeed, TeamNeed } from './assembly.model.ts';

const fields = ['discipline', 'organisation', 'audit', 'finance', 'poverty-relief'];
const sectors = 11;

/** The seats of the later practice, and which fields may take them. */
const seats: readonly (SeatNeed & { readonly fields?: readonly string[] })[] = [
  { seat: 'leader', least: 1, most: 1 },
  { seat: 'deputy', least: 1, most: 2 },
  { seat: 'liaison', least: 1, most: 1 },
  { seat: 'talks', least: 1, most: 2, fields: ['discipline'] },
  { seat: 'finance', least: 1, most: 2, fields: ['audit', 'finance'] },
  { seat: 'party-building', least: 0, most: 2, fields: ['organisation'] },
];

/** The same for the same numbers: so many teams of this size out of so many people, one in five of whom may lead. */
export function someRound(seed: number, people: number, teams: number, size: number): Problem {
  const number = (below: number, ...of: readonly number[]) => mixed(seed, ...of) % below;
  const field = (at: number) => fields[number(fields.length, 2, at)] ?? '';
  const candidates = Array.from({ length: people }, (_, at): Candidate & { at: number } => ({
    at,
    id: `p${at}`,
    tags: [`field:${field(at)}`, `knows:${number(4, 4, at)}`, number(3, 8, at) === 0 ? 'new' : 'seasoned'],
  }));
  const wanted = Array.from({ length: teams }, (_, at): TeamNeed & { at: number } => ({
    at,
    id: `t${at}`,
    size: { least: size, most: size },
    seats,
    needs: [{ code: 'business', tags: [`knows:${number(sectors, 5, at) % 4}`], least: 1 }],
    bonuses: [{ code: 'new', tags: ['new'], upTo: 1, points: 15 }],
  }));
  const barred: Problem['barred'] = (candidate, team, seat) => {
    const [p, t] = [(candidate as { at?: number }).at ?? 0, (team as { at?: number }).at ?? 0];
    // One in four has a tie to one of the round's units: more than registers show.
    if (number(4, 3, p) === 0 && number(teams, 9, p) === t) return null;
    const taken = seats.find((each) => each.seat === seat)?.fields;
    return [
      ...(seat === 'leader' && number(9, 1, p) >= 2 ? ['leader-pool'] : []),
      ...(taken !== undefined && !taken.includes(field(p)) ? ['field'] : []),
    ];
  };
  return {
    candidates,
    teams: wanted,
    barred,
    points: (candidate, team, seat) => {
      if (barred(candidate, team, seat)?.length !== 0) return null;
      const [p, t] = [(candidate as { at?: number }).at ?? 0, (team as { at?: number }).at ?? 0];
      const fits = number(4, 4, p) === number(sectors, 5, t) % 4 ? 30 : 0;
      const isNear = number(9, 6, p) === number(9, 6, t) ? 0 : 5;
      return fits + isNear + 10 * number(4, 7, p) + 5 * number(3, 8, p) + (seat === 'leader' ? 20 : 0);
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
