/** What a decision changes, by the rows as they are now: what it does, and how that is taken back. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { CollectionStore } from '../collections/collection-store.ts';
import { isLive } from '../comments/comment.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import type { AccountId, DecisionId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Subject, SubjectOf } from '../kernel/subject.ts';
import type { Photo } from '../photos/photo.ts';
import { lifeOf } from '../photos/photo-life.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { Write } from '../platform/table.ts';
import type { CreditedLivePost, CreditedPost, PostHead } from '../posts/post.ts';
import type { PostStore } from '../posts/post-store.ts';
import { placeInPost, planWithoutPhoto, planWithPhoto, planWithPhotoAnew } from '../posts/take-photo-out.ts';
import type { Action } from './action.ts';
import { specOfAction } from './action.ts';
import type { Decision, Former } from './decision.ts';
import type { Change } from './decision-writer.ts';
import { restrictAccount, unrestrictAccount } from './restrict-account.ts';
import {
  restrictCollection,
  restrictComment,
  restrictPost,
  screenPost,
  unrestrictCollection,
  unrestrictComment,
  unrestrictPost,
  unscreenPost,
} from './restrict-content.ts';
import {
  formerModeration,
  lossOfBytes,
  refusePhoto,
  restrictPhoto,
  unrestrictPhoto,
} from './restrict-photo.ts';

export interface ReadSubjectDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly posts: Pick<PostStore, 'head' | 'getCredited'>;
  readonly photos: Pick<PhotoStore, 'get'>;
  readonly comments: Pick<CommentStore, 'get'>;
  readonly collections: Pick<CollectionStore, 'get'>;
}

/** What an action comes to. */
export interface Planned {
  /** Whom it concerns. */
  readonly accountId: AccountId;
  readonly change: Change;
  readonly former?: Former | undefined;
  /** The language of what it is about, where that says it. */
  readonly language?: string | undefined;
  /** The decision that it puts an end to: that a photo waits for a person. */
  readonly endsId?: DecisionId | undefined;
}

interface Deciding {
  readonly decisionId: DecisionId;
  readonly action: Action;
  /** The version of the subject that was looked at, as {@link versionOf} says it; undefined for whatever it is now. */
  readonly seen: string | undefined;
  /** Milliseconds. */
  readonly now: number;
}

const notApplicable = () => problem('action_not_applicable');

const checkSeen = (seen: string | undefined, version: string | number): void => {
  if (seen !== undefined && seen !== String(version)) throw problem('subject_changed');
};

const sure = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw notApplicable();
  return value;
};

const isLivePost = (post: CreditedPost): post is CreditedPost & CreditedLivePost => post.state !== 'deleted';

const livePostOf = async (
  { posts }: ReadSubjectDeps,
  { postId }: Photo,
  now: number,
): Promise<CreditedLivePost | undefined> => {
  const post = postId && (await posts.getCredited(postId, now, { consistent: true }));
  return post && isLivePost(post) ? post : undefined;
};

/** The post in the bin that a photo is in, of which nothing is packed anew. */
const binnedPostOf = async (
  { posts }: ReadSubjectDeps,
  { postId }: Photo,
  now: number,
): Promise<PostHead | undefined> => {
  const post = postId && (await posts.head(postId, now, { consistent: true }));
  return post && post.state === 'deleted' ? post : undefined;
};

/** A photo with another verdict. */
const judged = (photo: Photo, moderation: Photo['moderation']): Photo => {
  const next = { ...photo, moderation };
  return { ...next, life: lifeOf(next) };
};

const refreshed = (post: CreditedLivePost, photo: Photo): Change['post'] =>
  'publishedAt' in post ? { post, plan: planWithPhotoAnew(post, photo) } : undefined;

