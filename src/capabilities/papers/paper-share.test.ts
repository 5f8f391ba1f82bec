import { expect, it } from 'vitest';
import type { Paper } from './paper.model.ts';
import { isMinor, minorShareOf } from './paper-share.model.ts';

const papers = (['minor/draft', 'grave/signed', 'ordinary/approved', 'minor/merged', 'minor/dropped'] as const).map(
  (each) => {
    const [severity, state] = each.split('/') as [Paper['severity'], Paper['state']];
    return { severity, state };
  },
);

it('counts minor papers among those that are a matter of their own, and opens the very ones it counted', () => {
  expect(minorShareOf(papers)).toEqual({ minor: 1, of: 3, percent: '33.33%' });
  expect(papers.filter(isMinor)).toEqual([{ severity: 'minor', state: 'draft' }]);
});

it('tells no share where there is nothing to count', () => {
  expect(minorShareOf(papers.slice(3))).toBeNull();
});
