import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { LookBackPageAnswer } from '../look-back.schema.ts';
import type {
  AccountabilityList,
  AssignableAnswer,
  LetterList,
  LetterPageAnswer,
  TaskCountAnswer,
  TaskList,
  TaskPageAnswer,
} from '../rectification.schema.ts';

type Filter = Readonly<Record<string, string | undefined>>;
const base = '/api/rectification';
const refresh = [base, '/api/problems', '/api/fieldwork'];

export const useTasks = (filter: Filter) => useData<TaskList>(`${base}/tasks`, filter);
export const useTaskCount = (filter: Filter) => useData<TaskCountAnswer>(`${base}/count`, filter);
export const useTask = (id: string) => useData<TaskPageAnswer>(`${base}/tasks/${id}`);
export const useLookBack = (id: string) => useData<LookBackPageAnswer>(`${base}/look-backs/${id}`);
export const useAssignable = (filter: Filter) => useData<AssignableAnswer>(`${base}/assignable`, filter);
export const useLetters = (filter: Filter) => useData<LetterList>(`${base}/letters`, filter);
export const useLetter = (id: string) => useData<LetterPageAnswer>(`${base}/letters/${id}`);
export const useAccountability = (filter: Filter) => useData<AccountabilityList>(`${base}/accountability`, filter);

export interface AssignOrder {
  readonly problemIds: readonly string[];
  readonly way: string;
  readonly completeBy?: string | null;
}

export const useAssign = () =>
  useCommand((order: AssignOrder) => post<{ taskIds: string[] }>(`${base}/tasks`, order), { refresh });
export const useTaskCommand = (id: string, command: string) =>
  useCommand((order: object) => post<{ id: string }>(`${base}/tasks/${id}/${command}`, order), { refresh });
export const useLookBackCommand = (id: string, command: string) =>
  useCommand((order: object) => post<{ id: string }>(`${base}/look-backs/${id}/${command}`, order), { refresh });
export const useDraftLetter = () =>
  useCommand((order: object) => post<{ id: string }>(`${base}/letters`, order), { refresh });
export const useLetterCommand = (id: string, command: string) =>
  useCommand((order: object) => post<{ id: string }>(`${base}/letters/${id}/${command}`, order), { refresh });
export const useHoldToAccount = () =>
  useCommand((order: object) => post<{ id: string }>(`${base}/accountability`, order), { refresh });
export const useRevoke = (id: string) =>
  useCommand((order: object) => post<{ id: string }>(`${base}/accountability/${id}/revoke`, order), { refresh });

interface UnitLine {
  readonly id: string;
  readonly name: string;
}
/** Units of a jurisdiction whose name holds the words, for a choice. */
export const useUnits = (jurisdictionId: string | undefined, search: string) =>
  useData<{ readonly rows: readonly UnitLine[] }>(jurisdictionId ? '/api/registry/units' : null, {
    jurisdictionId,
    search,
  });
