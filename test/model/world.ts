/**
 * The product's rules over a few people, as plain data: what the running system is compared with. Nothing in here knows how the
 * system works.
 */
export type Name = string;
/** A viewer: one of the people, or a guest. */
export type Viewer = Name | undefined;

export type Visibility = 'public' | 'unlisted' | 'followers' | 'audience' | 'private';

export interface ModelComment {
  readonly commentId: string;
  readonly by: Name;
  /** The comment that this one replies to. */
  readonly parent: string | undefined;
  /** Waits for the author of the post. */
  isPending: boolean;
  /** By the author of the post. */
  isHidden?: boolean;
  /** Above the others. */
  isPinned?: boolean;
}

export interface ModelPost {
  readonly postId: string;
  readonly author: Name;
  title: string;
  visibility: Visibility;
  isDeleted: boolean;
  isArchived?: boolean;
  /** On its author's profile, above the others. */
  isPinned?: boolean;
  /** Who is asked to be an author too, or has agreed, which is true here. */
  coAuthors?: ReadonlyMap<Name, boolean>;
  readonly likes: Set<Name>;
  /** In their order. */
  photos?: readonly string[];
  /** Deleted ones are gone. */
  comments: ModelComment[];
}

export type Reaction = 'liked' | 'saved' | 'reposted';

type Pairs = Set<`${Name} ${Name}`>;

/** Every pair reads "the first ... the second". */
export interface World {
  readonly names: readonly Name[];
  readonly private: Set<Name>;
  readonly follows: Pairs;
  readonly requests: Pairs;
  readonly blocks: Pairs;
  readonly mutes: Pairs;
  readonly restricts: Pairs;
  /** The second is in the first one's audience of close friends. */
  readonly closeFriends: Pairs;
  readonly posts: ModelPost[];
  /** What people posted, and what stands of what they did with posts, in the order of doing. */
  readonly acts: Set<`${'posted' | Reaction} ${Name} ${string}`>;
  /** Photos that posts showed and show no more. */
  readonly released: Map<Name, Set<string>>;
  /** How often somebody has taken another name. */
  readonly renames: Map<Name, number>;
}

export const emptyWorld = (names: readonly Name[]): World => ({
  names,
  private: new Set(),
  follows: new Set(),
  requests: new Set(),
  blocks: new Set(),
  mutes: new Set(),
  restricts: new Set(),
  closeFriends: new Set(),
  posts: [],
  acts: new Set(),
  released: new Map(),
  renames: new Map(),
});

export const isBlocked = (world: World, one: Viewer, other: Name): boolean =>
  one !== undefined && (world.blocks.has(`${one} ${other}`) || world.blocks.has(`${other} ${one}`));

export const doesFollow = (world: World, viewer: Viewer, other: Name): boolean =>
  viewer !== undefined && world.follows.has(`${viewer} ${other}`);

/** The rule of who sees what. */
export const canSee = (world: World, viewer: Viewer, post: ModelPost): boolean => {
  const { author, visibility } = post;
  if (viewer === author) return true;
  if (post.isDeleted || post.isArchived || isBlocked(world, viewer, author)) return false;
  if (viewer !== undefined && post.coAuthors?.has(viewer)) return true;
  const follows = doesFollow(world, viewer, author);
  switch (visibility) {
    case 'public':
    case 'unlisted':
      return follows || !world.private.has(author);
    case 'followers':
      return follows;
    case 'audience':
      return follows && viewer !== undefined && world.closeFriends.has(`${author} ${viewer}`);
    case 'private':
      return false;
  }
};

/** Whether somebody may see who follows an account, and whom it follows. */
export const seesListsOf = (world: World, viewer: Viewer, other: Name): boolean =>
  viewer === other ||
  (!isBlocked(world, viewer, other) && (!world.private.has(other) || doesFollow(world, viewer, other)));

const isCommentShownTo = (world: World, viewer: Viewer, post: ModelPost, comment: ModelComment): boolean => {
  if (isBlocked(world, viewer, comment.by) || isBlocked(world, post.author, comment.by)) return false;
  return !(comment.isPending || comment.isHidden) || viewer === comment.by || viewer === post.author;
};

/** The comments of a post that somebody sees, replies only under comments that are seen. */
export const commentsSeenBy = (world: World, viewer: Viewer, post: ModelPost): readonly ModelComment[] => {
  if (!canSee(world, viewer, post)) return [];
  const shown = post.comments.filter((comment) => isCommentShownTo(world, viewer, post, comment));
  const ids = new Set(shown.map(({ commentId }) => commentId));
  return shown.filter(({ parent }) => parent === undefined || ids.has(parent));
};

