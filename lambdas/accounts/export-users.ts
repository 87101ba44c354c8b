/** Keeps outside of the user pool who has which account, so that a lost pool makes strangers of nobody. */

import type { AccountId } from '../kernel/ids.ts';
import { strangerIdOf } from '../kernel/ids.ts';
import { log } from '../platform/log.ts';
import type { AccountStore } from './account-store.ts';
import type { IdentityStore } from './identity-store.ts';
import type { ExportedUser } from './user-export.ts';
import { exportKeys } from './user-export.ts';
import type { UserExportStore } from './user-export-store.ts';
import type { PoolUser, UserPoolStore } from './user-pool-store.ts';

const PART_USERS = 5_000; // some 700 KB before they are compressed

export interface ExportUsersDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly identities: Pick<IdentityStore, 'accountsOf' | 'link' | 'linkedLately'>;
  readonly pool: Pick<UserPoolStore, 'list'>;
  readonly exports: UserExportStore;
  readonly issuer: string;
  /** Told of users that the export before names, or that have come since, and that the pool has no more. */
  readonly leave: (users: readonly GoneUser[], now: number) => Promise<void>;
}

/** A user that the pool has no more. */
export type GoneUser = Pick<ExportedUser, 'accountId' | 'subject'>;

/** The accounts of some users by their subjects. Accounts from before identities had rows get theirs. */
const accountsOf = async (
  { accounts, identities, issuer }: ExportUsersDeps,
  users: readonly PoolUser[],
  now: number,
): Promise<ReadonlyMap<string, AccountId>> => {
  const subjects = users.map(({ subject }) => subject);
  const linked = await identities.accountsOf(issuer, subjects);
  const unlinked = subjects.filter((subject) => !linked.has(subject));
  const older = await accounts.many(unlinked.map((subject) => strangerIdOf(issuer, subject)));
  const found = new Map(linked);
  for (const subject of unlinked) {
    const accountId = strangerIdOf(issuer, subject);
    if (!older.has(accountId)) continue;
    await identities.link({ issuer, subject }, accountId, now);
    found.set(subject, accountId);
  }
  return found;
};

/** More than these at once did not leave: the pool is another one, or its list is not whole. */
const MAX_GONE = 1_000;
const MAX_GONE_PART = 0.2;

/**
 * Says which users of the export before, and of those who have signed in for the first time lately, are in the pool no more: those who deleted
 * their sign-in there, of which nothing else tells. Before the new export counts, so that what fails comes again.
 */
const tellOfMissing = async (
  { exports, identities, issuer, leave }: ExportUsersDeps,
  subjects: ReadonlySet<string>,
  now: number,
): Promise<void> => {
  const gone = new Map<string, GoneUser>();
  for (const known of [exports.readLatest(issuer), identities.linkedLately(issuer, now)]) {
    for await (const users of known) {
      for (const user of users) if (!subjects.has(user.subject)) gone.set(user.subject, user);
      if (gone.size > MAX_GONE) break;
    }
  }
  if (gone.size === 0) return;
  if (gone.size > MAX_GONE || gone.size > Math.max(10, MAX_GONE_PART * (subjects.size + gone.size))) {
    log.error('Too many users are missing in the pool to believe it', undefined, { users: gone.size });
    return;
  }
  await leave([...gone.values()], now);
};

/** Exports everybody who has an account and a verified address. Answers how many. `now` in milliseconds. */
export const exportUsers = async (deps: ExportUsersDeps, now: number): Promise<number> => {
  const keys = exportKeys(now);
  const parts: string[] = [];
  let users = 0;
  let waiting: ExportedUser[] = [];
  const subjects = new Set<string>();
  const putPart = async (): Promise<void> => {
    const key = keys.part(parts.length);
    await deps.exports.putPart(key, waiting);
    parts.push(key);
    users += waiting.length;
    waiting = [];
  };
  for await (const page of deps.pool.list()) {
    const accountOf = await accountsOf(deps, page, now);
    for (const { subject } of page) subjects.add(subject);
    for (const { subject, email, isVerified, isEnabled } of page) {
      const accountId = accountOf.get(subject);
      if (accountId === undefined || email === undefined || !isVerified) continue;
      waiting.push({ email, subject, accountId, ...(!isEnabled && { isDisabled: true }) });
    }
    if (waiting.length >= PART_USERS) await putPart();
  }
  if (waiting.length > 0) await putPart();
  await tellOfMissing(deps, subjects, now);
  const exportedAt = new Date(now).toISOString();
  await deps.exports.putManifest(keys.manifest, { issuer: deps.issuer, exportedAt, parts, users });
  return users;
};
