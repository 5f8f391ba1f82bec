/** Which rounds the demonstration has: when, where, at which units, and how far they got. */
import type { RoundState } from '#capabilities/rounds/rounds.model.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, type Day, parseDay } from '#platform/kernel/time.ts';
import { type DemoPlace, type DemoUnit, livesOn, unitOf } from './places.ts';

export type EditionCode = 'anshun-trial' | 'county-2024';

export interface PlannedInspection {
  readonly id: string;
  readonly unit: DemoUnit;
  readonly under: PlannedInspection | null;
  /** Place of the team among those of the jurisdiction; a group that carried it out stands behind these. */
  team: number;
  readonly kind: string;
  /** 巡察事项, of a special inspection. */
  readonly subject: string | null;
  /** The team, at work at another unit of the round first, has not moved in here (一托二). */
  readonly isAhead: boolean;
}

export interface PlannedRound {
  readonly id: string;
  readonly place: DemoPlace;
  readonly year: number;
  readonly ordinal: number;
  readonly name: string;
  readonly kind: string;
  /** What its special inspections are about. */
  readonly subject: string | null;
  readonly edition: EditionCode;
  readonly from: Day;
  readonly to: Day;
  /** The day on which its units are told their problems. */
  readonly feedbackOn: Day;
  readonly state: RoundState;
  readonly inspections: PlannedInspection[];
}

/** How many standing teams each jurisdiction has: 27. */
export const teamCounts: Readonly<Record<string, number>> = {
  '520400': 5,
  '520402': 4,
  '520403': 3,
  '520422': 3,
  '520423': 3,
  '520424': 3,
  '520425': 3,
  '5204KFQ': 2,
  '5204HGS': 1,
};

/** Units and townships of each county that were inspected to the end; Xixiu's five of 2016 come on top. */
const finished: Readonly<Record<string, { readonly units: number; readonly townships: number }>> = {
  '520402': { units: 4, townships: 5 },
  '520403': { units: 6, townships: 6 },
  '520422': { units: 8, townships: 6 },
  '520423': { units: 6, townships: 6 },
  '520424': { units: 5, townships: 5 },
  '520425': { units: 5, townships: 5 },
  '5204KFQ': { units: 1, townships: 1 },
  '5204HGS': { units: 1, townships: 1 },
};
const villagesFinished = 215;

const unitCodes = ['ZF-06', 'ZF-03', 'ZF-05', 'ZF-09', 'ZF-15', 'ZF-08', 'ZF-10', 'SY-01'];
const years = [2016, 2015, 2017, 2018, 2019, 2021, 2022, 2024, 2025] as const;
const ordinalWords = ['', '一', '二', '三', '四'];

export function planRounds(places: readonly DemoPlace[]): PlannedRound[] {
  const [city, ...counties] = places;
  if (city === undefined) throw new Error('the demonstration has no city');
  const xixiu = placeOf(places, '520402');
  const rounds = [...cityRounds(city, xixiu), ...counties.flatMap(countyRounds), lookBackOf(xixiu)];
  addVillages(rounds);
  return rounds.filter(({ inspections }) => inspections.length > 0);
}

export function placeOf(places: readonly DemoPlace[], code: string): DemoPlace {
  const found = places.find((place) => place.code === code);
  if (found === undefined) throw new Error(`the demonstration has no place ${code}`);
  return found;
}

interface RoundFacts {
  readonly year: number;
  readonly ordinal?: number;
  readonly kind: string;
  readonly subject?: string;
  readonly title: string;
  readonly from: string;
  /** Days on site, both ends counted. */
  readonly days?: number;
  readonly feedback: string;
  readonly state: RoundState;
}

function round(place: DemoPlace, { year, ordinal = 1, kind, title, ...facts }: RoundFacts): PlannedRound {
  const from = parseDay(facts.from);
  return {
    id: newId(),
    place,
    year,
    ordinal,
    name: `${year}年第${ordinalWords[ordinal]}轮${title}`,
    kind,
    subject: facts.subject ?? null,
    edition: year < 2024 ? 'anshun-trial' : 'county-2024',
    from,
    to: addDays(from, (facts.days ?? 39) - 1),
    feedbackOn: parseDay(facts.feedback),
    state: facts.state,
    inspections: [],
  };
}

