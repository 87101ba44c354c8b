/**
 * What is true in a hammer: what each act was answered. Acts run side by side, so that everything has one person who changes it, one act
 * after the other: a worker its own edges, reactions, comments and posts, and all that is between the worker and its two companions. What
 * others do to the same thing meanwhile may be refused, and is told by the answer.
 */
import type { ModelComment, ModelPost, Name, World } from '../model/world.ts';
import { emptyWorld } from '../model/world.ts';

export interface HammerPost extends ModelPost {
  /** Never changed, and there for everyone: others react to it with numbers that can be foretold. */
  readonly isFixed: boolean;
  readonly saves: Set<Name>;
  readonly reposts: Set<Name>;
  /** Who told of a view or a share, with the day: each counts once a day. */
  readonly views: Set<string>;
  readonly shares: Set<string>;
  readonly commentLikes: Map<string, Set<Name>>;
  /** Links by id, with their tokens. */
  readonly links: Map<string, string>;
  readonly endedLinks: Set<string>;
  /** What became of the companion's being tagged and asked to be an author too; undefined where it was not named. */
  credit: { tag: 'shown' | 'removed'; coAuthor: 'invited' | 'accepted' | 'declined' } | undefined;
  caption: string;
}

interface HammerCollection {
  name: string;
  /** In their order. */
  postIds: string[];
}

export interface HammerDraft {
  title: string;
  isScheduled: boolean;
}

/** One who acts, with two companions whom nobody else has to do with. */
export interface Worker {
  readonly name: Name;
  /** Follows and is followed, blocks and is blocked, has a private account at times. */
  readonly friend: Name;
  /** Is tagged and asked to be an author of the worker's posts. */
  readonly guest: Name;
  readonly fixed: HammerPost;
  readonly posts: HammerPost[];
  readonly collections: Map<string, HammerCollection>;
  readonly drafts: Map<string, HammerDraft>;
  /** Loose photos that are there. */
  readonly photos: Set<string>;
  readonly comments: { readonly post: HammerPost; readonly comment: ModelComment }[];
  isPinned: boolean;
  /** The friend is public, and a request of the worker's that it accepts by itself was not seen to be a follow yet. */
  awaitsFollow: boolean;
  bio: string;
  preference: string;
}

export interface Truth {
  readonly world: World;
  readonly workers: readonly Worker[];
  /** Every post, by its id; those of `world.posts` as well. */
  readonly posts: Map<string, HammerPost>;
}

export const newTruth = (names: readonly Name[]): Truth & { readonly workers: Worker[] } => ({
  world: emptyWorld(names),
  workers: [],
  posts: new Map(),
});

/** Notes a post that was just made. */
export const notePost = (
  { world, posts }: Pick<Truth, 'world' | 'posts'>,
  postId: string,
  author: Name,
  facts: Pick<HammerPost, 'visibility' | 'isFixed' | 'credit'>,
): HammerPost => {
  const post: HammerPost = {
    postId,
    author,
    title: '',
    caption: '',
    isDeleted: false,
    likes: new Set(),
    saves: new Set(),
    reposts: new Set(),
    views: new Set(),
    shares: new Set(),
    comments: [],
    commentLikes: new Map(),
    links: new Map(),
    endedLinks: new Set(),
    ...facts,
  };
  world.posts.push(post);
  posts.set(postId, post);
  return post;
};
