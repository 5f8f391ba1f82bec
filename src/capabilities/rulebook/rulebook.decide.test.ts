import { describe, expect, test } from 'vitest';
import type { Id } from '#platform/kernel/id.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { decideEdition, decideStartDraft } from './rulebook.decide.ts';
import {
  type Edition,
  type EditionCommand,
  type EditionRole,
  type EditionStatus,
  type Editor,
  editionCommands,
  editionStatuses,
} from './rulebook.model.ts';

const at = '2026-11-24T02:00:00.000Z' as Instant;
const tomorrow = '2026-11-25' as Day;

function edition(status: EditionStatus, rest: Partial<Edition> = {}): Edition {
  return {
    id: '00000000-0000-7000-8000-000000000001' as Edition['id'],
    version: 1,
    status,
    isShipped: false,
    jurisdictionId: '00000000-0000-7000-8000-000000000002' as Id<'jurisdiction'>,
    draftedBy: 'clerk',
    submittedBy: status === 'draft' ? null : 'clerk',
    effectiveFrom: status === 'draft' ? null : tomorrow,
    editors: ['clerk'],
    changes: 3,
    faults: 0,
    ...rest,
  };
}

const person = (accountId: string, ...rolesHere: EditionRole[]): Editor => ({ accountId, name: accountId, rolesHere });
const everyRole = person('somebody', 'office-clerk', 'office-director', 'leading-group-member');
const director = person('director', 'office-director');
const clerk = person('clerk', 'office-clerk');

const commands: Record<EditionCommand['type'], EditionCommand> = {
  'change-section': { type: 'change-section' },
  submit: { type: 'submit', effectiveFrom: tomorrow },
  'send-back': { type: 'send-back', reason: '时限写错' },
  approve: { type: 'approve', effectiveFrom: tomorrow },
  withdraw: { type: 'withdraw', reason: '不再需要' },
};

function outcome(subject: Edition, command: EditionCommand, by: Editor): string {
  const decision = decideEdition(subject, command, by, at);
  return decision.accepted ? decision.event.type : decision.refusal.kind;
}

describe('every state with every command', () => {
  const table: Record<EditionStatus, Record<EditionCommand['type'], string>> = {
    draft: {
      'change-section': 'section-changed',
      submit: 'edition-submitted',
      'send-back': 'rulebook.not-submitted',
      approve: 'rulebook.not-submitted',
      withdraw: 'edition-withdrawn',
    },
    submitted: {
      'change-section': 'rulebook.under-review',
      submit: 'rulebook.under-review',
      'send-back': 'edition-sent-back',
      approve: 'edition-approved',
      withdraw: 'edition-withdrawn',
    },
    approved: {
      'change-section': 'rulebook.approved-stays',
      submit: 'rulebook.approved-stays',
      'send-back': 'rulebook.approved-stays',
      approve: 'rulebook.approved-stays',
      withdraw: 'rulebook.approved-stays',
    },
    withdrawn: {
      'change-section': 'rulebook.already-withdrawn',
      submit: 'rulebook.already-withdrawn',
      'send-back': 'rulebook.already-withdrawn',
      approve: 'rulebook.already-withdrawn',
      withdraw: 'rulebook.already-withdrawn',
    },
  };
  for (const status of editionStatuses) {
    for (const command of editionCommands) {
      test(`${status} × ${command}`, () =>
        expect(outcome(edition(status), commands[command], everyRole)).toBe(table[status][command]));
      test(`${status} × ${command} by somebody without a role here is refused`, () => {
        expect(outcome(edition(status), commands[command], person('stranger'))).toMatch(
          /rulebook\.(drafting|approving)-role-needed/,
        );
      });
    }
  }
});

describe('approval belongs to a second person', () => {
  test.each([
    ['drafted it', edition('submitted', { draftedBy: 'director', editors: [] })],
    ['submitted it', edition('submitted', { submittedBy: 'director' })],
    ['changed a section of it', edition('submitted', { editors: ['clerk', 'director'] })],
  ])('a director who %s cannot approve it', (_, subject) => {
    expect(outcome(subject, commands.approve, director)).toBe('rulebook.own-work');
  });

  test('a director who wrote nothing in it can', () =>
    expect(outcome(edition('submitted'), commands.approve, director)).toBe('edition-approved'));

  test('a leading-group member can approve and cannot write', () => {
    const member = person('member', 'leading-group-member');
    expect(outcome(edition('submitted'), commands.approve, member)).toBe('edition-approved');
    expect(outcome(edition('draft'), commands['change-section'], member)).toBe('rulebook.drafting-role-needed');
  });

  test('a clerk cannot approve at all', () => {
    expect(
      outcome(edition('submitted', { draftedBy: 'other', submittedBy: 'other', editors: [] }), commands.approve, clerk),
    ).toBe('rulebook.approving-role-needed');
  });
});

describe('what is entered with a command', () => {
  test('an edition without a difference is not submitted', () => {
    expect(outcome(edition('draft', { changes: 0 }), commands.submit, clerk)).toBe('rulebook.nothing-changed');
  });
  test('an edition that contradicts itself is not submitted', () => {
    expect(outcome(edition('draft', { faults: 1 }), commands.submit, clerk)).toBe('rulebook.faults-left');
  });
  test('it cannot take effect before today, as China counts days', () => {
    const late = '2026-11-24T17:00:00.000Z' as Instant;
    const yesterdayInChina = decideEdition(
      edition('draft'),
      { type: 'submit', effectiveFrom: '2026-11-24' as Day },
      clerk,
      late,
    );
    expect(yesterdayInChina).toMatchObject({
      accepted: false,
      refusal: { kind: 'rulebook.effective-in-the-past', field: 'effectiveFrom' },
    });
  });
  test('sending back and withdrawing need a reason', () => {
    expect(outcome(edition('submitted'), { type: 'send-back', reason: '  ' }, director)).toBe('rulebook.reason-needed');
    expect(outcome(edition('draft'), { type: 'withdraw', reason: '' }, clerk)).toBe('rulebook.reason-needed');
  });
});

describe('beginning a draft', () => {
  test.each(editionStatuses)('from an edition that is %s', (status) => {
    const decision = decideStartDraft({ status }, clerk, at);
    expect(decision.accepted ? 'draft-started' : decision.refusal.kind).toBe(
      status === 'approved' ? 'draft-started' : 'rulebook.base-not-approved',
    );
  });
});
