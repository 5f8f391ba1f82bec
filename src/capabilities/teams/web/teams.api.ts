/** The calls on bodies, teams and pools. */
import type { UnitList } from '#capabilities/registry/registry.schema.ts';
import { patch, post, type Query } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { GradesAnswer, NominationAnswer, NominationList, PersonAnswer, PoolList } from '../pool.schema.ts';
import type { ManyDone, PeoplePreview } from '../pool-import.schema.ts';
import type { RecusalAnswer } from '../recusal.schema.ts';
import type { TeamsPage } from '../teams.schema.ts';

export type Order = Readonly<Record<string, unknown>>;

/** `null` waits until the jurisdiction is known. */
export const useTeamsPage = (query: Query | null) =>
  useData<TeamsPage>(query === null ? null : '/api/teams', query ?? {});
export const usePool = (query: Query) => useData<PoolList>('/api/teams/pool', query);
export const useTeamsCommand = (path: string) =>
  useCommand((order: Order) => post<{ readonly id: string }>(`/api/teams${path}`, order), { refresh: ['/api/teams'] });
export const useTeamsChange = (path: string) =>
  useCommand((order: Order) => patch<{ readonly id: string }>(`/api/teams${path}`, order), { refresh: ['/api/teams'] });

/** The grades of appraisals that the edition in force lists. */
export const useGrades = (jurisdictionId: string) => useData<GradesAnswer>('/api/teams/grades', { jurisdictionId });
export const usePerson = (id: string) => useData<PersonAnswer>(`/api/teams/pool/${id}`);
export const useNominations = (query: Query) => useData<NominationList>('/api/teams/nominations', query);
export const useNomination = (id: string) => useData<NominationAnswer>(`/api/teams/nominations/${id}`);
export const personPath = (id: string) => `/teams/pool/${id}`;
export const nominationPath = (id: string) => `/teams/nominations/${id}`;
export const useRecusals = (unitId: string) =>
  useData<RecusalAnswer>(unitId === '' ? null : '/api/teams/recusals', { unitId });
/** Units of the jurisdiction and of those under it, by name. */
export const useUnitsFound = (jurisdictionId: string | undefined, search: string) =>
  useData<UnitList>(jurisdictionId === undefined ? null : '/api/registry/units', {
    jurisdictionId,
    withSubordinates: true,
    search,
  });

export interface PreviewAnswer {
  readonly preview: PeoplePreview | null;
}
const importUrl = (jurisdictionId: string) => `/api/teams/imports/${jurisdictionId}`;

export const useWaitingPeople = (jurisdictionId: string, query: Query) =>
  useData<PreviewAnswer>(importUrl(jurisdictionId), query);
export const usePeopleUpload = (jurisdictionId: string) =>
  useCommand(
    ({ file, recommendedOn }: { readonly file: File; readonly recommendedOn: string }) => {
      const form = new FormData();
      form.append('file', file);
      return post<PreviewAnswer>(`${importUrl(jurisdictionId)}?recommendedOn=${recommendedOn}`, form);
    },
    { refresh: [importUrl(jurisdictionId)] },
  );
export const useMendPeople = (jurisdictionId: string) =>
  useCommand((order: Order) => patch<PreviewAnswer>(importUrl(jurisdictionId), order), {
    refresh: [importUrl(jurisdictionId)],
  });
export const useConfirmPeople = (jurisdictionId: string) =>
  useCommand((order: Order) => post<{ readonly recommended: number }>(`${importUrl(jurisdictionId)}/confirm`, order), {
    refresh: ['/api/teams'],
  });
export const useDiscardPeople = (jurisdictionId: string) =>
  useCommand((order: Order) => post<PreviewAnswer>(`${importUrl(jurisdictionId)}/discard`, order), {
    refresh: [importUrl(jurisdictionId)],
  });
export const useManyNominations = (act: 'check' | 'approve') =>
  useCommand((order: Order) => post<ManyDone>(`/api/teams/nominations/${act}-many`, order), {
    refresh: ['/api/teams'],
  });
