/** Schedule: finds uploads that got stuck; once a day, exports who has which account. */

import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { exportUsers } from '../accounts/export-users.ts';
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { isExportTime } from '../accounts/user-export.ts';
import { makeUserExportStore } from '../accounts/user-export-store.ts';
import { makeUserPoolStore } from '../accounts/user-pool-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { reconcileUploads } from '../photos/reconcile-uploads.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { log } from '../platform/log.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { makeTable } from '../platform/table.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['reconcile-uploads']);
  const table = makeTable(env.TABLE_NAME);
  return {
    uploads: {
      photos: makePhotoWriter(table),
      uploads: makeUploadStore(env.UPLOADS_BUCKET),
      thumbnailQueue: makeJobQueue(env.THUMBNAILS_QUEUE_URL),
      moderationQueue: makeJobQueue(env.MODERATION_QUEUE_URL),
    },
    /** Undefined with another issuer, whose users are not ours to export. */
    users:
      env.USER_POOL_ID === ''
        ? undefined
        : {
            accounts: makeAccountStore(table),
            identities: makeIdentityStore(table),
            pool: makeUserPoolStore(env.USER_POOL_ID),
            exports: makeUserExportStore(env.MEDIA_BUCKET),
            issuer: env.ISSUER,
          },
  };
});

const Event = z.object({ /** An operator asks for an export now. */ exportUsers: z.optional(z.boolean()) });

export const handler = async (event: unknown): Promise<void> => {
  const { uploads, users } = deps();
  const now = Date.now();
  const isAsked = Event.parse(event).exportUsers === true;
  if (!isAsked) await reconcileUploads(uploads, now);
  if (users !== undefined && (isAsked || isExportTime(now))) {
    log.info('Users exported', { users: await exportUsers(users, now) });
  }
};