/** How many comments a post is said to have: those that everybody who sees the post may see. */
export const commentCountOf = (world: World, post: ModelPost): number => {
  const shown = new Set(
    post.comments
      .filter(({ isPending, isHidden, by }) => !isPending && !isHidden && !isBlocked(world, post.author, by))
      .map(({ commentId }) => commentId),
  );
  return post.comments.filter(
    ({ commentId, parent }) => shown.has(commentId) && (parent === undefined || shown.has(parent)),
  ).length;
};

const newestFirst = (posts: readonly ModelPost[]): readonly ModelPost[] =>
  posts.toSorted((one, other) => (one.postId < other.postId ? 1 : -1));

const isPinnedBy = (author: Name, post: ModelPost): boolean =>
  post.author === author && Boolean(post.isPinned);

/** Whether a post stands on somebody's profile: its author's, or that of a co-author, where others do not find what is not listed. */
const isOnProfileOf = (account: Name, post: ModelPost, viewer: Viewer): boolean => {
  if (post.author === account) return true;
  const isListed = post.visibility !== 'unlisted' && post.visibility !== 'private';
  return Boolean(post.coAuthors?.get(account)) && (isListed || viewer === account || viewer === post.author);
};

/** An account's posts as somebody sees them on its profile: pinned ones first, then newest first. */
export const profileOf = (world: World, author: Name, viewer: Viewer): readonly ModelPost[] =>
  newestFirst(
    world.posts.filter(
      (post) =>
        isOnProfileOf(author, post, viewer) &&
        !post.isDeleted &&
        !post.isArchived &&
        canSee(world, viewer, post),
    ),
  ).toSorted((one, other) => Number(isPinnedBy(author, other)) - Number(isPinnedBy(author, one)));

/** Those who are authors of a post: the one who made it, and those who agreed to be. */
export const authorsOf = ({ author, coAuthors }: ModelPost): readonly Name[] => [
  author,
  ...[...(coAuthors ?? [])].flatMap(([name, isAccepted]) => (isAccepted ? [name] : [])),
];

const isHeard = (world: World, reader: Name, name: Name): boolean =>
  doesFollow(world, reader, name) && !world.mutes.has(`${reader} ${name}`);

/** Whether a post comes to somebody's home feed by its authors: the reader's own, or of somebody who is followed and not muted. */
const isBroughtByAuthors = (world: World, reader: Name, post: ModelPost): boolean =>
  authorsOf(post).some((name) => name === reader || isHeard(world, reader, name));

const postingOf = ({ author, postId }: ModelPost) => `posted ${author} ${postId}` as const;
const actOf = (reaction: Reaction, by: Name, { postId }: ModelPost) => `${reaction} ${by} ${postId}` as const;

export const didReact = (world: World, reaction: Reaction, by: Name, post: ModelPost): boolean =>
  world.acts.has(actOf(reaction, by, post));

/** Doing it again leaves it where it is. */
export const react = (world: World, reaction: Reaction, by: Name, post: ModelPost): void => {
  world.acts.add(actOf(reaction, by, post));
  if (reaction === 'liked') post.likes.add(by);
};
export const takeBack = (world: World, reaction: Reaction, by: Name, post: ModelPost): void => {
  world.acts.delete(actOf(reaction, by, post));
  if (reaction === 'liked') post.likes.delete(by);
};

export const viewerStateOf = (world: World, viewer: Name, post: ModelPost) => ({
  liked: didReact(world, 'liked', viewer, post),
  saved: didReact(world, 'saved', viewer, post),
  reposted: didReact(world, 'reposted', viewer, post),
});

/** Public posts of accounts that are not private. */
export const mayRepost = (world: World, { author, visibility }: ModelPost): boolean =>
  visibility === 'public' && !world.private.has(author);

/** Notes a post that was just made. */
export const notePosting = (world: World, post: ModelPost): void => {
  world.posts.push(post);
  world.acts.add(postingOf(post));
};

/** Whether a post may stand in a home feed at all. Who mutes its author hears of it from nobody. */
const mayStandInHome = (world: World, reader: Name, post: ModelPost): boolean =>
  !post.isDeleted &&
  !post.isArchived &&
  !['unlisted', 'private'].includes(post.visibility) &&
  !world.mutes.has(`${reader} ${post.author}`) &&
  canSee(world, reader, post);

/** A post in a home feed. */
export interface HomeItem {
  readonly post: ModelPost;
  /** Who brought it by reposting it; nobody did where it stands at its own time. */
  readonly repostedBy: Name | undefined;
}

/**
 * The home feed, by when things came there, the latest first: posts of the reader and of those who are heard, as authors, at their own
 * time; what may be reposted of others where the first of those who are heard reposted it.
 */
