/** Pools as they may be, and whether teams of them are lawful, told without the program's own rules. */
import fc from 'fast-check';
import type { Place } from './assembly.model.ts';
import { personToSeat, situationWith, someRanks, teamOfRound } from './people.testing.ts';
import type { Settings, Situation, TieFound } from './proposal.model.ts';

/** Lawful or not, told from the records themselves and by none of the program's own rules. */
export function faultsOf(at: Situation, places: readonly Place[]): string[] {
  const faults: string[] = [];
  const serving = places.map(({ candidateId }) => candidateId);
  if (new Set(serving).size !== serving.length) faults.push('twice');
  for (const team of at.teams) {
    const here = places.filter(({ teamId }) => teamId === team.id);
    const people = here.map(({ candidateId, seat }) => ({
      seat,
      person: at.people.find(({ id }) => id === candidateId),
    }));
    if (here.length < 5 || here.length > 7) faults.push('size');
    if (here.filter(({ seat }) => seat === 'leader').length !== 1) faults.push('leader');
    if (here.filter(({ seat }) => seat === 'liaison').length !== 1) faults.push('liaison');
    if (!people.some(({ person }) => person?.field === 'discipline')) faults.push('discipline');
    if (!people.some(({ person }) => person?.strengths.includes('industry'))) faults.push('business');
    for (const { seat, person } of people) {
      if (seat === 'leader' && (person?.pool !== 'leader' || person.rank === null)) faults.push('rank');
      if (person?.elsewhere) faults.push('elsewhere');
      const units = new Set(team.units.map(({ unitId }) => unitId));
      if (person?.served.some(({ year, unitId }) => unitId !== null && units.has(unitId) && 2016 - year < 3))
        faults.push('repeated');
      for (const tie of at.ties.get(person?.id ?? '') ?? [])
        if (units.has(tie.unitId) && tie.seats.includes(seat)) faults.push('recusal');
    }
  }
  return faults;
}

const chance = fc.record({
  pool: fc.constantFrom('leader', 'talent', 'talent'),
  field: fc.constantFrom('discipline', 'audit', 'finance', 'organisation'),
  rank: fc.constantFrom(null, ...Object.keys(someRanks)),
  strengths: fc.subarray(['industry', 'reading-accounts', 'talks']),
  elsewhere: fc.constantFrom(null, null, null, '2016年第二轮巡察'),
  servedUnit: fc.constantFrom(null, null, 'unit-1-0', 'unit-2-0'),
  servedYear: fc.integer({ min: 2011, max: 2015 }),
  tie: fc.constantFrom(null, null, 'unit-1-0', 'unit-2-0'),
  seats: fc.subarray(['leader', 'deputy', 'liaison', 'member']),
});

/** A round of two teams and ten to thirty people, of whom some are barred for one reason or another. */
export function somePools(settings: Settings): fc.Arbitrary<Situation> {
  return fc.array(chance, { minLength: 10, maxLength: 30 }).map((drawn) => {
    const people = drawn.map(({ tie, seats, servedUnit, servedYear, ...facts }, at) =>
      personToSeat({
        ...facts,
        pool: facts.pool === 'leader' ? 'leader' : 'talent',
        id: `p${at}`,
        served: servedUnit === null ? [] : [{ year: servedYear, unitId: servedUnit, ledTeamId: null }],
      }),
    );
    const none = { zh: '', en: '' };
    const ties = new Map(
      drawn.flatMap(({ tie, seats }, at) =>
        tie === null
          ? []
          : [[`p${at}`, [{ unitId: tie, kind: 'duty', label: none, seats, evidence: none, until: null } as const]]],
      ) as [string, TieFound[]][],
    );
    return situationWith(settings, [teamOfRound(1, [{}]), teamOfRound(2, [{}])], people, { ties });
  });
}
