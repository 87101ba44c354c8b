import type { AccountId, DraftId, PhotoId, PostId } from '../kernel/ids.ts';

import { secondsOf } from '../platform/durations.ts';
import { isExpired } from '../platform/expired-row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';
import type { Photo } from './photo.ts';
import { StoredPhoto } from './photo.ts';
import { lifeOf, lossOf } from './photo-life.ts';
import type { PhotoFailure } from './photo-problem.ts';
import { photoRow } from './photo-rows.ts';

/** Where a photo is attached: to a post, to a draft, or to an account as its avatar. */
export type Attachment =
  | { readonly postId: PostId }
  | { readonly draftId: DraftId }
  | { readonly avatarOf: AccountId };

/** Why a photo cannot be attached. */
export type AttachRefusal =
  /** There is no such photo of this owner. */
  | { readonly outcome: 'not_found' }
  /** It belongs to another post or a draft, or is an avatar. */
  | { readonly outcome: 'in_use' }
  /** It failed or was rejected. */
  | { readonly outcome: 'unusable'; readonly loss: PhotoFailure | undefined };

export type AttachOutcome = { readonly outcome: 'attached'; readonly photo: Photo } | AttachRefusal;

/** A photo from its row. */
export const photoOf = (row: Row): Photo => {
  const stored = parseRow(StoredPhoto, row);
  return { ...stored, life: lifeOf(stored) };
};

/** Where a photo is attached, in its row. */
export const attachmentFields = ['postId', 'draftId', 'avatarOf'] as const;

const attachmentField = (attachment: Attachment) => {
  if ('postId' in attachment) return { name: 'postId', value: attachment.postId } as const;
  if ('draftId' in attachment) return { name: 'draftId', value: attachment.draftId } as const;
  return { name: 'avatarOf', value: attachment.avatarOf } as const;
};

const isUsable = {
  expression:
    'attribute_not_exists(failure) AND (attribute_not_exists(moderation) OR moderation.verdict <> :rejected)',
  values: { ':rejected': 'rejected' },
};

/** Whether a row is there and has not expired at `now` (milliseconds). */
export const isLive = (row: Row | undefined, now: number): row is Row =>
  row !== undefined && !isExpired(row, now);

/**
 * The write that gives a photo to a post, a draft or an account, for good: it no longer expires. It may still be processing. It is refused for
 * a photo of somebody else, one that is attached elsewhere, and one that failed or was rejected. `now` in milliseconds.
 */
export const attachWrite = (photoId: PhotoId, ownerId: AccountId, attachment: Attachment, now: number) => {
  const { name, value } = attachmentField(attachment);
  const others = attachmentFields.filter((field) => field !== name);
  return {
    update: photoRow.key({ photoId }),
    change: {
      expression: 'SET #to = :to REMOVE expiresAt',
      names: { '#to': name },
      values: { ':to': value },
    },
    condition: {
      expression: [
        'ownerId = :owner',
        '(attribute_not_exists(#to) OR #to = :to)',
        ...others.map((field) => `attribute_not_exists(${field})`),
        '(attribute_not_exists(expiresAt) OR expiresAt > :now)',
        isUsable.expression,
      ].join(' AND '),
      values: { ':owner': ownerId, ':now': secondsOf(now), ...isUsable.values },
    },
  } satisfies Write;
};

/** Why the row that {@link attachWrite} found does not let itself be attached. `now` in milliseconds. */
export const attachRefusal = (row: Row | undefined, ownerId: AccountId, now: number): AttachRefusal => {
  if (!isLive(row, now) || row['ownerId'] !== ownerId) return { outcome: 'not_found' };
  const loss = lossOf(photoOf(row).life);
  const isElsewhere = attachmentFields.some((field) => row[field] !== undefined);
  return loss === undefined && isElsewhere ? { outcome: 'in_use' } : { outcome: 'unusable', loss };
};