export const homeOf = (world: World, reader: Name): readonly HomeItem[] => {
  const shown = world.posts.filter((post) => mayStandInHome(world, reader, post));
  const heard = world.names.filter((name) => isHeard(world, reader, name));
  const items = new Map<ModelPost, HomeItem>();
  for (const act of world.acts) {
    for (const post of shown.filter((each) => !items.has(each))) {
      if (isBroughtByAuthors(world, reader, post)) {
        if (act === postingOf(post)) items.set(post, { post, repostedBy: undefined });
      } else if (mayRepost(world, post)) {
        const repostedBy = heard.find((name) => act === actOf('reposted', name, post));
        if (repostedBy !== undefined) items.set(post, { post, repostedBy });
      }
    }
  }
  return [...items.values()].toReversed();
};

/** The posts that somebody did something with, the latest first, as a viewer finds them in the list. */
export const postsDoneBy = (
  world: World,
  reaction: Reaction,
  by: Name,
  viewer: Viewer,
): readonly ModelPost[] =>
  [...world.acts]
    .toReversed()
    .flatMap((act) => world.posts.filter((post) => act === actOf(reaction, by, post)))
    .filter(
      (post) =>
        !post.isDeleted &&
        !post.isArchived &&
        canSee(world, viewer, post) &&
        (reaction !== 'reposted' || mayRepost(world, post)),
    );

/** Those who like a post, as a viewer finds them: those whom the viewer follows first, then the others, each the latest first. */
export const likersOf = (world: World, viewer: Viewer, { likes }: ModelPost): readonly Name[] => {
  const shown = [...likes].toReversed().filter((liker) => !isBlocked(world, viewer, liker));
  const isFollowed = (liker: Name): boolean => doesFollow(world, viewer, liker);
  return [...shown.filter(isFollowed), ...shown.filter((liker) => !isFollowed(liker))];
};

/** A pinned comment that is hidden has its place among the others, for those who still see it. */
const standsAbove = ({ isPinned, isHidden }: ModelComment): boolean => Boolean(isPinned) && !isHidden;

/** The comments of a post that begin threads, as a list shows them: pinned ones first, then newest first. */
export const inOrder = (comments: readonly ModelComment[]): readonly ModelComment[] =>
  comments.toSorted((one, other) => {
    if (standsAbove(one) !== standsAbove(other)) return standsAbove(one) ? -1 : 1;
    return one.commentId < other.commentId ? 1 : -1;
  });

/** Pairs are in the order in which they came to be; lists of people are the other way round. */
const latest = (pairs: Pairs): readonly string[] => [...pairs].toReversed();
const othersWith = ({ names }: World, pairs: Pairs, first: Name): Name[] =>
  latest(pairs).flatMap((pair) => names.filter((second) => pair === `${first} ${second}`));
const othersTo = ({ names }: World, pairs: Pairs, second: Name): Name[] =>
  latest(pairs).flatMap((pair) => names.filter((first) => pair === `${first} ${second}`));

export const followedBy = (world: World, name: Name): Name[] => othersWith(world, world.follows, name);
export const followersOf = (world: World, name: Name): Name[] => othersTo(world, world.follows, name);
/** What a viewer and somebody else are to each other, as the viewer may know it. */
export const relationshipOf = (world: World, viewer: Name, other: Name) => ({
  following: world.follows.has(`${viewer} ${other}`),
  followedBy: world.follows.has(`${other} ${viewer}`),
  requested: world.requests.has(`${viewer} ${other}`),
  requestedBy: world.requests.has(`${other} ${viewer}`),
  blocking: world.blocks.has(`${viewer} ${other}`),
  muting: world.mutes.has(`${viewer} ${other}`),
  bell: false,
  mutingReposts: false,
  restricting: world.restricts.has(`${viewer} ${other}`),
});

/** Those whom somebody blocks, mutes or restricts, as their own lists name them. */
export const blockedBy = (world: World, name: Name): Name[] => othersWith(world, world.blocks, name);
export const leftAloneBy = (world: World, name: Name, pairs: 'mutes' | 'restricts'): Name[] =>
  othersWith(world, world[pairs], name).filter((other) => !world.blocks.has(`${other} ${name}`));
export const requestersOf = (world: World, name: Name): Name[] => othersTo(world, world.requests, name);

/** Ends a follow with what hangs on it. */
export const endFollow = (world: World, follower: Name, followed: Name): void => {
  world.follows.delete(`${follower} ${followed}`);
  world.closeFriends.delete(`${followed} ${follower}`);
};

/** What a block does to both sides at once. */
export const block = (world: World, one: Name, other: Name): void => {
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    endFollow(world, first, second);
    world.requests.delete(`${first} ${second}`);
    for (const post of world.posts.filter(({ author }) => author === first)) {
      takeBack(world, 'liked', second, post);
      takeBack(world, 'reposted', second, post);
      post.coAuthors = new Map([...(post.coAuthors ?? [])].filter(([each]) => each !== second));
    }
  }
  world.blocks.add(`${one} ${other}`);
};
