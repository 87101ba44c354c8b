/** Rows of accounts. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { Account } from './account.ts';

export const profileRow = defineRow({
  entity: 'account',
  pk: 'A#{accountId}',
  sk: 'PROFILE',
  ids: { accountId: AccountId },
  stored: Account,
});

/** That an account accepted a version of the terms of service. Its profile says which it accepted last. */
export const acceptedTermsRow = defineRow({
  entity: 'accepted terms',
  pk: 'A#{accountId}',
  sk: 'TERMS#{version}',
  ids: { accountId: AccountId, version: z.string() },
  /** Milliseconds, of the last time that the version was accepted. */
  stored: z.object({ at: z.int() }),
});

/** A name that an account has, or gave up and still holds. */
export const usernameRow = defineRow({
  entity: 'username',
  pk: 'U#{username}',
  sk: 'NAME',
  ids: { username: z.string() },
  stored: z.object({
    accountId: AccountId,
    /** Epoch seconds; only on names that were given up. The account's profile has a list of these. */
    heldUntil: z.optional(z.int()),
  }),
});
