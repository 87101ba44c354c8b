/** A change of a profile: its writes, which are made together or not at all, and the account as it leaves it. */
import type { AccountId } from '../kernel/ids.ts';
import { attachWrite, deleteAvatarWrite } from '../photos/photo-store.ts';
import { changeTo } from '../platform/change-to.ts';
import type { Expression, Write } from '../platform/table.ts';
import type { Account } from './account.ts';
import { profileRow, usernameRow } from './account-rows.ts';
import type { AccountSettings } from './account-settings.ts';
import type { Renaming } from './rename.ts';

/** What a change of a profile replaces; null removes. */
export interface ProfileChange {
  readonly username?: string;
  readonly displayName?: string;
  readonly bio?: string;
  readonly links?: readonly string[];
  readonly avatar?: Account['avatar'] | null;
  readonly isPrivate?: boolean;
  readonly settings?: AccountSettings;
}

/** A name can be had when it is nobody's, one's own, or no longer held for the account that gave it up. */
const nameIsFree = (accountId: AccountId, nowSeconds: number): Expression => ({
  expression: 'attribute_not_exists(pk) OR accountId = :me OR heldUntil <= :now',
  values: { ':me': accountId, ':now': nowSeconds },
});

/** Takes a name that can be had. */
export const takeName = (username: string, accountId: AccountId, nowSeconds: number): Write => ({
  put: { ...usernameRow.key({ username }), accountId },
  condition: nameIsFree(accountId, nowSeconds),
});

/** Keeps a name for its owner a while, then lets the row expire. */
const holdName = (username: string, accountId: AccountId, heldUntil: number): Write => ({
  put: { ...usernameRow.key({ username }), accountId, heldUntil, expiresAt: heldUntil },
  condition: {
    expression: 'accountId = :me AND attribute_not_exists(heldUntil)',
    values: { ':me': accountId },
  },
});

/** Frees a name that its owner held until now. */
const freeName = (username: string, accountId: AccountId): Write => ({
  delete: usernameRow.key({ username }),
  condition: {
    expression: 'accountId = :me AND attribute_exists(heldUntil)',
    values: { ':me': accountId },
  },
});

/** Changes the profile that still is as it was read. */
export const profileWrite = (account: Account, change: ProfileChange, renaming: Renaming | undefined) => {
  const { freed: _, ...names } = renaming ?? { freed: [] };
  const entries = Object.entries({ ...change, ...names }).filter(([, value]) => value !== undefined);
  const fields = Object.fromEntries(entries.map(([name, value]) => [name, value ?? undefined]));
  return {
    update: profileRow.key({ accountId: account.accountId }),
    change: changeTo({ ...fields, version: account.version + 1 }),
    condition: { expression: 'version = :seen', values: { ':seen': account.version } },
  } satisfies Write;
};

/** One write of a change, and what part of the change it is. */
export interface PartialWrite {
  readonly part: 'profile' | 'new name' | 'old name' | 'freed name' | 'new avatar' | 'old avatar';
  readonly write: Write;
}

/** What a new name asks for, none where there is none. */
export const nameWrites = (
  { accountId, username: old }: Account,
  { username }: ProfileChange,
  renaming: Renaming | undefined,
  nowSeconds: number,
): PartialWrite[] => {
  const given = renaming?.heldUsernames.find((name) => name.username === old);
  if (renaming === undefined || username === undefined || given === undefined) return [];
  return [
    { part: 'new name', write: takeName(username, accountId, nowSeconds) },
    { part: 'old name', write: holdName(old, accountId, given.heldUntil) },
    ...renaming.freed.map((name) => ({ part: 'freed name' as const, write: freeName(name, accountId) })),
  ];
};

/** What a new avatar asks for, none where it stays. `now` in milliseconds. */
export const avatarWrites = (
  { accountId, avatar: old }: Account,
  { avatar }: ProfileChange,
  now: number,
): PartialWrite[] => {
  if (avatar === undefined || avatar?.photoId === old?.photoId) return [];
  const attach = avatar && attachWrite(avatar.photoId, accountId, { avatarOf: accountId }, now);
  return [
    ...(attach ? [{ part: 'new avatar' as const, write: attach }] : []),
    ...(old ? [{ part: 'old avatar' as const, write: deleteAvatarWrite(old.photoId, accountId) }] : []),
  ];
};

/** The account as a change leaves it. */
export const changedAccount = (
  account: Account,
  change: ProfileChange,
  renaming: Renaming | undefined,
): Account => {
  const { avatar: current, ...rest } = account;
  const { avatar = current, links = rest.links, settings = rest.settings, ...texts } = change;
  return {
    ...rest,
    ...(texts.username !== undefined && { username: texts.username }),
    ...(texts.displayName !== undefined && { displayName: texts.displayName }),
    ...(texts.bio !== undefined && { bio: texts.bio }),
    ...(texts.isPrivate !== undefined && { isPrivate: texts.isPrivate }),
    ...(settings !== undefined && { settings }),
    ...(renaming && {
      usernameChanges: [...renaming.usernameChanges],
      heldUsernames: [...renaming.heldUsernames],
    }),
    links: [...links],
    ...(avatar !== null && avatar !== undefined && { avatar }),
    version: account.version + 1,
  };
};
