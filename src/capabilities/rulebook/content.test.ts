import { describe, expect, test } from 'vitest';
import { contentFaults, readLines } from './content.schema.ts';
import { shippedRulebooks } from './data/shipped.ts';
import type { Item } from './rulebook.model.ts';
import type { PlainContent, SectionName } from './sections.schema.ts';

const county = shippedRulebooks.find(({ code }) => code === 'county-2024')?.content as unknown as PlainContent;

function changed(section: SectionName, code: string, fields: Record<string, unknown>): PlainContent {
  const lines = (county[section] ?? []).map((item): Item => (item.code === code ? { ...item, ...fields } : item));
  return { ...county, [section]: lines };
}

describe('what does not hold together is named with its line', () => {
  test.each([
    [
      'a deadline counted from an event that is not there',
      changed('deadlines', 'clue-result', { from: 'nowhere' }),
      'deadlines',
      'clue-result',
      'from',
    ],
    [
      'a deadline for a kind of inspection that is not there',
      changed('deadlines', 'on-site-most', { kinds: ['key', 'other'] }),
      'deadlines',
      'on-site-most',
      'kinds',
    ],
    [
      'a deadline that ends where it begins',
      changed('deadlines', 'clue-result', { to: 'clue-transferred' }),
      'deadlines',
      'clue-result',
      'to',
    ],
    [
      'points that do not add up to 100',
      changed('evaluation', 'tasks-done', { points: 61 }),
      'evaluation',
      null,
      'points',
    ],
    ['a form there twice', changed('forms', 'form-2', { number: 1 }), 'forms', 'form-2', 'number'],
    [
      'a seat with more at least than at most',
      changed('team-seats', 'leader', { least: 2 }),
      'team-seats',
      'leader',
      'most',
    ],
    [
      'a team whose least is above its most',
      changed('numbers', 'team-size-least', { amount: 9 }),
      'numbers',
      'team-size-most',
      'amount',
    ],
    [
      'a sanction that ends never and in months',
      changed('sanctions', 'party-warning', { neverEnds: true }),
      'sanctions',
      'party-warning',
      'months',
    ],
    [
      'a document kept for years and for ever',
      changed('documents', 'talk-record', { isPermanent: true }),
      'documents',
      'talk-record',
      'years',
    ],
    [
      'a task proved by no document',
      changed('step-tasks', 'meet', { document: undefined }),
      'step-tasks',
      'meet',
      'document',
    ],
    [
      'a task proved by a document on paper',
      changed('step-documents', 'meeting-minutes', { keptIn: 'on-paper' }),
      'step-tasks',
      'meet',
      'document',
    ],
    [
      'a step of a chain without signer',
      changed('sign-offs', 'closing-office', { by: undefined }),
      'sign-offs',
      'closing-office',
      'by',
    ],
  ] as const)('%s', (_, content, section, code, field) => {
    const faults = contentFaults(content);
    expect(faults).toContainEqual({
      section,
      code,
      field,
      says: expect.objectContaining({ zh: expect.any(String), en: expect.any(String) }),
    });
  });

  test('a list above itself is named for each line of the ring', () => {
    const ring = changed('frameworks', 'three-focuses', { parent: 'focus-people' });
    expect(contentFaults(ring).map(({ code }) => code)).toEqual(['three-focuses', 'focus-people']);
  });
});

describe('lines are read as their section wants them', () => {
  const line = { code: 'a-stage', label: { zh: '环节', en: 'Stage' } };

  test('a missing English name is named with its field', () => {
    expect(readLines('stages', [{ ...line, label: { zh: '环节', en: ' ' } }]).faults).toMatchObject([
      { at: 0, field: 'label' },
    ]);
  });

  test('a code in capitals is refused in words', () => {
    expect(readLines('stages', [{ ...line, code: 'A Stage' }]).faults[0]?.says.zh).toContain('小写字母');
  });

  test('a code used twice is named at the second line', () => {
    expect(readLines('stages', [line, line]).faults).toMatchObject([{ at: 1, field: 'code' }]);
  });

  test('a field that the section does not have is refused', () => {
    expect(readLines('stages', [{ ...line, colour: 'red' }]).faults).toHaveLength(1);
  });

  test('a negative number of months is refused', () => {
    expect(readLines('dispositions', [{ ...line, reviewEveryMonths: -1 }]).faults).toMatchObject([
      { field: 'reviewEveryMonths' },
    ]);
  });
});
