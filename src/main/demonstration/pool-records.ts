/** Records of the pools' people: invented lives in the city's own units, so that there are ties to find. */
import type { Relation } from '#capabilities/teams/kinship.model.ts';
import type {
  Degree,
  EducationLine,
  NewPerson,
  PersonFacts,
  PoolField,
  RelativeLine,
  ResumeLine,
  Strength,
} from '#capabilities/teams/pool.model.ts';
import { addDays, type Day, parseDay } from '#platform/kernel/time.ts';
import { type Chance, personName } from './luck.ts';
import { type DemoPlace, type DemoUnit, nameOn } from './places.ts';

/** Somebody in a leading body today. */
export interface DemoLeader {
  readonly unitId: string;
  readonly personName: string;
  readonly post: string;
}

/** What the record begins with. */
export type Basics = Pick<NewPerson, 'id' | 'jurisdictionId' | 'name' | 'pool' | 'post' | 'rank' | 'joinedOn'> & {
  readonly field: PoolField;
};

const officesOfField: Readonly<Record<string, readonly string[]>> = {
  organisation: ['组织部'],
  audit: ['审计局'],
  finance: ['财政局'],
  'poverty-relief': ['扶贫', '乡村振兴', '农业'],
};
const strengthsOfField: Readonly<Record<string, readonly Strength[]>> = {
  discipline: ['talks', 'writing', 'grassroots'],
  organisation: ['writing', 'talks', 'grassroots', 'education'],
  audit: ['reading-accounts', 'data-work', 'industry', 'construction'],
  finance: ['reading-accounts', 'data-work', 'industry', 'projects'],
  'poverty-relief': ['agriculture', 'grassroots', 'projects', 'health'],
};
const titlesOfField: Readonly<Record<string, readonly string[]>> = {
  audit: ['审计师', '注册会计师'],
  finance: ['会计师', '高级会计师'],
  'poverty-relief': ['农艺师'],
};
const kin: readonly Relation[] = [
  'brother',
  'cousin',
  'sibling-of-spouse',
  'parent-in-law',
  'uncle',
  'nephew',
  'classmate',
];
const schools = ['贵州大学', '贵州师范大学', '安顺学院', '贵州财经大学'];
const degrees: readonly Degree[] = ['junior', 'bachelor', 'bachelor', 'master'];
const grades: readonly string[] = ['competent', 'competent', 'competent', 'excellent'];
const posts = ['科员', '副科长', '科长', '办公室副主任', '股长'];
const today = parseDay('2025-12-31');

/** @param places all of the city, its own first @param leaders of the leading bodies, by jurisdiction */
export function recordOf(
  basics: Basics,
  places: readonly DemoPlace[],
  leaders: ReadonlyMap<string, readonly DemoLeader[]>,
  luck: Chance,
): NewPerson {
  const place = places.find(({ id }) => id === basics.jurisdictionId);
  if (place === undefined) throw new Error('a person of the pools has no place');
  const counties = places.slice(1);
  const grown = luck.pick(counties);
  const townships = grown.units.filter(({ kind, abolishedOn }) => kind === 'township' && abolishedOn === null);
  const township = townships.length === 0 || luck.number(3) > 0 ? null : luck.pick(townships);
  const home = homeOf(basics, place, luck);
  const birthOn = addDays(parseDay('1968-01-01'), luck.number(9000));
  const { field } = basics;
  return {
    ...basics,
    accountId: null,
    ...home,
    birthOn,
    nativePlace: luck.pick(counties).name,
    growthPlace: grown.name + (township === null ? '' : nameOn(township, today).replace(grown.name, '')),
    growthJurisdictionId: grown.id,
    growthUnitId: township?.id ?? null,
    health: '健康',
    titles: titlesOfField[field]?.slice(0, luck.number(2)) ?? [],
    strengths: someOf(strengthsOfField[field] ?? [], luck),
    education: educationOf(birthOn, luck),
    resume: resumeOf(basics, home, place, birthOn, luck),
    relatives: relativesOf(basics, place, leaders.get(place.id) ?? [], luck),
    appraisals: [2023, 2024, 2025].map((year) => ({ year, grade: luck.pick(grades) })),
    service: serviceOf(basics, place, luck),
  };
}