/** The write that takes a photo back from where it is attached; it then expires at `expiresAt` (epoch seconds). */
export const detachWrite = (photoId: PhotoId, attachment: Attachment, expiresAt: number) => {
  const { name, value } = attachmentField(attachment);
  return {
    update: photoRow.key({ photoId }),
    change: {
      expression: 'SET expiresAt = :expiry REMOVE #from',
      names: { '#from': name },
      values: { ':expiry': expiresAt },
    },
    condition: { expression: '#from = :from', values: { ':from': value } },
  } satisfies Write;
};

/** The write that moves a photo from its draft to the post that comes of it. It is refused for one that failed or was rejected. */
export const moveToPostWrite = (photoId: PhotoId, draftId: DraftId, postId: PostId) =>
  ({
    update: photoRow.key({ photoId }),
    change: { expression: 'SET postId = :post REMOVE draftId', values: { ':post': postId } },
    condition: {
      expression: `draftId = :draft AND ${isUsable.expression}`,
      values: { ':draft': draftId, ...isUsable.values },
    },
  }) satisfies Write;

/** The write that deletes the photo of an avatar that is replaced. Its objects follow by the stream. */
export const deleteAvatarWrite = (photoId: PhotoId, account: AccountId) =>
  ({
    delete: photoRow.key({ photoId }),
    condition: {
      expression: 'attribute_not_exists(pk) OR avatarOf = :account',
      values: { ':account': account },
    },
  }) satisfies Write;

/** One conditional change; undefined when the condition did not hold and the row is gone, else the photo as it stands. */
export const changePhoto = async (
  table: Pick<Table, 'update'>,
  photoId: PhotoId,
  change: Expression,
  condition: Expression,
): Promise<Photo | undefined> => {
  try {
    return photoOf(await table.update(photoRow.key({ photoId }), change, condition));
  } catch (error) {
    if (error instanceof ConditionFailed) return error.row && photoOf(error.row);
    throw error;
  }
};

export type PhotoStore = ReturnType<typeof makePhotoStore>;

/** Photos as posts, drafts and accounts find, take and give them back. */
export const makePhotoStore = (table: Table) => {
  const getMany = async (
    photoIds: readonly PhotoId[],
    now: number,
    options: { readonly consistent?: boolean } = {},
  ): Promise<readonly Photo[]> => {
    const rows = await table.getMany(
      photoIds.map((photoId) => photoRow.key({ photoId })),
      options,
    );
    return rows.filter((row) => isLive(row, now)).map(photoOf);
  };

  return {
    /** A photo that has not expired at `now` (milliseconds). */
    get: async (
      photoId: PhotoId,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<Photo | undefined> => {
      const row = await table.get(photoRow.key({ photoId }), options);
      return isLive(row, now) ? photoOf(row) : undefined;
    },

    /** The photos that are there and have not expired at `now` (milliseconds), in no particular order. */
    getMany,

    /**
     * Gives a photo to a post or an account, for good: it no longer expires. Attaching it again to the same is fine.
     * It may still be processing.
     */
    attach: async (
      photoId: PhotoId,
      ownerId: AccountId,
      attachment: Attachment,
      now: number,
    ): Promise<AttachOutcome> => {
      const { value } = attachmentField(attachment);
      try {
        const { update, change, condition } = attachWrite(photoId, ownerId, attachment, now);
        const row = await table.update(update, change, condition);
        return { outcome: 'attached', photo: photoOf(row) };
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const { row } = error;
        // Already there: what was found out about it since does not matter here.
        const isThere = isLive(row, now) && attachmentFields.some((field) => row[field] === value);
        return isThere ? { outcome: 'attached', photo: photoOf(row) } : attachRefusal(row, ownerId, now);
      }
    },

    /** Takes a photo back from where it is attached; it expires at `expiresAt` (epoch seconds). Does nothing when it is not there. */
    detach: async (photoId: PhotoId, attachment: Attachment, expiresAt: number): Promise<void> => {
      const { change, condition } = detachWrite(photoId, attachment, expiresAt);
      await changePhoto(table, photoId, change, condition);
    },
  };
};
