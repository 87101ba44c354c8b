import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { Edge } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { VisibleHead } from '../posts/load-visible-post.ts';
import type { CommenterStatus } from './can-see-comment.ts';
import type { CommentHead } from './comment.ts';

export interface CommenterDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many'>;
}

/** The people who wrote comments on a post, with their relations to the viewer and to the post's author. */
export interface Commenters {
  /** Reads those of some comments that are not known yet. */
  learn(comments: readonly CommentHead[]): Promise<void>;
  statusOf(accountId: AccountId): CommenterStatus;
  accountOf(accountId: AccountId): Account | undefined;
}

/**
 * Learns each person once: profile, the viewer's edge and the post author's edge cost half a read unit each, a whole one
 * with strong consistency. The author's own profile is
 * at hand; nobody has an edge to oneself; and a viewer who sees the post has no block with its author.
 */
export const makeCommenters = (
  { accounts, edges }: CommenterDeps,
  { author }: Pick<VisibleHead, 'author'>,
  viewer: AccountId | undefined,
  options: { readonly consistent?: boolean } = {},
): Commenters => {
  const authorId = author.accountId;
  const asked = new Set<AccountId>([authorId]);
  const known = new Map<AccountId, Account>([[authorId, author]]);
  const viewerEdges = new Map<AccountId, Edge>();
  const authorEdges = new Map<AccountId, Edge>();

  return {
    learn: async (comments) => {
      const people = [...new Set(comments.map(({ by }) => by))].filter((by) => !asked.has(by));
      if (people.length === 0) return;
      const others = people.filter((by) => by !== viewer);
      const [found, fromAuthor, fromViewer] = await Promise.all([
        accounts.many(people, options),
        edges.many(authorId, others, options),
        viewer === undefined || viewer === authorId
          ? new Map<AccountId, Edge>()
          : edges.many(viewer, others, options),
      ]);
      for (const by of people) asked.add(by);
      for (const [by, account] of found) known.set(by, account);
      for (const [by, edge] of fromAuthor) authorEdges.set(by, edge);
      for (const [by, edge] of fromViewer) viewerEdges.set(by, edge);
    },
    statusOf: (by) => ({
      account: known.get(by),
      viewerEdge: viewerEdges.get(by),
      authorEdge: authorEdges.get(by),
    }),
    accountOf: (by) => known.get(by),
  };
};
