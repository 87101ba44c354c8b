/**
 * Erases accounts. An invocation works for a bounded time, notes how far it has come, and sends the queue a job that goes on. Every step may be
 * repeated from its beginning, so that whatever dies or is delivered twice does no harm.
 */
import type { AccountId } from '../kernel/ids.ts';
import type { WayOutJob } from '../kernel/jobs/way-out-job.ts';
import { inParallel } from '../platform/chunks.ts';
import { MINUTE_SECONDS } from '../platform/durations.ts';
import { log } from '../platform/log.ts';
import type { JobQueue } from '../platform/queue.ts';
import { keyOfRow } from '../platform/row.ts';
import type { ScanTable } from '../platform/scan-table.ts';
import type { Table } from '../platform/table.ts';
import { isHeld } from '../staff/holds.ts';
import { eraseOwnRows } from './erase-own-rows.ts';
import type { EraseSignInsDeps } from './erase-sign-ins.ts';
import { eraseSignIns } from './erase-sign-ins.ts';
import type { ErasureScan, StoredErasure } from './erasure.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { RowsOfOthers } from './rows-of-others.ts';
import type { Undoing } from './undoing.ts';

/** Until the consumers of the stream have done what follows from a round. */
const ROUND_SECONDS = MINUTE_SECONDS;
/** Until what the last round left is done, and other accounts have come to share the scan. */
const SCAN_SECONDS = 10 * MINUTE_SECONDS;
const ROWS_IN_PARALLEL = 10;
/** Two are usual; more than this means that something writes without an end. */
const MAX_SCAN_ROUNDS = 10;

export interface EraseDeps extends EraseSignInsDeps {
  readonly table: Table;
  readonly erasures: ErasureStore;
  readonly undo: Undoing;
  readonly scan: ScanTable;
  readonly rowsOfOthers: RowsOfOthers;
  readonly queue: JobQueue<WayOutJob>;
  /** Deletes whatever there is of an account's exports. */
  readonly removeExports: (accountId: AccountId) => Promise<void>;
}

/** `now` in milliseconds; `isTimeUp` when this invocation should end. */
export interface Turn {
  readonly now: number;
  readonly isTimeUp: () => boolean;
}

/** Walks through the partitions until nothing is left, then goes on to sign-ins. */
const eraseOwn = async (
  deps: EraseDeps,
  accountId: AccountId,
  erasure: StoredErasure,
  { now, isTimeUp }: Turn,
): Promise<StoredErasure | undefined> => {
  let { after, isLeft } = erasure;
  do {
    const walked = await eraseOwnRows(deps, { accountId, now }, after);
    after = walked.after;
    if (walked.isLeft) isLeft = true;
  } while (after !== undefined && !isTimeUp());
  if (after !== undefined) {
    await deps.erasures.save(accountId, { ...erasure, after, isLeft });
    await deps.queue.send([{ kind: 'erase', accountId }]);
    return undefined;
  }
  if (!isLeft) return { step: 'sign-ins', rounds: erasure.rounds, startedAt: erasure.startedAt };
  const { step, rounds, startedAt } = erasure;
  await deps.erasures.save(accountId, { step, rounds: rounds + 1, startedAt });
  await deps.queue.send([{ kind: 'erase', accountId }], ROUND_SECONDS);
  return undefined;
};

/** Begins or goes on with the erasure of an account whose status says so. */
export const eraseAccount = async (deps: EraseDeps, accountId: AccountId, turn: Turn): Promise<void> => {
  const account = await deps.erasures.account(accountId);
  if (account?.status !== 'erasing') return;
  let erasure: StoredErasure | undefined = (await deps.erasures.get(accountId)) ?? {
    step: 'own',
    rounds: 0,
    startedAt: turn.now,
  };
  // A hold that came meanwhile keeps what is left; whoever looks after erasures every day goes on when it has ended.
  if (erasure.step === 'own' && (await isHeld(deps.table, accountId, turn.now))) return;
  if (erasure.step === 'own') erasure = await eraseOwn(deps, accountId, erasure, turn);
  if (erasure === undefined) return;
  if (erasure.step === 'sign-ins') {
    await eraseSignIns(deps, account);
    erasure = { ...erasure, step: 'remains' };
  }
  await deps.erasures.save(accountId, erasure);
  await deps.erasures.wait(accountId);
  await deps.queue.send([{ kind: 'scan' }], SCAN_SECONDS);
};

/** An account of which a scan found nothing more: the last rows go, unless something has come back meanwhile. */
const finish = async (deps: EraseDeps, accountId: AccountId, { now }: Turn): Promise<void> => {
  let after: Awaited<ReturnType<typeof eraseOwnRows>>['after'];
  do {
    const walked = await eraseOwnRows(deps, { accountId, now }, after);
    after = walked.after;
  } while (after !== undefined);
  await deps.removeExports(accountId);
  await deps.erasures.end(accountId);
  log.info('An account was erased');
};

const beginScan = async ({ erasures }: EraseDeps): Promise<ErasureScan | undefined> => {
  const accounts = [...(await erasures.waiting())];
  if (accounts.length === 0) return undefined;
  const scan = { accounts, version: 1 };
  return (await erasures.beginScan(scan)) ? scan : erasures.scan();
};

/** Looks at a page of the table. Answers the scan as it goes on behind it, and whether that is at the beginning of another round. */
const scanPage = async (deps: EraseDeps, scan: ErasureScan, now: number) => {
  const accounts = scan.accounts.map((accountId) => ({ accountId, now }));
  const { rows, next } = await deps.scan(scan.after);
  let isLeft = scan.isLeft === true;
  await inParallel(rows, ROWS_IN_PARALLEL, async (row) => {
    if (await deps.rowsOfOthers({ ...row, ...keyOfRow(row) }, accounts)) isLeft = true;
  });
  const rounds = (scan.rounds ?? 0) + (next === undefined ? 1 : 0);
  const further: ErasureScan = {
    accounts: scan.accounts,
    version: scan.version + 1,
    rounds,
    ...(next === undefined ? {} : { after: next, ...(isLeft && { isLeft }) }),
  };
  return { further, isAtEnd: next === undefined, isLeft };
};

/**
 * Looks through the whole table for accounts of which nothing else is left, a minute later once more where something was found, as requests
 * that were under way may have written it back, and then has them gone.
 */
export const scanForRemains = async (deps: EraseDeps, turn: Turn): Promise<void> => {
  let scan = (await deps.erasures.scan()) ?? (await beginScan(deps));
  if (scan === undefined) return;
  for (;;) {
    const { further, isAtEnd, isLeft } = await scanPage(deps, scan, turn.now);
    if (isAtEnd && (!isLeft || further.rounds === MAX_SCAN_ROUNDS)) {
      if (isLeft) log.error('Rows name erased accounts again and again', new Error('It is given up'));
      break;
    }
    if (!(await deps.erasures.saveScan(further, scan))) return;
    scan = further;
    if (isAtEnd) return deps.queue.send([{ kind: 'scan' }], ROUND_SECONDS);
    if (turn.isTimeUp()) return deps.queue.send([{ kind: 'scan' }]);
  }
  for (const accountId of scan.accounts) await finish(deps, accountId, turn);
  await deps.erasures.endScan();
  if ((await deps.erasures.waiting()).length > 0) await deps.queue.send([{ kind: 'scan' }]);
};
