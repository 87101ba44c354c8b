import { isDeepStrictEqual } from 'node:util';
import { resolveMentions } from '../graph/resolve-mentions.ts';
import type { PhotoId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Photo } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Row } from '../platform/table.ts';
import { applyAttributes, applyRules, audienceFor, checkAudience } from './apply-attributes.ts';
import type { PostAuthor } from './archive-post.ts';
import { shownToAfter } from './archive-post.ts';
import { checkCaption, checkTextBytes, orNone } from './caption.ts';
import type { PostInputDeps } from './create-post.ts';
import type { PhotosOfEdit } from './edit-photos.ts';
import {
  arrangedPhotos,
  changedAnnotations,
  chosenPhotos,
  coverAmong,
  readPhotosOfEdit,
  withoutGonePhoto,
} from './edit-photos.ts';
import type { NextPost, PostPlan } from './plan-edit.ts';
import { planAdjustment, planEdit } from './plan-edit.ts';
import type { CreditedLivePost, CreditedPost, LivePost, Post, PostSetup, PostText } from './post.ts';
import { attributesOf, authorOfPost, setupOf, textOf } from './post.ts';
import type { PostChange } from './post-contract.ts';
import type { PartId } from './post-parts.ts';
import { newPartId } from './post-parts.ts';
import type { PostWriter } from './post-writer.ts';
import type { KnownTags, ResolvedPeople } from './resolve-people.ts';
import { byPerson, coAuthorsOf, noPeople, resolvePeople, tagsOf } from './resolve-people.ts';
import { takingBack } from './take-back.ts';

const CONFLICTS = {
  attempts: 5, // publications and edits from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

/** What is read for a change: the people it names, the photo whose place it takes, and those that it adds. */
interface ReadForChange {
  readonly people: ResolvedPeople;
  readonly placed: ReadonlyMap<PhotoId, Photo>;
  readonly added: ReadonlyMap<PhotoId, Photo>;
}

const nothingRead: ReadForChange = { people: noPeople, placed: new Map(), added: new Map() };

/** What a post says after a change; `mentions` is whom a changed caption names. Throws `invalid_request`. */
export const changedText = (
  post: Post,
  change: PostChange,
  read = nothingRead,
  mentions: PostText['mentions'] = undefined,
): PostText => {
  const current = textOf(post);
  const { people, placed, added } = read;
  const photos = change.photos === undefined ? current.photos : chosenPhotos(post, change.photos, added);
  if (change.caption !== undefined) checkCaption(change.caption);
  const visibility = change.visibility ?? current.visibility;
  const own = photos.map(({ photoId }) => photoId);
  const surroundings = { author: authorOfPost(post), own, photos: new Map([...placed, ...added]), people };
  const attributes = applyAttributes(change, attributesOf(post), surroundings);
  return {
    title: change.title === undefined ? current.title : orNone(change.title),
    caption: change.caption === undefined ? current.caption : orNone(change.caption),
    mentions: change.caption === undefined ? current.mentions : mentions,
    language: change.language === undefined ? current.language : orNone(change.language),
    visibility,
    audienceId: audienceFor(visibility, change.audienceId, current.audienceId),
    coverPhotoId: coverAmong(photos, change.coverPhotoId, current.coverPhotoId),
    ...attributes,
    location: withoutGonePhoto(attributes.location, own),
    photos,
  };
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
export const changedSetup = (
  post: CreditedPost,
  change: PostChange,
  { people, added }: Pick<ReadForChange, 'people' | 'added'> = nothingRead,
): PostSetup => {
  const known = { author: authorOfPost(post), coAuthors: post.coAuthors ?? [] };
  return {
    ...applyRules(change, post),
    coAuthors: change.coAuthors === undefined ? post.coAuthors : coAuthorsOf(change.coAuthors, people, known),
    annotations: changedAnnotations(post, change, added),
    tags: changedTags(post, change, people),
  };
};

export interface EditPostDeps extends PostInputDeps {
  readonly posts: Pick<PostWriter, 'getCredited' | 'write' | 'head' | 'giveBack' | 'takeAgain'>;
  readonly photos: Pick<PhotoStore, 'get' | 'getMany'>;
}

const readForChange = async (
  deps: EditPostDeps,
  { author: { accountId: editor }, change, now }: Pick<PostEditing, 'author' | 'change' | 'now'>,
): Promise<Omit<ReadForChange, 'added'>> => {
  const fromPhoto = change.location?.fromPhoto;
  const [people, photo] = await Promise.all([
    resolvePeople(deps, editor, change),
    fromPhoto && deps.photos.get(fromPhoto, now, { consistent: true }),
    checkAudience(deps.audiences, editor, change.audienceId),
  ]);
  return { people, placed: new Map(photo ? [[photo.photoId, photo]] : []) };
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

/** An edit of what a post says. Throws `limit_reached`. */
const planOfText = (
  post: CreditedLivePost,
  next: NextPost,
  { author, now }: PostEditing,
  newPart: () => PartId,
): PostPlan => {
  // What is said in the archive, or before the post was ever shown, is said to nobody yet.
  const shownTo = post.state === 'published' ? shownToAfter(undefined, author) : undefined;
  const plan = planEdit(post, next, { at: now, shownTo, newPart });
  checkHistory(plan);
  return plan;
};

/** A held post whose photos are others now is looked at anew. */
const stateAfter = (post: LivePost, { areOthers }: PhotosOfEdit): Row =>
  post.state === 'held' && areOthers ? { state: 'processing', hold: undefined } : {};

/**
 * Edits one's own post; what it said and showed before stays in its history. An edit that changes nothing writes nothing, and one that
 * changes only how the post is set up leaves its history as it is. Photos that it takes out are their owner's again for a day. Throws
 * `not_found`, `invalid_request`, `limit_reached`, what photos are refused for, and `conflict` when other writers keep coming between.
 */
export const editPost = async (deps: EditPostDeps, editing: PostEditing): Promise<Post> => {
  const { author, postId, change, now } = editing;
  const { posts } = deps;
  let read: Omit<ReadForChange, 'added'> | undefined;
  return retryOnConflict(CONFLICTS, async () => {
    const post = await posts.getCredited(postId, now, { consistent: true });
    if (post === undefined || post.state === 'deleted' || authorOfPost(post) !== author.accountId)
      throw notFound();
    if (post.state === 'removed') throw problem('removed_by_decision');
    const photos = await readPhotosOfEdit(deps, post, change, now);
    read ??= await readForChange(deps, editing);
    const known = { ...read, added: photos.added };
    const text = changedText(post, change, known, await mentionsAfter(deps, post, change));
    const setup = changedSetup(post, change, known);
    const isSameText = isDeepStrictEqual(text, textOf(post));
    if (isSameText && !photos.areOthers && isDeepStrictEqual(setup, setupOf(post))) return post;
    const arranged = arrangedPhotos(post, text.photos, setup.annotations, photos.added);
    const next = { text, setup, photos: arranged, state: stateAfter(post, photos) };
    checkTextBytes({ ...text });
    const newPart = () => newPartId(post.version + 1);
    const plan = isSameText ? planAdjustment(post, next, newPart) : planOfText(post, next, editing, newPart);
    return takingBack(
      deps,
      photos,
      now,
      () => posts.write(post, plan, photos.writes),
      (written) => written !== undefined,
    );
  });
};
