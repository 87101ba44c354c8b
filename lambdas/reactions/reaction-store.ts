/** Likes, saves and reposts in the table: a row while it is so. The rows are the truth; counts and marks follow by the stream. */
import { AccountId, type CommentId, PostId } from '../kernel/ids.ts';
import { idsOf, keys, sortPrefix } from '../kernel/table-keys.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';

const ROWS_AT_ONCE = 200; // of a feed, looked through for likes: two read units

/** Some ids of a list; `next` is the one behind which it goes on. A page may be short, even empty, and yet have one. */
export interface IdPage<Id> {
  readonly items: readonly Id[];
  readonly next?: Id;
}

const isThere = { expression: 'attribute_exists(pk)' };

export type ReactionStore = ReturnType<typeof makeReactionStore>;

export const makeReactionStore = (table: Table) => {
  const put = (key: Key, row: Row): Promise<boolean> => unlessRefused(table.put({ ...key, ...row }, isNew));
  const remove = (key: Key): Promise<boolean> => unlessRefused(table.delete(key, isThere));

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
    like: (postId: PostId, by: AccountId, at: number) => put(keys.like(postId, by), { at }),
    unlike: (postId: PostId, by: AccountId) => remove(keys.like(postId, by)),

    /** The row names the post, so that who counts the like finds the comment. */
    likeComment: (postId: PostId, commentId: CommentId, by: AccountId, at: number) =>
      put(keys.like(commentId, by), { at, postId }),
    unlikeComment: (commentId: CommentId, by: AccountId) => remove(keys.like(commentId, by)),

    save: (postId: PostId, by: AccountId, at: number) => put(keys.saved(by, postId), { at }),
    unsave: (postId: PostId, by: AccountId) => remove(keys.saved(by, postId)),

    repost: (postId: PostId, by: AccountId, at: number) => put(keys.repost(by, postId), { at }),
    undoRepost: (postId: PostId, by: AccountId) => remove(keys.repost(by, postId)),

    /** Who likes a post, in ascending order of ids, from behind `after`. */
    likers: async (
      postId: PostId,
      limit: number,
      after: AccountId | undefined,
    ): Promise<IdPage<AccountId>> => {
      const idOf = (row: Row) => AccountId.parse(String(row['sk']).slice(sortPrefix.like.length));
      const found = await table.query({
        where: { expression: 'pk = :pk', values: { ':pk': keys.likesPartition(postId) } },
        limit,
        ...(after !== undefined && { after: { ...keys.like(postId, after) } }),
      });
      return { items: found.rows.map(idOf), ...(found.next && { next: idOf(found.next) }) };
    },

    /** The posts that an account saved, newest post first, from behind `after`. */
    savedBy: (account: AccountId, limit: number, after: PostId | undefined) =>
      postsOf(keys.accountPartition(account), sortPrefix.collected, {
        limit,
        after,
        keyOf: (id) => keys.saved(account, id),
      }),

    /** The posts that an account reposted, newest post first, from behind `after`. */
    repostedBy: (account: AccountId, limit: number, after: PostId | undefined) =>
      postsOf(keys.accountPartition(account), sortPrefix.repost, {
        limit,
        after,
        keyOf: (id) => keys.repost(account, id),
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
          values: { ':pk': keys.feedPartition(account), ':prefix': sortPrefix.feedReference },
        },
        filter: { expression: 'attribute_exists(liked)' },
        newestFirst: true,
        limit: Math.max(limit, ROWS_AT_ONCE),
        ...(after !== undefined && { after: { ...keys.done(account, after) } }),
      });
      const idOf = ({ sk }: Row) => PostId.parse(idsOf.done(String(sk)) ?? idsOf.feedReference(String(sk)));
      return { items: found.rows.map(idOf), ...(found.next && { next: idOf(found.next) }) };
    },
  };
};
