import { asClient, type TestDatabase } from './harness.ts';

/** Gives the inspections live authorisations as they would stand; their own rules have tests of their own. */
export async function authorise(database: TestDatabase, ...inspectionIds: readonly string[]): Promise<void> {
  await asClient(database.superuser, (client) =>
    client.query(
      `insert into authorisations.authorisation (id, version, jurisdiction_id, round_id, inspection_id, decision_number, leader_name, deputies,
          from_on, to_on, state, drafted_by_name, drafted_at, decided_by_name, decided_at, requests)
        select gen_random_uuid(), 1, i.jurisdiction_id, i.round_id, i.id, '巡授〔2026〕1号', i.leader_name, '[]', '2015-01-01', '2999-12-31',
          'approved', '甲', now(), '乙', now(), '[]'
        from rounds.inspection i where i.id = any ($1::uuid[])`,
      [inspectionIds],
    ),
  );
}
