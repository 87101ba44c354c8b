/** What comments cost to write and to read, and what viewers are told of their likes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { addComment } from '../../../lambdas/comments/add-comment.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { listComments } from '../../../lambdas/comments/list-comments.ts';
import { presentComments } from '../../../lambdas/comments/present-comments.ts';
import type { CommentId as Id } from '../../../lambdas/kernel/ids.ts';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { loadVisiblePost } from '../../../lambdas/posts/load-visible-post.ts';
import { putLike } from '../../support/reacting.ts';
import { putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { type GivenComments, givenComments, text } from './given-comments.ts';

let testTable: TestTable;
let deps: GivenComments['deps'];
let given: GivenComments['given'];
let deliver: GivenComments['deliver'];

beforeAll(async () => {
  testTable = await startTestTable();
  ({ deps, given, deliver } = givenComments(testTable));
});
afterAll(() => testTable.stop());

describe('in DynamoDB units', () => {
  it('a comment costs one write, and five for what follows', async () => {
    const { postId, person } = await given(['amal']);
    const ids: Id[] = [];
    const units = await testTable.unitsOf(async () => {
      const account = await ownAccount(deps.accounts, person('amal'));
      const comment = { postId, account, body: { text }, seed: newUlid(T0), now: T0 };
      ids.push((await addComment(deps, comment)).comment.commentId);
    });
    expect(units).toEqual({ read: 6, write: 1 });
    const [commentId = CommentId.parse('')] = ids;
    expect((await testTable.unitsOf(() => deliver(postId, commentId))).write).toBe(5);
    expect((await testTable.unitsOf(() => deliver(postId, commentId))).write).toBe(0);
  });

  it('a reply costs one write, and seven for what follows', async () => {
    const { postId, write } = await given(['amal', 'basma']);
    const thread = await write('amal');
    await deliver(postId, thread);
    const replies: Id[] = [];
    const units = await testTable.unitsOf(async () => replies.push(await write('basma', thread)));
    expect(units.write).toBe(1);
    const [reply = CommentId.parse('')] = replies;
    expect((await testTable.unitsOf(() => deliver(postId, reply))).write).toBe(7);
  });

  it('a post with its first 20 comments by one person costs 4 reads', async () => {
    const { postId, person, write } = await given(['amal', 'basma']);
    for (let each = 0; each < 20; each += 1) await write('amal');
    const viewer = person('basma');
    const units = await testTable.unitsOf(async () => {
      const seen = await loadVisiblePost(deps, postId, viewer, T0, { consistent: false });
      const { items } = await listComments(deps, seen, viewer, { limit: 20, from: undefined });
      expect(await presentComments(deps, items, { viewer, now: T0 })).toHaveLength(20);
    });
    expect(units.write).toBe(0);
    expect(units.read).toBeLessThanOrEqual(4);
  });

  it('each further person costs 1.5 reads, 1 for guests', async () => {
    const { postId, person, write } = await given(['amal', 'basma', 'viewer']);
    await write('amal');
    const list = (viewer: ReturnType<typeof person> | undefined) =>
      testTable.unitsOf(async () => {
        const seen = await loadVisiblePost(deps, postId, viewer, T0, { consistent: false });
        await listComments(deps, seen, viewer, { limit: 20, from: undefined });
      });
    const before = [await list(person('viewer')), await list(undefined)];
    await write('basma');
    const after = [await list(person('viewer')), await list(undefined)];
    const more = after.map(({ read }, place) => read - (before[place]?.read ?? 0));
    expect(more).toEqual([1.5, 1]);
  });
});

describe('a viewer', () => {
  it('is told which comments they like, for half a read in all', async () => {
    const { postId, person, write } = await given(['amal', 'viewer', 'other']);
    const viewer = person('viewer');
    const [liked, liked2, likedByOther] = [await write('amal'), await write('amal'), await write('amal')];
    const list = async () => {
      const seen = await loadVisiblePost(deps, postId, viewer, T0, { consistent: false });
      const { items } = await listComments(deps, seen, viewer, { limit: 20, from: undefined });
      return presentComments(deps, items, { viewer, now: T0 });
    };
    const before = await testTable.unitsOf(list);
    for (const commentId of [liked, liked2, likedByOther]) {
      const row = await testTable.table.get(commentKey(postId, commentId));
      await putRows(testTable.table, [{ ...row, ...commentKey(postId, commentId), likes: 1 }]);
      const reader = commentId === likedByOther ? person('other') : viewer;
      await putLike(testTable.table, reader, { postId, commentId });
    }
    const shown = await list();
    expect(shown.map((view) => [view.commentId, view.viewer?.liked])).toEqual([
      [likedByOther, false],
      [liked2, true],
      [liked, true],
    ]);
    expect((await testTable.unitsOf(list)).read).toBe(before.read + 0.5);
  });
});
