/** People on their way into the city's pools, and a county's teams drawn by lot. */
import { openDraw, revealDraw } from '#capabilities/assembly/draw.commands.ts';
import { checkNomination, recommendPerson } from '#capabilities/teams/pool.commands.ts';
import type { Tx } from '#platform/db/database.ts';
import { addDays, type Day, parseDay } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { during } from './ledger.ts';
import { type Chance, personName } from './luck.ts';
import { nameOn } from './places.ts';
import type { PlannedRound } from './plan.ts';
import { named } from './preparing.ts';

/** One waits for the qualification check, one for the leading group. */
export async function recommend(tx: Tx, { place }: PlannedRound, cast: Cast, today: Day, luck: Chance): Promise<void> {
  const { clerk } = cast.office({ place, year: 2026 });
  for (const { from, field, ...facts } of recommended) {
    const homeUnit = place.units.map((unit) => nameOn(unit, today)).find((name) => name.endsWith(from)) ?? place.name;
    const daysAgo = field === 'audit' ? 12 : 4;
    const recommendedOn = addDays(today, -daysAgo);
    const name = personName(luck);
    const since = parseDay('2019-07-01');
    const written = {
      ...({
        name,
        pool: 'talent',
        field,
        homeUnit,
        ...facts,
        birthOn: parseDay('1988-06-12'),
        health: '健康',
      } as const),
      ...{ nativePlace: '安顺市平坝区', growthPlace: '安顺市平坝区' },
      education: [
        {
          school: '贵州财经大学',
          degree: 'bachelor',
          from: parseDay('2006-09-01'),
          until: parseDay('2010-07-01'),
        } as const,
      ],
      resume: [{ unit: homeUnit, post: facts.post, isLeading: false, from: since, until: null }],
      relatives: [{ name: personName(luck), relation: 'spouse', unit: '安顺市第二中学', post: '教师' } as const],
      appraisals: [2023, 2024, 2025].map((year) => ({ year, grade: 'competent' as const })),
      service: [],
    };
    const order = { jurisdictionId: place.id, recommendedByUnit: homeUnit, recommendedOn, facts: written };
    const id = await recommendPerson(tx, order, named(clerk.name), during(recommendedOn, 8));
    if (field !== 'audit') continue;
    const check = { isQualified: true, note: '档案、年度考核和廉政意见齐全。' };
    await checkNomination(tx, { id, version: 1 }, check, named(clerk.name), during(addDays(today, -2), 8));
  }
}

const recommended = [
  {
    from: '审计局',
    field: 'audit',
    post: '经济责任审计科科长',
    rank: 'section-head',
    titles: ['审计师'],
    strengths: ['reading-accounts', 'data-work'],
  },
  {
    from: '财政局',
    field: 'finance',
    post: '预算科副科长',
    rank: 'deputy-section-head',
    titles: ['会计师'],
    strengths: ['reading-accounts'],
  },
];

/** The county lets the lot say which team goes where: frozen by its office, witnessed by its leading group. */
export async function draw(
  tx: Tx,
  { id, place, year, from }: PlannedRound,
  cast: Cast,
  witness: string,
  today: Day,
): Promise<void> {
  const { clerk } = cast.office({ place, year });
  const planned = addDays(from, -40);
  const on = planned > today ? today : planned;
  const drawId = await openDraw(tx, id, null, named(clerk.name), during(on, 10));
  await revealDraw(tx, { id: drawId, version: 1 }, '秋分后第三天 阴 气温十四度', named(witness), during(on, 20));
}
