/** All that is known in one session: its keys in the query cache, its posts, and what was done and is not answered yet. */
import { type Api, type Problem, type Schemas, type Suwar, Problem as SuwarProblem } from '@suwar/client';
import type { QueryClient } from '@tanstack/react-query';
import type { NewlyMade } from './new-posts.ts';
import type { ActState, PostAct } from './post-entry.ts';
import type { PostListData } from './post-list.ts';
import { makePosts, type Posts } from './posts.ts';
import { type MakeStamp, makeStamps, type Stamp } from './stamps.ts';
import { makeStates, type States } from './states.ts';

/** A comment that the viewer wrote and that the service has not answered. */
export interface CommentOnItsWay {
  /** Names it until the service does; the idempotency key of every try. */
  readonly key: string;
  readonly text: string;
  /** Why it was refused; undefined while it is on its way. */
  readonly problem: Problem | undefined;
}

/** What the viewer did under a post, or under a comment, that lists of comments may not say yet. */
export interface CommentActs {
  readonly onTheirWay: readonly CommentOnItsWay[];
  /** Answered, with when: lists that were asked for later have them where they belong. */
  readonly added: readonly { readonly comment: Schemas['Comment']; readonly at: Stamp }[];
  /** Deleted, or about to be. */
  readonly removed: ReadonlySet<string>;
}

/** What the viewer did with notifications that lists of them may not say yet. */
export interface NotificationActs {
  /** Ids up to this one are read; the empty text for none. */
  readonly readUpTo: string;
  /** When the service said so, or when it was wished; numbers that were asked for before do not count. */
  readonly readAt: Stamp;
  readonly dismissed: ReadonlySet<string>;
}

/** The session of whoever is not signed in. */
export const GUEST = 'guest';

export interface SessionCache {
  readonly suwar: Suwar;
  /** The calls of the session: never those of whoever signs in next. */
  readonly api: Api;
  readonly queryClient: QueryClient;
  /** What all keys of the session begin with. */
  readonly root: readonly unknown[];
  readonly stamp: MakeStamp;
  readonly posts: Posts;
  readonly comments: States<CommentActs>;
  readonly notifications: States<NotificationActs>;
  /** Posts that were made here, the latest last. */
  readonly newPosts: States<readonly NewlyMade[]>;
  /** Key of a list of posts. */
  postListKey(path: string, input: unknown): readonly unknown[];
  /** Asks the service in this session. Rejects with `signed_out` when the session ended meanwhile, whatever was answered. */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer>;
  isOver(): boolean;
  /** Forgets everything, and takes in nothing more. */
  end(): void;
}

const send = (api: Api, act: PostAct, postId: string, wish: boolean): Promise<ActState> => {
  const input = { path: { postId } };
  switch (act) {
    case 'like': {
      const path = '/v1/posts/{postId}/like';
      const answer = wish ? api.put(path, input) : api.delete(path, input);
      return answer.then(({ liked, counts }) => ({ done: liked, count: counts.likes }));
    }
    case 'save': {
      const path = '/v1/posts/{postId}/save';
      const answer = wish ? api.put(path, input) : api.delete(path, input);
      return answer.then(({ saved, counts }) => ({ done: saved, count: counts.saves }));
    }
    case 'repost': {
      const path = '/v1/posts/{postId}/repost';
      const answer = wish ? api.put(path, input) : api.delete(path, input);
      return answer.then(({ reposted, counts }) => ({ done: reposted, count: counts.reposts }));
    }
  }
};

const makeSessionCache = (
  queryClient: QueryClient,
  suwar: Suwar,
  sessionId: string,
  stamp: MakeStamp,
): SessionCache => {
  const root = ['suwar', suwar.origin, sessionId];
  const api = sessionId === GUEST ? suwar : suwar.as(sessionId);
  let isOver = false;
  const ask = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
    const check = () => {
      if (isOver) throw new SuwarProblem({ code: 'signed_out', detail: 'The session has ended.' });
    };
    check();
    try {
      return await question();
    } finally {
      check();
    }
  };
  const posts = makePosts({
    queryClient,
    stamp,
    root: [...root, 'post'],
    send: (act, postId, wish) => ask(() => send(api, act, postId, wish)),
    isOver: () => isOver,
  });
  const newPosts = makeStates<readonly NewlyMade[]>([]);
  const lists = [...root, 'posts'];
  const stopSweeping = queryClient.getQueryCache().subscribe(({ type, query: { queryKey } }) => {
    if (type !== 'removed' || isOver || !lists.every((part, index) => part === queryKey[index])) return;
    const kept = new Set<string>();
    for (const { postId } of newPosts.get('all')) kept.add(postId);
    for (const [, data] of queryClient.getQueriesData<PostListData>({ queryKey: lists })) {
      for (const { postId } of data?.entries ?? []) kept.add(postId);
    }
    posts.sweep((postId) => kept.has(postId));
  });
  return {
    suwar,
    api,
    queryClient,
    root,
    stamp,
    posts,
    comments: makeStates<CommentActs>({ onTheirWay: [], added: [], removed: new Set() }),
    notifications: makeStates<NotificationActs>({ readUpTo: '', readAt: 0, dismissed: new Set() }),
    newPosts,
    postListKey: (path, input) => [...lists, path, input],
    ask,
    isOver: () => isOver,
    end: () => {
      isOver = true;
      stopSweeping();
      queryClient.removeQueries({ queryKey: root });
    },
  };
};

/** An idempotency key that no other call of this account has. */
export const uniqueKey = ({ stamp }: SessionCache, kind: string): string => {
  const random = () => Math.random().toString(36).slice(2);
  return `${kind}-${stamp()}-${random()}${random()}`;
};

/** Milliseconds since 1970, by a clock that nobody sets where there is one. */
const steadyNow = (): number => {
  const { performance } = globalThis;
  return typeof performance?.timeOrigin === 'number'
    ? performance.timeOrigin + performance.now()
    : Date.now();
};

interface Registry {
  readonly stamp: MakeStamp;
  readonly sessions: Map<string, SessionCache>;
}

const registries = new WeakMap<QueryClient, Map<string, Registry>>();

const registryOf = (queryClient: QueryClient, { origin }: Suwar): Registry => {
  const byOrigin = registries.get(queryClient) ?? new Map<string, Registry>();
  registries.set(queryClient, byOrigin);
  const registry = byOrigin.get(origin) ?? { stamp: makeStamps(steadyNow), sessions: new Map() };
  byOrigin.set(origin, registry);
  return registry;
};

/**
 * The cache of a session: the same for all components, as long as the session lasts.
 * @param sessionId {@link GUEST} where nobody is signed in
 */
export const sessionCacheOf = (queryClient: QueryClient, suwar: Suwar, sessionId: string): SessionCache => {
  const { sessions, stamp } = registryOf(queryClient, suwar);
  const found = sessions.get(sessionId);
  if (found !== undefined && found.suwar === suwar) return found;
  const made = makeSessionCache(queryClient, suwar, sessionId, stamp);
  sessions.set(sessionId, made);
  return made;
};

/** Ends all sessions but one, so that nothing of them stays: also what an earlier page left in a cache that outlives it. */
export const endOtherSessions = (queryClient: QueryClient, suwar: Suwar, sessionId: string): void => {
  const { sessions } = registryOf(queryClient, suwar);
  for (const [id, cache] of sessions) {
    if (id === sessionId) continue;
    sessions.delete(id);
    cache.end();
  }
  queryClient.removeQueries({
    queryKey: ['suwar', suwar.origin],
    predicate: ({ queryKey }) => queryKey[2] !== sessionId,
  });
};
