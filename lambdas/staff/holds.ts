/** Legal holds: as long as one stands, nothing of an account is erased, though the account may be gone for everyone. */

import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { AccountId as AnyAccountId, ProposalId } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Table, Write } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { ProposedAct } from './proposal.ts';
import type { Proposal } from './proposal-store.ts';
import { holdRow } from './staff-rows.ts';

export type Hold = ReturnType<typeof holdRow.parse>;

/** Behind which hold a page begins. */
export const HoldPosition = z.object({ accountId: AnyAccountId, holdId: ProposalId });
export type HoldPosition = z.infer<typeof HoldPosition>;

const beginning = (prefix: string) => ({
  expression: 'pk = :pk AND begins_with(sk, :prefix)',
  values: { ':pk': holdRow.partition({}), ':prefix': prefix },
});

/** Whether a hold on an account stands at `now` (milliseconds). One read unit. */
export const isHeld = async (
  table: Pick<Table, 'query'>,
  accountId: AccountId,
  now: number,
): Promise<boolean> => {
  const where = beginning(`${holdRow.sortPrefix}${accountId}#`);
  const { rows } = await table.query({ where, consistent: true });
  return rows.some((row) => holdRow.parse(row).until > now);
};

/** A page of all holds, those that have ended among them, in the order of accounts. */
export const listHolds = async (
  table: Pick<Table, 'query'>,
  limit: number,
  from: HoldPosition | undefined,
): Promise<Slice<Hold, HoldPosition>> => {
  const { rows, next } = await table.query({
    where: beginning(holdRow.sortPrefix),
    limit,
    ...(from !== undefined && { after: { ...holdRow.key(from) } }),
    consistent: true,
  });
  const items = rows.map((row) => holdRow.parse(row));
  const last = items.at(-1);
  return {
    items,
    ...(next !== undefined && last && { next: { accountId: last.accountId, holdId: last.holdId } }),
  };
};

/** The write that puts an account under a hold, or lets it go before its time. `now` in milliseconds. */
export const holdWrite = (
  accountId: AccountId,
  { proposalId, ground, reference }: Pick<Proposal, 'proposalId' | 'ground' | 'reference'>,
  what: Extract<ProposedAct, { readonly act: 'hold' | 'release' }>,
  now: number,
): Write =>
  what.act === 'hold'
    ? {
        put: {
          ...holdRow.key({ accountId, holdId: proposalId }),
          authority: what.authority,
          ground,
          reference,
          from: now,
          until: what.until,
        },
        condition: isNew,
      }
    : {
        update: holdRow.key({ accountId, holdId: what.holdId }),
        change: { expression: 'SET #until = :now', names: { '#until': 'until' }, values: { ':now': now } },
        condition: { expression: '#until > :now', names: { '#until': 'until' }, values: { ':now': now } },
      };