/** What is done to a photo, and to the post that it is in. */
const planForPhoto = async (
  deps: ReadSubjectDeps,
  photo: Photo,
  { decisionId, action, now }: Deciding,
): Promise<Planned> => {
  const post = await livePostOf(deps, photo, now);
  const { moderation } = photo;
  const endsId = photo.life.state === 'review' ? moderation?.decisionId : undefined;
  const base = {
    accountId: photo.ownerId,
    language: post?.language,
    former: { ...(moderation && { moderation }) },
    ...(action.kind !== 'warn' && endsId !== undefined && { endsId }),
  };
  const place = post && placeInPost(post, photo.photoId);
  const takesOut = action.kind === 'remove' || action.kind === 'publish_without';
  if (takesOut && post !== undefined && place !== undefined) {
    if (action.kind === 'publish_without' && post.state !== 'held') throw notApplicable();
    return {
      ...base,
      former: { ...base.former, place: { ...place, postId: post.postId, tags: [...place.tags] } },
      change: {
        writes: [refusePhoto(photo, decisionId, { takenFrom: post.postId, now })],
        post: { post, plan: planWithoutPhoto(post, photo.photoId) },
      },
    };
  }
  // A post that shows nothing else is removed as a whole; an avatar is taken off the profile.
  const isAlone = takesOut && post !== undefined && 'publishedAt' in post;
  if (isAlone || action.kind === 'publish_without' || (takesOut && photo.avatarOf !== undefined))
    throw notApplicable();
  const writes = sure(restrictPhoto(photo, decisionId, action, now));
  if (action.kind !== 'screen') return { ...base, change: { writes } };
  const screened = judged(photo, { ...moderation, verdict: 'sensitive', reasons: action.reasons });
  const repacked = post && refreshed(post, screened);
  const binned = post === undefined ? await binnedPostOf(deps, photo, now) : undefined;
  const onPost = binned ? screenPost(binned, decisionId, action, photo.photoId) : [];
  return { ...base, change: { writes: [...writes, ...onPost], ...(repacked && { post: repacked }) } };
};

const planForPost = async (
  { posts }: ReadSubjectDeps,
  { postId }: SubjectOf<'post'>,
  { decisionId, action, seen, now }: Deciding,
): Promise<Planned> => {
  const post = await posts.head(postId, now, { consistent: true });
  if (post === undefined) throw notFound();
  checkSeen(seen, versionOfPost(post));
  const writes = sure(restrictPost(post, decisionId, action));
  return { accountId: authorOf(postId), change: { writes }, language: post.language };
};

const planForComment = async (
  { comments }: ReadSubjectDeps,
  { postId, commentId }: SubjectOf<'comment'>,
  { decisionId, action, seen }: Deciding,
): Promise<Planned> => {
  const comment = await comments.get(postId, commentId, { consistent: true });
  if (comment === undefined || !isLive(comment)) throw notFound();
  checkSeen(seen, comment.editedAt ?? 0);
  return {
    accountId: comment.by,
    change: { writes: sure(restrictComment(comment, decisionId, action)) },
  };
};

const planForCollection = async (
  { collections }: ReadSubjectDeps,
  { collectionId }: SubjectOf<'collection'>,
  { decisionId, action, seen }: Deciding,
): Promise<Planned> => {
  const collection = await collections.get(collectionId, { consistent: true });
  if (collection === undefined) throw notFound();
  checkSeen(seen, collection.version);
  return {
    accountId: authorOf(collectionId),
    change: { writes: sure(restrictCollection(collection, decisionId, action)) },
  };
};

/** The avatar goes with its photo, which cannot be taken again. */
const avatarWrites = async (
  { photos }: ReadSubjectDeps,
  photoId: Photo['photoId'] | undefined,
  { decisionId, now }: Deciding,
): Promise<{ readonly writes: readonly Write[]; readonly former: Former }> => {
  const photo = photoId && (await photos.get(photoId, now, { consistent: true }));
  if (!photo) return { writes: [], former: {} };
  return {
    writes: [refusePhoto(photo, decisionId, { now })],
    former: { ...(photo.moderation && { moderation: photo.moderation }) },
  };
};

const planForAccount = async (
  deps: ReadSubjectDeps,
  { accountId }: SubjectOf<'account'>,
  deciding: Deciding,
): Promise<Planned> => {
  const { decisionId, action, seen } = deciding;
  const account = await deps.accounts.byId(accountId, { consistent: true });
  if (account === undefined || account.status === 'erasing') throw notFound();
  checkSeen(seen, account.version);
  const { writes, former } = sure(restrictAccount(account, decisionId, action));
  const isAvatar = action.kind === 'clear' && action.field === 'avatar';
  const avatar = isAvatar ? await avatarWrites(deps, account.avatar?.photoId, deciding) : undefined;
  return {
    accountId,
    change: { writes: [...writes, ...(avatar?.writes ?? [])] },
    former: { ...former, ...avatar?.former },
  };
};

/** The version of a post that somebody looked at. */
export const versionOfPost = ({ version, state }: Pick<PostHead, 'version' | 'state'>): string =>
  `${version} ${state}`;

/**
 * What an action comes to. Throws `not_found` for what is gone and for accounts that are being erased, `subject_changed` where another version was
 * looked at, and `action_not_applicable`.
 */
