import { describe, expect, it } from 'vitest';
import { accepted } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { caseCommands, caseRefusal } from './case.access.ts';
import {
  decideCaseConclusion,
  decideForm,
  decideInvestigation,
  decideSanction,
  decideTrial,
  effectUntil,
} from './case.decide.ts';
import type { CaseFile, CaseState, CaseWhole, SanctionRule } from './case.model.ts';
import { caseStates } from './case.model.ts';
import type { Decided } from './clue.decide.ts';
import { afterChange, type Hand, type Moment } from './clue.model.ts';
import { decideRegistration, decideTalk } from './person.decide.ts';
import type { Person } from './person.model.ts';

const today = '2016-09-01' as Day;
const hand = (id: string, roles: readonly string[] = ['discipline-officer']): Hand => ({ id, name: id, roles });
const at = (by: Hand): Moment => ({ by, today, jurisdictionName: '普定县', nextId: () => 'new' });
const file: CaseFile = {
  id: 'c' as CaseFile['id'],
  version: 1,
  jurisdictionId: 'j',
  editionId: 'e',
  roundId: 'r',
  year: 2016,
  ordinal: 1,
  number: '立案〔2016〕1号',
  title: '案',
  state: 'filed',
  filedOn: '2016-07-01' as Day,
  filedBy: 'filer',
  filedByName: 'filer',
  dueOn: '2016-12-01' as Day,
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
};
const fold = (row: CaseFile, decided: Decided): CaseFile =>
  accepted(decided).reduce<CaseFile>((one, change) => afterChange<CaseFile>(one, change), row);
const investigating = fold(file, decideInvestigation(at(hand('investigator')), file));
const trial = fold(investigating, decideTrial(at(hand('judge')), investigating));
const concludedFile: CaseFile = { ...trial, state: 'concluded', dueOn: null };
const inState: Record<CaseState, CaseFile> = { filed: file, investigating, trial, concluded: concludedFile };
const member = (personId: string, form: string | null = 'form-2') => ({
  id: `m-${personId}`,
  version: 1,
  caseId: 'c',
  personId,
  jurisdictionId: 'j',
  form,
  formOn: null,
});
const tried: CaseWhole = { file: trial, persons: [member('p'), member('q')], sanctions: [] };
const warning: SanctionRule = { code: 'party-warning', sphere: 'party', neverEnds: false, months: 12 };
const demerit: SanctionRule = {
  code: 'administrative-demerit',
  sphere: 'administrative',
  neverEnds: false,
  months: 12,
};
const rules = [warning, demerit];
const order = { personId: 'p', code: 'party-warning', decidedOn: '2016-08-20' as Day, document: '处分决定' };
const kind = (decided: Decided) => (decided.accepted ? 'accepted' : decided.refusal.kind);

describe('a case', () => {
  it.each([
    ['filed', ['investigate', 'add-person']],
    ['investigating', ['try', 'add-person']],
    ['trial', ['add-person', 'decide-form', 'sanction', 'conclude']],
    ['concluded', []],
  ] as const)('that is %s allows exactly %o', (state, commands) => {
    expect(caseStates).toContain(state);
    expect(caseCommands.filter((one) => caseRefusal(inState[state], one, hand('judge')) === undefined)).toEqual(
      commands,
    );
  });

  it('is not tried, sanctioned or concluded by its investigator', () => {
    for (const command of ['try', 'decide-form', 'sanction', 'conclude'] as const) {
      const row = command === 'try' ? investigating : trial;
      expect(caseRefusal(row, command, hand('investigator'))?.kind).toBe('clues.investigator-tries');
    }
  });

  it('is nobody’s but a discipline officer’s', () => {
    for (const command of caseCommands)
      expect(caseRefusal(trial, command, hand('x', ['office-director', 'leading-group-member']))?.kind).toBe(
        'clues.not-yours',
      );
  });

  it('ends with sanctions only where there are some, and with a form for every person', () => {
    const conclusion = { result: 'sanctioned', conclusion: '审结', document: '审理报告' } as const;
    expect(kind(decideCaseConclusion(at(hand('judge')), tried, conclusion))).toBe('clues.sanction-missing');
    const unassessed = { ...tried, persons: [member('p'), member('q', null)] };
    expect(kind(decideCaseConclusion(at(hand('judge')), unassessed, { ...conclusion, result: 'no-sanction' }))).toBe(
      'clues.forms-missing',
    );
    expect(kind(decideCaseConclusion(at(hand('judge')), tried, { ...conclusion, result: 'no-sanction' }))).toBe(
      'accepted',
    );
  });

  it('knows the forms of its edition and its own persons', () => {
    const forms = ['form-1', 'form-2'];
    expect(kind(decideForm(at(hand('judge')), tried, { personId: 'p', form: 'form-9' }, forms))).toBe(
      'clues.form-unknown',
    );
    expect(kind(decideForm(at(hand('judge')), tried, { personId: 'z', form: 'form-1' }, forms))).toBe(
      'clues.person-not-in-case',
    );
  });
});

