import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { decideTeamEnd } from './teams.decide.ts';
import type { Team } from './teams.model.ts';

const day = (text: string) => text as Day;
const team: Team = {
  id: 't',
  version: 1,
  jurisdictionId: 'j',
  ordinal: 1,
  name: '第一巡察组',
  establishedOn: day('2020-01-01'),
  kind: null,
  endedOn: null,
};
const at = { today: day('2024-05-01'), mayKeep: true };
const ended = (on: string, openInspections: number, standing = at, of = team) => {
  const decision = decideTeamEnd(of, day(on), openInspections, standing);
  return decision.accepted ? decision.event.set : decision.refusal.kind;
};

describe('a team', () => {
  it('ends on a day of its life that has come, and once', () => {
    expect(ended('2024-05-01', 0)).toEqual({ endedOn: '2024-05-01' });
    expect(ended('2024-05-02', 0)).toBe('teams.not-yet-today');
    expect(ended('2020-01-01', 0)).toBe('teams.before-beginning');
    expect(ended('2024-05-01', 0, at, { ...team, endedOn: day('2024-01-01') })).toBe('teams.already-ended');
    expect(ended('2024-05-01', 0, { ...at, mayKeep: false })).toBe('teams.not-your-office');
  });

  it('does not end while it has an inspection that is neither finished nor cancelled', () => {
    expect(ended('2024-05-01', 1)).toBe('teams.inspections-open');
  });
});
