/** What a draw of people starts from: the seats that the teams need, and for each seat whom no hard rule keeps out of it. */
import type { Place, TagNeed } from './assembly.model.ts';
import { needText } from './assembly.text.ts';
import type { DrawHead, PeopleStatement, SeatToDraw } from './draw.model.ts';
import { peopleDrawFormat } from './draw.model.ts';
import type { PersonToSeat, SeatLine, Situation, TeamOfRound } from './proposal.model.ts';
import { barsOf, needOf, tagsOf } from './suitability.decide.ts';

const leadingSeats = ['leader', 'deputy', 'liaison'];

/** Who is open to a seat is settled here, by all records of this moment; afterwards only lots decide. */
export function peopleStatementOf(head: DrawHead, at: Situation): PeopleStatement {
  const people = [...at.people].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    format: peopleDrawFormat,
    ...head,
    people: people.map(({ id, name, homeUnit }) => ({ id, name, homeUnit })),
    seats: at.teams.flatMap((team) => seatsFor(team, people, at)),
  };
}

function seatsFor(team: TeamOfRound, people: readonly PersonToSeat[], at: Situation): SeatToDraw[] {
  const seats = linesFor(at).map(
    (line): SeatToDraw => ({
      ...{ teamId: team.id, team: team.name, seat: line.code, label: line.label, need: null },
      open: people.flatMap((person, index) => (barsOf(person, team, line, at).length === 0 ? [index] : [])),
    }),
  );
  return needOf(team, at).needs.reduce((those, need) => reserved(those, need, people), seats);
}

/** Each seat as often as the edition asks for at least; then ordinary seats, up to the least size of a team. */
function linesFor({ settings: { seats, size } }: Situation): SeatLine[] {
  const counts = new Map(seats.map(({ code, least }) => [code, least]));
  const total = () => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const fillers = [
    ...seats.filter(({ code }) => !leadingSeats.includes(code)),
    ...seats.filter(({ code }) => leadingSeats.includes(code)),
  ];
  for (let round = 0; total() < size.least && round < size.least; round += 1) {
    for (const { code, most } of fillers) {
      const count = counts.get(code) ?? 0;
      if (total() < size.least && count < most) counts.set(code, count + 1);
    }
  }
  return seats.flatMap((line) => Array.from({ length: counts.get(line.code) ?? 0 }, () => line));
}

/** So many seats are kept for people who have what the team needs: those to which most of them are open, and the last of these. */
function reserved(seats: readonly SeatToDraw[], { code, tags, least }: TagNeed, people: readonly PersonToSeat[]) {
  const has = people.map((person) => tagsOf(person).some((tag) => tags.includes(tag)));
  const fitting = ({ open }: SeatToDraw) => open.filter((person) => has[person]);
  const isKept = (seat: SeatToDraw) => seat.open.length > 0 && fitting(seat).length === seat.open.length;
  let those = [...seats];
  for (let missing = least - those.filter(isKept).length; missing > 0; missing -= 1) {
    const free = those.filter((seat) => seat.need === null && !isKept(seat));
    const widest = Math.max(0, ...free.map((seat) => fitting(seat).length));
    const chosen = free.filter((seat) => fitting(seat).length === widest).at(-1);
    if (chosen === undefined) break;
    those = those.map((seat) =>
      seat === chosen ? { ...seat, open: fitting(seat), need: needText[code] ?? null } : seat,
    );
  }
  return those;
}

/** Who takes which seat by the lots. */
export function placesDrawn({ seats, people }: PeopleStatement, order: readonly number[]): Place[] {
  return seats.flatMap(({ teamId, seat }, at) => {
    const person = people[order[at] ?? -1];
    return person === undefined ? [] : [{ candidateId: person.id, teamId, seat }];
  });
}

/** Whether the round still has the teams that the list was made for. */
export function isOfTeams({ seats }: PeopleStatement, teams: readonly Pick<TeamOfRound, 'id'>[]): boolean {
  const listed = new Set(seats.map(({ teamId }) => teamId));
  return listed.size === teams.length && teams.every(({ id }) => listed.has(id));
}
