/**
 * Accounts and their names in the table. A name has a row of its own, so that two accounts cannot have it; a name that was
 * given up stays with its former owner until `heldUntil`.
 */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { AccountId, strangerIdOf } from '../kernel/ids.ts';
import { attachWrite, deleteAvatarWrite } from '../photos/photo-store.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { secondsOf } from '../platform/durations.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
import { Account } from './account.ts';
import { profileRow, usernameRow } from './account-rows.ts';
import type { AccountSettings } from './account-settings.ts';
import type { Identity } from './identity.ts';
import { linkWrites, makeIdentityStore } from './identity-store.ts';
import type { Renaming } from './rename.ts';
import { renamingOf } from './rename.ts';

const NameRow = z.object({
  accountId: AccountId,
  /** Epoch seconds; only on names that were given up. */
  heldUntil: z.optional(z.int()),
});

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

export type ClaimOutcome =
  | { readonly outcome: 'claimed' }
  /** The identity has an account already. */
  | { readonly outcome: 'has_account'; readonly account: Account }
  | { readonly outcome: 'taken' };

export type ChangeOutcome =
  | { readonly outcome: 'changed'; readonly account: Account }
  | { readonly outcome: 'taken' }
  /** The new avatar's photo is in use elsewhere, gone, or not fit to be shown. */
  | { readonly outcome: 'photo_refused' }
  /** Somebody, most likely the owner on another device, changed the account meanwhile. */
  | { readonly outcome: 'conflict' };

/** An account from its row. */
export const accountOf = (row: Row): Account => parseRow(Account, row);

/** A name can be had when it is nobody's, one's own, or no longer held for the account that gave it up. */
const nameIsFree = (accountId: AccountId, nowSeconds: number): Expression => ({
  expression: 'attribute_not_exists(pk) OR accountId = :me OR heldUntil <= :now',
  values: { ':me': accountId, ':now': nowSeconds },
});