export const planChange = async (
  deps: ReadSubjectDeps,
  subject: Subject,
  deciding: Deciding,
): Promise<Planned> => {
  if (!specOfAction(deciding.action.kind).to.includes(subject.kind)) throw notApplicable();
  switch (subject.kind) {
    case 'account':
      return planForAccount(deps, subject, deciding);
    case 'post':
      return planForPost(deps, subject, deciding);
    case 'comment':
      return planForComment(deps, subject, deciding);
    case 'collection':
      return planForCollection(deps, subject, deciding);
    case 'photo': {
      const photo = await deps.photos.get(subject.photoId, deciding.now, { consistent: true });
      if (photo === undefined) throw notFound();
      return planForPhoto(deps, photo, deciding);
    }
  }
};

const nothing: Change = { writes: [] };

const undoForPhoto = async (
  deps: ReadSubjectDeps,
  photo: Photo,
  { decisionId, former }: Decision,
  now: number,
): Promise<Change> => {
  const place = former?.place;
  const restored = (backTo?: CreditedLivePost) =>
    unrestrictPhoto(photo, decisionId, {
      former: former?.moderation,
      ...(backTo && { backTo: backTo.postId }),
      wasTaken: place !== undefined,
      now,
    });
  const writes = restored();
  if (writes.length === 0) return nothing;
  const asBefore = judged(
    { ...photo, ...lossOfBytes(photo) },
    formerModeration(photo, decisionId, former?.moderation),
  );
  if (place === undefined) {
    const post = await livePostOf(deps, photo, now);
    const binned = post === undefined ? await binnedPostOf(deps, photo, now) : undefined;
    const repacked = post && refreshed(post, asBefore);
    return {
      writes: [...writes, ...(binned ? unscreenPost(binned, decisionId) : [])],
      ...(repacked && { post: repacked }),
    };
  }
  const post = await livePostOf(deps, { ...photo, postId: place.postId }, now);
  const isShowable = asBefore.life.state === 'ready' || (post !== undefined && !('publishedAt' in post));
  if (post === undefined || !isShowable || post.photos.some(({ photoId }) => photoId === photo.photoId)) {
    return { writes };
  }
  return { writes: restored(post), post: { post, plan: planWithPhoto(post, asBefore, place) } };
};

const undoForAccount = async (
  deps: ReadSubjectDeps & {
    readonly decisions: {
      readonly get: (accountId: AccountId, decisionId: DecisionId) => Promise<Decision | undefined>;
    };
  },
  { accountId, decisionId, action, former }: Decision,
  now: number,
): Promise<Change> => {
  const account = await deps.accounts.byId(accountId, { consistent: true });
  if (account === undefined) return nothing;
  const over = account.suspension?.over;
  const replaced = over && (await deps.decisions.get(accountId, over));
  const isOverInForce = replaced?.state === 'in_force';
  const writes = unrestrictAccount(account, decisionId, action, { former, isOverInForce });
  const photoId = former?.avatar?.photoId;
  const photo = photoId && (await deps.photos.get(photoId, now, { consistent: true }));
  if (!photo) return { writes };
  const restored = unrestrictPhoto(photo, decisionId, { former: former?.moderation, wasTaken: false, now });
  return { writes: [...writes, ...restored] };
};

export type PlanUndoDeps = Parameters<typeof undoForAccount>[0];

/** How what a decision does is taken back: nothing is written of what is gone, or is no longer as the decision left it. */
export const planUndo = async (deps: PlanUndoDeps, decision: Decision, now: number): Promise<Change> => {
  const { subject, decisionId } = decision;
  switch (subject.kind) {
    case 'account':
      return undoForAccount(deps, decision, now);
    case 'post': {
      const post = await deps.posts.head(subject.postId, now, { consistent: true });
      return post === undefined ? nothing : { writes: unrestrictPost(post, decisionId) };
    }
    case 'comment': {
      const comment = await deps.comments.get(subject.postId, subject.commentId, { consistent: true });
      return comment === undefined || !isLive(comment)
        ? nothing
        : { writes: unrestrictComment(comment, decisionId) };
    }
    case 'collection': {
      const collection = await deps.collections.get(subject.collectionId, { consistent: true });
      return collection === undefined ? nothing : { writes: unrestrictCollection(collection, decisionId) };
    }
    case 'photo': {
      const photo = await deps.photos.get(subject.photoId, now, { consistent: true });
      return photo === undefined ? nothing : undoForPhoto(deps, photo, decision, now);
    }
  }
};
