import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { RelativeLine } from './pool.model.ts';
import type { LedThere, UnitLeader, UnitToInspect } from './recusal.model.ts';

type UnitRow = Omit<UnitToInspect, 'leaders'>;

/** A unit with its leading body as it stands, each member with all posts that somebody of the name holds or held. */
export async function unitToInspect(tx: Tx, unitId: string): Promise<UnitToInspect | undefined> {
  const unit = await maybe<UnitRow>(
    tx,
    sql`select u.id, u.jurisdiction_id as "jurisdictionId", s.level,
        (select jsonb_agg(distinct n.name) from registry.unit_state n where n.unit_id = u.id) as names,
        case when s.kind = 'township' then u.id when s.kind = 'village' then s.parent_id end as "townshipId"
      from registry.unit u
      join lateral (select * from registry.unit_state s where s.unit_id = u.id order by s.from_on desc limit 1) s on true
      where u.id = ${unitId}`,
  );
  if (unit === undefined) return undefined;
  const leaders = await rows<Pick<UnitLeader, 'name' | 'post'> & { career: LedThere[]; relatives: RelativeLine[] }>(
    tx,
    sql`select m.person_name as name, min(m.post) as post,
        (select jsonb_agg(jsonb_build_object('unitId', c.unit_id, 'unitName', registry.unit_name(c.unit_id), 'post', c.post,
            'from', c.from_on, 'until', c.until_on) order by c.from_on)
          from registry.leading_body_member c where c.person_name = m.person_name) as career,
        coalesce((select jsonb_agg(r) from teams.pool_person p, jsonb_array_elements(p.relatives) r
          where p.name = m.person_name and p.home_unit_id = ${unitId} and p.left_on is null), '[]') as relatives
      from registry.leading_body_member m where m.unit_id = ${unitId} and m.until_on is null
      group by m.person_name order by post, name`,
  );
  return { ...unit, leaders };
}