function add(
  round: PlannedRound,
  unit: DemoUnit,
  under: PlannedInspection | null = null,
  own = round.kind,
): PlannedInspection {
  const hosts = round.inspections.filter((each) => each.under === null).length;
  const team = under?.team ?? hosts % (teamCounts[round.place.code] ?? 1);
  const kind = under !== null && round.edition === 'county-2024' ? 'extension' : own;
  const subject = kind === 'special' ? round.subject : null;
  const inspection = { id: newId(), unit, under, team, kind, subject, isAhead: false };
  round.inspections.push(inspection);
  return inspection;
}

/** A team that is to inspect a second unit of a special round whole, as a key inspection: points, lines and the whole together. */
function addAhead(round: PlannedRound, unit: DemoUnit, team: number): void {
  round.inspections.push({ id: newId(), unit, under: null, team, kind: 'key', subject: null, isAhead: true });
}

function cityRounds(city: DemoPlace, xixiu: DemoPlace): PlannedRound[] {
  const enterprises = city.units.filter(({ kind, code }) => kind === 'state-owned-enterprise' && code !== 'GQ-90');
  const first = round(city, {
    year: 2016,
    kind: 'special',
    subject: '国有企业“三重一大”决策',
    title: '国有企业专项巡察',
    from: '2016-04-11',
    feedback: '2016-06-20',
    state: 'closed',
  });
  for (const unit of enterprises) add(first, unit);
  const again = round(city, {
    year: 2018,
    kind: 'special',
    subject: '国有企业专项巡察整改',
    title: '国有企业巡察“回头看”',
    from: '2018-09-03',
    feedback: '2018-11-12',
    state: 'closed',
  });
  for (const unit of enterprises.slice(0, 3)) add(again, unit);
  const raised = round(city, {
    year: 2026,
    kind: 'raised-level',
    title: '提级、常规巡察',
    from: '2026-05-11',
    feedback: '2026-08-28',
    state: 'rectifying',
  });
  const office = unitOf(xixiu, 'ZF-12');
  add(raised, office);
  // Raised is only what belongs to a county.
  for (const code of ['ZF-14', 'ZF-08', 'SY-01']) add(raised, unitOf(city, code), null, 'regular');
  const present = round(city, {
    year: 2026,
    ordinal: 2,
    kind: 'special',
    subject: '乡村振兴资金管理使用',
    title: '乡村振兴资金专项巡察',
    from: '2026-10-26',
    feedback: '2026-12-25',
    state: 'under-way',
  });
  for (const unit of [office, unitOf(city, 'ZF-17')]) add(present, unit);
  addAhead(present, unitOf(city, 'GQ-06'), 0);
  const next = round(city, {
    year: 2026,
    ordinal: 3,
    kind: 'regular',
    title: '常规巡察',
    from: '2026-12-21',
    feedback: '2027-03-10',
    state: 'planned',
  });
  for (const code of ['ZF-04', 'ZF-15', 'ZF-21']) add(next, unitOf(city, code));
  return [first, again, raised, present, next];
}

/** Days of the year on which the rounds of past years began and fed back, varied by county. */
function past(place: DemoPlace, year: number, at: number): RoundFacts {
  const day = String(4 + at * 2).padStart(2, '0');
  return {
    year,
    kind: year < 2024 ? (year % 2 === 0 ? 'special' : 'key') : 'regular',
    ...(subjects[year] === undefined ? {} : { subject: subjects[year] }),
    title: year < 2024 ? '巡察' : '常规巡察',
    from: `${year}-0${3 + (at % 2)}-${day}`,
    feedback: `${year}-0${6 + (at % 2)}-${day}`,
    state: year === 2025 ? 'rectifying' : 'closed',
    ...(place.code === '520402' && year === 2016 ? xixiu2016 : {}),
    ...(place.code === '520422' && year === 2016 ? puding2016 : {}),
  };
}
/** What the special inspections of the counties were about. */
const subjects: Readonly<Record<number, string>> = {
  2016: '扶贫资金管理使用',
  2018: '脱贫攻坚领域作风',
  2022: '乡村振兴领域项目建设',
};
const puding2016 = { title: '专项巡察', subject: '卫生、教育系统和县属融资平台公司' };
const xixiu2016 = { title: '专项巡察', from: '2016-05-03', feedback: '2016-07-05' };

