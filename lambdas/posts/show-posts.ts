import type { Account } from '../accounts/account.ts';
import { presentCard } from '../accounts/account-view.ts';
import type { AccountId } from '../ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { Language } from '../platform/problem.ts';
import type { PhotosOfPost } from './attach-photos.ts';
import type { Post } from './post.ts';
import type { PostView } from './post-contract.ts';
import { presentPost } from './post-view.ts';

export interface ShowPostsDeps {
  readonly media: MediaAddresses;
  readonly photos: Pick<PhotoStore, 'getMany'>;
}

export interface PostAudience {
  readonly author: Account;
  readonly viewer: AccountId | undefined;
  readonly followsAuthor: boolean;
  readonly language: Language;
  /** Milliseconds. */
  readonly now: number;
}

/** A post that was never published does not carry what it takes to show its photos. */
const isShownByRows = (post: Post): boolean => !('publishedAt' in post);

/** Posts of one author as a viewer sees them who may. Photos that posts do not carry themselves are read, unless `known`. */
export const showPosts = async (
  { media, photos }: ShowPostsDeps,
  posts: readonly Post[],
  { author, viewer, followsAuthor, language, now }: PostAudience,
  known?: PhotosOfPost,
): Promise<PostView[]> => {
  const wanted = known ? [] : posts.filter(isShownByRows).flatMap((post) => post.photos);
  const [card, found] = await Promise.all([
    presentCard(author, media, now),
    wanted.length === 0
      ? []
      : photos.getMany(
          wanted.map(({ photoId }) => photoId),
          now,
        ),
  ]);
  const surroundings = {
    author: card,
    media,
    language,
    now,
    viewer: viewer === undefined ? undefined : { accountId: viewer, followsAuthor },
    photos: known ?? new Map(found.map((photo) => [photo.photoId, photo])),
  };
  const isPinned = ({ postId, state }: Post) => state === 'published' && author.pins?.includes(postId);
  return Promise.all(
    posts.map(async (post) => ({
      ...(await presentPost(post, surroundings)),
      ...(isPinned(post) && { pinned: true as const }),
    })),
  );
};
