/** Schedule: finds uploads that got stuck, begins erasures that are due, ends what decisions do whose time is over; once a day, exports who has which account. */

import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { exportUsers } from '../accounts/export-users.ts';
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { isExportTime } from '../accounts/user-export.ts';
import { makeUserExportStore } from '../accounts/user-export-store.ts';
import { makeUserPoolStore } from '../accounts/user-pool-store.ts';
import { endDueDecisions } from '../decisions/decide.ts';
import { makeDecideDeps } from '../decisions/make-decide-deps.ts';
import { beginDueErasures } from '../erasure/begin-due-erasures.ts';
import { makeDueStore } from '../erasure/due-store.ts';
import { makeLeave } from '../erasure/leave-without-sign-in.ts';
import { makeLedgerStore } from '../erasure/ledger-store.ts';
import { makeIsInPool } from '../erasure/pool-user-store.ts';
import { readVariables } from '../kernel/environment.ts';
import type { WayOutJob } from '../kernel/jobs/way-out-job.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { reconcileUploads } from '../photos/reconcile-uploads.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { log } from '../platform/log.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['reconcile-uploads']);
  const table = makeTable(env.TABLE_NAME);
  const due = makeDueStore(table);
  return {
    uploads: {
      photos: makePhotoWriter(table),
      uploads: makeUploadStore(env.UPLOADS_BUCKET),
      thumbnailQueue: makeJobQueue(env.THUMBNAILS_QUEUE_URL),
      moderationQueue: makeJobQueue(env.MODERATION_QUEUE_URL),
    },
    erasures: {
      due,
      ledger: makeLedgerStore(env.MEDIA_BUCKET),
      queue: makeJobQueue<WayOutJob>(env.WAY_OUT_QUEUE_URL),
    },
    decisions: makeDecideDeps(table),
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
            leave: makeLeave({
              due,
              accounts: makeAccountStore(table),
              identities: makeIdentityStore(table),
              isInPool: makeIsInPool(env.USER_POOL_ID),
              issuer: env.ISSUER,
            }),
          },
  };
});

const Event = z.object({ /** An operator asks for an export now. */ exportUsers: z.optional(z.boolean()) });

export const handler = async (event: unknown): Promise<void> => {
  const { uploads, erasures, decisions, users } = deps();
  const now = Date.now();
  const isAsked = Event.parse(event).exportUsers === true;
  if (!isAsked) {
    try {
      await reconcileUploads(uploads, now);
    } finally {
      const begun = await beginDueErasures(erasures, now);
      if (begun > 0) log.info('Erasures begin or go on', { accounts: begun });
      const ended = await endDueDecisions(decisions, now);
      if (ended > 0) log.info('Decisions have come to their end', { accounts: ended });
    }
  }
  if (users !== undefined && (isAsked || isExportTime(now))) {
    log.info('Users exported', { users: await exportUsers(users, now) });
  }
};
