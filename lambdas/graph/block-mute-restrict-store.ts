/**
 * What people do to be left alone: block, mute, restrict. Each is a field of the edge, and a row in the owner's list that is
 * written in the same transaction.
 */
import type { AccountId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Expression, Table, Write } from '../platform/table.ts';
import { always, exists, isNew } from '../platform/table.ts';
import { removeFollow } from './edge-store.ts';
import { blockedRow, edgeRow, mutedRow, restrictedRow } from './graph-rows.ts';

/** `mutedUntil` of a mute without an end. */
export const NO_END = Number.MAX_SAFE_INTEGER;

const lacks = (field: string): Expression => ({ expression: `attribute_not_exists(${field})` });
const has = (field: string): Expression => ({ expression: `attribute_exists(${field})` });

export type BlockMuteRestrictStore = ReturnType<typeof makeBlockMuteRestrictStore>;

export const makeBlockMuteRestrictStore = (table: Table) => {
  /** Writes all or nothing; whether it was not so already. */
  const change = (writes: readonly Write[]): Promise<boolean> => unlessRefused(table.transact(writes));

  return {
    /** Blocks and ends every follow and request between the two, at once. `at` is a new ULID. Costs six write units. */
    block: (owner: AccountId, other: AccountId, at: string): Promise<boolean> =>
      change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: `SET blocks = :at ${removeFollow}`, values: { ':at': at } },
          condition: lacks('blocks'),
        },
        {
          update: edgeRow.key({ owner: other, other: owner }),
          change: { expression: `SET blockedBy = :at ${removeFollow}`, values: { ':at': at } },
          condition: lacks('blockedBy'),
        },
        { put: { ...blockedRow.key({ owner, other }), at }, condition: isNew },
      ]),

    unblock: (owner: AccountId, other: AccountId): Promise<boolean> =>
      change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: 'REMOVE blocks' },
          condition: has('blocks'),
        },
        {
          update: edgeRow.key({ owner: other, other: owner }),
          change: { expression: 'REMOVE blockedBy' },
          condition: has('blockedBy'),
        },
        { delete: blockedRow.key({ owner, other }), condition: exists },
      ]),

    /** Mutes until then, in milliseconds. Costs four write units. */
    mute: (owner: AccountId, other: AccountId, mutedUntil: number): Promise<boolean> => {
      const isOther: Expression = {
        expression: 'attribute_not_exists(mutedUntil) OR mutedUntil <> :until',
        values: { ':until': mutedUntil },
      };
      const expiry = mutedUntil === NO_END ? {} : { expiresAt: Math.ceil(mutedUntil / 1_000) };
      return change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: 'SET mutedUntil = :until', values: { ':until': mutedUntil } },
          condition: isOther,
        },
        { put: { ...mutedRow.key({ owner, other }), mutedUntil, ...expiry }, condition: isOther },
      ]);
    },

    unmute: (owner: AccountId, other: AccountId): Promise<boolean> =>
      change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: 'REMOVE mutedUntil' },
          condition: has('mutedUntil'),
        },
        { delete: mutedRow.key({ owner, other }), condition: always }, // that of a mute that has ended may be gone
      ]),

    /** Restricts; `at` is a new ULID. Costs four write units. */
    restrict: (owner: AccountId, other: AccountId, at: string): Promise<boolean> =>
      change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: 'SET restricts = :at', values: { ':at': at } },
          condition: lacks('restricts'),
        },
        { put: { ...restrictedRow.key({ owner, other }), at }, condition: isNew },
      ]),

    unrestrict: (owner: AccountId, other: AccountId): Promise<boolean> =>
      change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: 'REMOVE restricts' },
          condition: has('restricts'),
        },
        { delete: restrictedRow.key({ owner, other }), condition: exists },
      ]),
  };
};
