/**
 * The writes by which decisions restrict photos, and those that take it back. For the decision writer alone: nothing else may write the verdict on a photo.
 */
import type { DecisionId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import type { Photo } from '../photos/photo.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import type { ModerationFact, RestrictingFact } from '../photos/photo-life.ts';
import { lostBytes } from '../photos/photo-life.ts';
import { photoRow } from '../photos/photo-rows.ts';
import { changeTo } from '../platform/change-to.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { Expression, Row, Write } from '../platform/table.ts';
import type { Action } from './action.ts';

const KEPT_BEYOND_APPEAL_DAYS = 30; // for the appeal itself to be decided

/** Epoch seconds. */
const keptUntil = (now: number): number =>
  expiryOf(now, (limits.appealDays + KEPT_BEYOND_APPEAL_DAYS) * DAY_SECONDS);

/** The photo still is as it was read. */
const isAsRead = ({ moderation, postId, avatarOf }: Photo): Expression => ({
  expression: [
    'attribute_exists(pk)',
    moderation === undefined ? 'attribute_not_exists(moderation)' : 'moderation.verdict = :readVerdict',
    postId === undefined ? 'attribute_not_exists(postId)' : 'postId = :readPost',
    avatarOf === undefined ? 'attribute_not_exists(avatarOf)' : 'avatarOf = :readAvatarOf',
  ].join(' AND '),
  values: {
    ...(moderation !== undefined && { ':readVerdict': moderation.verdict }),
    ...(postId !== undefined && { ':readPost': postId }),
    ...(avatarOf !== undefined && { ':readAvatarOf': avatarOf }),
  },
});

const photoUpdate = (photo: Photo, fields: Row): Write => {
  const condition = isAsRead(photo);
  return {
    update: photoRow.key({ photoId: photo.photoId }),
    change: changeTo(fields),
    // A condition without values must not have an empty set of them.
    condition:
      Object.keys(condition.values ?? {}).length === 0 ? { expression: condition.expression } : condition,
  };
};

/** The write that gives a photo its first verdict, unless it has one or has failed. */
export const judgePhoto = ({ photoId }: Photo, moderation: RestrictingFact): Write => ({
  update: photoRow.key({ photoId }),
  change: { expression: 'SET moderation = :fact', values: { ':fact': moderation } },
  condition: {
    expression: 'attribute_exists(pk) AND attribute_not_exists(moderation) AND attribute_not_exists(failure)',
  },
});

/** The verdict of a person, about the same bytes. */
const verdictBy = (
  { moderation, thumbnails }: Photo,
  decisionId: DecisionId,
  fact: Pick<ModerationFact, 'verdict' | 'reasons'>,
): ModerationFact => {
  const etag = moderation?.etag ?? thumbnails?.etag;
  const digest = moderation?.digest ?? thumbnails?.digest;
  return {
    ...(etag !== undefined && { etag }),
    ...(digest !== undefined && { digest }),
    ...fact,
    ...(fact.verdict !== 'approved' && { decisionId }),
  };
};

/** The write that has a photo refused for good. With `takenFrom` it leaves its post, and is kept for as long as that can be appealed. `now` in milliseconds. */
export const refusePhoto = (
  photo: Photo,
  decisionId: DecisionId,
  { takenFrom, now }: { readonly takenFrom?: PostId | undefined; readonly now: number },
): Write =>
  photoUpdate(photo, {
    moderation: verdictBy(photo, decisionId, { verdict: 'rejected' }),
    ...(takenFrom !== undefined && { postId: undefined, expiresAt: keptUntil(now) }),
  });

/** The writes by which an action changes the verdict on a photo; undefined where it cannot be done. `now` in milliseconds. */
export const restrictPhoto = (
  photo: Photo,
  decisionId: DecisionId,
  action: Action,
  now: number,
): readonly Write[] | undefined => {
  const { state } = photo.life;
  switch (action.kind) {
    case 'release':
      return state === 'review'
        ? [photoUpdate(photo, { moderation: verdictBy(photo, decisionId, { verdict: 'approved' }) })]
        : undefined;
    case 'screen':
      return state === 'review' || state === 'ready'
        ? [
            photoUpdate(photo, {
              moderation: verdictBy(photo, decisionId, { verdict: 'sensitive', reasons: action.reasons }),
            }),
          ]
        : undefined;
    case 'remove':
    case 'publish_without':
      return state === 'rejected' || state === 'failed'
        ? undefined
        : [refusePhoto(photo, decisionId, { now })];
    case 'warn':
      return [{ check: photoRow.key({ photoId: photo.photoId }), condition: isAsRead(photo) }];
    default:
      return undefined;
  }
};

/** What a photo is once nothing speaks against it: what moderation said before a person did, but for a verdict that the decision itself gave. */
export const formerModeration = (
  photo: Photo,
  decisionId: DecisionId,
  former: ModerationFact | undefined,
): ModerationFact =>
  former === undefined || former.verdict === 'review' || former.decisionId === decisionId
    ? verdictBy(photo, decisionId, { verdict: 'approved' })
    : former;

/** The write by which the pictures of a photo that a decision refused go: its objects follow by the stream. */
export const giveUpPhoto = ({ photoId, postId, draftId }: Photo, decisionId: DecisionId): Write => {
  const key = photoRow.key({ photoId });
  const isRefused = {
    expression: 'moderation.verdict = :rejected AND moderation.decisionId = :decision',
    values: { ':rejected': 'rejected', ':decision': decisionId },
  };
  if (postId !== undefined || draftId !== undefined) {
    return { update: key, change: changeTo({ failure: lostBytes }), condition: isRefused };
  }
  const { expression, values } = isRefused;
  const isFree = 'attribute_not_exists(postId) AND attribute_not_exists(draftId)';
  return { delete: key, condition: { expression: `${expression} AND ${isFree}`, values } };
};

/** What a photo is that nothing speaks against any more: one that a list knew lost its bytes with the verdict, and is to be sent anew. */
export const lossOfBytes = ({ moderation }: Photo): Pick<Photo, 'failure'> =>
  moderation?.known === undefined ? {} : { failure: lostBytes };

/**
 * The writes that take back what a decision said of a photo; none where nothing of it is left. With `backTo` it is the post's again. `now` in
 * milliseconds.
 */
export const unrestrictPhoto = (
  photo: Photo,
  decisionId: DecisionId,
  {
    former,
    backTo,
    wasTaken,
    now,
  }: {
    readonly former?: ModerationFact | undefined;
    readonly backTo?: PostId | undefined;
    readonly wasTaken: boolean;
    readonly now: number;
  },
): readonly Write[] => {
  if (photo.moderation?.decisionId !== decisionId) return [];
  const moderation = formerModeration(photo, decisionId, former);
  const placement = !wasTaken
    ? {}
    : backTo === undefined
      ? { expiresAt: unattachedExpiry(now) }
      : { postId: backTo, expiresAt: undefined };
  return [photoUpdate(photo, { moderation, ...lossOfBytes(photo), ...placement })];
};
