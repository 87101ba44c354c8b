/** Writes of photos by themselves: how they come, what is found out about them, what their owners say of them. */
import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { SECOND_MS, secondsOf } from '../platform/durations.ts';
import type { Expression, Table } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
import type { Photo, StoredPhoto } from './photo.ts';
import { isAttached, unattachedExpiry } from './photo.ts';
import type { ApprovingFact, ThumbnailsFact } from './photo-life.ts';
import type { PhotoFailure } from './photo-problem.ts';
import { ownedPhotoRow, photoRow } from './photo-rows.ts';
import { attachmentFields, changePhoto, isLive, makePhotoStore, photoOf } from './photo-store.ts';
import type { Waiting } from './photo-waiting.ts';

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

export type PhotoWriter = ReturnType<typeof makePhotoWriter>;

/** A photo store that also writes photos by themselves. */
export const makePhotoWriter = (table: Table) => {
  const store = makePhotoStore(table);
  const { getMany } = store;
  const changed = (photoId: PhotoId, change: Expression, condition: Expression) =>
    changePhoto(table, photoId, change, condition);

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
    ...store,

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
      const last = next && ownedPhotoRow.idsOfSort(String(next['sk']))?.photoId;
      const found = await getMany(photoIds, now, { consistent: true });
      const unused = new Map(
        found.filter((photo) => !isAttached(photo)).map((photo) => [photo.photoId, photo]),
      );
      return {
        photos: photoIds.flatMap((photoId) => unused.get(photoId) ?? []),
        ...(last !== undefined && { next: last }),
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
      // An update has to say something, also where nothing changes.
      const change = changeTo({
        ownerId,
        ...Object.fromEntries(fields.map(([name, value]) => [name, value ?? undefined])),
      });
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

    /** Records that moderation has nothing against a photo, once. Answers the photo as it then stands, undefined when it is gone. */
    recordApproval: (photoId: PhotoId, moderation: ApprovingFact): Promise<Photo | undefined> =>
      changed(
        photoId,
        { expression: 'SET moderation = :fact', values: { ':fact': moderation } },
        {
          expression:
            'attribute_exists(pk) AND attribute_not_exists(moderation) AND attribute_not_exists(failure)',
        },
      ),

    /**
     * Records what moderation of a photo, as it was read, waits for. A photo that nothing uses then expires a day after that. Answers whether
     * it is recorded: not where the photo has changed.
     */
    recordWaiting: async ({ photoId, expiresAt }: Photo, waiting: Waiting): Promise<boolean> => {
      const isHeld = expiresAt === undefined;
      const change = {
        expression: `SET waiting = :waiting${isHeld ? '' : ', expiresAt = :expiry'}`,
        values: {
          ':waiting': waiting,
          ...(!isHeld && { ':expiry': Math.max(expiresAt, unattachedExpiry(waiting.until * SECOND_MS)) }),
        },
      };
      const condition = {
        expression: `attribute_exists(pk) AND attribute_not_exists(moderation) AND attribute_not_exists(failure) AND ${isHeld ? 'attribute_not_exists(expiresAt)' : 'expiresAt = :was'}`,
        ...(!isHeld && { values: { ':was': expiresAt } }),
      };
      return unlessRefused(table.update(photoRow.key({ photoId }), change, condition));
    },

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

    /** Records that the upload of a photo came that was given up. Answers the photo as it then stands, undefined when it is gone. */
    recordArrival: (photoId: PhotoId): Promise<Photo | undefined> =>
      changed(
        photoId,
        { expression: 'REMOVE failure' },
        { expression: 'failure.code = :missing', values: { ':missing': 'upload_missing' } },
      ),

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
