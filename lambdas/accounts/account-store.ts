/**
 * Accounts and their names in the table. A name has a row of its own, so that two accounts cannot have it; a name that was
 * given up stays with its former owner until `heldUntil`.
 */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { AccountId } from '../kernel/ids.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { secondsOf } from '../platform/durations.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Row, Table } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';
import { Account } from './account.ts';
import { profileRow, usernameRow } from './account-rows.ts';
import type { PartialWrite, ProfileChange } from './profile-change.ts';
import { avatarWrites, changedAccount, nameWrites, profileWrite } from './profile-change.ts';
import { renamingOf } from './rename.ts';

const NameRow = z.object({
  accountId: AccountId,
  /** Epoch seconds; only on names that were given up. */
  heldUntil: z.optional(z.int()),
});

export type ChangeOutcome =
  | { readonly outcome: 'changed'; readonly account: Account }
  | { readonly outcome: 'taken' }
  /** The new avatar's photo is in use elsewhere, gone, or not fit to be shown. */
  | { readonly outcome: 'photo_refused' }
  /** Somebody, most likely the owner on another device, changed the account meanwhile. */
  | { readonly outcome: 'conflict' };

/** An account from its row. */
export const accountOf = (row: Row): Account => parseRow(Account, row);

export type AccountStore = ReturnType<typeof makeAccountStore>;

export const makeAccountStore = (table: Table) => {
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
      const refused = await orRefusal<unknown>(
        writes.length > 1
          ? table.transact(writes.map(({ write }) => write))
          : table.update(profile.update, profile.change, profile.condition),
      );
      if (!(refused instanceof ConditionFailed)) {
        return { outcome: 'changed', account: changedAccount(account, change, renaming) };
      }
      switch (writes[refused.position]?.part) {
        case 'new name':
          return { outcome: 'taken' };
        case 'new avatar':
          return { outcome: 'photo_refused' };
        default:
          return { outcome: 'conflict' };
      }
    },
  };
};
