import { isDeepStrictEqual } from 'node:util';
import { resolveMentions } from '../graph/resolve-mentions.ts';
import type { PhotoId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import type { Photo } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { applyAttributes, applyRules, audienceFor, checkAudience } from './apply-attributes.ts';
import type { PostAuthor } from './archive-post.ts';
import { shownToAfter } from './archive-post.ts';
import { checkCaption, checkNoPhotoTwice, checkTextBytes, orNone } from './caption.ts';
import type { PostInputDeps } from './create-post.ts';
import type { PostPlan } from './plan-edit.ts';
import { planAdjustment, planEdit } from './plan-edit.ts';
import type { CreditedPost, LivePost, PhotoAnnotations, Post, PostSetup, PostText } from './post.ts';
import { attributesOf, authorOfPost, setupOf, textOf } from './post.ts';
import type { PostChange } from './post-contract.ts';
import { newPartId } from './post-parts.ts';
import type { PostWriter } from './post-writer.ts';
import type { KnownTags, ResolvedPeople } from './resolve-people.ts';
import { byPerson, coAuthorsOf, noPeople, resolvePeople, tagsOf } from './resolve-people.ts';

const CONFLICTS = {
  attempts: 5, // publications and edits from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

const reordered = (post: Post, wanted: NonNullable<PostChange['photos']>): PostText['photos'] => {
  checkNoPhotoTwice(wanted);
  const own = new Map<PhotoId, string | undefined>(
    post.photos.map(({ photoId, altText }) => [photoId, altText]),
  );
  const strange = wanted.findIndex(({ photoId }) => !own.has(photoId));
  if (strange >= 0 || wanted.length !== own.size) {
    throw invalid(strange >= 0 ? `body.photos.${strange}.photoId` : 'body.photos', {
      en: `An edit can only reorder the ${own.size} photos of the post; list all of them and no others`,
      ar: `لا يمكن في التعديل إلا إعادة ترتيب صور المنشور وعددها ${own.size}؛ اذكرها كلها دون غيرها`,
    });
  }
  const photos = wanted.map(({ photoId, altText }) => {
    const text = orNone(altText ?? own.get(photoId));
    return { photoId, ...(text !== undefined && { altText: text }) };
  });
  return photos;
};

const coverAmong = (photos: PostText['photos'], wanted: PhotoId | undefined): PhotoId | undefined => {
  if (wanted !== undefined && !photos.some(({ photoId }) => photoId === wanted)) {
    throw invalid('body.coverPhotoId', {
      en: `The photo ${wanted} is not part of the post`,
      ar: `الصورة ${wanted} ليست من صور المنشور`,
    });
  }
  return wanted === photos[0]?.photoId ? undefined : wanted;
};

/** What is read for a change: the people it names, and the photo whose place it takes. */
interface ReadForChange {
  readonly people: ResolvedPeople;
  readonly photos: ReadonlyMap<PhotoId, Photo>;
}

const nothingRead: ReadForChange = { people: noPeople, photos: new Map() };

/** What a post says after a change; `mentions` is whom a changed caption names. Throws `invalid_request`. */
export const changedText = (
  post: Post,
  change: PostChange,
  read = nothingRead,
  mentions: PostText['mentions'] = undefined,
): PostText => {
  const current = textOf(post);
  const photos = change.photos === undefined ? current.photos : reordered(post, change.photos);
  if (change.caption !== undefined) checkCaption(change.caption);
  const visibility = change.visibility ?? current.visibility;
  const own = photos.map(({ photoId }) => photoId);
  return {
    title: change.title === undefined ? current.title : orNone(change.title),
    caption: change.caption === undefined ? current.caption : orNone(change.caption),
    mentions: change.caption === undefined ? current.mentions : mentions,
    language: change.language === undefined ? current.language : orNone(change.language),
    visibility,
    audienceId: audienceFor(visibility, change.audienceId, current.audienceId),
    coverPhotoId: coverAmong(photos, change.coverPhotoId ?? current.coverPhotoId),
    ...applyAttributes(change, attributesOf(post), { author: authorOfPost(post), own, ...read }),
    photos,
  };
};

const changedAnnotations = (post: CreditedPost, change: PostChange): readonly PhotoAnnotations[] => {
  const present = setupOf(post).annotations;
  if (change.photos === undefined) return present;
  return change.photos.map(({ photoId, focalPoint }) => {
    const before = present.find((each) => each.photoId === photoId);
    const point = focalPoint === undefined ? before?.focalPoint : (focalPoint ?? undefined);
    return { photoId, ...(point && { focalPoint: point }) };
  });
};

const changedTags = (post: CreditedPost, change: PostChange, people: ResolvedPeople): PostSetup['tags'] => {
  if (change.photos === undefined) return post.tags;
  const known: KnownTags = { author: authorOfPost(post), tags: post.tags, untagged: post.untagged ?? [] };
  const tagged = change.photos.flatMap(({ photoId, tags }, position) =>
    tags === undefined
      ? post.tags.filter((tag) => tag.photoId === photoId)
      : tagsOf(photoId, tags, people, known, `body.photos.${position}`),
  );
  return byPerson(tagged);
};

/** How a post is set up after a change. Throws `invalid_request`. */
export const changedSetup = (post: CreditedPost, change: PostChange, people = noPeople): PostSetup => {
  const known = { author: authorOfPost(post), coAuthors: post.coAuthors ?? [] };
  return {
    ...applyRules(change, post),
    coAuthors: change.coAuthors === undefined ? post.coAuthors : coAuthorsOf(change.coAuthors, people, known),
    annotations: changedAnnotations(post, change),
    tags: changedTags(post, change, people),
  };
};

/** The photos of a post in the order of `chosen`, with its alt texts and annotations; a published post keeps what it takes to show them. */
const rearranged = (
  post: LivePost,
  chosen: PostText['photos'],
  annotations: readonly PhotoAnnotations[],
): LivePost['photos'] => {
  const annotated = chosen.map((photo) => ({
    ...annotations.find(({ photoId }) => photoId === photo.photoId),
    ...photo,
  }));
  if (!('publishedAt' in post)) return annotated;
  return annotated.flatMap((photo) =>
    post.photos
      .filter(({ photoId }) => photoId === photo.photoId)
      .map(({ altText: _, focalPoint: __, ...data }) => ({ ...data, ...photo })),
  );
};

export interface EditPostDeps extends PostInputDeps {
  readonly posts: Pick<PostWriter, 'getCredited' | 'write'>;
  readonly photos: Pick<PhotoStore, 'get'>;
}

const readForChange = async (
  deps: EditPostDeps,
  { author: { accountId: editor }, change, now }: Pick<PostEditing, 'author' | 'change' | 'now'>,
): Promise<ReadForChange> => {
  const fromPhoto = change.location?.fromPhoto;
  const [people, photo] = await Promise.all([
    resolvePeople(deps, editor, change),
    fromPhoto && deps.photos.get(fromPhoto, now, { consistent: true }),
    checkAudience(deps.audiences, editor, change.audienceId),
  ]);
  return { people, photos: new Map(photo ? [[photo.photoId, photo]] : []) };
};

/** Whom the caption names after a change. */
const mentionsAfter = async (
  deps: EditPostDeps,
  post: Post,
  { caption }: PostChange,
): Promise<PostText['mentions']> => {
  if (caption === undefined) return post.mentions;
  checkCaption(caption);
  const before = { text: post.caption, mentions: post.mentions };
  const mentions = await resolveMentions(deps, authorOfPost(post), caption, before);
  return mentions.length === 0 ? undefined : mentions;
};

export interface PostEditing {
  /** Whose post it is, as the account is now. */
  readonly author: PostAuthor;
  readonly postId: PostId;
  readonly change: PostChange;
  /** Milliseconds. */
  readonly now: number;
}

/** Throws `limit_reached` for a plan whose history nothing can hold. */
const checkHistory = ({ edits, historyBytes }: PostPlan): void => {
  if (edits > limits.editsPerPost) {
    throw problem('limit_reached', {
      en: `The history of the post has ${edits - 1} entries; at most ${limits.editsPerPost} are allowed. Remove entries to edit the post again`,
      ar: `عدد مدخلات سجل المنشور ${edits - 1}، والحد الأقصى ${limits.editsPerPost}. احذف مدخلات من السجل لتتمكن من تعديل المنشور`,
    });
  }
  if (historyBytes > limits.historyBytesPerPost) {
    throw problem('limit_reached', {
      en: `The history of the post would have ${historyBytes} bytes; at most ${limits.historyBytesPerPost} are allowed. Remove entries to edit the post again`,
      ar: `سيبلغ حجم سجل المنشور ${historyBytes} بايت، والحد الأقصى ${limits.historyBytesPerPost}. احذف مدخلات من السجل لتتمكن من تعديل المنشور`,
    });
  }
};

/**
 * Edits one's own post; what it said before stays in its history. An edit that changes nothing writes nothing, and one that changes
 * only how the post is set up leaves its history as it is. Throws `not_found`, `invalid_request`, `limit_reached`, and `conflict` when
 * other writers keep coming between.
 */
export const editPost = async (deps: EditPostDeps, editing: PostEditing): Promise<Post> => {
  const { author, postId, change, now } = editing;
  const { posts } = deps;
  let read: ReadForChange | undefined;
  return retryOnConflict(CONFLICTS, async () => {
    const post = await posts.getCredited(postId, now, { consistent: true });
    if (post === undefined || post.state === 'deleted' || authorOfPost(post) !== author.accountId)
      throw notFound();
    read ??= await readForChange(deps, editing);
    const text = changedText(post, change, read, await mentionsAfter(deps, post, change));
    const setup = changedSetup(post, change, read.people);
    const isSameText = isDeepStrictEqual(text, textOf(post));
    if (isSameText && isDeepStrictEqual(setup, setupOf(post))) return post;
    const next = { text, setup, photos: rearranged(post, text.photos, setup.annotations) };
    checkTextBytes({ ...text });
    const newPart = () => newPartId(post.version + 1);
    if (isSameText) return posts.write(post, planAdjustment(post, next, newPart));
    // What is said in the archive, or before the post was ever shown, is said to nobody yet.
    const shownTo = post.state === 'published' ? shownToAfter(undefined, author) : undefined;
    const plan = planEdit(post, next, { at: now, shownTo, newPart });
    checkHistory(plan);
    return posts.write(post, plan);
  });
};
