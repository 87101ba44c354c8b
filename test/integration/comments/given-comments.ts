import { expect } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { addComment } from '../../../lambdas/comments/add-comment.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import type { CommentsPosition } from '../../../lambdas/comments/comment-order.ts';
import { commentProjections } from '../../../lambdas/comments/comment-projections.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { makeHiddenWordsStore } from '../../../lambdas/comments/hidden-words-store.ts';
import { listComments } from '../../../lambdas/comments/list-comments.ts';
import { presentComments } from '../../../lambdas/comments/present-comments.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { CommentId as Id, PostId } from '../../../lambdas/kernel/ids.ts';
import { authorOf, newUlid } from '../../../lambdas/kernel/ids.ts';
import { MINUTE_MS } from '../../../lambdas/platform/durations.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { loadVisiblePost } from '../../../lambdas/posts/load-visible-post.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { commentStores } from '../../support/comment-stores.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';

/** What comments say that say nothing in particular. */
export const text = 'Which lighthouse is this? يعرفها'.padEnd(60, '.');

const depsOf = ({ table }: TestTable) => ({
  accounts: makeAccountStore(table),
  comments: makeCommentWriter(table),
  edges: makeEdgeStore(table),
  hiddenWords: makeHiddenWordsStore(table),
  posts: makePostStore(table),
  media: async () => () => 'https://media.example.org/x',
});

export type GivenComments = ReturnType<typeof givenComments>;

/** Posts with people who comment on them, in a table. */
export const givenComments = (testTable: TestTable) => {
  const deps = depsOf(testTable);
  let posts = 0;
  /** A post by an author, with people who have accounts. */
  const given = async (names: readonly string[], post: Row = {}) => {
    posts += 1;
    const suffix = `_${String(posts).padStart(2, '0')}`; // of one length, so that rows cost the same in any order of tests
    const people = Object.fromEntries(names.map((name) => [name, idOf(`${name}${suffix}`)]));
    const author = idOf(`author${suffix}`);
    const postId = postAt(author, posts);
    await putRows(testTable.table, [
      ...[...names, 'author'].map((name) => profileItem(someAccount(`${name}${suffix}`))),
      postItem(postId, post),
    ]);
    let minute = 0;
    return {
      author,
      postId,
      person: (name: string) => people[name] ?? author,
      nameOf: (name: string) => `${name}${suffix}`,
      write: async (name: string, replyTo?: Id, said = text): Promise<Id> => {
        minute += 1;
        const now = T0 + minute * MINUTE_MS;
        const body = { text: said, ...(replyTo !== undefined && { replyTo }) };
        const account = await ownAccount(deps.accounts, people[name] ?? author);
        return (await addComment(deps, { postId, account, body, seed: newUlid(now), now })).comment.commentId;
      },
      edge: (owner: string, other: string, fields: Row) =>
        putRows(testTable.table, [
          { ...edgeRow.key({ owner: people[owner] ?? author, other: people[other] ?? author }), ...fields },
        ]),
      act: (commentId: Id) => ({ postId, commentId, viewer: author, now: T0 }),
    };
  };

  const allOf = async (postId: PostId, viewer = authorOf(postId), limit = 20): Promise<readonly Id[]> => {
    const read: Id[] = [];
    let from: CommentsPosition | undefined;
    do {
      const seen = await loadVisiblePost(deps, postId, viewer, T0, { consistent: false });
      const page = await listComments(deps, seen, viewer, { limit, from });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      read.push(...page.items.map(({ comment }) => comment.commentId));
      from = page.next;
    } while (from !== undefined);
    return read;
  };

  /** What the stream's consumer does about a comment that has come. */
  const deliver = async (postId: PostId, commentId: Id) => {
    const { table } = testTable;
    const key = commentKey(postId, commentId);
    const after = { by: authorOf(postId), text, state: 'shown' };
    const changes = [{ key, before: undefined, after, sequenceNumber: '1' }];
    expect(await runParts(changes, [commentProjections, commentStores(table)])).toEqual({
      batchItemFailures: [],
    });
  };

  const shownTo = async (postId: PostId, viewer: ReturnType<typeof idOf> | undefined) => {
    const seen = await loadVisiblePost(deps, postId, viewer, T0, { consistent: false });
    const { items } = await listComments(deps, seen, viewer, { limit: 20, from: undefined });
    return presentComments(deps, items, { viewer, now: T0 });
  };

  return { deps, given, allOf, deliver, shownTo };
};
