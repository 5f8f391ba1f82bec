/** The rules of a case: filed from clues, investigated, tried by another hand, concluded; sanctions with their effect. */
import { accept, refuse } from '#platform/kernel/decision.ts';
import { addMonths, type Day, yearOf } from '#platform/kernel/time.ts';
import { type CaseCommand, caseRefusal } from './case.access.ts';
import {
  type CaseConclusionOrder,
  type CaseFile,
  type CaseWhole,
  caseNumber,
  type FileCaseOrder,
  type SanctionOrder,
  type SanctionRule,
} from './case.model.ts';
import { agreedDue, type Decided, possible, underCase } from './clue.decide.ts';
import type { Clue, ClueChange, Moment } from './clue.model.ts';
import { clueRefusals } from './clues.refusals.ts';
import type { Person } from './person.model.ts';

/**
 * Files a case on persons named in a clue.
 * @param named persons of the clue
 * @param ordinal the next free number of the jurisdiction's year
 */
export function decideFiling(
  moment: Moment,
  clue: Clue,
  named: readonly string[],
  order: FileCaseOrder,
  ordinal: number,
): Decided {
  const no = possible(moment, clue, 'file-case');
  if (no !== undefined) return no;
  const personIds = [...new Set(order.personIds)];
  if (personIds.length === 0) return refuse(clueRefusals.personNeeded);
  if (personIds.some((id) => !named.includes(id))) return refuse(clueRefusals.personNotInClue);
  const due = agreedDue(order, null, moment.today);
  if (!due.accepted) return due;
  const { by, today } = moment;
  const { jurisdictionId, editionId, roundId } = clue;
  const id = moment.nextId();
  const year = yearOf(today);
  const set = {
    jurisdictionId,
    editionId,
    roundId,
    year,
    ordinal,
    number: caseNumber(year, ordinal),
    title: order.title,
    state: 'filed',
    filedOn: today,
    filedBy: by.id,
    filedByName: by.name,
    dueOn: due.event,
    ...unfinished,
  };
  const file: ClueChange = { table: 'case-file', id, version: 0, event: 'case-filed', set, jurisdictionId };
  return accept([
    file,
    tie(moment, clue, id),
    ...personIds.map((personId) => caseMember(moment, { id, jurisdictionId }, personId)),
    underCase(moment, clue, due.event),
  ]);
}

/** A further clue about what a case already deals with. */
export function decideJoining(moment: Moment, clue: Clue, file: CaseFile, clueIds: readonly string[]): Decided {
  const no = possible(moment, clue, 'join-case');
  if (no !== undefined) return no;
  if (file.jurisdictionId !== clue.jurisdictionId) return refuse(clueRefusals.caseElsewhere);
  if (clueIds.includes(clue.id)) return refuse(clueRefusals.clueInCase);
  if (file.state === 'concluded' || file.dueOn === null) return refuse(clueRefusals.caseConcluded);
  const isPast = file.dueOn < moment.today;
  const due = isPast ? moment.today : file.dueOn;
  return accept([tie(moment, clue, file.id), underCase(moment, clue, due)]);
}

export function decideInvestigation(moment: Moment, file: CaseFile): Decided {
  const { by, today } = moment;
  const set = { state: 'investigating', investigatedBy: by.id, investigatedByName: by.name, investigatingOn: today };
  return one(moment, file, 'investigate', 'case-investigation-begun', set);
}

/** Takes a case over from its investigator for trial. */
export function decideTrial(moment: Moment, file: CaseFile): Decided {
  return one(moment, file, 'try', 'case-sent-to-trial', { state: 'trial', trialOn: moment.today });
}

export function decideAddingPerson(
  moment: Moment,
  { file, persons }: CaseWhole,
  person: Pick<Person, 'id' | 'jurisdictionId'>,
): Decided {
  const no = refusal(moment, file, 'add-person');
  if (no !== undefined) return no;
  if (person.jurisdictionId !== file.jurisdictionId) return refuse(clueRefusals.personElsewhere);
  if (persons.some(({ personId }) => personId === person.id)) return refuse(clueRefusals.personThere);
  return accept([caseMember(moment, file, person.id)]);
}

/** Which of the four forms applies to a person of the case; 1 counts person-times, 2 to 4 count persons. */
export function decideForm(
  moment: Moment,
  { file, persons }: CaseWhole,
  order: { readonly personId: string; readonly form: string },
  forms: readonly string[],
): Decided {
  const no = refusal(moment, file, 'decide-form');
  if (no !== undefined) return no;
  if (!forms.includes(order.form)) return refuse(clueRefusals.formUnknown);
  const member = persons.find(({ personId }) => personId === order.personId);
  if (member === undefined) return refuse(clueRefusals.personNotInCase);
  const { id, version, jurisdictionId } = member;
  const set = { form: order.form, formOn: moment.today };
  return accept([{ table: 'case-person', id, version, event: 'case-form-decided', set, jurisdictionId }]);
}

