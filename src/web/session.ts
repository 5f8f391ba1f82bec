import { useSyncExternalStore } from 'react';
import type { ScopeKind } from '#platform/kernel/actor.ts';
import { ApiFailure, del, get, post, setApiSession } from './api.ts';

export interface SessionGrant {
  readonly id: string;
  readonly role: string;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly scopeName: string | null;
  readonly withSubordinates: boolean;
  readonly from: string;
  readonly to: string | null;
}

export interface SessionAccount {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  /** An administrator without a second factor: pages ask for one. */
  readonly secondFactorAdvised: boolean;
  readonly grants: readonly SessionGrant[];
}

export interface DemonstrationSignIn {
  readonly loginName: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The answer of `/api/session`. */
export interface Session {
  readonly state: 'first-run' | 'signed-out' | 'signed-in';
  readonly csrfToken: string;
  readonly idleMinutes: number;
  readonly demonstration: readonly DemonstrationSignIn[] | null;
  readonly account?: SessionAccount | null;
}

export interface SignInOrder {
  readonly loginName: string;
  readonly password: string;
  readonly code?: string;
}

export type SessionView =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: ApiFailure }
  /** `isLocked`: the server let the session go while the page stood open; the page waits under the sign-in dialog. */
  | { readonly at: 'known'; readonly session: Session; readonly isLocked: boolean };

let view: SessionView = { at: 'loading' };
let csrfToken = '';
const listeners = new Set<() => void>();
/** Tells the other tabs of this browser about activity and sign-ins; nothing is stored. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('zhuoluo');

export type TabMessage = 'active' | 'session-changed';

export function tellTabs(message: TabMessage): void {
  tabs?.postMessage(message);
}

export function onTabMessage(listener: (message: TabMessage) => void): () => void {
  const hear = (event: MessageEvent<TabMessage>) => listener(event.data);
  tabs?.addEventListener('message', hear);
  return () => tabs?.removeEventListener('message', hear);
}

function show(next: SessionView): void {
  view = next;
  if (next.at === 'known' && !next.isLocked) csrfToken = next.session.csrfToken;
  for (const listener of listeners) listener();
}

export function useSessionView(): SessionView {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => view,
  );
}

/** The person who is signed in. @throws outside the shell, where nobody is. */
export function useAccount(): SessionAccount {
  const shown = useSessionView();
  const account = shown.at === 'known' ? shown.session.account : undefined;
  if (!account) throw new Error('useAccount is for pages inside the shell');
  return account;
}

/** The roles that the person holds now, in whatever scope. */
export function useRoles(): readonly string[] {
  return useAccount().grants.map((grant) => grant.role);
}

/** Asks the server who we are; the first thing the web does, and again after a change of the own account. */
export async function loadSession(): Promise<void> {
  try {
    await settle(await get<Session>('/api/session'));
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure;
    if (view.at !== 'known') show({ at: 'failed', failure });
  }
}

/** Signs in, also over a page that waits; where another account signs in there, that page is left and everything read before is forgotten. */
export async function signIn(order: SignInOrder): Promise<void> {
  const session = await post<Session>('/api/session', order);
  tellTabs('session-changed');
  await settle(session);
}

export async function signOut(): Promise<void> {
  await del<void>('/api/session');
  tellTabs('session-changed');
  leavePage();
}

/** Ends the session after idleness and covers the page; what was written on it stays. */
export async function lock(): Promise<void> {
  if (view.at !== 'known' || view.isLocked || view.session.state !== 'signed-in') return;
  cover();
  await del<void>('/api/session').catch(() => undefined);
  await renewToken();
}

function cover(): void {
  if (view.at === 'known' && view.session.state === 'signed-in') show({ ...view, isLocked: true });
}

let isLeaving = false;
/** Whether the page is being left because its person went: then nothing written on it may hold it back. */
export const isPersonLeaving = (): boolean => isLeaving;

/** Full reload: the surest way that nothing of the former person is left in memory. */
function leavePage(): void {
  isLeaving = true;
  window.location.assign('/');
}

async function settle(session: Session): Promise<boolean> {
  const before = view.at === 'known' ? view.session : undefined;
  if (before?.account && session.account?.id !== before.account.id) {
    if (session.account) leavePage();
    else {
      csrfToken = session.csrfToken;
      cover();
    }
    return false;
  }
  show({ at: 'known', session, isLocked: false });
  return true;
}

async function renewToken(): Promise<void> {
  const session = await get<Session>('/api/session').catch(() => null);
  if (session) csrfToken = session.csrfToken;
}

/** Connects the calls to this session; called once at start. */
export function connectSession(): void {
  setApiSession({
    csrfToken: () => csrfToken,
    ended: () => {
      if (view.at !== 'known' || view.isLocked || view.session.state !== 'signed-in') return;
      cover();
      void renewToken();
    },
    renew: async () => {
      const isLocked = view.at === 'known' && view.isLocked;
      const session = await get<Session>('/api/session').catch(() => null);
      if (!session) return false;
      if (isLocked && !session.account) {
        csrfToken = session.csrfToken;
        return true;
      }
      return settle(session);
    },
  });
  onTabMessage((message) => {
    if (message === 'session-changed') void loadSession();
  });
}
