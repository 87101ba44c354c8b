/**
 * The posts of a session: one entry each in the query cache, whatever list or page they came by, and the viewer's acts on them. What the cache
 * has of a post is what is shown; how it came about is kept beside it.
 */
import { isProblem, Problem } from '@suwar/client';
import { notifyManager, type QueryClient, replaceEqualDeep } from '@tanstack/react-query';
import {
  type ActState,
  actAnswered,
  commentsAnswered,
  commentsBegun,
  firstLook,
  type Look,
  nextLook,
  type Post,
  type PostAct,
  type PostEntry,
  shownPost,
  withWish,
} from './post-entry.ts';
import type { MakeStamp, Stamp } from './stamps.ts';

export interface PostsDeps {
  readonly queryClient: QueryClient;
  readonly stamp: MakeStamp;
  /** Under it lie `[postId]`. */
  readonly root: readonly unknown[];
  /** Does an act, or takes it back, and answers what stands then. */
  readonly send: (act: PostAct, postId: string, wish: boolean) => Promise<ActState>;
  /** Whether the session is over: nothing is written then. */
  readonly isOver: () => boolean;
}

/** An act that is under way. */
interface Turn {
  /** What the viewer wishes by now. */
  wish: boolean;
  done: Promise<Problem | undefined>;
}

export interface Posts {
  keyOf(postId: string): readonly unknown[];
  /** The post as it is shown, the same object as long as nothing of it changes; undefined for one that is not known. */
  cached(postId: string): Post | undefined;
  /** Takes in what an answer says of a post. Answers what is shown of it now; undefined where it was deleted since the answer was asked for. */
  take(post: Post, look: Look): Post | undefined;
  /**
   * Does an act or takes it back: shown at once, and for good when the service agrees. While one is under way the last wish counts. Answers why
   * it was refused, in which case it is shown no more; undefined where it stands. Never rejects.
   */
  wish(postId: string, act: PostAct, wish: boolean): Promise<Problem | undefined>;
  /** Counts comments that the viewer adds (1) or removes (-1 each). Call what it answers when the service has answered. */
  countComments(postId: string, change: number): (stands: boolean) => void;
  /** The viewer deleted the post: no list shows it any more. */
  forget(postId: string): void;
  /** Tells when a post changed, in the same moment as TanStack Query tells. */
  subscribe(listener: () => void): () => void;
  /** Lets posts go that `isKept` does not name, that nobody looks at and that nothing is done with. */
  sweep(isKept: (postId: string) => boolean): void;
}

const isPost = (value: unknown): value is Post =>
  typeof value === 'object' && value !== null && 'postId' in value && typeof value.postId === 'string';

/** What came of it is not known: it may have been done. */
const isUncertain = ({ status }: Problem): boolean => status === 0 || status >= 500;