function homeOf(
  { field }: Basics,
  { name, units }: DemoPlace,
  luck: Chance,
): Pick<PersonFacts, 'homeUnit' | 'homeUnitId'> {
  const words = officesOfField[field] ?? [];
  const fitting = units.filter(
    (unit) => unit.abolishedOn === null && words.some((word) => nameOn(unit, today).includes(word)),
  );
  if (fitting.length === 0) return { homeUnit: `${name}纪委监委`, homeUnitId: null };
  const unit = luck.pick(fitting);
  return { homeUnit: nameOn(unit, today), homeUnitId: unit.id };
}

function someOf<T>(from: readonly T[], luck: Chance): T[] {
  return from.filter((_, at) => at === 0 || luck.number(2) === 0);
}

function educationOf(birthOn: Day, luck: Chance): EducationLine[] {
  const from = addDays(birthOn, 18 * 365 + luck.number(300));
  const line = { school: luck.pick(schools), unitId: null, degree: luck.pick(degrees) };
  return [{ ...line, from, until: addDays(from, 4 * 365) }];
}

function resumeOf(
  { post }: Basics,
  { homeUnit, homeUnitId }: Pick<PersonFacts, 'homeUnit' | 'homeUnitId'>,
  { units }: DemoPlace,
  birthOn: Day,
  luck: Chance,
): ResumeLine[] {
  const offices = units.filter(({ kind, abolishedOn }) => kind !== 'village' && abolishedOn === null);
  const first = addDays(birthOn, 23 * 365);
  const moved = addDays(parseDay('2008-01-01'), luck.number(2500));
  const since = addDays(moved, 1200 + luck.number(2600));
  const line = (unit: DemoUnit, from: Day, until: Day): ResumeLine => ({
    unit: nameOn(unit, from),
    unitId: unit.id,
    post: luck.pick(posts),
    isLeading: false,
    from,
    until,
  });
  return [
    line(luck.pick(offices), first < moved ? first : addDays(moved, -400), moved),
    line(luck.pick(offices), moved, since),
    { unit: homeUnit, unitId: homeUnitId, post, isLeading: post.includes('组长'), from: since, until: null },
  ];
}

function relativesOf(
  { name }: Basics,
  { name: place, units }: DemoPlace,
  leaders: readonly DemoLeader[],
  luck: Chance,
): RelativeLine[] {
  const family: RelativeLine[] = [
    { name: personName(luck), relation: 'spouse', unit: `${place}第二中学`, unitId: null, post: '教师' },
    {
      name: name.slice(0, 1) + personName(luck).slice(1),
      relation: luck.pick(['father', 'brother', 'sister', 'son']),
      unit: null,
      unitId: null,
      post: null,
    },
  ];
  // One in six has a relative or a close classmate in a leading body.
  if (leaders.length === 0 || luck.number(6) > 0) return family;
  const leader = luck.pick(leaders);
  const unit = units.find(({ id }) => id === leader.unitId);
  const line = { name: leader.personName, relation: luck.pick(kin), unitId: leader.unitId, post: leader.post };
  return [...family, { ...line, unit: unit === undefined ? null : nameOn(unit, today) }];
}

function serviceOf({ pool, joinedOn }: Basics, { units }: DemoPlace, luck: Chance): PersonFacts['service'] {
  const inspected = units.filter(({ kind, abolishedOn }) => kind !== 'village' && abolishedOn === null);
  const first = Number(joinedOn.slice(0, 4));
  return [2023, 2024, 2025]
    .filter((year) => year >= first && luck.number(3) === 0)
    .map((year) => {
      const unit = luck.pick(inspected);
      const seat = pool === 'leader' ? 'leader' : luck.pick(['talks', 'finance', 'party-building']);
      return { round: `${year}-1`, unit: nameOn(unit, today), unitId: unit.id, seat, year };
    });
}
