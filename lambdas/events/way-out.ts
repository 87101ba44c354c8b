/** Consumes the queue of the way out: erases accounts, and gathers what people take along. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { makeDueStore } from '../erasure/due-store.ts';
import { eraseAccount, scanForRemains } from '../erasure/erase.ts';
import { makeErasureStore } from '../erasure/erasure-store.ts';
import { makeLeft } from '../erasure/leave-without-sign-in.ts';
import { makeDeleteUser, makeEmailOf, makeIsInPool } from '../erasure/pool-user-store.ts';
import { makeRowsOfOthers } from '../erasure/rows-of-others.ts';
import { makeUndoing } from '../erasure/undoing.ts';
import { makeExportStore } from '../exports/export-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { WayOutJob } from '../kernel/jobs/way-out-job.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { makeScanTable } from '../platform/scan-table.ts';
import { readSecret } from '../platform/secret.ts';
import { makeExportObjectStore } from '../takeout/export-object-store.ts';
import { runExportJob } from '../takeout/run-export-job.ts';
import { variablesOf } from './variables-of.ts';

/** For how long a job goes on before it sends the next: the function has a quarter of an hour for a batch of one. */
const TURN_MS = 8 * MINUTE_MS;

const deps = once(() => {
  const env = readVariables(variablesOf['way-out']);
  const table = makeTable(env.TABLE_NAME);
  const undo = makeUndoing(table);
  const identities = makeIdentityStore(table);
  const objects = makeExportObjectStore(env.MEDIA_BUCKET);
  return {
    table,
    undo,
    erasures: makeErasureStore(table),
    identities,
    scan: makeScanTable(env.TABLE_NAME),
    rowsOfOthers: makeRowsOfOthers(table, undo),
    queue: makeJobQueue<WayOutJob>(env.WAY_OUT_QUEUE_URL),
    deleteUser: env.USER_POOL_ID === '' ? undefined : makeDeleteUser(env.USER_POOL_ID),
    emailOf: env.USER_POOL_ID === '' ? undefined : makeEmailOf(env.USER_POOL_ID, env.ISSUER),
    issuer: env.ISSUER,
    /** Undefined with another issuer, of whose users nothing tells. */
    left:
      env.USER_POOL_ID === ''
        ? undefined
        : makeLeft({
            due: makeDueStore(table),
            accounts: makeAccountStore(table),
            identities,
            isInPool: makeIsInPool(env.USER_POOL_ID),
            issuer: env.ISSUER,
          }),
    exports: makeExportStore(table),
    objects,
    removeExports: objects.removeAll,
    signingKey: once(() => readSecret(env.EXPORT_KEY_PARAMETER)),
  };
});

export const handler = consumeQueue(WayOutJob, async (job, tries) => {
  const now = Date.now();
  const until = now + TURN_MS;
  const turn = { now, isTimeUp: () => Date.now() > until };
  switch (job.kind) {
    case 'erase':
      return eraseAccount(deps(), job.accountId, turn);
    case 'scan':
      return scanForRemains(deps(), turn);
    case 'left':
      return deps().left?.(job.subject, now);
    case 'export':
    case 'export-part':
    case 'delete-export':
      return runExportJob(deps(), job, tries, now);
  }
});
