import { patch, post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type {
  ImportDone,
  ImportPreview,
  JurisdictionAnswer,
  TreeNode,
  UnitList,
  UnitPageAnswer,
  UnitRounds,
} from '../registry.schema.ts';

export const refresh = ['/api/registry'];
type Query = Readonly<Record<string, string | number | boolean | undefined>>;
export interface IdAnswer {
  readonly id: string;
}
/** What a command sends: its form's values with the version seen. */
export type Order = Readonly<Record<string, unknown>>;

export const useUnitList = (query: Query | null) =>
  useData<UnitList>(query === null ? null : '/api/registry/units', query ?? {});
export const useUnit = (id: string | null) => useData<UnitPageAnswer>(id === null ? null : `/api/registry/units/${id}`);
export const useUnitRounds = (id: string) => useData<UnitRounds>(`/api/registry/units/${id}/rounds`);
export const useTree = (query: Query | null) =>
  useData<readonly TreeNode[]>(query === null ? null : '/api/registry/tree', query ?? {});
export const useAllJurisdictions = () => useData<readonly JurisdictionAnswer[]>('/api/jurisdictions');

export const useRegistryCommand = (url: string) =>
  useCommand((order: Order) => post<IdAnswer>(url, order), { refresh });
export const useUnitCommand = (id: string, command: string) =>
  useRegistryCommand(`/api/registry/units/${id}/${command}`);
export const useMemberCommand = (id: string, command: string) =>
  useRegistryCommand(`/api/registry/members/${id}/${command}`);

export const useMakeJurisdiction = () =>
  useCommand((order: Order) => post<IdAnswer>('/api/jurisdictions', order), {
    refresh: ['/api/jurisdictions', ...refresh],
  });
export const useRenameJurisdiction = (id: string) =>
  useCommand((order: Order) => patch<IdAnswer>(`/api/jurisdictions/${id}`, order), {
    refresh: ['/api/jurisdictions', ...refresh],
  });

export interface PreviewAnswer {
  readonly preview: ImportPreview | null;
}
const importUrl = (jurisdictionId: string) => `/api/registry/imports/${jurisdictionId}`;

export const useWaitingImport = (jurisdictionId: string, query: Query) =>
  useData<PreviewAnswer>(importUrl(jurisdictionId), query);
export const useUpload = (jurisdictionId: string) =>
  useCommand(
    ({ file, effectiveOn }: { readonly file: File; readonly effectiveOn: string }) => {
      const form = new FormData();
      form.append('file', file);
      return post<PreviewAnswer>(`${importUrl(jurisdictionId)}?effectiveOn=${effectiveOn}`, form);
    },
    { refresh: [importUrl(jurisdictionId)] },
  );
export const useMendImport = (jurisdictionId: string) =>
  useCommand((order: Order) => patch<PreviewAnswer>(importUrl(jurisdictionId), order), {
    refresh: [importUrl(jurisdictionId)],
  });
export const useConfirmImport = (jurisdictionId: string) =>
  useCommand((order: Order) => post<ImportDone>(`${importUrl(jurisdictionId)}/confirm`, order), { refresh });
export const useDiscardImport = (jurisdictionId: string) =>
  useCommand((order: Order) => post<PreviewAnswer>(`${importUrl(jurisdictionId)}/discard`, order), {
    refresh: [importUrl(jurisdictionId)],
  });
