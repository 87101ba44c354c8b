/** The comments on a post, or the replies to one of them. */
import { Problem, type Schemas } from '@suwar/client';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { addComment, dropComment, removeComment, threadName } from './comment-acts.ts';
import type { ListData, ListRules } from './list.ts';
import type { CommentActs, CommentOnItsWay, SessionCache } from './session-cache.ts';
import { SETTLING_MS } from './stamps.ts';
import { useSessionCache } from './suwar-provider.ts';
import { type ListOptions, type ListState, useList } from './use-list.ts';

type Comment = Schemas['Comment'];

/** What {@link useComments} can be given. */
export interface CommentOptions extends ListOptions {
  /** Order of comments; those that the author of the post has pinned come first in any case. By default `newest`. Replies are oldest first. */
  readonly sort?: 'newest' | 'oldest' | 'top' | undefined;
  /** Id of a comment that starts a thread: its replies are listed, and what is added is one of them. */
  readonly replyTo?: string | undefined;
}

/** What {@link useComments} answers. */
export interface UseComments extends ListState {
  /** The comments in the order of the list, each once, with what the viewer has added and without what they have removed. */
  readonly comments: readonly Comment[];
  /** Comments of the viewer that have no answer yet, or that were refused: show them where new comments appear. */
  readonly sending: readonly CommentOnItsWay[];
  /**
   * Adds a comment, or a reply where `replyTo` is given. It is in `sending` at once, and the number of comments of the post counts it. Answers why it
   * was refused, in which case it stays in `sending` with its problem; undefined where it stands. Never rejects.
   */
  readonly add: (text: string) => Promise<Problem | undefined>;
  /** Sends a refused one again: the same comment, once, also where the first try had got through. */
  readonly retry: (key: string) => Promise<Problem | undefined>;
  /** Takes a refused one out of `sending`. */
  readonly discard: (key: string) => void;
  /** Deletes a comment of the viewer, or one on their post, with its replies. It goes at once, and comes back where that is refused. Never rejects. */
  readonly remove: (commentId: string) => Promise<Problem | undefined>;
}

/** The comments as they are shown. */
const shownComments = (
  { entries, cursor, asked }: ListData<Comment>,
  { added, removed }: CommentActs,
  newestFirst: boolean,
): readonly Comment[] => {
  const listed = new Set(entries.map(({ commentId }) => commentId));
  const coversNew = newestFirst || cursor === undefined;
  const missing = added
    // What a later list lacks where it would have to be has been deleted by somebody else.
    .filter(({ comment, at }) => !listed.has(comment.commentId) && !(coversNew && asked > at + SETTLING_MS))
    .map(({ comment }) => comment);
  const all = newestFirst
    ? [
        ...entries.filter(({ pinned }) => pinned),
        ...[...missing].reverse(),
        ...entries.filter(({ pinned }) => !pinned),
      ]
    : [...entries, ...missing];
  return all.filter(({ commentId }) => !removed.has(commentId));
};

const rulesOf = (
  { api, ask }: SessionCache,
  postId: string,
  replyTo: string | undefined,
  sort: 'newest' | 'oldest' | 'top',
  limit: number,
): ListRules<Comment> => ({
  limit,
  load: (at, signal) =>
    ask(() =>
      replyTo === undefined
        ? api.get('/v1/posts/{postId}/comments', { path: { postId }, query: { ...at, sort }, signal })
        : api.get('/v1/posts/{postId}/comments/{commentId}/replies', {
            path: { postId, commentId: replyTo },
            query: at,
            signal,
          }),
    ).then(({ items, cursor }) => ({ entries: items, cursor })),
  idOf: ({ commentId }) => commentId,
});

const nothing: ListData<Comment> = { entries: [], asked: 0 };

/** The comments on a post, or the replies to one with `replyTo`. */
export const useComments = (postId: string, options: CommentOptions = {}): UseComments => {
  const { sort = 'newest', replyTo, limit = 20, enabled = true, refetchInterval } = options;
  const { cache, isKnown } = useSessionCache();
  const key = useMemo(
    () => [...cache.root, 'comments', postId, replyTo ?? null, replyTo === undefined ? sort : 'oldest'],
    [cache, postId, replyTo, sort],
  );
  const rules = useMemo(
    () => rulesOf(cache, postId, replyTo, sort, limit),
    [cache, postId, replyTo, sort, limit],
  );
  const { data, state } = useList({
    cache,
    key,
    rules,
    isKnown,
    enabled: enabled && isKnown,
    refetchInterval,
  });
  const thread = useMemo(() => ({ cache, postId, replyTo }), [cache, postId, replyTo]);
  const actsNow = () => cache.comments.get(threadName(thread));
  const acts = useSyncExternalStore(cache.comments.subscribe, actsNow, actsNow);
  const newestFirst = replyTo === undefined && sort !== 'oldest';
  const comments = useMemo(
    () => shownComments(data ?? nothing, acts, newestFirst),
    [data, acts, newestFirst],
  );
  return {
    ...state,
    comments,
    sending: acts.onTheirWay,
    add: useCallback((text: string) => addComment(thread, text), [thread]),
    retry: useCallback(
      async (name: string) => {
        const refused = cache.comments.get(threadName(thread)).onTheirWay.find(({ key }) => key === name);
        if (refused?.problem === undefined) return new Problem({ code: 'not_found', status: 404 });
        return addComment(thread, refused.text, refused.key);
      },
      [cache, thread],
    ),
    discard: useCallback((name: string) => dropComment(thread, name), [thread]),
    remove: useCallback((commentId: string) => removeComment(thread, commentId), [thread]),
  };
};
