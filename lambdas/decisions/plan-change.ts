/** What a decision changes, by the rows as they are now: what it does, and how that is taken back. */
import { isLive } from '../comments/comment.ts';
import type { AccountId, DecisionId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { Subject, SubjectOf } from '../kernel/subject.ts';
import type { Photo } from '../photos/photo.ts';
import type { Write } from '../platform/table.ts';
import { specOfAction } from './action.ts';
import type { Decision, Former } from './decision.ts';
import type { Change } from './decision-writer.ts';
import { planForPhoto, undoForPhoto } from './plan-photo.ts';
import type { Deciding, Planned, ReadSubjectDeps } from './planned.ts';
import { notApplicable, nothing, sure } from './planned.ts';
import { restrictAccount, unrestrictAccount } from './restrict-account.ts';
import {
  restrictCollection,
  restrictComment,
  restrictPost,
  unrestrictCollection,
  unrestrictComment,
  unrestrictPost,
} from './restrict-content.ts';
import { refusePhoto, unrestrictPhoto } from './restrict-photo.ts';
import {
  checkSeen,
  versionOfAccount,
  versionOfCollection,
  versionOfComment,
  versionOfPhoto,
  versionOfPost,
} from './version-of-subject.ts';

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
  checkSeen(seen, versionOfComment(comment));
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
  checkSeen(seen, versionOfCollection(collection));
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
  checkSeen(seen, versionOfAccount(account));
  const { writes, former } = sure(restrictAccount(account, decisionId, action));
  const isAvatar = action.kind === 'clear' && action.field === 'avatar';
  const avatar = isAvatar ? await avatarWrites(deps, account.avatar?.photoId, deciding) : undefined;
  return {
    accountId,
    change: { writes: [...writes, ...(avatar?.writes ?? [])] },
    former: { ...former, ...avatar?.former },
  };
};

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
      checkSeen(deciding.seen, versionOfPhoto(photo));
      return planForPhoto(deps, photo, deciding);
    }
  }
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
