import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Query } from './api.ts';
import { ApiFailure, get, withQuery } from './api.ts';

/** Answers are asked anew whenever a page opens: an office must not act on what stood there before. Failures are shown, not retried unseen. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 0, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export type Data<T> = UseQueryResult<T, ApiFailure>;

/** Reads from the server: `const unit = useData<Unit>('/api/registry/units/…')`; hand it to `<DataView data={unit}>`. `null` waits. */
export function useData<T>(url: string | null, query?: Query): Data<T> {
  const address = url === null ? '' : withQuery(url, query);
  return useQuery<T, ApiFailure>({
    queryKey: [address],
    queryFn: () => get<T>(address),
    enabled: url !== null,
    placeholderData: keepPreviousData,
  });
}

/** Like `useData`, for answers that hardly change while somebody is signed in (roles, jurisdictions). */
export function useSettledData<T>(url: string | null): Data<T> {
  return useQuery<T, ApiFailure>({
    queryKey: [url ?? ''],
    queryFn: () => get<T>(url ?? ''),
    enabled: url !== null,
    staleTime: 10 * 60_000,
  });
}

export type Command<Order, Answer> = UseMutationResult<Answer, ApiFailure, Order>;

/**
 * Sends a command: `const rename = useCommand((order: Order) => post(url, order), { refresh: ['/api/registry'] })`.
 * After success everything read from an address that begins with one of `refresh` is read anew.
 */
export function useCommand<Order = void, Answer = unknown>(
  run: (order: Order) => Promise<Answer>,
  options: { readonly refresh?: readonly string[]; readonly done?: (answer: Answer, order: Order) => void } = {},
): Command<Order, Answer> {
  const client = useQueryClient();
  return useMutation<Answer, ApiFailure, Order>({
    mutationFn: run,
    onSuccess: async (answer, order) => {
      options.done?.(answer, order);
      await refresh(client, options.refresh ?? []);
    },
  });
}

function refresh(client: QueryClient, beginnings: readonly string[]): Promise<void> {
  if (beginnings.length === 0) return Promise.resolve();
  return client.invalidateQueries({
    predicate: ({ queryKey: [address] }) =>
      typeof address === 'string' && beginnings.some((beginning) => address.startsWith(beginning)),
  });
}

/** Whether a failure is an edit that came second; its `detail` is the row as it now stands. */
export function isStale(failure: unknown): failure is ApiFailure {
  return failure instanceof ApiFailure && failure.kind === 'platform.stale';
}
