/** The account of whoever is signed in. */
import { isProblem, type Problem, type Schemas } from '@suwar/client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { problemOf, queryRules } from './query-rules.ts';
import { useSessionCache } from './suwar-provider.ts';

/** What {@link useMe} answers. */
export interface UseMe {
  /** The account; undefined for guests, until it has been read, and for people who have not claimed a username. */
  readonly me: Schemas['Account'] | undefined;
  /** Whoever is signed in has no account yet: have them choose a username, then `suwar.put('/v1/me', …)` and `refresh()`. */
  readonly needsUsername: boolean;
  readonly isLoading: boolean;
  /** Why it could not be read the last time; undefined where it could, and where `needsUsername` says it. */
  readonly problem: Problem | undefined;
  /** Reads it again. Never rejects: see `problem`. */
  readonly refresh: () => Promise<void>;
}

/** The account of whoever is signed in. */
export const useMe = (): UseMe => {
  const { cache, isKnown, isSignedIn } = useSessionCache();
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...queryRules,
    queryKey: useMemo(() => [...cache.root, 'me'], [cache]),
    enabled: isSignedIn,
    queryFn: ({ signal }) => cache.ask(() => cache.api.get('/v1/me', { signal })),
  });
  const needsUsername = isProblem(error, 'account_required');
  return {
    me: needsUsername ? undefined : data,
    needsUsername,
    isLoading: isPending && (isFetching || !isKnown),
    problem: needsUsername ? undefined : problemOf(error),
    refresh: useCallback(async () => {
      if (isSignedIn) await refetch();
    }, [isSignedIn, refetch]),
  };
};
