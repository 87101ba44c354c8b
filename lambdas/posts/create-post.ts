import type { Account } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { withPostDefaults } from '../accounts/post-defaults.ts';
import type { AudienceStore } from '../audiences/audience-store.ts';
import type { TextWithMentions } from '../graph/resolve-mentions.ts';
import { resolveMentions } from '../graph/resolve-mentions.ts';
import type { AccountId } from '../kernel/ids.ts';
import { postIdOf, timeOf } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { applyAttributes, applyRules, audienceFor, checkAudience } from './apply-attributes.ts';
import type { PhotosOfPost } from './attach-photos.ts';
import { attachPhotos, withdrawPost } from './attach-photos.ts';
import { checkCaption, checkNoPhotoTwice, checkTextBytes, orNone } from './caption.ts';
import type { NewProcessingPost, Post } from './post.ts';
import type { ChosenPhoto } from './post-content.ts';
import { withFocalPoint } from './post-content.ts';
import type { NewPost } from './post-contract.ts';
import type { PostWriter } from './post-writer.ts';
import { foreseenRefusal, photoRefusal } from './refuse-photo.ts';
import type { KnownTags, ResolvePeopleDeps } from './resolve-people.ts';
import { byPerson, coAuthorsOf, resolvePeople, tagsOf } from './resolve-people.ts';
import { readTakable, takingBack } from './take-back.ts';

const TAKEN_IDS = {
  attempts: 50, // milliseconds that one author's other posts may occupy in a row
  error: () => problem('unavailable'),
};
const NONCE_LENGTH = 8; // of the seed's 16 random characters: 40 bits

export interface CreatePostDeps extends PostInputDeps {
  readonly accounts: Pick<AccountStore, 'manyByUsername'>;
  readonly photos: Pick<PhotoStore, 'getMany' | 'attach' | 'detach'>;
  readonly posts: Pick<PostWriter, 'create' | 'withdraw' | 'head' | 'giveBack' | 'takeAgain'>;
}

export interface NewPostInput {
  /** As they are now. */
  readonly account: Account;
  readonly body: NewPost;
  /** A ULID: its time and nonce become the post's. */
  readonly seed: string;
  /** Whether an earlier try with the same seed may have written already. */
  readonly repeated: boolean;
  /** Milliseconds. */
  readonly now: number;
}

/** What it takes to decide whether an author may say what a post is to say. */
export interface PostInputDeps extends ResolvePeopleDeps {
  readonly audiences: Pick<AudienceStore, 'exists'>;
}

/**
 * A new post as its row will say it, of what its author sent: also used when a draft is published. `photos` are those that are
 * there. Throws `invalid_request`. Costs reads only where the post names people or an audience.
 */
export const processingPostOf = async (
  deps: PostInputDeps,
  {
    author,
    body,
    photos,
    nonce,
    written,
  }: {
    readonly author: AccountId;
    readonly body: NewPost;
    readonly photos: PhotosOfPost;
    readonly nonce: string;
    /** The caption as it was written before, and whom it names. */
    readonly written?: TextWithMentions;
  },
): Promise<Omit<NewProcessingPost, 'postId'>> => {
  checkCaption(body.caption ?? '');
  const { visibility = 'public' } = body;
  const audienceId = audienceFor(visibility, body.audienceId, undefined);
  const [people, mentions] = await Promise.all([
    resolvePeople(deps, author, body),
    resolveMentions(deps, author, body.caption ?? '', written),
    checkAudience(deps.audiences, author, audienceId),
  ]);
  const own = body.photos.map(({ photoId }) => photoId);
  const known: KnownTags = { author, tags: [], untagged: [] };
  const chosen = body.photos.map(
    ({ photoId, altText, focalPoint }): ChosenPhoto => ({
      photoId,
      altText: orNone(altText ?? photos.get(photoId)?.altText),
      ...withFocalPoint(focalPoint, photos.get(photoId)),
    }),
  );
  const tags = body.photos.flatMap(({ photoId, tags: asked = [] }, position) =>
    tagsOf(photoId, asked, people, known, `body.photos.${position}`),
  );
  checkTextBytes({ title: body.title, caption: body.caption, location: body.location, photos: chosen });
  const coAuthors = coAuthorsOf(body.coAuthors ?? [], people, { author, coAuthors: [] });
  return {
    state: 'processing',
    nonce,
    version: 1,
    title: orNone(body.title),
    caption: orNone(body.caption),
    ...(mentions.length > 0 && { mentions }),
    language: body.language,
    visibility,
    audienceId,
    ...applyAttributes(body, {}, { author, own, photos, people }),
    ...applyRules(body, {}),
    ...(coAuthors && { coAuthors: [...coAuthors] }),
    photos: chosen,
    tags: [...byPerson(tags)],
  };
};

/** Puts the row under the first id that is free from the seed's time on, or finds what an earlier try put. */
const putPost = (
  posts: Pick<PostWriter, 'create'>,
  author: AccountId,
  seed: string,
  stored: Omit<NewProcessingPost, 'postId'>,
): Promise<Post> =>
  retryOnConflict<Post>(TAKEN_IDS, async (taken) => {
    const { post, isNew } = await posts.create({ ...stored, postId: postIdOf(timeOf(seed) + taken, author) });
    return (isNew || post.nonce === stored.nonce) && post;
  });

/**
 * Makes a post of one's own photos; it is published when all of them are ready. Throws `invalid_request`, `photo_unusable` and `photo_in_use`. A photo of somebody else is refused like one that does not exist.
 */
export const createPost = async (
  deps: CreatePostDeps,
  { account, body: said, seed, repeated, now }: NewPostInput,
): Promise<{ readonly post: Post; readonly photos: PhotosOfPost }> => {
  const { photos, posts } = deps;
  const author = account.accountId;
  const body = withPostDefaults(settingsOf(account).postDefaults, said);
  checkNoPhotoTwice(body.photos);
  const photoIds = body.photos.map(({ photoId }) => photoId);
  const takable = repeated
    ? { photos: await photos.getMany(photoIds, now, { consistent: true }), holdings: [] }
    : await readTakable(deps, photoIds, author, now);
  const known = new Map(takable.photos.map((photo) => [photo.photoId, photo]));
  // The photos of a repeated request may belong to the post that the first try made.
  for (const photoId of repeated ? [] : photoIds) {
    const refused = foreseenRefusal(photoId, known.get(photoId), author);
    if (refused) throw photoRefusal(body, refused);
  }
  const nonce = seed.slice(-NONCE_LENGTH);
  const stored = await processingPostOf(deps, { author, body, photos: known, nonce });
  return takingBack(deps, takable, now, async () => {
    const post = await putPost(posts, author, seed, stored);
    if (post.state !== 'processing') return { post, photos: known };

    const unattached = photoIds.filter((photoId) => known.get(photoId)?.postId !== post.postId);
    const outcome = await attachPhotos(photos, post, unattached, now);
    if ('refused' in outcome) {
      await withdrawPost({ posts, photos }, post, now);
      throw photoRefusal(body, outcome.refused);
    }
    return { post, photos: new Map([...known, ...outcome.attached]) };
  });
};
