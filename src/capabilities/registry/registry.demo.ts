/** The demonstration city: 9 jurisdictions and some 800 units with their history and their leading bodies. */
import type { Database } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { leadingBody } from './demo/bodies.ts';
import { buildCity, buildCounty, builder } from './demo/build.ts';
import { chance } from './demo/chance.ts';
import { buildHistory } from './demo/history.ts';
import { demoCity, demoPlaces } from './demo/places.ts';
import { createJurisdiction, createRootJurisdiction } from './jurisdiction.commands.ts';
import { loadJurisdictions } from './jurisdiction.queries.ts';
import { writeChanges } from './unit.commands.ts';

export interface DemoRegistry {
  readonly cityId: string;
  /** 西秀区. */
  readonly countyId: string;
  /** 西秀区农业局. */
  readonly unitId: string;
  /** 安顺市农业产业投资集团. */
  readonly enterpriseId: string;
  /** Id of a jurisdiction by its code, such as 520422. */
  readonly jurisdictionId: (code: string) => string;
  /** Id of a unit by the codes of its jurisdiction and its own, such as 520400 and GQ-02. */
  readonly unitIdOf: (jurisdictionCode: string, code: string) => string;
}

const seed = 520_400;
const changesAtOnce = 2000;

/**
 * Loads it into an empty register, by the rules and the journal like everything else; the same each time.
 * @param progress told how many of all changes are written
 */
export async function loadRegistry(
  database: Database,
  now: Instant,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<DemoRegistry> {
  const by: Actor = { kind: 'system', name: 'demonstration' };
  const jurisdictions = await database.inTransaction(by, async (tx) => {
    const parentId = await createRootJurisdiction(tx, demoCity, now);
    for (const { code, name, nameEn, kind } of demoPlaces)
      await createJurisdiction(tx, { code, name, nameEn, kind, parentId }, now);
    return loadJurisdictions(tx);
  });
  const jurisdictionId = (code: string): string => {
    const found = jurisdictions.find((each) => each.code === code);
    if (found === undefined) throw new Error(`the demonstration has no jurisdiction ${code}`);
    return found.id;
  };
  const cityId = jurisdictionId(demoCity.code);
  const building = builder(jurisdictions, dayOf(now));
  const luck = chance(seed);
  buildCity(building, { id: cityId }, demoCity.prefix);
  for (const place of demoPlaces) buildCounty(building, jurisdictionId(place.code), place, luck);
  // Foundations touch each unit once and are written together; what happened later is written event by event.
  const founded = building.events.length;
  buildHistory(building, jurisdictionId);
  const foundation = building.events.slice(0, founded).flat();
  const written = building.events.flat().length;
  const living = building.register.records().filter(({ unit }) => unit.abolishedOn === null);
  const bodies = living.flatMap((record) => leadingBody(record, luck));
  const total = written + bodies.length;
  // Units stand and fall together: their states refer to each other.
  await database.inTransaction(by, async (tx) => {
    await writeChanges(tx, foundation, now);
    for (const event of building.events.slice(founded)) await writeChanges(tx, event, now);
  });
  progress(written, total);
  for (let at = 0; at < bodies.length; at += changesAtOnce) {
    const some = bodies.slice(at, at + changesAtOnce);
    await database.inTransaction(by, (tx) => writeChanges(tx, some, now));
    progress(written + at + some.length, total);
  }
  const unitIdOf = (place: string, code: string) => building.unitId(jurisdictionId(place), code);
  const [unitId, enterpriseId] = [unitIdOf('520402', 'ZF-12'), unitIdOf(demoCity.code, 'GQ-06')];
  return { cityId, countyId: jurisdictionId('520402'), unitId, enterpriseId, jurisdictionId, unitIdOf };
}
