/** Rows of photos. */
import * as z from 'zod/mini';
import { AccountId, PhotoId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { ShadowDay } from './moderation/shadow.ts';
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

/** How a policy that is tried judged on a day (`2026-11-23`, UTC), beside the one in force. */
export const shadowDayRow = defineRow({
  entity: 'day of a tried policy',
  pk: 'SHADOW#{candidate}',
  sk: '{day}',
  ids: { candidate: z.string(), day: z.string() },
  stored: ShadowDay,
});

/** A photo among those of an account, so that it can be found while nothing uses it; one that something uses may be there too. */
export const ownedPhotoRow = defineRow({
  entity: 'photo of an account',
  pk: 'A#{owner}',
  sk: 'PHOTO#{photoId}',
  ids: { owner: AccountId, photoId: PhotoId },
  stored: z.object({ expiresAt: z.int() }),
});
