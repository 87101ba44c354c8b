/** Likes, saves and reposts in the table: a row while it is so. The rows are the truth; counts and viewer state follow by the stream. */

import { AccountId, PostId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Key, Row, Table, Write } from '../platform/table.ts';
import { always, exists, isNew } from '../platform/table.ts';
import { likeRow, repostRow, savedRow, viewerStateRow } from './reaction-rows.ts';

const ROWS_AT_ONCE = 200; // of a feed, looked through for likes: two read units

/** Some ids of a list; `next` is the one behind which it goes on. A page may be short, even empty, and yet have one. */
export interface IdPage<Id> {
  readonly items: readonly Id[];
  readonly next?: Id;
}

/** The post of a row of a feed, be it a reference or the viewer's state. */
const postIn = (sk: string): string => sk.slice(viewerStateRow.sortPrefix.length).replace(/~$/, '');

/** The write of a save, for a transaction that keeps a post elsewhere too; a post that is saved stays as it was. `at` in milliseconds. */
export const saveWrite = (postId: PostId, by: AccountId, at: number): Write => ({
  update: savedRow.key({ account: by, postId }),
  change: {
    expression: 'SET #at = if_not_exists(#at, :at)',
    names: { '#at': 'at' },
    values: { ':at': at },
  },
  condition: always,
});

export type ReactionStore = ReturnType<typeof makeReactionStore>;

export const makeReactionStore = (table: Table) => {
  const put = (key: Key, row: Row): Promise<boolean> => unlessRefused(table.put({ ...key, ...row }, isNew));
  const remove = (key: Key): Promise<boolean> => unlessRefused(table.delete(key, exists));

  /** Posts named by the sort keys of a range of rows, newest first. */
  const postsOf = async (
    partition: string,
    prefix: string,
    page: { readonly limit: number; readonly after: PostId | undefined; readonly keyOf: (id: PostId) => Key },
  ): Promise<IdPage<PostId>> => {
    const idOf = (row: Row) => PostId.parse(String(row['sk']).slice(prefix.length));
    const found = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': partition, ':prefix': prefix },
      },
      newestFirst: true,
      limit: page.limit,
      ...(page.after !== undefined && { after: { ...page.keyOf(page.after) } }),
    });
    return { items: found.rows.map(idOf), ...(found.next && { next: idOf(found.next) }) };
  };

  // Every reaction costs one write unit and answers whether it changed anything. `at` in milliseconds.
  return {
    like: (postId: PostId, by: AccountId, at: number) =>
      put(likeRow.key({ target: postId, account: by }), { at }),
    unlike: (postId: PostId, by: AccountId) => remove(likeRow.key({ target: postId, account: by })),

    save: (postId: PostId, by: AccountId, at: number) => put(savedRow.key({ account: by, postId }), { at }),
    unsave: (postId: PostId, by: AccountId) => remove(savedRow.key({ account: by, postId })),

    repost: (postId: PostId, by: AccountId, at: number) =>
      put(repostRow.key({ account: by, postId }), { at }),
    undoRepost: (postId: PostId, by: AccountId) => remove(repostRow.key({ account: by, postId })),

    /** Who likes a post, in ascending order of ids, from behind `after`. */
    likers: async (
      postId: PostId,
      limit: number,
      after: AccountId | undefined,
    ): Promise<IdPage<AccountId>> => {
      const idOf = (row: Row) => AccountId.parse(String(row['sk']).slice(likeRow.sortPrefix.length));
      const found = await table.query({
        where: { expression: 'pk = :pk', values: { ':pk': likeRow.partition({ target: postId }) } },
        limit,
        ...(after !== undefined && { after: { ...likeRow.key({ target: postId, account: after }) } }),
      });
      return { items: found.rows.map(idOf), ...(found.next && { next: idOf(found.next) }) };
    },

    /** The posts that an account saved, newest post first, from behind `after`. */
    savedBy: (account: AccountId, limit: number, after: PostId | undefined) =>
      postsOf(savedRow.partition({ account }), savedRow.sortPrefix, {
        limit,
        after,
        keyOf: (id) => savedRow.key({ account, postId: id }),
      }),

    /** The posts that an account reposted, newest post first, from behind `after`. */
    repostedBy: (account: AccountId, limit: number, after: PostId | undefined) =>
      postsOf(repostRow.partition({ account }), repostRow.sortPrefix, {
        limit,
        after,
        keyOf: (id) => repostRow.key({ account, postId: id }),
      }),

    /** The posts that an account likes, newest post first, from behind `after`: looked up among the rows of its feed. */
    likedBy: async (
      account: AccountId,
      limit: number,
      after: PostId | undefined,
    ): Promise<IdPage<PostId>> => {
      const found = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: {
            ':pk': viewerStateRow.partition({ reader: account }),
            ':prefix': viewerStateRow.sortPrefix,
          },
        },
        filter: { expression: 'attribute_exists(liked)' },
        newestFirst: true,
        limit: Math.max(limit, ROWS_AT_ONCE),
        ...(after !== undefined && { after: { ...viewerStateRow.key({ reader: account, postId: after }) } }),
      });
      const idOf = ({ sk }: Row) => PostId.parse(postIn(String(sk)));
      return { items: found.rows.map(idOf), ...(found.next && { next: idOf(found.next) }) };
    },
  };
};
