/** What a paper's fields say together: the text of the problem made of it, of the sheet for the unit, and what is looked through. */
import { type Fen, formatWan } from '#platform/kernel/money.ts';
import type { EvidenceLine, PaperText } from './paper.model.ts';

const matterAtMost = 60;

type Seen = Pick<PaperText, 'happened' | 'place' | 'seen'> & { readonly amount: Fen | null };

/** Time, place, what was seen and how much: the facts alone, without what proves them or what they are. */
export function factsOf({ happened, place, seen, amount }: Seen): string {
  const facts = [happened, place, seen].map((part) => part.trim()).filter((part) => part !== '');
  if (amount === null || facts.length === 0) return facts.join('，');
  return `${ended(facts.join('，'))}涉及金额${formatWan(amount)}万元。`;
}

/** How a list names facts: by their first sentence, cut where it is longer than two lines of a table. */
export function matterOf(facts: string): string {
  const [first = ''] = facts.trim().split(/[。！？；\n]/u, 1);
  const letters = [...first];
  return letters.length > matterAtMost ? `${letters.slice(0, matterAtMost).join('')}…` : first;
}

export function evidenceOf(lines: readonly EvidenceLine[]): string {
  return lines.map(({ no, title }) => `证据${no} ${title}`).join('\n');
}

/** Who answers, then the sentence that says for what. */
export function responsibleOf({ responsible, whose }: Pick<PaperText, 'responsible' | 'whose'>): string {
  return [responsible, whose]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('；');
}

/** A paper as the rules of looking through know it. */
export function writtenOf(text: Pick<PaperText, 'title' | 'character' | 'responsible' | 'whose' | 'evidence'> & Seen) {
  return {
    title: text.title,
    facts: factsOf(text),
    basis: text.character,
    evidence: evidenceOf(text.evidence),
    responsible: responsibleOf(text),
  };
}

function ended(sentence: string): string {
  return /[。！？；]$/u.test(sentence) ? sentence : `${sentence}。`;
}
