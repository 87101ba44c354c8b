/** Lists that come in pages. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.ts';
import { useSay } from '../language/texts.ts';
import { Failure, Loading } from './status.tsx';

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly cursor?: string;
}

/** All pages that were asked for so far, one after the other. */
export const usePages = <Item,>(
  key: readonly unknown[],
  load: (cursor: string | undefined) => Promise<PageOf<Item>>,
) => {
  const language = useLanguage();
  const query = useInfiniteQuery({
    queryKey: [...key, language],
    queryFn: ({ pageParam }) => load(pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => page.cursor,
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
};

/** What is there of a list: that it loads or failed, its rows or that there are none, and how to get more. */
export const Paged = ({
  query,
  empty,
  children,
}: {
  readonly query: Pick<
    ReturnType<typeof usePages>,
    'isPending' | 'error' | 'refetch' | 'items' | 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'
  >;
  readonly empty: string;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  if (query.isPending) return <Loading />;
  if (query.error !== null) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.items.length === 0) return <p className="empty">{empty}</p>;
  return (
    <>
      {children}
      {query.hasNextPage && (
        <p className="row">
          <button
            type="button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {say('app.more')}
          </button>
        </p>
      )}
    </>
  );
};
