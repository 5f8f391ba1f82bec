/** Leading groups, offices, standing teams and pools of the demonstration. */
import type { NewPerson, PoolField } from '#capabilities/teams/pool.model.ts';
import type { NewBody, NewTeam } from '#capabilities/teams/teams.model.ts';
import { newId } from '#platform/kernel/id.ts';
import { parseDay } from '#platform/kernel/time.ts';
import { type Chance, chance, personName, shares } from './luck.ts';
import type { DemoPlace } from './places.ts';
import { teamCounts } from './plan.ts';
import { type Basics, type DemoLeader, recordOf } from './pool-records.ts';

const poolTotals = { leader: 74, talent: 253 } as const;
const since = parseDay('2015-02-10');
const ordinals = ['一', '二', '三', '四', '五'];
const fields: readonly PoolField[] = ['discipline', 'organisation', 'audit', 'finance', 'poverty-relief'];
const ranks = {
  leader: ['section-head', 'deputy-county-head'],
  talent: ['section-member', 'deputy-section-head', 'section-head'],
} as const;

export interface DemoPeople {
  readonly bodies: NewBody[];
  readonly teams: NewTeam[];
  readonly people: NewPerson[];
}

const recordSeed = 74253;

/** @param leaders of the leading bodies, by jurisdiction: whom people of the pools may be related to */
export function peopleOf(
  places: readonly DemoPlace[],
  leaders: ReadonlyMap<string, readonly DemoLeader[]>,
  luck: Chance,
): DemoPeople {
  const lives = chance(recordSeed);
  const weights = places.map(({ code }) => teamCounts[code] ?? 1);
  const counts = { leader: shares(poolTotals.leader, weights), talent: shares(poolTotals.talent, weights) };
  return {
    bodies: places.flatMap((place) => bodiesOf(place, luck)),
    teams: places.flatMap(teamsOf),
    people: places.flatMap((place, at) =>
      (['leader', 'talent'] as const).flatMap((pool) =>
        Array.from({ length: counts[pool][at] ?? 0 }, () =>
          recordOf(pooled(place, pool, luck), places, leaders, lives),
        ),
      ),
    ),
  };
}

function bodiesOf({ id: jurisdictionId, name }: DemoPlace, luck: Chance): NewBody[] {
  const head = { jurisdictionId, establishedOn: since, headName: personName(luck), deputyName: personName(luck) };
  const party = name.endsWith('区') ? '区委' : name.endsWith('市') ? '市委' : '县委';
  return [
    {
      ...head,
      id: newId(),
      kind: 'leading-group',
      name: `${name}巡察工作领导小组`,
      headPost: '纪委书记',
      deputyPost: `${party}组织部部长`,
    },
    {
      ...head,
      id: newId(),
      kind: 'office',
      name: `${name}巡察办`,
      headName: personName(luck),
      headPost: '巡察办主任',
      deputyName: personName(luck),
      deputyPost: '巡察办副主任',
    },
  ];
}

function teamsOf({ id: jurisdictionId, code, name }: DemoPlace): NewTeam[] {
  return Array.from({ length: teamCounts[code] ?? 1 }, (_, at) => ({
    id: newId(),
    jurisdictionId,
    ordinal: at + 1,
    name: `${name}第${ordinals[at]}巡察组`,
    establishedOn: since,
  }));
}

function pooled({ id: jurisdictionId }: DemoPlace, pool: 'leader' | 'talent', luck: Chance): Basics {
  return {
    id: newId(),
    jurisdictionId,
    name: personName(luck),
    pool,
    field: luck.pick(fields),
    post: pool === 'leader' ? '派驻纪检组组长' : luck.pick(['科员', '股长', '副主任', '主任']),
    rank: luck.pick(ranks[pool]),
    joinedOn: parseDay(`20${15 + luck.number(9)}-0${1 + luck.number(9)}-1${luck.number(9)}`),
  };
}
