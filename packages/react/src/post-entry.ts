/**
 * One post, as several answers and the viewer's own acts tell of it. Every answer is a look at the past; what is shown is the latest look, with
 * what the viewer has wished since. Pure: nothing here asks or stores.
 */
import type { Schemas } from '@suwar/client';
import { SETTLING_MS, type Stamp } from './stamps.ts';

export type Post = Schemas['Post'];

/** What a viewer does with a post and can take back. */
export type PostAct = 'like' | 'save' | 'repost';

/** Whether the viewer did it, and how many did: both from one look, as they fit each other. */
export interface ActState {
  readonly done: boolean;
  /** Null where it is hidden, undefined where the viewer is not told. */
  readonly count: number | null | undefined;
}

interface SeenAct extends ActState {
  readonly seen: Stamp;
  /** When an act of this viewer was answered last: lists may be behind it for a moment. */
  readonly settled: Stamp;
}

/** What is known of a post. */
export interface PostEntry {
  /** The latest look at all that is not an act. */
  readonly post: Post;
  readonly seen: Stamp;
  readonly acts: Readonly<Record<PostAct, SeenAct>>;
  /** What the viewer wishes where that is not answered yet. */
  readonly wishes: Readonly<Partial<Record<PostAct, boolean>>>;
  readonly comments: { readonly count: number; readonly seen: Stamp; readonly settled: Stamp };
  /** Comments that the viewer is adding (1 each) and removing. */
  readonly commentsAhead: number;
}

/** A look at a post. */
export interface Look {
  /** When it was asked for. */
  readonly asked: Stamp;
  /** Whether what was acted before it is in it for certain; lists may be a moment behind. */
  readonly isExact: boolean;
}

const actIn = ({ viewer, counts }: Post, act: PostAct): ActState => {
  switch (act) {
    case 'like':
      return { done: viewer?.liked ?? false, count: counts.likes };
    case 'save':
      return { done: viewer?.saved ?? false, count: counts.saves };
    case 'repost':
      return { done: viewer?.reposted ?? false, count: counts.reposts };
  }
};

const withActs = (post: Post, { like, save, repost }: Readonly<Record<PostAct, ActState>>): Post => ({
  ...post,
  counts: {
    ...post.counts,
    likes: like.count ?? null,
    reposts: repost.count ?? post.counts.reposts,
    ...(typeof save.count === 'number' && { saves: save.count }),
  },
  ...(post.viewer !== undefined && {
    viewer: { ...post.viewer, liked: like.done, saved: save.done, reposted: repost.done },
  }),
});

/** A look at a post of which nothing was known. */
export const firstLook = (post: Post, { asked }: Look): PostEntry => {
  const seenAct = (act: PostAct): SeenAct => ({ ...actIn(post, act), seen: asked, settled: 0 });
  return {
    post,
    seen: asked,
    acts: { like: seenAct('like'), save: seenAct('save'), repost: seenAct('repost') },
    wishes: {},
    comments: { count: post.counts.comments, seen: asked, settled: 0 },
    commentsAhead: 0,
  };
};

/** Lists leave out whether the viewer can comment where finding out costs a read: what was known before goes on. */
const withKnownPermission = (post: Post, before: Post): Post => {
  const { viewer } = post;
  const known = before.viewer;
  if (viewer === undefined || known === undefined || post.commentPolicy !== before.commentPolicy) return post;
  if (viewer.mayComment !== undefined || viewer.commentRefusal !== undefined) return post;
  const { mayComment, commentRefusal } = known;
  return {
    ...post,
    viewer: {
      ...viewer,
      ...(mayComment !== undefined && { mayComment }),
      ...(commentRefusal !== undefined && { commentRefusal }),
    },
  };
};

/** Another look: of each part what was looked at last counts. */
export const nextLook = (entry: PostEntry, post: Post, { asked, isExact }: Look): PostEntry => {
  const nextAct = (act: PostAct): SeenAct => {
    const before = entry.acts[act];
    const holds = asked < before.seen || (!isExact && asked < before.settled + SETTLING_MS);
    return holds ? before : { ...actIn(post, act), seen: asked, settled: before.settled };
  };
  const { comments } = entry;
  // The number of comments is a moment behind in every answer.
  const keepsComments = asked < comments.seen || asked < comments.settled + SETTLING_MS;
  return {
    ...entry,
    ...(asked >= entry.seen && { post: withKnownPermission(post, entry.post), seen: asked }),
    acts: { like: nextAct('like'), save: nextAct('save'), repost: nextAct('repost') },
    comments: keepsComments ? comments : { ...comments, count: post.counts.comments, seen: asked },
  };
};

/** The service answered an act of the viewer. */
export const actAnswered = (entry: PostEntry, act: PostAct, state: ActState, at: Stamp): PostEntry => ({
  ...entry,
  acts: { ...entry.acts, [act]: { ...state, seen: at, settled: at } },
});

/** @param wish undefined where there is none any more */
export const withWish = (entry: PostEntry, act: PostAct, wish: boolean | undefined): PostEntry => {
  const { [act]: _, ...others } = entry.wishes;
  return { ...entry, wishes: wish === undefined ? others : { ...others, [act]: wish } };
};

/** The viewer begins to add (1) or remove (-1 for each) comments. */
export const commentsBegun = (entry: PostEntry, change: number): PostEntry => ({
  ...entry,
  commentsAhead: entry.commentsAhead + change,
});

/** What was begun by {@link commentsBegun} is answered. @param stands whether it was done, or refused */
export const commentsAnswered = (
  entry: PostEntry,
  change: number,
  stands: boolean,
  at: Stamp,
): PostEntry => ({
  ...entry,
  commentsAhead: entry.commentsAhead - change,
  ...(stands && { comments: { count: entry.comments.count + change, seen: at, settled: at } }),
});

const wished = ({ done, count }: ActState, wish: boolean | undefined): ActState => {
  if (wish === undefined || wish === done) return { done, count };
  return { done: wish, count: typeof count === 'number' ? Math.max(0, count + (wish ? 1 : -1)) : count };
};

/** The post as it is shown. Guests do nothing, so that nothing is shown of their wishes. */
export const shownPost = ({ post, acts, wishes, comments, commentsAhead }: PostEntry): Post => {
  const isGuest = post.viewer === undefined;
  const shown = (act: PostAct) => wished(acts[act], isGuest ? undefined : wishes[act]);
  const withAll = withActs(post, { like: shown('like'), save: shown('save'), repost: shown('repost') });
  return {
    ...withAll,
    counts: { ...withAll.counts, comments: Math.max(0, comments.count + commentsAhead) },
  };
};
