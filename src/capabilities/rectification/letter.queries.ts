import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { empty, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Letter, LetterKind, LetterState } from './letter.model.ts';

const columns = sql`l.id, l.version, l.jurisdiction_id as "jurisdictionId", l.round_id as "roundId", l.inspection_id as "inspectionId",
  l.unit_id as "unitId", l.unit_name as "unitName", l.kind, l.state, l.year, l.ordinal, l.number, l.title, l.body, l.answer_by as "answerBy",
  l.drafted_by as "draftedBy", l.drafted_by_name as "draftedByName", l.drafted_on as "draftedOn", l.issued_by as "issuedBy",
  l.issued_by_name as "issuedByName", l.issued_on as "issuedOn", l.answer, l.answer_proof as "answerProof", l.answered_by as "answeredBy",
  l.answered_by_name as "answeredByName", l.answered_on as "answeredOn", l.effect, l.holder_kind as "holderKind", l.holder_id as "holderId",
  l.holder_name as "holderName", l.held_since as "heldSince", l.due_on as "dueOn", l.next_step as "nextStep", l.outcome,
  l.outcome_reason as "outcomeReason", l.proof, l.done_by as "doneBy", l.done_by_name as "doneByName", l.signed_by as "signedBy",
  l.signed_by_name as "signedByName", l.closed_on as "closedOn"`;

export function findLetter(tx: Tx, id: string): Promise<Letter | undefined> {
  return maybe(tx, sql`select ${columns} from rectification.letter l where l.id = ${id}`);
}

export function lockLetter(tx: Tx, id: string): Promise<Letter | undefined> {
  return maybe(tx, sql`select ${columns} from rectification.letter l where l.id = ${id} for update`);
}

export interface LetterFilter {
  readonly jurisdictionId?: string | undefined;
  readonly roundId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly kind?: LetterKind | undefined;
  readonly state?: LetterState | undefined;
  readonly open?: 'open' | 'closed' | 'overdue' | undefined;
}

export interface LetterLine {
  readonly id: string;
  readonly kind: LetterKind;
  readonly number: string | null;
  readonly title: string;
  readonly unitName: string;
  readonly state: LetterState;
  readonly issuedOn: Day | null;
  readonly holderName: string | null;
  readonly heldSince: Day | null;
  readonly dueOn: Day | null;
  readonly nextStep: string | null;
  readonly outcome: string | null;
  readonly problems: number;
}

/** The next letters, the newest first. */
export function listLetters(
  tx: Tx,
  filter: LetterFilter,
  today: Day,
  after: string | undefined,
  most: number,
): Promise<LetterLine[]> {
  const { jurisdictionId, roundId, unitId, kind, state, open } = filter;
  const opened = {
    open: sql`and l.closed_on is null`,
    closed: sql`and l.closed_on is not null`,
    overdue: sql`and l.due_on < ${today}`,
  };
  return rows(
    tx,
    sql`select l.id, l.kind, l.number, l.title, l.unit_name as "unitName", l.state, l.issued_on as "issuedOn", l.holder_name as "holderName",
        l.held_since as "heldSince", l.due_on as "dueOn", l.next_step as "nextStep", l.outcome,
        (select count(*) from rectification.letter_problem lp join problems.problem p on p.id = lp.problem_id where lp.letter_id = l.id) as problems
      from rectification.letter l where true
        ${jurisdictionId === undefined ? empty : sql`and l.jurisdiction_id = any (registry.jurisdictions_under(${jurisdictionId}))`}
        ${roundId === undefined ? empty : sql`and l.round_id = ${roundId}`}
        ${unitId === undefined ? empty : sql`and l.unit_id = ${unitId}`}
        ${kind === undefined ? empty : sql`and l.kind = ${kind}`}
        ${state === undefined ? empty : sql`and l.state = ${state}`}
        ${open === undefined ? empty : opened[open]}
        ${after === undefined ? empty : sql`and l.id < ${after}`}
      order by l.id desc limit ${most}`,
  );
}

export interface ListedProblem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly route: string | null;
}

/** The problems that a letter lists, as far as the actor sees them. */
/** As notices have it. */
export async function nameOfOffice(tx: Tx, jurisdictionId: string): Promise<string> {
  const found = await maybe<{ name: string }>(
    tx,
    sql`select name || '巡察工作领导小组办公室' as name from registry.jurisdiction where id = ${jurisdictionId}`,
  );
  return found?.name ?? '';
}

export function problemsOfLetter(tx: Tx, letterId: string): Promise<ListedProblem[]> {
  return rows(
    tx,
    sql`select p.id, p.number, p.title, p.state, p.route
      from rectification.letter_problem lp join problems.problem p on p.id = lp.problem_id
      where lp.letter_id = ${letterId} order by p.number`,
  );
}
