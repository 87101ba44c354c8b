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
  }),
});

/** The same seen from the account, written and deleted with the other. */
export const accountIdentityRow = defineRow({
  entity: 'identity of an account',
  pk: 'A#{accountId}',
  sk: 'ID#{issuer}#{subject*}',
  ids: { accountId: AccountId, issuer: z.string(), subject: z.string() },
  stored: z.object({ linkedAt: z.iso.datetime() }),
});
