import { del, patch, post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { AccountPage, AccountView, GrantView, OwnSession } from '../accounts.schema.ts';

export interface AccountList {
  readonly accounts: readonly AccountView[];
  readonly next: string | null;
}

export interface TemporaryPassword {
  readonly account: AccountView;
  readonly temporaryPassword: string;
}

export interface Scope {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

export interface SecondFactor {
  readonly secret: string;
  readonly uri: string;
  readonly qrSvg: string;
}

export interface NewAccountOrder {
  readonly loginName: string;
  readonly displayName: string;
  readonly staffNumber: string;
  readonly jurisdictionId: string;
}

export interface RenameOrder {
  readonly version: number;
  readonly displayName: string;
  readonly staffNumber: string;
}

export interface GrantOrder {
  readonly accountId: string;
  readonly role: string;
  readonly scopeKind: string;
  readonly scopeId: string;
  readonly withSubordinates: boolean;
  readonly from: string;
  readonly to: string | null;
}

const refresh = ['/api/accounts'];

export const useAccountList = (query: Readonly<Record<string, string>>) => useData<AccountList>('/api/accounts', query);
export const useAccountPage = (id: string) => useData<AccountPage>(`/api/accounts/${id}`);
export const useGrants = (id: string, isAsked: boolean) =>
  useData<readonly GrantView[]>(isAsked ? `/api/accounts/${id}/grants` : null);
export const useOwnSessions = () => useData<readonly OwnSession[]>('/api/sessions');
export const useScopes = (kind: string | undefined, search: string) =>
  useData<readonly Scope[]>(kind ? '/api/scopes' : null, { kind, search });

export const useCreateAccount = () =>
  useCommand((order: NewAccountOrder) => post<TemporaryPassword>('/api/accounts', order), { refresh });
export const useRenameAccount = (id: string) =>
  useCommand((order: RenameOrder) => patch<AccountPage>(`/api/accounts/${id}`, order), { refresh });
export const useResetPassword = (id: string) =>
  useCommand(
    (order: { readonly version: number }) => post<TemporaryPassword>(`/api/accounts/${id}/reset-password`, order),
    { refresh },
  );
/** The commands that change an account by nothing but a reason. */
export type AccountCommand = 'disable' | 'enable' | 'unlock' | 'reset-second-factor';
export const useAccountCommand = (id: string, command: AccountCommand) =>
  useCommand(
    (order: { readonly version: number; readonly reason?: string }) => post(`/api/accounts/${id}/${command}`, order),
    { refresh },
  );
export const useGrantRole = () => useCommand((order: GrantOrder) => post('/api/grants', order), { refresh });
export const useEndGrant = (id: string) =>
  useCommand(
    (order: { readonly version: number; readonly on: string; readonly reason: string }) =>
      post(`/api/grants/${id}/end`, order),
    { refresh },
  );

export const useProposeSecondFactor = () => useCommand(() => post<SecondFactor>('/api/second-factor'));
export const useConfirmSecondFactor = () =>
  useCommand((order: { readonly code: string }) =>
    post<{ recoveryCodes: readonly string[] }>('/api/second-factor/confirm', order),
  );
export const useRemoveSecondFactor = () =>
  useCommand((order: { readonly password: string }) => post('/api/second-factor/remove', order));
export const useEndSession = () =>
  useCommand((id: string) => del(`/api/sessions/${id}`), { refresh: ['/api/sessions'] });
