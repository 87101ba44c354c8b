/** Rows of photos. */
import * as z from 'zod/mini';
import { AccountId, PhotoId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredPhoto } from './photo.ts';

export const photoRow = defineRow({
  entity: 'photo',
  pk: 'PHOTO#{photoId}',
  sk: 'PHOTO',
  ids: { photoId: PhotoId },
  stored: StoredPhoto,
});

/** What was sent to Rekognition on a day (`2026-11-23`, UTC), where the deployment limits that. */
export const moderationDayRow = defineRow({
  entity: 'day of moderation',
  pk: 'MODERATION#{day}',
  sk: 'CALLS',
  ids: { day: z.string() },
  stored: z.object({ calls: z.int(), expiresAt: z.int() }),
});

/** A photo among those of an account, so that it can be found while nothing uses it; one that something uses may be there too. */
export const ownedPhotoRow = defineRow({
  entity: 'photo of an account',
  pk: 'A#{owner}',
  sk: 'PHOTO#{photoId}',
  ids: { owner: AccountId, photoId: PhotoId },
  stored: z.object({ expiresAt: z.int() }),
});