/** A Party or an administrative sanction; one person may get one of each in one case. */
export function decideSanction(
  moment: Moment,
  { file, persons, sanctions }: CaseWhole,
  person: Pick<Person, 'isPartyMember'>,
  order: SanctionOrder,
  rules: readonly SanctionRule[],
): Decided {
  const no = refusal(moment, file, 'sanction');
  if (no !== undefined) return no;
  const { personId, code, decidedOn, document } = order;
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) return refuse(clueRefusals.sanctionUnknown);
  if (!persons.some((one) => one.personId === personId)) return refuse(clueRefusals.personNotInCase);
  if (rule.sphere === 'party' && !person.isPartyMember) return refuse(clueRefusals.notAPartyMember);
  if (sanctions.some((one) => one.personId === personId && one.sphere === rule.sphere))
    return refuse(clueRefusals.sanctionTwice);
  if (decidedOn > moment.today) return refuse(clueRefusals.dayAhead, { day: moment.today });
  if (decidedOn < file.filedOn) return refuse(clueRefusals.beforeFiling, { day: file.filedOn });
  const { jurisdictionId } = file;
  const set = {
    caseId: file.id,
    personId,
    jurisdictionId,
    sphere: rule.sphere,
    code,
    decidedOn,
    effectUntil: effectUntil(rule, decidedOn),
    document,
    decidedBy: moment.by.id,
    decidedByName: moment.by.name,
  };
  const id = moment.nextId();
  return accept([{ table: 'sanction', id, version: 0, event: 'sanction-decided', set, jurisdictionId }]);
}

/** The first day on which a sanction no longer has effect: its term and what follows it (留党察看); null where it never ends. */
export function effectUntil({ neverEnds, months = 0, afterwardsMonths = 0 }: SanctionRule, decidedOn: Day): Day | null {
  return neverEnds ? null : addMonths(decidedOn, months + afterwardsMonths);
}

export function decideCaseConclusion(
  moment: Moment,
  { file, persons, sanctions }: CaseWhole,
  order: CaseConclusionOrder,
): Decided {
  const no = refusal(moment, file, 'conclude');
  if (no !== undefined) return no;
  if (order.result === 'sanctioned' && sanctions.length === 0) return refuse(clueRefusals.sanctionMissing);
  if (order.result !== 'sanctioned' && sanctions.length > 0) return refuse(clueRefusals.sanctionThere);
  const missing = persons.filter(({ form }) => form === null).length;
  if (order.result !== 'withdrawn' && missing > 0) return refuse(clueRefusals.formsMissing, { count: missing });
  return one(moment, file, 'conclude', 'case-concluded', {
    state: 'concluded',
    dueOn: null,
    result: order.result,
    conclusion: order.conclusion,
    proof: order.document,
    signedBy: moment.by.id,
    signedByName: moment.by.name,
    concludedOn: moment.today,
  });
}

function refusal(moment: Moment, file: CaseFile, command: CaseCommand) {
  const found = caseRefusal(file, command, moment.by);
  return found === undefined ? undefined : refuse(found);
}

function one(moment: Moment, file: CaseFile, command: CaseCommand, event: string, set: ClueChange['set']): Decided {
  const no = refusal(moment, file, command);
  if (no !== undefined) return no;
  const { id, version, jurisdictionId } = file;
  return accept([{ table: 'case-file', id, version, event, set, jurisdictionId }]);
}

function tie(moment: Moment, { id: clueId, jurisdictionId }: Clue, caseId: string): ClueChange {
  const set = { clueId, caseId, jurisdictionId };
  return { table: 'clue-case', id: moment.nextId(), version: 0, event: 'case-clue-tied', set, jurisdictionId };
}

function caseMember(
  moment: Moment,
  { id: caseId, jurisdictionId }: Pick<CaseFile, 'jurisdictionId'> & { readonly id: string },
  personId: string,
): ClueChange {
  const set = { caseId, personId, jurisdictionId, form: null, formOn: null };
  return { table: 'case-person', id: moment.nextId(), version: 0, event: 'case-person-added', set, jurisdictionId };
}

const unfinished = {
  investigatedBy: null,
  investigatedByName: null,
  investigatingOn: null,
  trialOn: null,
  result: null,
  conclusion: null,
  proof: null,
  signedBy: null,
  signedByName: null,
  concludedOn: null,
} as const;
