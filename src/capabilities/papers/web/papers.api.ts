/** The calls on papers, meetings and sheets. */
import { useMemo } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { post } from '#web/api.ts';
import { useCommand, useData, useSettledData } from '#web/data.ts';
import { useSay } from '#web/language.ts';
import type {
  InspectionPapers,
  MeetingPageAnswer,
  PaperPageAnswer,
  PaperPlaces,
  PaperStoryAnswer,
  SheetPageAnswer,
} from '../papers.schema.ts';

export type Order = Readonly<Record<string, unknown>>;
const refresh = { refresh: ['/api/papers', '/api/problems', '/api/workbench'] };

export const usePaperPlaces = () => useData<{ readonly rows: PaperPlaces }>('/api/papers');
export const useInspectionPapers = (id: string) => useData<InspectionPapers>(`/api/papers/inspections/${id}`);
export const usePaper = (id: string) => useData<PaperPageAnswer>(`/api/papers/${id}`);
export const usePaperStory = (id: string) => useData<PaperStoryAnswer>(`/api/papers/${id}/story`);
export const useMeeting = (id: string) => useData<MeetingPageAnswer>(`/api/papers/meetings/${id}`);
export const useUnitSheets = () => useData<{ readonly rows: readonly SheetPageAnswer[] }>('/api/papers/sheets');
export const useSheet = (id: string) => useData<SheetPageAnswer>(`/api/papers/sheets/${id}`);

export const useBegin = () =>
  useCommand((order: Order) => post<{ id: string; number: string }>('/api/papers', order), refresh);
export const useOpenMeeting = () =>
  useCommand((order: Order) => post<{ id: string }>('/api/papers/meetings', order), refresh);
/** `verb` with its place: `${id}/submit`, `meetings/${id}/close`, `sheets/${id}/answer`. */
export const usePaperCommand = (verb: string) =>
  useCommand((order: Order) => post<unknown>(`/api/papers/${verb}`, order), refresh);

export const inspectionPapersPath = (id: string): string => `/papers/inspections/${id}`;
export const paperPath = (id: string): string => `/papers/${id}`;
export const meetingPath = (id: string): string => `/papers/meetings/${id}`;
export const sheetPath = (id: string): string => `/papers/sheets/${id}`;

interface Word {
  readonly code: string;
  readonly label: Says;
}
interface Vocabulary {
  readonly editionId: string;
  readonly categories: readonly Word[];
  readonly disciplines: readonly Word[];
  readonly responsibilities: readonly Word[];
}
export type WordKind = 'categories' | 'disciplines' | 'responsibilities';

/** The words of an edition: what there is to choose, and what a code means. */
export function useEditionWords(editionId: string) {
  const say = useSay();
  const { data } = useSettledData<Vocabulary[]>('/api/problems/vocabulary');
  return useMemo(() => {
    const own = data?.find((one) => one.editionId === editionId);
    const choices = (kind: WordKind) =>
      (own?.[kind] ?? []).map(({ code, label }) => ({ value: code, label: say(label) }));
    const label = (kind: WordKind, code: string | null) =>
      code === null ? null : (choices(kind).find(({ value }) => value === code)?.label ?? code);
    return { choices, label };
  }, [data, editionId, say]);
}
