/** Rows that lead from who signed in to an account, and back. An identity belongs to one account; an account may have several. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';

/** One partition for each identity: no issuer is a hot one. */
export const identityRow = defineRow({
  entity: 'identity',
  pk: 'ID#{issuer}#{subject*}',
  sk: 'ACCOUNT',
  ids: { issuer: z.string(), subject: z.string() },
  stored: z.object({
    accountId: AccountId,
    /** When it was linked to the account. */
    linkedAt: z.iso.datetime(),
    /** Sign-ins before it no longer count, in epoch seconds. */
    signedOutBefore: z.optional(z.int()),
    /** Since when the service knows of a second factor of its user of the pool, in milliseconds: of staff alone. */
    secondFactorSince: z.optional(z.int()),
  }),
});

/** The same seen from the account, written and deleted with the other. */
export const accountIdentityRow = defineRow({
  entity: 'identity of an account',
  pk: 'A#{accountId}',
  sk: 'ID#{issuer}#{subject*}',
  ids: { accountId: AccountId, issuer: z.string(), subject: z.string() },
  stored: z.object({
    linkedAt: z.iso.datetime(),
    /** By what it signs in: see `providerOf`. */
    provider: z.optional(z.string()),
    /** Digest of the address that the account was claimed with. */
    address: z.optional(z.string()),
  }),
});

/** An account that was claimed with a verified address, by the address's digest. Goes with the identity that it came with. */
export const addressRow = defineRow({
  entity: 'address of an account',
  pk: 'ADDRESS#{digest}',
  sk: 'A#{accountId}',
  ids: { digest: z.string(), accountId: AccountId },
  stored: z.object({ claimedAt: z.iso.datetime() }),
});

/**
 * An identity that was linked on a day (UTC, `2026-11-30`), of which no daily export of users need know yet. One partition a day takes a
 * thousand first sign-ins a second, more than a user pool does.
 */
export const newIdentityRow = defineRow({
  entity: 'new identity',
  pk: 'NEW#{issuer}#{day}',
  sk: 'SUB#{subject*}',
  ids: { issuer: z.string(), day: z.string(), subject: z.string() },
  stored: z.object({ accountId: AccountId, /** Epoch seconds. */ expiresAt: z.int() }),
});
