import { expect, it } from 'vitest';
import { eventLabels, eventName, subjectLabels } from './labels.ts';

const files = import.meta.glob<string>('../capabilities/*/*.ts', { query: '?raw', import: 'default', eager: true });
const sources = Object.entries(files)
  .filter(([path]) => !path.endsWith('.test.ts'))
  .map(([, source]) => source)
  .join('\n');

/** Where a file says which event it means, in the past tense: states and commands are named alike and stand elsewhere. */
const eventCode =
  /(?:\bevent: |\baccept\(|\btype: )'((?:[a-z]+-)+(?:[a-z]*ed|made|began|begun|left|reset|withdrawn)|[a-z-]+-sent-back|signed-(?:in|out))'/g;

it('says every event that a server file can journal in both languages', () => {
  const codes = new Set([...sources.matchAll(eventCode)].map(([, code = '']) => code));
  const lacking = [...codes].filter((code) => !(code in eventLabels));
  expect(codes.size).toBeGreaterThan(20);
  expect(lacking).toEqual([]);
});

it('says every kind of subject in both languages', () => {
  const kinds = [...sources.matchAll(/(?:defineSubject\(\{|NotedSubject = \{)\s*kind: '([a-z-]+)'/g)].map(
    ([, kind = '']) => kind,
  );
  expect(kinds).toContain('account');
  expect(kinds.filter((kind) => !(kind in subjectLabels))).toEqual([]);
});

it('shows the code of an event that nobody has named, rather than nothing', () => {
  expect(eventName('moon-landed')).toEqual({ zh: 'moon-landed', en: 'moon-landed' });
});
