import type { Says } from '#platform/kernel/decision.ts';
import { keyOfWish, settleWish } from './wishes.ts';

/** One remark of the server on one field of a form. `field` is a path such as `administrators.1.password`. */
export interface FieldRemark {
  readonly field: string;
  readonly says: Says;
}

/** What the server answers when it does not do what was asked. */
export class ApiFailure extends Error {
  /** The HTTP status; 0 where no answer came at all. */
  readonly status: number;
  readonly kind: string;
  readonly says: Says;
  readonly fields: readonly FieldRemark[];
  /** For `platform.stale`: the row as it now stands. */
  readonly detail: unknown;
  /** What support needs in order to find a fault in the log. */
  readonly reference: string | undefined;
  constructor(status: number, body: Partial<Omit<ApiFailure, 'status'>>) {
    super(body.kind ?? `status ${status}`);
    this.name = 'ApiFailure';
    this.status = status;
    this.kind = body.kind ?? (status === 0 ? 'web.unreachable' : 'web.fault');
    this.says = body.says ?? (status === 0 ? unreachableSays : faultSays);
    this.fields = body.fields ?? [];
    this.detail = body.detail;
    this.reference = body.reference;
  }
}

const unreachableSays: Says = {
  zh: '无法连接服务器，请检查网络后重试。已填写的内容仍保留在页面上。',
  en: 'The server cannot be reached. Check the network and try again; what you have written is still on the page.',
};
const faultSays: Says = {
  zh: '系统出现故障，本次操作没有完成。请重试；仍不成功时，把下面的编号告诉系统管理员。',
  en: 'Something broke and this was not done. Try again; if it keeps failing, give the reference below to the system administrator.',
};

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `url` with its query; empty values are left out. */
export function withQuery(url: string, query: Query = {}): string {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (kept.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(kept.map(([key, value]) => [key, String(value)]))}`;
}

export const get = <T>(url: string, query?: Query): Promise<T> => call<T>('GET', withQuery(url, query));
export const post = <T>(url: string, body?: unknown): Promise<T> => call<T>('POST', url, body ?? {});
export const put = <T>(url: string, body?: unknown): Promise<T> => call<T>('PUT', url, body ?? {});
export const patch = <T>(url: string, body?: unknown): Promise<T> => call<T>('PATCH', url, body ?? {});
/** One piece of a file as it is; sending it again does no harm. */
export const putBytes = <T>(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<T> =>
  ask<T>('PUT', url, new Blob([bytes]));
export const del = <T>(url: string, body?: unknown): Promise<T> => call<T>('DELETE', url, body);

/** The session's side of every call: the token that proves that a change comes from our page, and what to do when it ran out. */
export interface ApiSession {
  csrfToken(): string;
  /** The server no longer knows us. */
  ended(): void;
  /** The token was refused (signed in again in another tab): fetch a new one; false where another account sits there now. */
  renew(): Promise<boolean>;
}

let session: ApiSession = { csrfToken: () => '', ended: () => undefined, renew: async () => false };

export function setApiSession(next: ApiSession): void {
  session = next;
}

const forgedKind = /csrf|forged/;

/** A command carries the key of its wish, so that sending it again after an answer was lost does nothing twice. */
async function call<T>(method: string, url: string, body?: unknown): Promise<T> {
  if (method === 'GET' || body instanceof FormData) return ask<T>(method, url, body);
  const wish = `${method} ${url}`;
  const key = keyOfWish(wish);
  let isAnswered = true;
  try {
    return await ask<T>(method, url, body, key);
  } catch (failure) {
    isAnswered = failure instanceof ApiFailure && failure.status !== 0 && failure.status < 500;
    throw failure;
  } finally {
    settleWish(wish, key, isAnswered);
  }
}

/** A file that the server makes, under the name that it gives it. */
export async function getFile(url: string): Promise<File> {
  const response = await send('GET', url, undefined, undefined);
  if (!response.ok) throw await failureOf(response);
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return new File([await response.blob()], decodeURIComponent(name ?? 'document'));
}

async function failureOf(response: Response): Promise<ApiFailure> {
  if (response.status === 401) session.ended();
  return new ApiFailure(response.status, ((await read(response)) ?? {}) as Partial<ApiFailure>);
}

async function ask<T>(method: string, url: string, body?: unknown, key?: string, isSecondTry = false): Promise<T> {
  const response = await send(method, url, body, key);
  if (response.ok) return (await read(response)) as T;
  const failure = await failureOf(response);
  if (failure.status === 403 && forgedKind.test(failure.kind) && !isSecondTry && (await session.renew()))
    return ask<T>(method, url, body, key, true);
  throw failure;
}

async function send(method: string, url: string, body: unknown, key: string | undefined): Promise<Response> {
  const isRaw = body instanceof FormData || body instanceof Blob;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-csrf-token'] = session.csrfToken();
  if (key !== undefined) headers['idempotency-key'] = key;
  if (body instanceof Blob) headers['content-type'] = 'application/octet-stream';
  else if (body !== undefined && !isRaw) headers['content-type'] = 'application/json';
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      body: isRaw ? body : body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiFailure(0, {});
  }
}

async function read(response: Response): Promise<unknown> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return undefined;
  return response.json().catch(() => undefined);
}
