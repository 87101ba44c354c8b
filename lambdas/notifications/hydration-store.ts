/** All that decides what a page of notifications shows, read afresh in one go. */

import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import { accountOf } from '../accounts/account-store.ts';
import type { CommentHead } from '../comments/comment.ts';
import { commentIdsOf, commentKey } from '../comments/comment-key.ts';
import { commentHeadOf } from '../comments/comment-row.ts';
import type { Edge } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Key, Table } from '../platform/table.ts';
import type { PostHead } from '../posts/post.ts';
import { headOf } from '../posts/post-row.ts';
import { postRow } from '../posts/post-rows.ts';

export interface Wanted {
  readonly posts: readonly PostId[];
  readonly people: readonly AccountId[];
  readonly comments: readonly { readonly postId: PostId; readonly commentId: CommentId }[];
  /** Authors of other people's posts, with who commented there. */
  readonly commenters: readonly { readonly author: AccountId; readonly by: AccountId }[];
}

export interface Hydration {
  readonly posts: ReadonlyMap<PostId, PostHead>;
  readonly people: ReadonlyMap<AccountId, Account>;
  /** The reader's edges, by the account on the other side. */
  readonly edges: ReadonlyMap<AccountId, Edge>;
  /** The edges of authors to those who commented on their posts. */
  readonly authorEdges: readonly Edge[];
  readonly comments: ReadonlyMap<CommentId, CommentHead>;
}

export type HydrationStore = ReturnType<typeof makeHydrationStore>;

export const makeHydrationStore = (table: Table) => ({
  /** Costs half a read unit for each post, comment and commenter and one for each person. `now` in milliseconds. */
  read: async (reader: AccountId, wanted: Wanted, now: number): Promise<Hydration> => {
    const others = wanted.people.filter((person) => person !== reader);
    const wantedKeys: Key[] = [
      ...wanted.posts.map((postId) => postRow.key({ postId })),
      ...others.map((accountId) => profileRow.key({ accountId })),
      ...others.map((person) => edgeRow.key({ owner: reader, other: person })),
      ...wanted.commenters.map(({ author, by }) => edgeRow.key({ owner: author, other: by })),
      ...wanted.comments.map(({ postId, commentId }) => commentKey(postId, commentId)),
    ];
    const rows = wantedKeys.length === 0 ? [] : await table.getMany(wantedKeys);
    const found = rows
      .filter((row) => !isExpired(row, now))
      .map((row) => ({ row, key: { pk: String(row['pk']), sk: String(row['sk']) } }));
    const edges = found
      .filter(({ key }) => edgeRow.idsOf(key) !== undefined)
      .map(({ row }) => edgeRow.parse(row));
    const having = (test: (key: Key) => unknown) =>
      found.filter(({ key }) => test(key)).map(({ row }) => row);
    return {
      posts: new Map(
        having(postRow.idsOf)
          .map(headOf)
          .map((post) => [post.postId, post]),
      ),
      people: new Map(
        having(profileRow.idsOf)
          .map(accountOf)
          .map((account) => [account.accountId, account]),
      ),
      edges: new Map(edges.filter(({ owner }) => owner === reader).map((edge) => [edge.other, edge])),
      authorEdges: edges.filter(({ owner }) => owner !== reader),
      comments: new Map(
        having(commentIdsOf)
          .map(commentHeadOf)
          .map((comment) => [comment.commentId, comment]),
      ),
    };
  },
});
