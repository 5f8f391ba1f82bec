import { rows, type Tx } from './database.ts';
import { sql } from './sql.ts';

/**
 * The schema as text, from the catalogues: tables, constraints, indexes, policies, functions, triggers, grants. The
 * embedded server brings no pg_dump, and a review wants the outcome of all migrations on one page. The job queue's own
 * schema and the record of applied migrations are left out.
 */
export async function dumpSchema(tx: Tx): Promise<string> {
  const parts = await rows<{ part: string }>(
    tx,
    sql`
    with ours as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker', 'migration')),
    relation as (select c.oid, n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity from pg_class c join ours n on n.oid = c.relnamespace where c.relkind in ('r', 'v', 'p'))
    select part from (
      select 1 as kind, nspname as name, 'create schema ' || nspname || ';' as part from ours
      union all
      select 2, nspname || '.' || relname, 'create table ' || nspname || '.' || relname || E' (\n' ||
        (select string_agg('  ' || attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end ||
          case when attidentity <> '' then ' generated always as identity' when attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
            when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end, E',\n' order by attnum)
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = relation.oid and attnum > 0 and not attisdropped) ||
        coalesce((select string_agg(E',\n  constraint ' || conname || ' ' || pg_get_constraintdef(k.oid), '' order by conname) from pg_constraint k where conrelid = relation.oid and contype <> 'n'), '') ||
        E'\n);' || case when relrowsecurity then E'\nalter table ' || nspname || '.' || relname || ' enable row level security;' else '' end ||
        case when relforcerowsecurity then E'\nalter table ' || nspname || '.' || relname || ' force row level security;' else '' end
      from relation where relkind in ('r', 'p')
      union all
      select 3, nspname || '.' || relname, 'create view ' || nspname || '.' || relname || E' as\n' || pg_get_viewdef(relation.oid) from relation where relkind = 'v'
      union all
      select 4, schemaname || '.' || indexname, indexdef || ';' from pg_indexes join ours on nspname = schemaname
        where not exists (select from pg_constraint k where k.conindid = (quote_ident(schemaname) || '.' || quote_ident(indexname))::regclass and k.contype in ('p', 'u', 'x'))
      union all
      select 5, schemaname || '.' || tablename || '.' || policyname, 'create policy ' || policyname || ' on ' || schemaname || '.' || tablename || ' for ' || lower(cmd) ||
        ' to ' || array_to_string(roles, ', ') || coalesce(E'\n  using ' || qual, '') || coalesce(E'\n  with check ' || with_check, '') || ';'
      from pg_policies join ours on nspname = schemaname
      union all
      select 6, n.nspname || '.' || p.proname, trim(pg_get_functiondef(p.oid)) || ';' from pg_proc p join ours n on n.oid = p.pronamespace
      union all
      select 7, relation.nspname || '.' || relname || '.' || tgname, pg_get_triggerdef(t.oid) || ';' from pg_trigger t join relation on relation.oid = t.tgrelid where not tgisinternal
      union all
      select 8, table_schema || '.' || table_name, 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' on ' || table_schema || '.' || table_name || ' to ' || grantee || ';'
      from information_schema.role_table_grants join ours on nspname = table_schema where grantee = 'zhuoluo_app' group by table_schema, table_name, grantee
    ) parts order by kind, name, part`,
  );
  return `-- Made from the migrations by \`zhuoluo migrate --dump\`; do not edit.\n\n${parts.map(({ part }) => part).join('\n\n')}\n`;
}
