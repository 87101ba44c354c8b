/** Comments by their use cases on a table engine: what lists show to whom, page by page, and what it costs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listComments, listPending, listReplies } from '../../../lambdas/comments/list-comments.ts';
import { completeVisible, loadVisibleComment } from '../../../lambdas/comments/load-visible-comment.ts';
import { hideComment, pinComment, unpinComment } from '../../../lambdas/comments/moderate-comment.ts';
import { presentComments, presentOneComment } from '../../../lambdas/comments/present-comments.ts';
import type { CommentId as Id } from '../../../lambdas/kernel/ids.ts';
import { CommentId } from '../../../lambdas/kernel/ids.ts';
import { loadVisiblePost } from '../../../lambdas/posts/load-visible-post.ts';
import { profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { type GivenComments, givenComments } from './given-comments.ts';

let testTable: TestTable;
let deps: GivenComments['deps'];
let given: GivenComments['given'];
let allOf: GivenComments['allOf'];
let deliver: GivenComments['deliver'];

beforeAll(async () => {
  testTable = await startTestTable();
  ({ deps, given, allOf, deliver } = givenComments(testTable));
});
afterAll(() => testTable.stop());

describe('the comments of a post', () => {
  it('are listed each once, pinned ones first, then newest first, whatever the page size', async () => {
    const { postId, write, act } = await given(['amal']);
    const written: Id[] = [];
    for (let each = 0; each < 7; each += 1) written.push(await write('amal'));
    const [first, second, third] = written;
    for (const pinned of [third, first]) await pinComment(deps, act(pinned ?? CommentId.parse('')));
    const rest = written.filter((each) => each !== first && each !== third).toReversed();
    expect(rest).toContain(second);
    for (const limit of [1, 2, 3, 7, 8, 100]) {
      expect(await allOf(postId, undefined, limit), String(limit)).toEqual([first, third, ...rest]);
    }
    await unpinComment(deps, act(first ?? CommentId.parse('')));
    expect((await allOf(postId))[0]).toBe(third);
  });

  it('are listed each once while pins change between two pages', async () => {
    const { postId, author, write, act } = await given(['amal']);
    const written: Id[] = [];
    for (let each = 0; each < 6; each += 1) written.unshift(await write('amal'));
    const oldest = written.at(-1) ?? CommentId.parse('');
    const newest = written[0] ?? CommentId.parse('');
    await pinComment(deps, act(oldest));
    const seen = await loadVisiblePost(deps, postId, author, T0);
    const one = await listComments(deps, seen, author, { limit: 3, from: undefined });
    await unpinComment(deps, act(oldest));
    await pinComment(deps, act(newest));
    const two = await listComments(deps, seen, author, { limit: 3, from: one.next });
    const listed = [...one.items, ...two.items].map(({ comment }) => comment.commentId);
    expect(listed).toEqual([oldest, ...written.slice(0, 5)]);
    const three = await listComments(deps, seen, author, { limit: 3, from: two.next });
    expect(three).toEqual({ items: [] });
  });

  it('have at most three pins; those of hidden comments make room', async () => {
    const { postId, write, act } = await given(['amal']);
    const [one, two, three, four] = [
      await write('amal'),
      await write('amal'),
      await write('amal'),
      await write('amal'),
    ];
    for (const each of [one, two, three]) await pinComment(deps, act(each));
    await expect(pinComment(deps, act(four))).rejects.toMatchObject({
      definition: { code: 'limit_reached' },
    });
    await pinComment(deps, act(three)); // again: no change
    await hideComment(deps, act(two));
    await pinComment(deps, act(four));
    expect((await deps.comments.pins(postId)).pins).toEqual([four, three, one]);
  });

  it('leave out those of people at odds with the viewer or the author, and of suspended accounts', async () => {
    const { postId, author, person, write, edge, nameOf } = await given(['amal', 'basma', 'viewer', 'gone']);
    const byAmal = await write('amal');
    const byBasma = await write('basma');
    const byGone = await write('gone');
    expect(await allOf(postId, person('viewer'))).toEqual([byGone, byBasma, byAmal]);
    await edge('viewer', 'amal', { blockedBy: 'x' });
    await edge('author', 'basma', { blocks: 'x' });
    await putRows(testTable.table, [profileItem(someAccount(nameOf('gone'), { status: 'suspended' }))]);
    expect(await allOf(postId, person('viewer'))).toEqual([]);
    expect(await allOf(postId, author)).toEqual([byAmal]);
    expect(await allOf(postId, person('basma'))).toEqual([byBasma, byAmal]);
    const seen = await loadVisiblePost(deps, postId, undefined, T0);
    const toGuests = await listComments(deps, seen, undefined, { limit: 20, from: undefined });
    expect(toGuests.items.map(({ comment }) => comment.commentId)).toEqual([byAmal]);
  });

  it('fill a page up behind many that are not shown, in a bounded number of reads', async () => {
    const { postId, person, write, edge } = await given(['amal', 'loud', 'viewer']);
    const byAmal = await write('amal');
    for (let each = 0; each < 12; each += 1) await write('loud');
    await edge('viewer', 'loud', { blocks: 'x' });
    expect(await allOf(postId, person('viewer'), 2)).toEqual([byAmal]);
    const seen = await loadVisiblePost(deps, postId, person('viewer'), T0);
    const page = await listComments(deps, seen, person('viewer'), { limit: 2, from: undefined });
    expect(page.items).toEqual([]);
    expect(page.next).toBeDefined();
  });
});

describe('a thread', () => {
  it('lists its replies oldest first, each once', async () => {
    const { postId, author, write } = await given(['amal', 'basma']);
    const thread = await write('amal');
    await write('basma', await write('amal'));
    const replies: Id[] = [];
    for (let each = 0; each < 5; each += 1) replies.push(await write('basma', thread));
    const seen = await loadVisibleComment(deps, postId, thread, author, T0);
    const listed: Id[] = [];
    let from: Id | undefined;
    do {
      const page = await listReplies(deps, seen, author, { limit: 2, from });
      listed.push(...page.items.map(({ comment }) => comment.commentId));
      from = page.next;
    } while (from !== undefined);
    expect(listed).toEqual(replies);
  });

  it('has two levels: a reply to a reply is refused, and so is one to a comment of another post', async () => {
    const { write } = await given(['amal']);
    const other = await given(['basma']);
    const thread = await write('amal');
    const reply = await write('amal', thread);
    await expect(write('amal', reply)).rejects.toMatchObject({
      definition: { code: 'invalid_request' },
      detail: { en: expect.stringContaining('2 levels'), ar: expect.stringContaining('مستويان') },
    });
    await expect(other.write('basma', thread)).rejects.toMatchObject({ definition: { code: 'not_found' } });
  });

  it('is hidden with the comment that begins it', async () => {
    const { postId, author, person, write, act } = await given(['amal', 'basma', 'viewer']);
    const thread = await write('amal');
    const reply = await write('basma', thread);
    await hideComment(deps, act(thread));
    const seenBy = (viewer: ReturnType<typeof person>) => loadVisibleComment(deps, postId, reply, viewer, T0);
    await expect(seenBy(person('viewer'))).rejects.toMatchObject({ definition: { code: 'not_found' } });
    await expect(seenBy(person('basma'))).rejects.toMatchObject({ definition: { code: 'not_found' } });
    expect((await seenBy(author)).comment.commentId).toBe(reply);
    expect((await seenBy(person('amal'))).comment.commentId).toBe(reply);
  });
});

describe('a comment of somebody whom the author restricts', () => {
  it('looks shown to them, waits for the author, and exists for nobody else', async () => {
    const { postId, author, person, write, edge } = await given(['amal', 'viewer']);
    await edge('author', 'amal', { restricts: 'x' });
    const commentId = await write('amal');
    expect(await allOf(postId, person('viewer'))).toEqual([]);
    const seenBy = async (viewer: ReturnType<typeof person>) => {
      const found = await loadVisibleComment(deps, postId, commentId, viewer, T0);
      const { comment, commenter } = await completeVisible(deps, found);
      const [view] = await presentComments(deps, [{ comment, commenter, isPinned: false }], {
        viewer,
        now: T0,
      });
      return view;
    };
    const toItsAuthor = await seenBy(person('amal'));
    expect(toItsAuthor).toMatchObject({ state: 'shown', viewer: { isAuthor: true } });
    expect(toItsAuthor).not.toHaveProperty('reason');
    expect(await seenBy(author)).toMatchObject({ state: 'pending', reason: 'restricted' });
    await deliver(postId, commentId);
    const account = await deps.accounts.byId(author);
    const queue = await listPending(deps, account ?? someAccount('x'), {}, { limit: 20, from: undefined });
    expect(queue.items.map(({ comment }) => comment.commentId)).toEqual([commentId]);
  });
});

describe('a comment that waits or is hidden', () => {
  it.each([
    { title: 'restricted', row: {}, edge: { restricts: 'x' }, state: 'shown' },
    { title: 'to be approved', row: { commentApproval: true }, edge: {}, state: 'pending' },
    { title: 'both', row: { commentApproval: true }, edge: { restricts: 'x' }, state: 'pending' },
    { title: 'hidden', row: {}, edge: {}, hide: true, state: 'shown' },
  ])('tells who wrote it nothing of a restriction: $title', async ({ row, edge, hide, state }) => {
    const world = await given(['amal'], row);
    await world.edge('author', 'amal', edge);
    const commentId = await world.write('amal');
    if (hide) await hideComment(deps, world.act(commentId));
    const viewer = world.person('amal');
    const seen = await loadVisibleComment(deps, world.postId, commentId, viewer, T0);
    const view = await presentOneComment(deps, await completeVisible(deps, seen), { viewer, now: T0 });
    expect(view).toMatchObject({ state, pinned: false });
    expect(view).not.toHaveProperty('reason');
  });
});