const takeName = (username: string, accountId: AccountId, nowSeconds: number): Write => ({
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

const profileWrite = (account: Account, change: ProfileChange, renaming: Renaming | undefined) => {
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
interface PartialWrite {
  readonly part: 'profile' | 'new name' | 'old name' | 'freed name' | 'new avatar' | 'old avatar';
  readonly write: Write;
}

const nameWrites = (
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

const avatarWrites = (
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
const changedAccount = (account: Account, change: ProfileChange, renaming: Renaming | undefined): Account => {
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

export type AccountStore = ReturnType<typeof makeAccountStore>;

export const makeAccountStore = (table: Table) => {
  const identities = makeIdentityStore(table);

  const byId = async (
    accountId: AccountId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Account | undefined> => {
    const row = await table.get(profileRow.key({ accountId }), options);
    return row && accountOf(row);
  };

  const nameOf = async (
    username: string,
    options: { readonly consistent?: boolean } = {},
  ): Promise<z.infer<typeof NameRow> | undefined> => {
    const row = await table.get(usernameRow.key({ username }), options);
    return row && parseRow(NameRow, row);
  };

  return {
    byId,

    /** The account that has a folded username now; a name that is only held finds nobody. */
    byUsername: async (
      username: string,
      options: { readonly consistent?: boolean } = {},
    ): Promise<Account | undefined> => {
      const name = await nameOf(username, options);
      if (name === undefined || name.heldUntil !== undefined) return undefined;
      const account = await byId(name.accountId, options);
      // The two rows are read one after the other: a change of the name may lie between.
      return account?.username === username ? account : undefined;
    },

    /**
     * The account to which a folded username leads at `now` (milliseconds), for reading: the one that has it, or the one that gave it up and
     * still holds it, whose `username` is another then. Never for writing: a held name is nobody's there.
     */
    byNameOrHeldName: async (
      username: string,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<Account | undefined> => {
      const name = await nameOf(username, options);
      if (name?.heldUntil !== undefined && name.heldUntil <= secondsOf(now)) return undefined;
      const account = name && (await byId(name.accountId, options));
      // A profile may be read older than its name: it would lead back to the former one.
      const isOlder = name?.heldUntil === undefined && account !== undefined && account.username !== username;
      return isOlder ? byId(account.accountId, { consistent: true }) : account;
    },

    /** The accounts that have folded usernames now, by username. */
    manyByUsername: async (
      usernames: readonly string[],
      options: { readonly consistent?: boolean } = {},
    ): Promise<ReadonlyMap<string, Account>> => {
      const names = await table.getMany(
        usernames.map((username) => usernameRow.key({ username })),
        options,
      );
      const owners = names
        .map((row) => parseRow(NameRow, row))
        .filter(({ heldUntil }) => heldUntil === undefined)
        .map(({ accountId }) => accountId);
      const rows = await table.getMany(
        owners.map((accountId) => profileRow.key({ accountId })),
        options,
      );
      const accounts = rows.map(accountOf).filter(({ username }) => usernames.includes(username));
      return new Map(accounts.map((account) => [account.username, account]));
    },

    /** The accounts that exist, by id. */
    many: async (
      accountIds: readonly AccountId[],
      options: { readonly consistent?: boolean } = {},
    ): Promise<ReadonlyMap<AccountId, Account>> => {
      const rows = await table.getMany(
        accountIds.map((accountId) => profileRow.key({ accountId })),
        options,
      );
      return new Map(rows.map(accountOf).map((account) => [account.accountId, account]));
    },

    /** Makes an account with its first name for an identity that has none, all its rows or none. `now` in milliseconds. */
    claim: async (account: Account, identity: Identity, now: number): Promise<ClaimOutcome> => {
      const { accountId, username } = account;
      const strangerId = strangerIdOf(identity.issuer, identity.subject);
      try {
        await table.transact([
          { put: { ...profileRow.key({ accountId }), ...account }, condition: isNew },
          takeName(username, accountId, secondsOf(now)),
          ...linkWrites(identity, accountId, now),
          { check: profileRow.key({ accountId: strangerId }), condition: isNew },
        ]);
        return { outcome: 'claimed' };
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const linked = await identities.accountOf(identity, { consistent: true });
        const existing = await byId(linked ?? strangerId, { consistent: true });
        if (existing === undefined) return { outcome: 'taken' };
        // An account from before identities had rows is its identity's from now on, whatever becomes of the issuer.
        if (linked === undefined) await identities.link(identity, existing.accountId, now);
        return { outcome: 'has_account', account: existing };
      }
    },

    /** Pins other posts, unless somebody else has changed the pins since `account` was read: then it answers false. */
    pin: ({ accountId, pins: seen }: Account, pins: readonly PostId[]): Promise<boolean> =>
      unlessRefused(
        table.update(
          profileRow.key({ accountId }),
          { expression: 'SET pins = :pins', values: { ':pins': pins } },
          {
            expression: `attribute_exists(pk) AND ${seen ? 'pins = :seen' : 'attribute_not_exists(pins)'}`,
            ...(seen && { values: { ':seen': seen } }),
          },
        ),
      ),

    /**
     * Changes a profile that still is as `account` says, all or nothing: a new name takes its row, the old one is held and the
     * oldest held one freed, a new avatar takes its photo, and the photo of the avatar that goes is deleted. `now` in milliseconds.
     */
    change: async (account: Account, change: ProfileChange, now: number): Promise<ChangeOutcome> => {
      const { username } = change;
      const isRenamed = username !== undefined && username !== account.username;
      const renaming = isRenamed ? renamingOf(account, username, now) : undefined;
      const profile = profileWrite(account, change, renaming);
      const writes: readonly PartialWrite[] = [
        { part: 'profile', write: profile },
        ...nameWrites(account, change, renaming, secondsOf(now)),
        ...avatarWrites(account, change, now),
      ];
      try {
        if (writes.length > 1) await table.transact(writes.map(({ write }) => write));
        else await table.update(profile.update, profile.change, profile.condition);
        return { outcome: 'changed', account: changedAccount(account, change, renaming) };
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        switch (writes[error.position]?.part) {
          case 'new name':
            return { outcome: 'taken' };
          case 'new avatar':
            return { outcome: 'photo_refused' };
          default:
            return { outcome: 'conflict' };
        }
      }
    },
  };
};
