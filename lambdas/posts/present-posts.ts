import type { Account } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import { presentCard } from '../accounts/account-view.ts';
import type { PresentNames } from '../graph/mention.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { Language } from '../platform/problem.ts';
import type { PhotosOfPost } from './attach-photos.ts';
import type { FoundPost } from './list-visible-posts.ts';
import type { Post, PostHead } from './post.ts';
import type { PostView } from './post-contract.ts';
import type { PostStore } from './post-store.ts';
import type { ShownCredits } from './post-view.ts';
import { presentPost } from './post-view.ts';
import type { ViewerState } from './viewer-state.ts';

export interface PresentPostsDeps {
  readonly media: MediaAddresses;
  readonly photos: Pick<PhotoStore, 'getMany'>;
  readonly posts: Pick<PostStore, 'complete'>;
}

export interface PostViewing {
  readonly author: Account;
  readonly viewer: AccountId | undefined;
  readonly followsAuthor: boolean;
  /** The viewer does not want to see how many like the posts of others. */
  readonly hidesLikes?: boolean;
  /** Of the one post that is read by itself; left out in lists. */
  readonly credits?: ShownCredits;
  /** Of those whom the captions mention; left out in lists. */
  readonly names?: PresentNames;
  readonly language: Language;
  /** Milliseconds. */
  readonly now: number;
  /** What the viewer has done with the posts, where that has been read. */
  readonly viewerStates?: ReadonlyMap<PostId, ViewerState>;
}

/** A post that was never published does not carry what it takes to show its photos. */
const isShownByRows = (post: Post): boolean => !('publishedAt' in post);

/**
 * Posts of one author as a viewer sees them who may. What their own rows do not have is read; and photos that posts do not carry
 * themselves, unless `known`.
 */
export const presentPosts = async (
  { media, photos, posts: store }: PresentPostsDeps,
  heads: readonly PostHead[],
  {
    author,
    viewer,
    followsAuthor,
    hidesLikes = false,
    credits,
    names,
    language,
    now,
    viewerStates,
  }: PostViewing,
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
    photos: known ?? new Map(found.map((photo) => [photo.photoId, photo])),
    hidesLikes: hidesLikes || settingsOf(author).hidesLikeCounts,
    ...(credits && { credits }),
    ...(names && { names }),
  };
  const viewerOf = ({ postId }: Post) =>
    viewer === undefined
      ? undefined
      : {
          accountId: viewer,
          followsAuthor,
          ...(viewerStates && { viewerState: viewerStates.get(postId) ?? {} }),
        };
  const isPinned = ({ postId, state }: Post) => state === 'published' && author.pins?.includes(postId);
  return Promise.all(
    posts.map(async (post) => ({
      ...(await presentPost(post, { ...surroundings, viewer: viewerOf(post) })),
      ...(isPinned(post) && { pinned: true as const }),
    })),
  );
};

/** Posts of any authors as a viewer sees them who may, in their order. */
export const presentVisiblePosts = async (
  deps: PresentPostsDeps,
  items: readonly FoundPost[],
  shownTo: Pick<PostViewing, 'viewer' | 'hidesLikes' | 'language' | 'now' | 'viewerStates'>,
): Promise<PostView[]> => {
  const complete = await deps.posts.complete(items.map(({ post }) => post));
  const postOf = new Map(complete.map((post) => [post.postId, post]));
  const byAuthor = Map.groupBy(items, ({ author }) => author.accountId);
  const shown = await Promise.all(
    [...byAuthor.values()].map((own) => {
      const author = own[0]?.author;
      const followsAuthor = own[0]?.relation.followsAuthor ?? false;
      const posts = own.flatMap(({ post }) => postOf.get(post.postId) ?? []);
      return author === undefined ? [] : presentPosts(deps, posts, { ...shownTo, author, followsAuthor });
    }),
  );
  const views = new Map(shown.flat().map((view) => [view.postId, view]));
  return items.flatMap(({ post }) => views.get(post.postId) ?? []);
};
