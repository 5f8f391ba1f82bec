/** Load → decide → record, for letters. Issuing a rectification letter hands on what it lists and nobody has handed on yet. */
import { loadProblem, lockProblem } from '#capabilities/problems/index.ts';
import type { Problem } from '#capabilities/problems/problem.model.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant, yearOf } from '#platform/kernel/time.ts';
import { decideDraft, decideLetter, letterProblemsOf } from './letter.decide.ts';
import { afterLetter, type Letter, type LetterCommand, type LetterKind } from './letter.model.ts';
import { findLetter, lockLetter, problemsOfLetter } from './letter.queries.ts';
import { findUnit, nextLetterOrdinal } from './place.queries.ts';
import { rectificationRefusals } from './rectification.refusals.ts';
import { letterProblemSubject, letterSubject } from './rectification.subjects.ts';
import { assignProblem, doerAt, officeHolder } from './task.commands.ts';

export interface DraftRequest {
  readonly kind: LetterKind;
  readonly unitId: string;
  readonly title: string;
  readonly body: string;
  readonly issueBy: Day;
  readonly answerBy: Day;
  readonly problemIds: readonly string[];
}

/** A letter's draft with the problems that it lists; its id. */
export async function draftLetter(tx: Tx, request: DraftRequest, by: Actor, now: Instant): Promise<string> {
  const unit = await findUnit(tx, request.unitId);
  if (unit === undefined) throw new Refused(rectificationRefusals.unitUnknown);
  const problemIds = [...new Set(request.problemIds)];
  const problems: Problem[] = [];
  for (const id of problemIds) problems.push(await loadProblem(tx, id));
  const stranger = problems.find(({ unitId }) => unitId !== unit.id);
  if (stranger !== undefined)
    throw new Refused(rectificationRefusals.letterProblemElsewhere, { number: stranger.number });
  const place = {
    jurisdictionId: unit.jurisdictionId,
    unitId: unit.id,
    roundId: problems[0]?.roundId ?? null,
    inspectionId: problems[0]?.inspectionId ?? null,
  };
  const { kind, title, body, issueBy, answerBy } = request;
  const words = { kind, title, body, issueBy, answerBy };
  const draft = { id: newId(), ...place, unitName: unit.name, ...words, problemCount: problemIds.length };
  const office = await officeHolder(tx, unit.jurisdictionId);
  const change = accepted(decideDraft(draft, office, await doerAt(tx, place, by), dayOf(now)));
  await record(tx, { ...change, subject: letterSubject, now });
  const lines = letterProblemsOf(draft, problemIds, newId);
  await record(
    tx,
    lines.map(({ id, ...set }) => ({
      subject: letterProblemSubject,
      id,
      version: 0,
      event: 'problem-listed',
      set,
      jurisdictionId: draft.jurisdictionId,
      now,
    })),
  );
  return draft.id;
}

export type LetterRequest = Exclude<LetterCommand, { type: 'issue' }> | { readonly type: 'issue' };

/** One step on a letter. @throws Refused `platform.stale` with the letter as it now stands */
export async function commandLetter(
  tx: Tx,
  id: string,
  version: number,
  request: LetterRequest,
  by: Actor,
  now: Instant,
): Promise<Letter> {
  const seen = await loadLetter(tx, id);
  const letter = (await lockLetter(tx, id)) ?? seen;
  if (letter.version !== version) throw new Refused(journalRefusals.stale, {}, letter);
  const today = dayOf(now);
  const doer = await doerAt(tx, letter, by);
  const at = { jurisdictionId: letter.jurisdictionId, kind: letter.kind, year: yearOf(today) };
  const command: LetterCommand =
    request.type === 'issue' ? { type: 'issue', ordinal: await nextLetterOrdinal(tx, at) } : request;
  const office = await officeHolder(tx, letter.jurisdictionId);
  const change = accepted(decideLetter(letter, command, doer, { today, office }));
  await record(tx, { ...change, subject: letterSubject, now });
  if (command.type === 'issue' && letter.kind === 'rectification-letter') await assignListed(tx, letter, by, now);
  return afterLetter(letter, change);
}

export async function loadLetter(tx: Tx, id: string): Promise<Letter> {
  const letter = await findLetter(tx, id);
  if (letter === undefined) throw new Refused(rectificationRefusals.letterMissing);
  return letter;
}

async function assignListed(tx: Tx, letter: Letter, by: Actor, now: Instant): Promise<void> {
  for (const { id } of await problemsOfLetter(tx, letter.id)) {
    const problem = await lockProblem(tx, id);
    if (problem.route !== null) continue;
    await assignProblem(tx, problem, 'rectification', letter.answerBy, by, now);
  }
}
