/** Adding and removing comments: shown at once, done once, taken back where it is refused. */
import type { Problem, Schemas } from '@suwar/client';
import type { ListData } from './list.ts';
import { problemOf } from './query-rules.ts';
import { type CommentActs, type CommentOnItsWay, type SessionCache, uniqueKey } from './session-cache.ts';

type Comment = Schemas['Comment'];

/** Where comments are added: under a post, or under a comment of it. */
export interface Thread {
  readonly cache: SessionCache;
  readonly postId: string;
  /** Id of the comment; undefined under the post itself. */
  readonly replyTo: string | undefined;
}

/** By it `SessionCache.comments` keeps what was done in a thread. */
export const threadName = ({ postId, replyTo }: Pick<Thread, 'postId' | 'replyTo'>): string =>
  `${postId} ${replyTo ?? ''}`;

const change = (thread: Thread, next: (acts: CommentActs) => Partial<CommentActs>): void =>
  thread.cache.comments.set(threadName(thread), (acts) => ({ ...acts, ...next(acts) }));

/** Changes a comment wherever it is listed. */
const changeListed = ({ cache, postId }: Thread, commentId: string, next: (comment: Comment) => Comment) => {
  if (cache.isOver()) return;
  const queries = cache.queryClient
    .getQueryCache()
    .findAll({ queryKey: [...cache.root, 'comments', postId] });
  for (const { queryKey, state } of queries) {
    const { dataUpdatedAt: updatedAt } = state;
    cache.queryClient.setQueryData<ListData<Comment>>(
      queryKey,
      (data) =>
        data && {
          ...data,
          entries: data.entries.map((comment) => (comment.commentId === commentId ? next(comment) : comment)),
        },
      { updatedAt },
    );
  }
};

/** Takes a comment out of those that are on their way. */
export const dropComment = (thread: Thread, key: string): void =>
  change(thread, ({ onTheirWay }) => ({ onTheirWay: onTheirWay.filter((other) => other.key !== key) }));

/** @param key of a try before, which is not done twice */
export const addComment = async (
  thread: Thread,
  text: string,
  key = uniqueKey(thread.cache, 'comment'),
): Promise<Problem | undefined> => {
  const { cache, postId, replyTo } = thread;
  const mark = (problem: Problem | undefined) =>
    change(thread, ({ onTheirWay }) => {
      const marked: CommentOnItsWay = { key, text, problem };
      const isThere = onTheirWay.some((other) => other.key === key);
      return {
        onTheirWay: isThere
          ? onTheirWay.map((other) => (other.key === key ? marked : other))
          : [...onTheirWay, marked],
      };
    });
  mark(undefined);
  const counted = cache.posts.countComments(postId, 1);
  try {
    const comment = await cache.ask(() =>
      cache.api.post('/v1/posts/{postId}/comments', {
        path: { postId },
        body: { text, ...(replyTo !== undefined && { replyTo }) },
        idempotencyKey: key,
      }),
    );
    counted(comment.state === 'shown');
    dropComment(thread, key);
    change(thread, ({ added }) => ({ added: [...added, { comment, at: cache.stamp() }] }));
    if (replyTo !== undefined && comment.state === 'shown') {
      changeListed(thread, replyTo, (parent) => ({ ...parent, replies: parent.replies + 1 }));
    }
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    counted(false);
    mark(problem);
    return problem;
  }
};

const listedComment = ({ cache, postId }: Thread, commentId: string): Comment | undefined => {
  const lists = cache.queryClient.getQueriesData<ListData<Comment>>({
    queryKey: [...cache.root, 'comments', postId],
  });
  return lists.flatMap(([, data]) => data?.entries ?? []).find((comment) => comment.commentId === commentId);
};

/** Deletes a comment with its replies. */
export const removeComment = async (thread: Thread, commentId: string): Promise<Problem | undefined> => {
  const { cache, postId, replyTo } = thread;
  const { added, removed: before } = cache.comments.get(threadName(thread));
  if (before.has(commentId)) return undefined;
  const hide = (hidden: boolean) =>
    change(thread, ({ removed }) => {
      const others = [...removed].filter((id) => id !== commentId);
      return { removed: new Set(hidden ? [...others, commentId] : others) };
    });
  const comment =
    listedComment(thread, commentId) ?? added.find((one) => one.comment.commentId === commentId)?.comment;
  const gone = comment?.state === 'shown' ? 1 + comment.replies : 0;
  hide(true);
  const counted = cache.posts.countComments(postId, -gone);
  try {
    await cache
      .ask(() => cache.api.delete('/v1/posts/{postId}/comments/{commentId}', { path: { postId, commentId } }))
      .catch((error: unknown) => {
        if (problemOf(error)?.status !== 404) throw error; // it had gone before
      });
    counted(true);
    if (replyTo !== undefined && gone > 0) {
      changeListed(thread, replyTo, (parent) => ({ ...parent, replies: Math.max(0, parent.replies - 1) }));
    }
    return undefined;
  } catch (error) {
    counted(false);
    hide(false);
    return problemOf(error);
  }
};
