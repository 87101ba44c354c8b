/** Lists of people by when it was done. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Table } from '../platform/table.ts';
import type { StoredEdge } from './edge.ts';
import {
  blockedRow,
  followerRow,
  followingRow,
  mutedRow,
  requesterRow,
  restrictedRow,
} from './graph-rows.ts';

const rowOf = {
  followers: followerRow,
  following: followingRow,
  requesters: requesterRow,
  blocked: blockedRow,
  muted: mutedRow,
  restricted: restrictedRow,
} as const;

/** A list of people that lies in an account's partition. */
export type PeopleList = keyof typeof rowOf;

/** A place in such a list: somebody, and the ULID of what was done. */
export const ListPosition = z.object({ at: z.string(), accountId: AccountId });
export type ListPosition = z.infer<typeof ListPosition>;

/** Somebody in such a list. */
export interface Listing extends ListPosition {
  /** What the row says of the account's edge to this person. It is written with the edge: where the edge says otherwise, it was read earlier. */
  readonly says: StoredEdge;
}

export interface ListingPage {
  readonly listings: readonly Listing[];
  /** Behind whom the list goes on, undefined at its end. A page may be short, even empty, and yet have one. */
  readonly next?: ListPosition;
}

export interface ListPart {
  readonly limit: number;
  readonly from?: ListPosition | undefined;
}

const saysOf = (list: PeopleList, at: string, row: { readonly mutedUntil?: number }): StoredEdge => {
  switch (list) {
    case 'blocked':
      return { blocks: at };
    case 'muted':
      return { ...row, mutedAt: at };
    case 'restricted':
      return { restricts: at };
    case 'followers':
    case 'following':
    case 'requesters':
      return {};
  }
};

/** A page of one of an account's lists of people, newest first unless asked otherwise. */
export const listByTime = async (
  table: Pick<Table, 'query'>,
  list: PeopleList,
  account: AccountId,
  part: ListPart & { readonly oldestFirst?: boolean; readonly consistent?: boolean },
): Promise<ListingPage> => {
  const row = rowOf[list];
  const positionOf = (sk: string): ListPosition => {
    const ids = row.idsOfSort(sk);
    if (ids === undefined) throw new Error(`${sk} is nobody of ${list}`);
    return { at: ids.at, accountId: ids.other };
  };
  const { limit, from } = part;
  const page = await table.query({
    where: {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': row.partition({ owner: account }), ':prefix': row.sortPrefix },
    },
    newestFirst: part.oldestFirst !== true,
    limit,
    ...(from && { after: { ...row.key({ owner: account, at: from.at, other: from.accountId }) } }),
    ...(part.consistent && { consistent: true }),
  });
  return {
    listings: page.rows.map((each) => {
      const position = positionOf(keyOfRow(each).sk);
      const stored = list === 'muted' ? mutedRow.parse(each) : {};
      return { ...position, says: saysOf(list, position.at, stored) };
    }),
    ...(page.next && { next: positionOf(keyOfRow(page.next).sk) }),
  };
};
