/**
 * Members of audiences. `audiences` on the member's edge to the owner is the truth and goes with the follow; the row in the owner's
 * partition is for lists. Both and the audience's number of rows change in one transaction. A row whose edge lost the
 * audience is an orphan, until the stream consumer drops it or its person becomes a member again.
 */
import * as z from 'zod/mini';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AudienceId } from '../kernel/ids.ts';
import { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { orRefusal } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { exists, isNew, nameOfKey } from '../platform/table.ts';
import type { Membership } from './audience.ts';
import { audienceMemberRow, audienceRow } from './audience-rows.ts';

const MAX_ATTEMPTS = 5;
const EDGES_AT_ONCE = 25; // conditional writes in flight

/** `not_found`: no such audience. `not_a_follower`: the person does not follow the owner. `full`: no room for another. */
export type AddOutcome = 'done' | 'not_found' | 'not_a_follower' | 'full';

export interface MemberPage {
  /** In ascending order. */
  readonly accountIds: readonly AccountId[];
  /** Behind whom the list goes on, undefined at its end. */
  readonly next?: AccountId;
}

const MemberRow = z.object({ sk: z.string() });

const memberKey = ({ owner, audienceId, member }: Membership) =>
  audienceMemberRow.key({ owner, audienceId, member });
const edgeKey = ({ owner, member }: Membership) => edgeRow.key({ owner: member, other: owner });

const isIn = (audienceId: AudienceId): Expression => ({
  expression: 'contains(audiences, :id)',
  values: { ':id': audienceId },
});

const isOut = (audienceId: AudienceId): Expression => ({
  expression: 'attribute_not_exists(audiences) OR NOT contains(audiences, :id)',
  values: { ':id': audienceId },
});

const mayJoin = (audienceId: AudienceId): Expression => ({
  expression: 'attribute_exists(since) AND (attribute_not_exists(audiences) OR NOT contains(audiences, :id))',
  values: { ':id': audienceId },
});

const joinWrite = (membership: Membership): Write => ({
  update: edgeKey(membership),
  change: {
    expression: 'ADD audiences :audience',
    values: { ':audience': new Set([membership.audienceId]) },
  },
  condition: mayJoin(membership.audienceId),
});

const leaveChange = (audienceId: AudienceId): Expression => ({
  expression: 'DELETE audiences :audience',
  values: { ':audience': new Set([audienceId]) },
});

const countWrite = ({ owner, audienceId }: Membership, more: 1 | -1): Write => ({
  update: audienceRow.key({ owner, audienceId }),
  change: { expression: 'ADD members :more', values: { ':more': more } },
  condition: {
    expression: `attribute_exists(pk) AND ${more > 0 ? 'members < :bound' : 'members > :bound'}`,
    values: { ':bound': more > 0 ? limits.audienceMembers : 0 },
  },
});

/** Where the condition of a transaction's write did not hold; undefined when all was written. */
interface Refusal {
  readonly position: number;
  readonly row: Row | undefined;
}

export type MemberStore = ReturnType<typeof makeMemberStore>;

export const makeMemberStore = (table: Table) => {
  const refusalOf = async (write: Promise<void>): Promise<Refusal | undefined> =>
    (await orRefusal(write)) ?? undefined;

  const join = (membership: Membership) =>
    refusalOf(
      table.transact([
        joinWrite(membership),
        countWrite(membership, 1),
        { put: { ...memberKey(membership) }, condition: isNew },
      ]),
    );

  /** Makes an orphan's person a member again: the row is there and counted. */
  const rejoin = (membership: Membership) =>
    refusalOf(
      table.transact([
        joinWrite(membership),
        {
          check: audienceRow.key({ owner: membership.owner, audienceId: membership.audienceId }),
          condition: exists,
        },
        { check: memberKey(membership), condition: exists },
      ]),
    );

  /** Why somebody cannot join, by the refused write; undefined when an orphan, or a change meanwhile, was in the way. */
  const reasonOf = async (
    membership: Membership,
    { position, row }: Refusal,
  ): Promise<AddOutcome | undefined> => {
    if (position === 0) {
      const edge = row && edgeRow.parse(row);
      if (edge?.since === undefined) return 'not_a_follower';
      return edge.audiences?.includes(membership.audienceId) ? 'done' : undefined;
    }
    if (position !== 1) return undefined;
    if (row === undefined) return 'not_found';
    const orphan = await table.get(memberKey(membership), { consistent: true });
    return orphan === undefined ? 'full' : undefined;
  };

  const dropOrphan = async (membership: Membership): Promise<void> => {
    const refusal = await refusalOf(
      table.transact([
        { check: edgeKey(membership), condition: isOut(membership.audienceId) },
        { delete: memberKey(membership), condition: exists },
        countWrite(membership, -1),
      ]),
    );
    // The audience is gone and its number with it.
    if (refusal?.position === 2) await refusalOf(table.delete(memberKey(membership), exists));
  };

  /**
   * Drops the rows of those whose edges no longer have the audience. Each transaction looks at the edge, so that it does not matter
   * how often and in which order this is asked.
   */
  const dropOrphans = async (memberships: readonly Membership[]): Promise<void> => {
    const rows = await table.getMany(memberships.map(memberKey), { consistent: true });
    const there = new Set(rows.map((row) => nameOfKey(keyOfRow(row))));
    for (const membership of memberships) {
      if (there.has(nameOfKey(memberKey(membership)))) await dropOrphan(membership);
    }
  };

  const leave = async (membership: Membership): Promise<void> => {
    await table.update(edgeKey(membership), leaveChange(membership.audienceId), isIn(membership.audienceId));
  };

  const page = async (
    { owner, audienceId }: Omit<Membership, 'member'>,
    options: {
      readonly limit: number;
      readonly after?: AccountId | undefined;
      readonly consistent?: boolean;
    },
  ): Promise<MemberPage> => {
    const prefix = `${audienceMemberRow.sortPrefix}${audienceId}#`;
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': audienceMemberRow.partition({ owner }), ':prefix': prefix },
      },
      limit: options.limit,
      ...(options.after !== undefined && {
        after: { ...audienceMemberRow.key({ owner, audienceId, member: options.after }) },
      }),
      ...(options.consistent && { consistent: true }),
    });
    const accountIds = rows.map((row) => AccountId.parse(z.parse(MemberRow, row).sk.slice(prefix.length)));
    const last = accountIds.at(-1);
    return { accountIds, ...(next && last && { next: last }) };
  };

  return {
    page,

    /** Puts a follower into an audience; somebody who is in it stays. Costs a transaction of six write units. */
    add: (membership: Membership): Promise<AddOutcome> => {
      const { member, audienceId } = membership;
      const error = () => new Error(`The place of ${member} in audience ${audienceId} does not come to rest`);
      return retryOnConflict<AddOutcome>({ attempts: MAX_ATTEMPTS, error }, async () => {
        const refusal = await join(membership);
        if (refusal === undefined) return 'done';
        const reason = await reasonOf(membership, refusal);
        if (reason !== undefined) return reason;
        return (await rejoin(membership)) === undefined && 'done';
      });
    },

    /** Takes somebody out of an audience; does nothing for an account that is not in it. */
    remove: async (membership: Membership): Promise<void> => {
      const refusal = await refusalOf(
        table.transact([
          {
            update: edgeKey(membership),
            change: leaveChange(membership.audienceId),
            condition: isIn(membership.audienceId),
          },
          { delete: memberKey(membership), condition: exists },
          countWrite(membership, -1),
        ]),
      );
      if (refusal === undefined) return;
      await refusalOf(leave(membership));
      await dropOrphans([membership]);
    },

    dropOrphans,

    /**
     * Takes an audience that was removed off the edges of all its members, then drops their rows. Nobody can join it any more, so it
     * may stop anywhere and begin again. At most 500 members: 1,000 write units.
     */
    clear: async (owner: AccountId, audienceId: AudienceId): Promise<void> => {
      for (;;) {
        const { accountIds, next } = await page(
          { owner, audienceId },
          { limit: EDGES_AT_ONCE, consistent: true },
        );
        await Promise.all(accountIds.map((member) => refusalOf(leave({ owner, audienceId, member }))));
        await table.writeManyUnordered(
          [],
          accountIds.map((member) => audienceMemberRow.key({ owner, audienceId, member })),
        );
        if (next === undefined) return;
      }
    },
  };
};
