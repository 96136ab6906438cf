/** Answers of the API for pages: kept while they are shown, and fetched again after something was changed. */
import { QueryClient, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Input, call } from './call';
import { ApiError } from './errors';
import type { Data, OperationId } from './operations';

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false } },
});

export function useAnswer<Id extends OperationId>(
  id: Id,
  input: Input = {},
  options: { enabled?: boolean; everySeconds?: number } = {},
) {
  return useQuery<Data<Id>, ApiError>({
    queryKey: [id, input.path, input.query, input.body],
    queryFn: ({ signal }) => call(id, { ...input, signal }),
    enabled: options.enabled ?? true,
    ...(options.everySeconds ? { refetchInterval: options.everySeconds * 1000 } : {}),
  });
}

export type Row = Record<string, unknown>;
interface Page {
  items: Row[];
  next_cursor: string | null;
}

/** A list, a page after the other. `place` is the field of the answer that has the rows. */
export function usePages(id: OperationId, input: Input = {}, place = 'items', enabled = true) {
  const found = useInfiniteQuery<Page, ApiError, { pages: Page[] }, unknown[], string>({
    queryKey: [id, 'pages', input.path, input.query],
    queryFn: async ({ pageParam, signal }) => {
      const answer = (await call(id, { ...input, query: { ...input.query, cursor: pageParam }, signal })) as Row;
      return { items: (answer[place] as Row[]) ?? [], next_cursor: (answer['next_cursor'] as string) ?? null };
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    enabled,
  });
  return { ...found, rows: found.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** After a change: what is shown is asked for again, and what was shown before is forgotten, as it may be untrue now. */
export function changed(): Promise<void> {
  queries.removeQueries({ type: 'inactive' });
  return queries.invalidateQueries();
}
