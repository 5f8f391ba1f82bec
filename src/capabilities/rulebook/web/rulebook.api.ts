/** The rulebook's calls. */
import { post, put } from '#web/api.ts';
import { type Command, type Data, useCommand, useData } from '#web/data.ts';
import type { Item } from '../rulebook.model.ts';
import type { ComparisonPage, DraftOrder, EditionPage, RulebookList } from '../rulebook.schema.ts';

const home = '/api/rulebooks';
const refresh = { refresh: [home] };

export const useRulebooks = (): Data<RulebookList> => useData<RulebookList>(home);
export const useEdition = (id: string): Data<EditionPage> => useData<EditionPage>(`${home}/editions/${id}`);

/** `null` waits until an edition to compare with is chosen. */
export function useComparison(id: string, against: string | null): Data<ComparisonPage> {
  return useData<ComparisonPage>(against === null ? null : `${home}/editions/${id}/comparison`, { against });
}

export const useStartDraft = (): Command<DraftOrder, { id: string }> =>
  useCommand((order: DraftOrder) => post<{ id: string }>(`${home}/editions`, order), refresh);

export interface MoveOrder {
  readonly version: number;
  readonly effectiveFrom?: string;
  readonly reason?: string;
}

export function useMoveEdition(
  id: string,
  command: 'submit' | 'approve' | 'send-back' | 'withdraw',
): Command<MoveOrder, unknown> {
  return useCommand((order: MoveOrder) => post(`${home}/editions/${id}/${command}`, order), refresh);
}

export interface SaveOrder {
  readonly version: number;
  readonly lines: readonly Item[];
}

export function useSaveSection(id: string, section: string): Command<SaveOrder, { version: number }> {
  return useCommand(
    (order: SaveOrder) => put<{ version: number }>(`${home}/editions/${id}/sections/${section}`, order),
    refresh,
  );
}

export const editionPath = (id: string): string => `/rulebooks/editions/${id}`;
export const sectionPath = (id: string, section: string): string => `${editionPath(id)}/sections/${section}`;
/** Where a section stands on the page of its edition. */
export const sectionAnchor = (section: string): string => `section-${section}`;
export const comparisonPath = (id: string, against?: string | null): string =>
  `${editionPath(id)}/comparison${against ? `?against=${against}` : ''}`;
