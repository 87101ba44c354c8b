/** Who wants to be notified of whose new posts: a field of the edge, with a row of its own in the partition of the followed account. */
import { AccountId } from '../kernel/ids.ts';
import { rowAfter, unlessRefused } from '../platform/condition.ts';
import type { Row, Table } from '../platform/table.ts';
import { bellRow, edgeRow } from './graph-rows.ts';
import type { FollowPair } from './sync-list-rows.ts';

export interface BellPage {
  /** In ascending order. */
  readonly accountIds: readonly AccountId[];
  /** Behind whom the list goes on, undefined at its end. */
  readonly next?: AccountId;
}

export const makeBells = (table: Table) => ({
  /** Has a follower notified of new posts; false for who does not follow. `bell` is a new ULID, an earlier one stays. */
  ring: async ({ follower, followed }: FollowPair, bell: string): Promise<boolean> => {
    const edge = await rowAfter(
      table.update(
        edgeRow.key({ owner: follower, other: followed }),
        { expression: 'SET bell = :bell', values: { ':bell': bell } },
        { expression: 'attribute_exists(since) AND attribute_not_exists(bell)' },
      ),
    );
    return edge?.['bell'] !== undefined;
  },

  /** Has nobody notified any more; false where they were not. */
  silence: ({ follower, followed }: FollowPair): Promise<boolean> =>
    unlessRefused(
      table.update(
        edgeRow.key({ owner: follower, other: followed }),
        { expression: 'REMOVE bell' },
        { expression: 'attribute_exists(bell)' },
      ),
    ),

  /** A page of who wants to be notified of an account's new posts, in the order of their ids, from behind `after`. */
  bells: async (
    account: AccountId,
    { limit, after }: { readonly limit: number; readonly after?: AccountId | undefined },
  ): Promise<BellPage> => {
    const subscriberIn = (row: Row) => AccountId.parse(String(row['sk']).slice(bellRow.sortPrefix.length));
    const page = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': bellRow.partition({ followed: account }), ':prefix': bellRow.sortPrefix },
      },
      limit,
      consistent: true,
      ...(after !== undefined && { after: { ...bellRow.key({ followed: account, follower: after }) } }),
    });
    return {
      accountIds: page.rows.map(subscriberIn),
      ...(page.next && { next: subscriberIn(page.next) }),
    };
  },
});
