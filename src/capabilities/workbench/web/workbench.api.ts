/** The calls behind the workbench. */
import { type Data, useData } from '#web/data.ts';
import type { ItemKind } from '../workbench.model.ts';
import type { CountsAnswer, ItemAnswer, ItemList } from '../workbench.schema.ts';

export function useItems(query: Readonly<Record<'view' | 'light' | 'after', string>>): Data<ItemList> {
  return useData<ItemList>('/api/workbench', query);
}

export function useCounts(): Data<CountsAnswer> {
  return useData<CountsAnswer>('/api/workbench/counts');
}

/** Where an item is dealt with. */
export function itemPath({ kind, id, roundId }: Pick<ItemAnswer, 'kind' | 'id' | 'roundId'>): string {
  if (kind === 'inspection') return `/authorisations/rounds/${roundId}?draft=${id}`;
  return `/${folders[kind]}/${kind === 'draw' ? roundId : id}`;
}

const folders: Readonly<Record<Exclude<ItemKind, 'inspection'>, string>> = {
  problem: 'problems',
  task: 'rectification/tasks',
  letter: 'rectification/letters',
  'look-back': 'rectification/look-backs',
  clue: 'clues',
  case: 'cases',
  round: 'rounds',
  edition: 'rulebooks/editions',
  notice: 'notices',
  notification: 'case-notifications',
  recusal: 'assembly/recusals',
  objection: 'assembly/objections',
  substitution: 'assembly/substitutions',
  authorisation: 'authorisations',
  draw: 'assembly/draws',
  materials: 'authorisations/rounds',
  paper: 'papers',
  'fact-sheet': 'papers/sheets',
  talk: 'fieldwork/talks',
  'document-request': 'fieldwork/requests',
  report: 'reports',
  feedback: 'feedback',
  'hand-over': 'feedback/hand-overs',
};
