import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Paper, PaperChange, PaperStanding } from './paper.model.ts';
import { factsOf } from './paper-facts.model.ts';
import { paperRefusals } from './papers.refusals.ts';
import { teamRoles, unitRoles } from './roles.model.ts';
import type { Sheet } from './sheet.model.ts';

type Standing = Pick<PaperStanding, 'by' | 'now' | 'today' | 'sheetDueOn'>;

/** Between the leader's signature and the meeting's decision the team sends the facts, and nothing else, to the unit. */
export function decideSending(id: string, paper: Paper, dueOn: Day, at: Standing): Decision<PaperChange> {
  const { by, today, sheetDueOn } = at;
  if (!holdsOneOf(at.by, teamRoles)) return refuse(paperRefusals.notInTeam);
  if (paper.state !== 'signed' && paper.state !== 'tabled') return refuse(paperRefusals.sheetTooEarly);
  if (sheetDueOn !== null) return refuse(paperRefusals.sheetAlreadyOut);
  if (dueOn < today) return refuse(paperRefusals.sheetDue);
  const { jurisdictionId, roundId, inspectionId, unitId, number } = paper;
  const set = {
    ...{ jurisdictionId, roundId, inspectionId, unitId, paperId: paper.id, number, facts: factsOf(paper) },
    ...{ sentBy: by.id, sentByName: by.name, sentOn: today, dueOn, state: 'sent' },
    ...{ answer: null, answeredBy: null, answeredByName: null, answeredAt: null },
  };
  return accept({ id, version: 0, event: 'sheet-sent', set, jurisdictionId });
}

/** Answered late it is an answer all the same. */
export function decideAnswer(
  sheet: Sheet,
  { agrees, answer }: { readonly agrees: boolean; readonly answer: string | null },
  at: Pick<Standing, 'by' | 'now'>,
): Decision<PaperChange> {
  if (!holdsOneOf(at.by, unitRoles)) return refuse(paperRefusals.notYourUnit);
  if (sheet.state !== 'sent') return refuse(paperRefusals.sheetAnswered);
  if (!agrees && answer === null) return refuse(paperRefusals.objectionNeeded);
  const state = agrees ? 'agreed' : 'objected';
  const { by, now } = at;
  const set = { state, answer, answeredBy: by.id, answeredByName: by.name, answeredAt: now };
  return accept(changed(sheet, `sheet-${state}`, set));
}

/** What was sent by mistake is taken back; the unit no longer sees it. */
export function decideWithdrawal(sheet: Sheet, at: Pick<Standing, 'by'>): Decision<PaperChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(paperRefusals.notInTeam);
  if (sheet.state !== 'sent') return refuse(paperRefusals.sheetAnswered);
  return accept(changed(sheet, 'sheet-withdrawn', { state: 'withdrawn' }));
}

function changed({ id, version, jurisdictionId }: Sheet, event: string, set: PaperChange['set']): PaperChange {
  return { id, version, event, set, jurisdictionId };
}
