/** The demonstration's places and units as the register holds them. */
import { rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { DemoLeader } from './pool-records.ts';

export interface DemoUnit {
  readonly id: string;
  readonly code: string;
  readonly jurisdictionId: string;
  readonly registeredOn: Day;
  readonly abolishedOn: Day | null;
  readonly kind: string;
  readonly parentId: string | null;
  readonly names: readonly { readonly name: string; readonly fromOn: Day }[];
}

export interface DemoPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly units: readonly DemoUnit[];
}

/** All jurisdictions with their units, each unit as it was first registered and as it was called since. */
export async function loadPlaces(tx: Tx): Promise<DemoPlace[]> {
  const places = await rows<Omit<DemoPlace, 'units'>>(
    tx,
    sql`select id, code, name from registry.jurisdiction order by parent_id nulls first, code`,
  );
  const units = await rows<DemoUnit>(
    tx,
    sql`select u.id, u.code, u.jurisdiction_id as "jurisdictionId", u.registered_on as "registeredOn", u.abolished_on as "abolishedOn",
        (array_agg(s.kind order by s.from_on))[1] as kind, (array_agg(s.parent_id order by s.from_on))[1] as "parentId",
        jsonb_agg(jsonb_build_object('name', s.name, 'fromOn', s.from_on) order by s.from_on) as names
      from registry.unit u join registry.unit_state s on s.unit_id = u.id group by u.id order by u.code`,
  );
  return places.map((place) => ({
    ...place,
    units: units.filter(({ jurisdictionId }) => jurisdictionId === place.id),
  }));
}

/** Who leads the units today, by jurisdiction. */
export async function loadLeaders(tx: Tx): Promise<ReadonlyMap<string, DemoLeader[]>> {
  const found = await rows<DemoLeader & { jurisdictionId: string }>(
    tx,
    sql`select m.jurisdiction_id as "jurisdictionId", m.unit_id as "unitId", m.person_name as "personName", m.post
      from registry.leading_body_member m join registry.unit u on u.id = m.unit_id
      where m.until_on is null and u.abolished_on is null order by u.code, m.post, m.person_name`,
  );
  return Map.groupBy(found, ({ jurisdictionId }) => jurisdictionId);
}

export function unitOf({ name, units }: DemoPlace, code: string): DemoUnit {
  const found = units.find((unit) => unit.code === code);
  if (found === undefined) throw new Error(`the demonstration has no unit ${code} in ${name}`);
  return found;
}

export function nameOn({ names }: DemoUnit, day: Day): string {
  const known = names.filter(({ fromOn }) => fromOn <= day).at(-1) ?? names[0];
  return known?.name ?? '';
}

export function livesOn({ registeredOn, abolishedOn }: DemoUnit, day: Day): boolean {
  return registeredOn <= day && (abolishedOn === null || abolishedOn > day);
}