export const makePosts = ({ queryClient, stamp, root, send, isOver }: PostsDeps): Posts => {
  const entries = new Map<string, PostEntry>();
  const deleted = new Map<string, Stamp>();
  const turns = new Map<string, Turn>();
  const cache = queryClient.getQueryCache();
  const keyOf = (postId: string) => [...root, postId];

  /** By its hash: looking for it by its key would look at every query. */
  const queryOf = (postId: string) =>
    cache.get<Post>(queryClient.defaultQueryOptions({ queryKey: keyOf(postId) }).queryHash);

  /** The entry; for a post that came into the cache another way, such as out of a storage, what the cache has. */
  const entryOf = (postId: string): PostEntry | undefined => {
    const entry = entries.get(postId);
    if (entry !== undefined) return entry;
    const post = queryClient.getQueryData<Post>(keyOf(postId));
    return post === undefined ? undefined : firstLook(post, { asked: 0, isExact: false });
  };

  const write = (postId: string, entry: PostEntry, updatedAt?: number): Post => {
    entries.set(postId, entry);
    const post = shownPost(entry);
    queryClient.setQueryData(keyOf(postId), post, updatedAt === undefined ? {} : { updatedAt });
    return queryClient.getQueryData<Post>(keyOf(postId)) ?? post;
  };

  /** Changes what is known without an answer about the whole post: it is as old as before. */
  const change = (postId: string, next: (entry: PostEntry) => PostEntry): void => {
    const entry = entryOf(postId);
    if (isOver() || entry === undefined) return;
    const state = queryOf(postId)?.state;
    write(postId, next(entry), state?.dataUpdatedAt);
    if (state?.isInvalidated === true) queryOf(postId)?.invalidate();
  };

  /** Sends wishes until the last one is answered. `end` is called in the moment in which no further wish is looked at. */
  const run = async (
    postId: string,
    act: PostAct,
    turn: Pick<Turn, 'wish'>,
    end: () => void,
  ): Promise<Problem | undefined> => {
    for (;;) {
      const sent = turn.wish;
      try {
        const state = await send(act, postId, sent);
        const isLast = turn.wish === sent;
        if (isLast) end();
        change(postId, (entry) => {
          const answered = actAnswered(entry, act, state, stamp());
          return isLast ? withWish(answered, act, undefined) : answered;
        });
        if (isLast) return undefined;
      } catch (error) {
        const problem = isProblem(error) ? error : new Problem({ code: 'not_json', cause: error });
        const isLast = turn.wish === sent;
        // Refused for certain, so that all is as the viewer wishes it by now.
        const standsAnyway =
          !isLast && !isUncertain(problem) && entryOf(postId)?.acts[act].done === turn.wish;
        if (!isOver() && !isLast && !standsAnyway) continue;
        end();
        change(postId, (entry) => withWish(entry, act, undefined));
        if (isUncertain(problem) || problem.status === 404) {
          void queryClient.invalidateQueries({ queryKey: keyOf(postId), exact: true });
        }
        return standsAnyway ? undefined : problem;
      }
    }
  };

  // Whatever is set for a post, by an answer or a hook, what is shown counts, so that nothing older comes in between.
  queryClient.setQueryDefaults(root, {
    gcTime: Number.POSITIVE_INFINITY, // lists name posts as long as they are there: see `sweep`
    structuralSharing: (before, next) => {
      const entry = isPost(next) ? entries.get(next.postId) : undefined;
      return replaceEqualDeep(before, entry === undefined ? next : shownPost(entry));
    },
  });

  return {
    keyOf,
    cached: (postId) => {
      const state = queryOf(postId)?.state;
      const isGone = isProblem(state?.error) && state.error.status === 404;
      return isGone ? undefined : queryClient.getQueryData<Post>(keyOf(postId));
    },
    take: (post, look) => {
      const { postId } = post;
      if ((deleted.get(postId) ?? 0) > look.asked) return undefined;
      if (isOver()) return post;
      const entry = entryOf(postId);
      return write(postId, entry === undefined ? firstLook(post, look) : nextLook(entry, post, look));
    },
    wish: (postId, act, wish) => {
      const name = `${act} ${postId}`;
      change(postId, (entry) => withWish(entry, act, wish));
      const before = turns.get(name);
      if (before !== undefined) {
        before.wish = wish;
        return before.done;
      }
      const turn = { wish };
      const done = run(postId, act, turn, () => turns.delete(name));
      turns.set(name, Object.assign(turn, { done }));
      return done;
    },
    countComments: (postId, by) => {
      change(postId, (entry) => commentsBegun(entry, by));
      return (stands) => change(postId, (entry) => commentsAnswered(entry, by, stands, stamp()));
    },
    forget: (postId) => {
      deleted.set(postId, stamp());
      entries.delete(postId);
      queryClient.removeQueries({ queryKey: keyOf(postId), exact: true });
    },
    subscribe: (listener) => {
      let isTelling = false;
      const tell = () => {
        isTelling = false;
        listener();
      };
      return cache.subscribe(({ type, query: { queryKey } }) => {
        const isOurs = queryKey.length > root.length && root.every((part, index) => part === queryKey[index]);
        if (!isOurs || (type !== 'updated' && type !== 'removed') || isTelling) return;
        isTelling = true;
        notifyManager.schedule(tell);
      });
    },
    sweep: (isKept) => {
      for (const query of cache.findAll({ queryKey: root })) {
        const postId = String(query.queryKey.at(-1));
        const isActing = Object.keys(entries.get(postId)?.wishes ?? {}).length > 0;
        if (isKept(postId) || isActing || query.getObserversCount() > 0) continue;
        entries.delete(postId);
        cache.remove(query);
      }
    },
  };
};
