import type { Kind } from './rounds.model.ts';

const kind = (code: string, changes: Partial<Kind> = {}): Kind => ({
  ...{ code, label: { zh: code, en: code }, asksSubject: false, reach: null, looksBack: false },
  ...changes,
});

/** One kind for each thing that an edition may ask of a kind. */
export const kinds: readonly Kind[] = [
  kind('regular'),
  kind('key'),
  kind('special', { asksSubject: true }),
  kind('raised-level', { reach: 'below' }),
  kind('look-back', { looksBack: true }),
];
