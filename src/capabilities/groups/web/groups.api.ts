/** The groups' calls. */
import { post, type Query } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { GroupAnswer, GroupChoices, GroupList, GroupsMap, ToTakeOnAnswer } from '../groups.schema.ts';

export type Order = Readonly<Record<string, unknown>>;
interface IdAnswer {
  readonly id: string;
}
const refresh = { refresh: ['/api/groups', '/api/rounds', '/api/inspections', '/api/assembly', '/api/teams'] };

export const useGroupList = (query: Query) => useData<GroupList>('/api/groups', query);
export const useGroup = (id: string) => useData<GroupAnswer>(`/api/groups/${id}`);
export const useGroupChoices = (jurisdictionId: string) =>
  useData<GroupChoices>('/api/groups/choices', { jurisdictionId });
export const useToTakeOn = (id: string) => useData<ToTakeOnAnswer>(`/api/groups/${id}/inspections`);
export const useGroupsMap = (jurisdictionId: string | undefined) =>
  useData<GroupsMap>(jurisdictionId === undefined ? null : '/api/groups/map', { jurisdictionId });

export const useDraft = () => useCommand((order: Order) => post<IdAnswer>('/api/groups', order), refresh);
export const useGroupCommand = (id: string, verb: 'recompose' | 'form' | 'return' | 'end' | 'assign') =>
  useCommand((order: Order) => post<IdAnswer>(`/api/groups/${id}/${verb}`, order), refresh);
export const useAssignmentCommand = (id: string, verb: 'crew' | 'accept' | 'cancel') =>
  useCommand((order: Order) => post<IdAnswer>(`/api/groups/assignments/${id}/${verb}`, order), refresh);

export const groupPath = (id: string): string => `/groups/${id}`;
