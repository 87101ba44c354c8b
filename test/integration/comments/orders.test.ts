/** Comments newest first, oldest first or most liked first: each once, over pages, whatever is pinned. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { commentIdOf } from '../../../lambdas/comments/comment.ts';
import type { CommentSort } from '../../../lambdas/comments/comment-contract.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import type { CommentsPosition } from '../../../lambdas/comments/comment-order.ts';
import { commentsHeadRow } from '../../../lambdas/comments/comment-rows.ts';
import { makeCommentStore } from '../../../lambdas/comments/comment-store.ts';
import { listComments } from '../../../lambdas/comments/list-comments.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import type { CommentId, PostId } from '../../../lambdas/kernel/ids.ts';
import { authorOf, newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { loadVisibleHead } from '../../../lambdas/posts/load-visible-post.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let posts = 0;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

interface Written {
  readonly commentId: CommentId;
  readonly likes: number;
}

/** A post with comments of so many likes, oldest first, some of which are pinned. */
const given = async (likes: readonly number[], pinned: readonly number[] = []) => {
  posts += 1;
  const name = `orders ${posts}`;
  const postId = postAt(idOf(name), posts);
  const comments = likes.map(
    (liked, place): Written => ({
      commentId: commentIdOf(newUlid(T0 + place * 1_000), undefined),
      likes: liked,
    }),
  );
  const pins = [...new Set(pinned.map((place) => comments[place % Math.max(1, comments.length)]?.commentId))];
  await putRows(testTable.table, [
    profileItem(someAccount(name)),
    postItem(postId),
    ...comments.map((comment) => ({
      ...commentKey(postId, comment.commentId),
      by: authorOf(postId),
      text: 'منارة',
      state: 'shown',
      ...(comment.likes > 0 && { likes: comment.likes }),
    })),
    { ...commentsHeadRow.key({ postId }), pins: pins.filter((pin) => pin !== undefined), version: 1 },
  ]);
  return { postId, comments, pins };
};

const listed = async (
  postId: PostId,
  sort: CommentSort,
  limit: number,
  between: () => Promise<unknown> = async () => undefined,
): Promise<readonly CommentId[]> => {
  const { table } = testTable;
  const deps = {
    accounts: makeAccountStore(table),
    comments: makeCommentStore(table),
    edges: makeEdgeStore(table),
    posts: makePostStore(table),
  };
  const visible = await loadVisibleHead(deps, postId, undefined, T0);
  const read: CommentId[] = [];
  let from: CommentsPosition | undefined;
  do {
    const page = await listComments(deps, visible, undefined, { limit, from, sort });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    read.push(...page.items.map(({ comment }) => comment.commentId));
    from = page.next;
    await between();
  } while (from !== undefined);
  return read;
};

const inOrder = (comments: readonly Written[], sort: CommentSort): readonly CommentId[] => {
  const newest = comments.toReversed();
  const sorted = {
    newest,
    oldest: comments,
    top: [
      ...newest.slice(0, limits.topCommentsAmong).toSorted((one, other) => other.likes - one.likes),
      ...newest.slice(limits.topCommentsAmong),
    ],
  };
  return sorted[sort].map(({ commentId }) => commentId);
};

describe('comments', () => {
  it('come pinned ones first, then in the order that is asked for, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 4 }), { maxLength: 25 }),
        fc.array(fc.nat(), { maxLength: limits.pinnedComments }),
        fc.constantFrom<CommentSort>('newest', 'oldest', 'top'),
        fc.integer({ min: 1, max: 9 }),
        async (likes, pinned, sort, limit) => {
          const { postId, comments, pins } = await given(likes, pinned);
          const others = comments.filter(({ commentId }) => !pins.includes(commentId));
          expect(await listed(postId, sort, limit)).toEqual([
            ...pins.filter((pin) => pin !== undefined),
            ...inOrder(others, sort),
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that are older than those that are sorted by likes follow them, newest first', async () => {
    const { postId, comments } = await given(
      Array.from({ length: limits.topCommentsAmong + 30 }, (_, place) => (place * 7) % 50),
    );
    expect(await listed(postId, 'top', 90)).toEqual(inOrder(comments, 'top'));
  });

  it('that come while somebody pages by likes move nothing', async () => {
    const { postId, comments } = await given([3, 0, 5, 1, 0, 2]);
    let place = 100;
    const more = async () => {
      place += 1;
      const commentId = commentIdOf(newUlid(T0 + place * 1_000), undefined);
      const row = {
        ...commentKey(postId, commentId),
        by: authorOf(postId),
        text: 'x',
        state: 'shown',
        likes: 4,
      };
      await putRows(testTable.table, [row]);
    };
    expect(await listed(postId, 'top', 2, more)).toEqual(inOrder(comments, 'top'));
  });

  it('by likes cost what the sorted ones take, 500 of the largest at most', async () => {
    const { postId } = await given(Array.from({ length: 200 }, (_, place) => place % 3));
    const units = await testTable.unitsOf(() => listed(postId, 'top', 200));
    expect(units.write).toBe(0);
    expect(units.read).toBeLessThan(20);
  });
});