describe('a sanction', () => {
  it('is one of each sphere for a person in a case', () => {
    const [change] = accepted(decideSanction(at(hand('judge')), tried, { isPartyMember: true }, order, rules));
    const had: CaseWhole = { ...tried, sanctions: [{ ...change?.set, id: 's', version: 1 } as never] };
    expect(kind(decideSanction(at(hand('judge')), had, { isPartyMember: true }, order, rules))).toBe(
      'clues.sanction-twice',
    );
    const other = { ...order, code: 'administrative-demerit' };
    expect(kind(decideSanction(at(hand('judge')), had, { isPartyMember: true }, other, rules))).toBe('accepted');
  });

  it('of the Party needs a Party member', () => {
    expect(kind(decideSanction(at(hand('judge')), tried, { isPartyMember: false }, order, rules))).toBe(
      'clues.not-a-party-member',
    );
  });

  it.each([
    [{ months: 12, neverEnds: false }, '2017-08-20'],
    [{ months: 18, neverEnds: false }, '2018-02-20'],
    [{ months: 12, afterwardsMonths: 24, neverEnds: false }, '2019-08-20'],
    [{ neverEnds: true }, null],
  ] as const)('with %o has effect until %s', (term, until) => {
    expect(effectUntil({ ...warning, months: undefined, ...term }, '2016-08-20' as Day)).toBe(until);
  });

  it('is decided between the filing of its case and today', () => {
    const on = (decidedOn: string) =>
      kind(
        decideSanction(
          at(hand('judge')),
          tried,
          { isPartyMember: true },
          { ...order, decidedOn: decidedOn as Day },
          rules,
        ),
      );
    expect(on('2016-06-30')).toBe('clues.before-filing');
    expect(on('2016-09-02')).toBe('clues.day-ahead');
  });
});

describe('a person', () => {
  const facts = {
    name: '冉某',
    unitId: null,
    workplace: '某镇',
    post: '站长',
    rank: null,
    isHead: false,
    isPartyMember: true,
    distinction: null,
  };
  const known: Person = { id: 'k', version: 1, jurisdictionId: 'j', ...facts };
  it('is registered once; a namesake in the same post is told apart in words', () => {
    expect(kind(decideRegistration(at(hand('x')), 'j', [known], facts))).toBe('clues.person-known');
    const other = { ...facts, distinction: '1971年生' };
    expect(kind(decideRegistration(at(hand('x')), 'j', [known], other))).toBe('accepted');
  });

  it('is talked with by a measure of the first form', () => {
    const origin = { jurisdictionId: 'j', roundId: 'r', inspectionId: 'i', unitId: 'u', editionId: 'e' };
    const talk = {
      personId: 'k',
      clueId: null,
      measure: 'reminder-talk',
      heldOn: today,
      heldByName: '县纪委',
      matter: '提醒',
    };
    expect(kind(decideTalk(at(hand('x')), origin, known, talk, ['reminder-talk']))).toBe('accepted');
    expect(kind(decideTalk(at(hand('x')), origin, known, talk, ['criticism-and-education']))).toBe(
      'clues.measure-unknown',
    );
  });
});
