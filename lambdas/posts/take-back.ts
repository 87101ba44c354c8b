/**
 * Photos that only a held post has, or one in the bin, are still their author's to use: nobody sees them there. What is to have them is
 * judged as if they were free, and only then are they taken: a request that is refused takes nothing. The post that they are taken from
 * becomes another version with the same write, so that it cannot come back with them meanwhile.
 */
import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { Photo } from '../photos/photo.ts';
import { isAttached, unattachedExpiry } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { Problem } from '../platform/problem.ts';
import type { PostHead } from './post.ts';
import type { NewPost } from './post-contract.ts';
import type { PostStore } from './post-store.ts';
import { foreseenRefusal, photoRefusal } from './refuse-photo.ts';

export interface TakeBackDeps {
  readonly photos: Pick<PhotoStore, 'getMany'>;
  readonly posts: Pick<PostStore, 'head' | 'giveBack' | 'takeAgain'>;
}

/** Photos of a post that nobody sees. */
interface Holding {
  readonly post: PostHead;
  readonly photoIds: readonly PhotoId[];
}

/** Photos as they will be once those are taken back that only posts have which nobody sees, and these posts. */
export interface Takable {
  readonly photos: readonly Photo[];
  readonly holdings: readonly Holding[];
}

const nothingHeld: readonly Holding[] = [];

/** Reads photos of an author, those as free that can be taken back from other posts than `asking`. `now` in milliseconds. */
export const readTakable = async (
  { photos, posts }: TakeBackDeps,
  photoIds: readonly PhotoId[],
  author: AccountId,
  now: number,
  asking?: PostHead['postId'],
): Promise<Takable> => {
  const found = await photos.getMany(photoIds, now, { consistent: true });
  const byPost = Map.groupBy(found, ({ postId }) => postId);
  const holdings = await Promise.all(
    [...byPost].map(async ([postId, held]): Promise<readonly Holding[]> => {
      if (postId === undefined || postId === asking || authorOf(postId) !== author) return nothingHeld;
      const post = await posts.head(postId, now, { consistent: true });
      if (post?.state !== 'held' && post?.state !== 'deleted') return nothingHeld;
      return [{ post, photoIds: held.map(({ photoId }) => photoId) }];
    }),
  );
  const takable = new Set(holdings.flat().flatMap((holding) => holding.photoIds));
  return {
    photos: found.map((photo) => (takable.has(photo.photoId) ? { ...photo, postId: undefined } : photo)),
    holdings: holdings.flat(),
  };
};

/** Throws what photos are refused for where others would have to be taken back for them; without these, attaching them decides. */
export const checkBeforeTaking = (
  { photos, holdings }: Takable,
  photoIds: readonly PhotoId[],
  body: Pick<NewPost, 'photos'>,
  author: AccountId,
): void => {
  if (holdings.length === 0) return;
  const known = new Map(photos.map((photo) => [photo.photoId, photo]));
  for (const photoId of photoIds) {
    const refused = foreseenRefusal(photoId, known.get(photoId), author);
    if (refused) throw photoRefusal(body, refused);
  }
};

/** Gives photos that nothing has taken after all to the posts again that had them; one that has changed meanwhile goes without. */
const putBack = async (
  { photos, posts }: TakeBackDeps,
  holdings: readonly Holding[],
  now: number,
): Promise<void> => {
  for (const { post, photoIds } of holdings) {
    const found = await photos.getMany(photoIds, now, { consistent: true });
    const free = found.filter((photo) => !isAttached(photo)).map(({ photoId }) => photoId);
    if (free.length > 0) await posts.takeAgain(post, free, now);
  }
};

/**
 * Takes photos back from posts that nobody sees, and writes what is to have them. What the write leaves goes back: where it throws a
 * problem, and where its outcome is not done. `now` in milliseconds.
 */
export const takingBack = async <Outcome>(
  deps: TakeBackDeps,
  { holdings }: Pick<Takable, 'holdings'>,
  now: number,
  write: () => Promise<Outcome>,
  isDone: (outcome: Outcome) => boolean = () => true,
): Promise<Outcome> => {
  const taken: Holding[] = [];
  for (const { post, photoIds } of holdings) {
    // What dies between the writes leaves them for as long as they would have lain in the bin.
    const binnedUntil = post.state === 'deleted' ? post.expiresAt : 0;
    const given = await deps.posts.giveBack(post, photoIds, Math.max(unattachedExpiry(now), binnedUntil));
    if (given !== undefined) taken.push({ post: given, photoIds });
  }
  try {
    const outcome = await write();
    if (!isDone(outcome)) await putBack(deps, taken, now);
    return outcome;
  } catch (error) {
    if (error instanceof Problem) await putBack(deps, taken, now);
    throw error;
  }
};
