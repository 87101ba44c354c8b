/** One post, and what its viewer does with it. */
import { Problem } from '@suwar/client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Post, PostAct } from './post-entry.ts';
import { problemOf, queryRules } from './query-rules.ts';
import { useSessionCache } from './suwar-provider.ts';

/** What {@link usePost} can be given. */
export interface PostOptions {
  /**
   * Milliseconds for which a post that a list brought is fresh enough. By default 45 minutes: rows of a feed ask for nothing, and a post is asked
   * for again before the addresses of its pictures expire. `0` on the page of a single post.
   */
  readonly staleTime?: number | undefined;
  /** Whether anything is asked; by default true. */
  readonly enabled?: boolean | undefined;
}

/** What {@link usePost} answers. Acts show at once, never reject, and answer why they were refused; undefined where they stand. */
export interface UsePost {
  /** The post as it is by now; undefined until it is there, and where it is not there for this viewer. */
  readonly post: Post | undefined;
  /** It is being read, and nothing is known of it. */
  readonly isLoading: boolean;
  /** Why it could not be read the last time; `not_found` where it is not there for this viewer. */
  readonly problem: Problem | undefined;
  /** Why the last act of this component was refused and is shown no more; undefined where it stands. */
  readonly refusal: Problem | undefined;
  readonly like: () => Promise<Problem | undefined>;
  readonly unlike: () => Promise<Problem | undefined>;
  /** Likes a post that is not liked, as it is shown, and the other way round. */
  readonly toggleLike: () => Promise<Problem | undefined>;
  readonly save: () => Promise<Problem | undefined>;
  readonly unsave: () => Promise<Problem | undefined>;
  readonly toggleSave: () => Promise<Problem | undefined>;
  readonly repost: () => Promise<Problem | undefined>;
  readonly unrepost: () => Promise<Problem | undefined>;
  readonly toggleRepost: () => Promise<Problem | undefined>;
  /** Deletes the post, if it is the viewer's own: it goes from all lists once the service has agreed. */
  readonly remove: () => Promise<Problem | undefined>;
  /** Reads it again. Never rejects: see `problem`. */
  readonly refresh: () => Promise<void>;
}

/** Addresses of pictures are good for an hour at most. */
const FRESH_MS = 45 * 60_000;
/** Between two looks at a post that is not published yet. */
const PROCESSING_MS = 1_500;

const doneOf = (post: Post | undefined, act: PostAct): boolean => {
  switch (act) {
    case 'like':
      return post?.viewer?.liked ?? false;
    case 'save':
      return post?.viewer?.saved ?? false;
    case 'repost':
      return post?.viewer?.reposted ?? false;
  }
};

/** The post, read where no list has brought it. */
const usePostQuery = (postId: string, { staleTime = FRESH_MS, enabled = true }: PostOptions) => {
  const { cache, isKnown } = useSessionCache();
  const { posts } = cache;
  const query = useQuery<Post>({
    ...queryRules,
    queryKey: posts.keyOf(postId),
    enabled: enabled && isKnown,
    staleTime,
    // Its photos are being looked at, which takes seconds.
    refetchInterval: ({ state }) => (state.data?.state === 'processing' ? PROCESSING_MS : false),
    queryFn: ({ signal }) =>
      cache.ask(async () => {
        const asked = cache.stamp();
        const found = await cache.api.get('/v1/posts/{postId}', { path: { postId }, signal });
        const post = posts.take(found, { asked, isExact: true });
        if (post === undefined) throw new Problem({ code: 'not_found', status: 404 });
        return post;
      }),
  });
  return { cache, query, isKnown };
};

/** Acts of a component on a post, with the refusal of the last one. */
const useActs = (cache: ReturnType<typeof usePostQuery>['cache'], postId: string) => {
  const { posts } = cache;
  const [refused, setRefused] = useState<{ readonly of: string; readonly problem: Problem | undefined }>();
  const tried = useCallback(
    async (acting: Promise<Problem | undefined>) => {
      setRefused(undefined);
      const problem = await acting;
      setRefused({ of: postId, problem });
      return problem;
    },
    [postId],
  );
  const wish = useCallback(
    (act: PostAct, wished: boolean) => tried(posts.wish(postId, act, wished)),
    [tried, posts, postId],
  );
  const toggle = useCallback(
    (act: PostAct) => wish(act, !doneOf(posts.cached(postId), act)),
    [wish, posts, postId],
  );
  return { wish, toggle, tried, refusal: refused?.of === postId ? refused.problem : undefined };
};

/**
 * One post, the same wherever it is shown. In rows of a feed it asks for nothing that the feed has brought. What the viewer does shows at once; answers
 * that were asked for before do not take it back, and of several clicks the last one counts.
 */
export const usePost = (postId: string, options: PostOptions = {}): UsePost => {
  const { cache, query, isKnown } = usePostQuery(postId, options);
  const { wish, toggle, tried, refusal } = useActs(cache, postId);
  const { data, error, isPending, isFetching, refetch } = query;
  const problem = problemOf(error);
  const remove = useCallback(
    () =>
      tried(
        cache
          .ask(() => cache.api.delete('/v1/posts/{postId}', { path: { postId } }))
          .then(() => {
            cache.posts.forget(postId);
            return undefined;
          }, problemOf),
      ),
    [tried, cache, postId],
  );
  const refresh = useCallback(async () => void (await refetch()), [refetch]);
  return {
    post: problem?.status === 404 ? undefined : data,
    isLoading: isPending && (isFetching || !isKnown),
    problem,
    refusal,
    like: useCallback(() => wish('like', true), [wish]),
    unlike: useCallback(() => wish('like', false), [wish]),
    toggleLike: useCallback(() => toggle('like'), [toggle]),
    save: useCallback(() => wish('save', true), [wish]),
    unsave: useCallback(() => wish('save', false), [wish]),
    toggleSave: useCallback(() => toggle('save'), [toggle]),
    repost: useCallback(() => wish('repost', true), [wish]),
    unrepost: useCallback(() => wish('repost', false), [wish]),
    toggleRepost: useCallback(() => toggle('repost'), [toggle]),
    remove,
    refresh,
  };
};
