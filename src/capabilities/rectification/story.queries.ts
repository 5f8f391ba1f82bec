/** What the journal has of a task or a letter. */
import { rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Story } from './rectification.schema.ts';

/** The columns whose changes a story tells; the long texts stand on the page itself. */
const told = [
  'holder_name',
  'next_step',
  'due_on',
  'sent_back_reason',
  'outcome_reason',
  'offered_proof',
  'proof',
  'complete_by',
  'seen',
  'evidence',
];

/** The oldest first; the policies of the journal say who reads which entries. */
export function loadStory(tx: Tx, kind: 'rectification-task' | 'letter' | 'look-back', id: string): Promise<Story> {
  return rows(
    tx,
    sql`select e.at, e.actor_name as "actorName", e.role, e.event, c.detail,
        (select jsonb_object_agg(key, value) from jsonb_each(c.change) where key = any (${told}::text[])) as change
      from journal.entry e left join journal.content c on c.entry_id = e.id
      where e.subject_id = ${id} and e.subject_kind = ${kind} and e.version is not null order by e.sequence`,
  );
}