function countyRounds(place: DemoPlace, at: number): PlannedRound[] {
  const isXixiu = place.code === '520402';
  const rounds = years.map((year) => round(place, past(place, year, at)));
  const dealt = isXixiu ? rounds.slice(1) : rounds;
  const [first] = rounds;
  if (isXixiu && first !== undefined)
    for (const code of ['ZF-12', 'GQ-01', 'XZ-14', 'XZ-21', 'XZ-20']) add(first, unitOf(place, code));
  const quota = finished[place.code] ?? { units: 0, townships: 0 };
  unitCodes.slice(0, quota.units).forEach((code, index) => {
    const target = dealt[index % dealt.length];
    if (target !== undefined) add(target, unitOf(place, code));
  });
  const townships = place.units.filter(({ kind, code }) => kind === 'township' && code !== 'XZ-90');
  townships.slice(isXixiu ? 6 : 0, (isXixiu ? 6 : 0) + quota.townships).forEach((unit, index) => {
    // From the latest back: the last of the units and the first of the townships meet in no round too large.
    const target = dealt[(dealt.length - 1 - index + dealt.length) % dealt.length];
    if (target !== undefined) add(target, unit);
  });
  return [...rounds, ...presentRounds(place)];
}

/** Xixiu's last team, at none of the units of the year's first round, goes back to a township that was inspected to the end in 2016. */
function lookBackOf(xixiu: DemoPlace): PlannedRound {
  const again = round(xixiu, {
    ...{ year: 2026, ordinal: 2, kind: 'look-back', title: '巡察“回头看”', state: 'under-way' },
    ...{ from: '2026-11-09', days: 20, feedback: '2026-12-30' },
  });
  add(again, unitOf(xixiu, 'XZ-14')).team = (teamCounts[xixiu.code] ?? 1) - 1;
  return again;
}

const present2026: Readonly<Record<string, readonly [RoundState, string, string]>> = {
  '520402': ['feeding-back', '2026-09-07', '2026-11-16'],
  '520403': ['rectifying', '2026-06-15', '2026-09-25'],
  '520422': ['under-way', '2026-10-19', '2026-12-28'],
  '520423': ['announced', '2026-12-07', '2027-02-20'],
  '520424': ['approved', '2026-12-14', '2027-03-01'],
  '520425': ['planned', '2026-12-21', '2027-03-08'],
  '5204KFQ': ['under-way', '2026-11-02', '2027-01-15'],
};

function presentRounds(place: DemoPlace): PlannedRound[] {
  const found = present2026[place.code];
  if (found === undefined) return [];
  const [state, from, feedback] = found;
  const now = round(place, { year: 2026, kind: 'regular', title: '常规巡察', from, feedback, state });
  const codes = place.code === '5204KFQ' ? ['ZF-02', 'XZ-03'] : ['ZF-02', 'SY-03', 'XZ-11'];
  for (const code of codes) add(now, unitOf(place, code));
  return [now];
}

/** Villages go along with their townships; what is missing to the whole is inspected by itself in the last years. */
function addVillages(rounds: readonly PlannedRound[]): void {
  const isOver = ({ year, place }: PlannedRound) => year < 2026 && place.code !== '520400';
  let missing = villagesFinished;
  const taken = new Set<string>();
  const take = (round: PlannedRound, unit: DemoUnit, under: PlannedInspection | null) => {
    if (missing === 0 || taken.has(unit.id) || !livesOn(unit, round.from)) return;
    taken.add(unit.id);
    add(round, unit, under);
    missing -= 1;
  };
  for (const round of rounds.filter(isOver)) {
    if (round.place.code === '520402' && round.year === 2016) continue;
    const hosts = round.inspections.filter(({ unit }) => unit.kind === 'township');
    for (const host of hosts)
      for (const unit of round.place.units) if (unit.parentId === host.unit.id) take(round, unit, host);
  }
  const late = rounds.filter((round) => isOver(round) && round.year >= 2024 && !round.place.code.startsWith('5204K'));
  for (let at = 0; missing > 0 && at < 400; at += 1) {
    const round = late[at % late.length];
    const unit = round?.place.units.find(
      (each) => each.kind === 'village' && !taken.has(each.id) && livesOn(each, round.from),
    );
    if (round !== undefined && unit !== undefined) take(round, unit, null);
  }
  if (missing > 0) throw new Error('the demonstration has too few villages');
}
