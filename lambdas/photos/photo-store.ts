import type { AccountId, DraftId, PhotoId, PostId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { secondsOf } from '../platform/durations.ts';
import { isExpired } from '../platform/expired-row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
import type { Photo } from './photo.ts';
import { isAttached, StoredPhoto } from './photo.ts';
import type { ModerationFact, ThumbnailsFact } from './photo-life.ts';
import { lifeOf, lossOf } from './photo-life.ts';
import type { PhotoFailure } from './photo-problem.ts';
import { ownedPhotoRow, photoRow } from './photo-rows.ts';

/** What a photo is made with. */
export interface NewPhotoRow {
  readonly photoId: PhotoId;
  readonly ownerId: AccountId;
  readonly contentType: StoredPhoto['contentType'];
  readonly bytes: number;
  readonly altText?: string;
  readonly keep?: StoredPhoto['keep'];
  /** Epoch seconds. */
  readonly uploadUntil: number;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** What an owner may say of a photo before it is posted; null takes it back. */
export interface PhotoWords {
  readonly altText?: string | null | undefined;
  readonly focalPoint?: StoredPhoto['focalPoint'] | null | undefined;
}

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

const attachmentFields = ['postId', 'draftId', 'avatarOf'] as const;

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

const isLive = (row: Row | undefined, now: number): row is Row => row !== undefined && !isExpired(row, now);

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

export type PhotoStore = ReturnType<typeof makePhotoStore>;

export const makePhotoStore = (table: Table) => {
  /** One conditional change; undefined when the condition did not hold and the row is gone, else the photo as it stands. */
  const changed = async (
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

  /** Lists a photo that nothing uses among those of its owner until it expires. */
  const listAsOwned = async ({
    photoId,
    ownerId,
    expiresAt,
  }: Pick<StoredPhoto, 'photoId' | 'ownerId' | 'expiresAt'>): Promise<void> => {
    if (expiresAt === undefined) return;
    const key = ownedPhotoRow.key({ owner: ownerId, photoId });
    const isLater = {
      expression: 'attribute_not_exists(pk) OR expiresAt < :expiry',
      values: { ':expiry': expiresAt },
    };
    await unlessRefused(table.put({ ...key, expiresAt }, isLater));
  };

  return {
    /**
     * Adds a photo, and among those of its owner. Of one that is there already the upload may come until then, also if it was given up;
     * all else stays as it is.
     */
    create: async (photo: NewPhotoRow): Promise<void> => {
      const { photoId, ownerId, uploadUntil } = photo;
      // The row that leads to the photo is there first: a photo that nothing leads to would not be found.
      await listAsOwned(photo);
      const isCreated = await unlessRefused(table.put({ ...photoRow.key({ photoId }), ...photo }, isNew));
      if (isCreated) return;
      await changed(
        photoId,
        { expression: 'SET uploadUntil = :until REMOVE failure', values: { ':until': uploadUntil } },
        {
          expression:
            'ownerId = :owner AND attribute_not_exists(thumbnails) AND attribute_not_exists(moderation) AND (attribute_not_exists(failure) OR failure.code = :missing)',
          values: { ':owner': ownerId, ':missing': 'upload_missing' },
        },
      );
    },

    listAsOwned,

    /** An owner's photos at `now` (milliseconds) that nothing uses, newest first, behind the photo `after`, of at most `limit` that are looked at. */
    listUnused: async (
      owner: AccountId,
      limit: number,
      after: PhotoId | undefined,
      now: number,
    ): Promise<{ readonly photos: readonly Photo[]; readonly next?: PhotoId }> => {
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: { ':partition': ownedPhotoRow.partition({ owner }), ':prefix': ownedPhotoRow.sortPrefix },
        },
        newestFirst: true,
        limit,
        consistent: true,
        ...(after !== undefined && { after: { ...ownedPhotoRow.key({ owner, photoId: after }) } }),
      });
      const photoIds = rows.map((row) => ownedPhotoRow.parse(row).photoId);
      const found = await getMany(photoIds, now, { consistent: true });
      const unused = new Map(
        found.filter((photo) => !isAttached(photo)).map((photo) => [photo.photoId, photo]),
      );
      return {
        photos: photoIds.flatMap((photoId) => unused.get(photoId) ?? []),
        ...(next && { next: ownedPhotoRow.parse(next).photoId }),
      };
    },

    /** Changes what an owner says of a photo that neither a post nor an avatar has taken; `now` in milliseconds. */
    describe: async (
      photoId: PhotoId,
      ownerId: AccountId,
      words: PhotoWords,
      now: number,
    ): Promise<Photo | 'not_found' | 'in_use'> => {
      const fields = Object.entries(words).filter(([, value]) => value !== undefined);
      const change = changeTo(Object.fromEntries(fields.map(([name, value]) => [name, value ?? undefined])));
      const condition = {
        expression:
          'ownerId = :owner AND attribute_not_exists(postId) AND attribute_not_exists(avatarOf) AND (attribute_not_exists(expiresAt) OR expiresAt > :now)',
        values: { ':owner': ownerId, ':now': secondsOf(now) },
      };
      try {
        return photoOf(await table.update(photoRow.key({ photoId }), change, condition));
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return isLive(error.row, now) && error.row['ownerId'] === ownerId ? 'in_use' : 'not_found';
      }
    },

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

    /** Records the renditions, once. Answers the photo as it then stands, undefined when it is gone. */
    recordThumbnails: (photoId: PhotoId, thumbnails: ThumbnailsFact): Promise<Photo | undefined> =>
      changed(
        photoId,
        { expression: 'SET thumbnails = :fact', values: { ':fact': thumbnails } },
        {
          expression:
            'attribute_exists(pk) AND attribute_not_exists(thumbnails) AND attribute_not_exists(failure)',
        },
      ),

    /** Records the verdict, once. Answers the photo as it then stands, undefined when it is gone. */
    recordModeration: (photoId: PhotoId, moderation: ModerationFact): Promise<Photo | undefined> =>
      changed(
        photoId,
        { expression: 'SET moderation = :fact', values: { ':fact': moderation } },
        {
          expression:
            'attribute_exists(pk) AND attribute_not_exists(moderation) AND attribute_not_exists(failure)',
        },
      ),

    /** Records that a photo cannot become ready, unless it already is or has failed before. */
    recordFailure: (photoId: PhotoId, failure: PhotoFailure): Promise<Photo | undefined> =>
      changed(
        photoId,
        { expression: 'SET failure = :failure', values: { ':failure': failure } },
        {
          expression:
            'attribute_exists(pk) AND attribute_not_exists(failure) AND (attribute_not_exists(thumbnails) OR attribute_not_exists(moderation))',
        },
      ),

    /** Records that the upload of a photo, as it was read, never came. */
    recordMissing: ({ photoId, uploadUntil }: Photo): Promise<Photo | undefined> =>
      changed(
        photoId,
        { expression: 'SET failure = :failure', values: { ':failure': { code: 'upload_missing' } } },
        {
          expression: [
            'attribute_exists(pk) AND attribute_not_exists(failure)',
            'attribute_not_exists(thumbnails) AND attribute_not_exists(moderation)',
            uploadUntil === undefined ? 'attribute_not_exists(uploadUntil)' : 'uploadUntil = :until',
          ].join(' AND '),
          ...(uploadUntil !== undefined && { values: { ':until': uploadUntil } }),
        },
      ),

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
      await changed(photoId, change, condition);
    },

    /** Deletes an owner's photo that is attached to nothing. Its objects follow by the stream. */
    deleteUnattached: async (
      photoId: PhotoId,
      ownerId: AccountId,
    ): Promise<'deleted' | 'not_found' | 'in_use'> => {
      try {
        await table.delete(photoRow.key({ photoId }), {
          expression: [
            'ownerId = :owner',
            ...attachmentFields.map((field) => `attribute_not_exists(${field})`),
          ].join(' AND '),
          values: { ':owner': ownerId },
        });
        return 'deleted';
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return error.row?.['ownerId'] === ownerId ? 'in_use' : 'not_found';
      }
    },
  };
};
