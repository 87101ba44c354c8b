import type { Account } from '../accounts/account.ts';
import { presentCard } from '../accounts/account-view.ts';
import type { PresentNames } from '../graph/mention.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { Photo } from '../photos/photo.ts';
import { isAttached } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { Language } from '../platform/problem.ts';
import type { PhotosOfPost } from './attach-photos.ts';
import type { FoundPost } from './list-visible-posts.ts';
import type { Post, PostHead } from './post.ts';
import type { PhotoTag } from './post-content.ts';
import type { PostView } from './post-contract.ts';
import type { PostStore } from './post-store.ts';
import type { Commenting } from './post-view.ts';
import { presentPost } from './post-view.ts';
import type { PresentCreditsDeps, ShownPeople } from './present-credits.ts';
import { presentCredits } from './present-credits.ts';
import type { ViewerChoices } from './viewer-choices.ts';
import { withAuthorsChoice } from './viewer-choices.ts';
import type { ViewerState, ViewerStateReader } from './viewer-state.ts';
import { viewerOf } from './viewer-state.ts';

export interface PresentPostsDeps extends PresentCreditsDeps {
  readonly photos: Pick<PhotoStore, 'getMany'>;
  readonly posts: Pick<PostStore, 'complete'>;
  readonly viewerStates: Pick<ViewerStateReader, 'read'>;
}

/** What viewers did with posts, by post. */
type States = ReadonlyMap<PostId, ViewerState>;

/** What is read once for all posts that are shown. */
interface Read {
  readonly states: States;
  readonly people: ShownPeople;
}

export interface PostViewing {
  readonly author: Account;
  readonly viewer: AccountId | undefined;
  readonly followsAuthor: boolean;
  readonly choices: ViewerChoices;
  /** Of the one post that is read by itself; left out in lists. */
  readonly tags?: readonly PhotoTag[];
  /** Of those whom the captions mention; left out in lists. */
  readonly names?: PresentNames;
  readonly language: Language;
  /** Milliseconds. */
  readonly now: number;
  /** Whether what the viewer just did is seen at once, for a read unit a post instead of a half. */
  readonly atOnce: boolean;
  /** Of the one post that is read by itself: what decides whether the viewer may comment. */
  readonly commenting?: Commenting | undefined;
}

/** A post that was never published does not carry what it takes to show its photos. */
const isShownByRows = (post: Post): boolean => !('publishedAt' in post);

const statesOf = async (
  { viewerStates }: PresentPostsDeps,
  posts: readonly PostHead[],
  { viewer, atOnce, now }: Pick<PostViewing, 'viewer' | 'atOnce' | 'now'>,
): Promise<States> =>
  viewer === undefined || posts.length === 0
    ? new Map()
    : viewerStates.read(viewer, posts, { consistent: atOnce, now });

const presentOfAuthor = async (
  { media, photos, posts: store }: PresentPostsDeps,
  heads: readonly PostHead[],
  {
    author,
    viewer,
    followsAuthor,
    choices,
    tags,
    names,
    language,
    now,
    commenting,
  }: Omit<PostViewing, 'atOnce'>,
  { states, people }: Read,
  known?: PhotosOfPost,
): Promise<PostView[]> => {
  const posts = await store.complete(heads);
  const wanted = known ? [] : posts.filter(isShownByRows).flatMap((post) => post.photos);
  const [card, found] = await Promise.all([
    presentCard(author, media, now),
    wanted.length === 0
      ? []
      : photos.getMany(
          wanted.map(({ photoId }) => photoId),
          now,
          { consistent: true }, // one that is not found is said to be gone
        ),
  ]);
  const surroundings = {
    author: card,
    media,
    language,
    now,
    photos: known ?? photosOfThem(found, posts),
    choices: withAuthorsChoice(choices, author),
    credits: { people, tags },
    ...(names && { names }),
    commenting,
  };
  const isPinned = ({ postId, state }: Post) => state === 'published' && author.pins?.includes(postId);
  return Promise.all(
    posts.map(async (post) => ({
      ...(await presentPost(post, {
        ...surroundings,
        viewer: viewerOf(viewer, followsAuthor, states, post.postId),
      })),
      ...(isPinned(post) && { pinned: true as const }),
    })),
  );
};

/** Photos that posts show, or may have: not those that something else has taken. */
const photosOfThem = (found: readonly Photo[], posts: readonly Post[]): PhotosOfPost => {
  const postIds = new Set<PostId | undefined>(posts.map(({ postId }) => postId));
  const theirs = found.filter((photo) => !isAttached(photo) || postIds.has(photo.postId));
  return new Map(theirs.map((photo) => [photo.photoId, photo]));
};

/**
 * Posts of one author as a viewer sees them who may. What their own rows do not have is read; and photos that posts do not carry
 * themselves, unless `known`.
 */
export const presentPosts = async (
  deps: PresentPostsDeps,
  heads: readonly PostHead[],
  viewing: PostViewing,
  known?: PhotosOfPost,
): Promise<PostView[]> => {
  const [states, people] = await Promise.all([
    statesOf(deps, heads, viewing),
    presentCredits(deps, heads, { ...viewing, authors: [viewing.author] }),
  ]);
  return presentOfAuthor(deps, heads, viewing, { states, people }, known);
};

/** Posts of any authors as a viewer sees them who may, in their order. States that a list goes by are `known`. */
export const presentVisiblePosts = async (
  deps: PresentPostsDeps,
  items: readonly FoundPost[],
  shownTo: Pick<PostViewing, 'viewer' | 'choices' | 'language' | 'now' | 'atOnce'>,
  known?: States,
): Promise<PostView[]> => {
  const heads = items.map(({ post }) => post);
  const [complete, states, people] = await Promise.all([
    deps.posts.complete(heads),
    known ?? statesOf(deps, heads, shownTo),
    presentCredits(deps, heads, { ...shownTo, authors: items.map(({ author }) => author) }),
  ]);
  const postOf = new Map(complete.map((post) => [post.postId, post]));
  const byAuthor = Map.groupBy(items, ({ author }) => author.accountId);
  const shown = await Promise.all(
    [...byAuthor.values()].map((own) => {
      const author = own[0]?.author;
      const followsAuthor = own[0]?.relation.followsAuthor ?? false;
      const posts = own.flatMap(({ post }) => postOf.get(post.postId) ?? []);
      return author === undefined
        ? []
        : presentOfAuthor(deps, posts, { ...shownTo, author, followsAuthor }, { states, people });
    }),
  );
  const views = new Map(shown.flat().map((view) => [view.postId, view]));
  return items.flatMap(({ post }) => views.get(post.postId) ?? []);
};
