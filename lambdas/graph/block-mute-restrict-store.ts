/**
 * What people do to be left alone: block, mute, restrict. Each is a field of the edge, and a row in the owner's list that is
 * written in the same transaction. The row's key carries the ULID of the act, which the edge names: what takes an act back reads the edge
 * first, and writes on the condition that it still names that act.
 */
import type { AccountId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Expression, Table, Write } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import type { StoredEdge } from './edge.ts';
import { isMuted } from './edge.ts';
import { removeFollow } from './edge-store.ts';
import { blockedRow, edgeRow, mutedRow, restrictedRow } from './graph-rows.ts';

/** `mutedUntil` of a mute without an end. */
export const NO_END = Number.MAX_SAFE_INTEGER;

const MAX_ATTEMPTS = 10; // of somebody who does and takes back the same from several devices at once

const lacks = (field: string): Expression => ({ expression: `attribute_not_exists(${field})` });
const is = (field: string, value: string): Expression => ({
  expression: `${field} = :was`,
  values: { ':was': value },
});

/** That a mute is still as it was read, or that there is still none. */
const isMuteOf = ({ mutedAt, mutedUntil }: StoredEdge): Expression => {
  if (mutedUntil === undefined) return lacks('mutedUntil');
  const until = { ':wasUntil': mutedUntil };
  return mutedAt === undefined
    ? { expression: 'attribute_not_exists(mutedAt) AND mutedUntil = :wasUntil', values: until }
    : { expression: 'mutedAt = :was AND mutedUntil = :wasUntil', values: { ':was': mutedAt, ...until } };
};

export type BlockMuteRestrictStore = ReturnType<typeof makeBlockMuteRestrictStore>;

export const makeBlockMuteRestrictStore = (table: Table) => {
  /** Writes all or nothing; whether it was not so already. */
  const change = (writes: readonly Write[]): Promise<boolean> => unlessRefused(table.transact(writes));

  /** Writes what follows from the edge as it is; whether there was anything to write. Costs a read unit more. */
  const changeEdge = (
    owner: AccountId,
    other: AccountId,
    writesFor: (edge: StoredEdge) => readonly Write[] | undefined,
  ): Promise<boolean> => {
    const error = () => new Error(`The edge of ${owner} to ${other} was changed ${MAX_ATTEMPTS} times`);
    return retryOnConflict<{ readonly done: boolean }>({ attempts: MAX_ATTEMPTS, error }, async () => {
      const row = await table.get(edgeRow.key({ owner, other }), { consistent: true });
      const writes = writesFor(row === undefined ? {} : edgeRow.parse(row));
      if (writes === undefined) return { done: false };
      return (await change(writes)) && { done: true };
    }).then(({ done }) => done);
  };

  return {
    /** Blocks and ends every follow and request between the two, at once. `at` is a new ULID. Costs six write units. */
    block: (owner: AccountId, other: AccountId, at: string): Promise<boolean> =>
      change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: `SET blocks = :at, lastBlock = :at ${removeFollow}`, values: { ':at': at } },
          condition: lacks('blocks'),
        },
        {
          update: edgeRow.key({ owner: other, other: owner }),
          change: {
            expression: `SET blockedBy = :at, lastBlock = :at, formerFollow = if_not_exists(since, :none) ${removeFollow}`,
            values: { ':at': at, ':none': '' },
          },
          condition: lacks('blockedBy'),
        },
        { put: { ...blockedRow.key({ owner, at, other }) }, condition: isNew },
      ]),

    unblock: (owner: AccountId, other: AccountId): Promise<boolean> =>
      changeEdge(owner, other, ({ blocks: at }) =>
        at === undefined
          ? undefined
          : [
              {
                update: edgeRow.key({ owner, other }),
                change: { expression: 'REMOVE blocks' },
                condition: is('blocks', at),
              },
              {
                update: edgeRow.key({ owner: other, other: owner }),
                change: { expression: 'REMOVE blockedBy' },
                condition: is('blockedBy', at),
              },
              { delete: blockedRow.key({ owner, at, other }), condition: always },
            ],
      ),

    /**
     * Mutes until then, at `now`, both in milliseconds; whether it was not so already. `at` is a new ULID, which a mute that is in force
     * does not take: it only gets another end. Costs four write units, and two where a mute had ended.
     */
    mute: (
      owner: AccountId,
      other: AccountId,
      { mutedUntil, at, now }: { readonly mutedUntil: number; readonly at: string; readonly now: number },
    ): Promise<boolean> =>
      changeEdge(owner, other, (edge) => {
        const former = edge.mutedAt;
        const mutedAt = former !== undefined && isMuted(edge, now) ? former : at;
        if (mutedAt === former && edge.mutedUntil === mutedUntil) return undefined;
        const expiry = mutedUntil === NO_END ? {} : { expiresAt: Math.ceil(mutedUntil / 1_000) };
        return [
          {
            update: edgeRow.key({ owner, other }),
            change: {
              expression: 'SET mutedUntil = :until, mutedAt = :at',
              values: { ':until': mutedUntil, ':at': mutedAt },
            },
            condition: isMuteOf(edge),
          },
          {
            put: { ...mutedRow.key({ owner, at: mutedAt, other }), mutedUntil, ...expiry },
            condition: always,
          },
          ...(former === undefined || former === mutedAt
            ? []
            : [{ delete: mutedRow.key({ owner, at: former, other }), condition: always }]),
        ];
      }),

    unmute: (owner: AccountId, other: AccountId): Promise<boolean> =>
      changeEdge(owner, other, (edge) => {
        if (edge.mutedUntil === undefined) return undefined;
        const { mutedAt: at } = edge;
        return [
          {
            update: edgeRow.key({ owner, other }),
            change: { expression: 'REMOVE mutedUntil, mutedAt' },
            condition: isMuteOf(edge),
          },
          ...(at === undefined ? [] : [{ delete: mutedRow.key({ owner, at, other }), condition: always }]),
        ];
      }),

    /** Restricts; `at` is a new ULID. Costs four write units. */
    restrict: (owner: AccountId, other: AccountId, at: string): Promise<boolean> =>
      change([
        {
          update: edgeRow.key({ owner, other }),
          change: { expression: 'SET restricts = :at', values: { ':at': at } },
          condition: lacks('restricts'),
        },
        { put: { ...restrictedRow.key({ owner, at, other }) }, condition: isNew },
      ]),

    unrestrict: (owner: AccountId, other: AccountId): Promise<boolean> =>
      changeEdge(owner, other, ({ restricts: at }) =>
        at === undefined
          ? undefined
          : [
              {
                update: edgeRow.key({ owner, other }),
                change: { expression: 'REMOVE restricts' },
                condition: is('restricts', at),
              },
              { delete: restrictedRow.key({ owner, at, other }), condition: always },
            ],
      ),
  };
};
