/** Who is told of comments. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TextPartId } from '../../../lambdas/comments/comment.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { commentTextRow } from '../../../lambdas/comments/comment-rows.ts';
import type { CommentId, PostId } from '../../../lambdas/kernel/ids.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { ThreePeople } from './three-people.ts';
import { naming, threePeople } from './three-people.ts';

let testTable: TestTable;
let world: ThreePeople['world'];
let amal: ThreePeople['amal'];
let badr: ThreePeople['badr'];
let dana: ThreePeople['dana'];
let post: ThreePeople['post'];
let ofPeople: ThreePeople['ofPeople'];

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

beforeEach(async () => {
  ({ world, amal, badr, dana, post, ofPeople } = await threePeople(testTable));
});

describe('comments', () => {
  it('are told once to each: as a reply, a mention, or a comment on one’s post', async () => {
    const commentId = await world.comment(badr, post, { mentions: [naming(amal), naming(dana)] });
    await world.comment(amal, post, { mentions: [naming(badr)] }, commentId);
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'mention', names: [badr], othersCount: 0 }]);
    expect(await ofPeople(dana)).toEqual([{ type: 'mention', names: [badr], othersCount: 0 }]);
    expect(await ofPeople(badr)).toEqual([{ type: 'reply', names: [amal], othersCount: 0 }]);
  });

  it('are told to co-authors who accepted as to the author, also those that wait for approval', async () => {
    const shared = postAt(idOf(amal), 77);
    await world.put(postItem(shared, { coAuthors: [`${idOf(dana)}+`] }));
    await world.settle();
    await world.comment(badr, shared);
    await world.comment(badr, shared, { state: 'pending', reason: 'approval' });
    await world.comment(badr, shared, { state: 'pending', reason: 'restricted' });
    await world.settle(2);
    const told = (await ofPeople(dana)).map(({ type }) => type).filter((type) => type.startsWith('comment'));
    expect(told).toEqual(['comment_pending', 'comment']);
  });

  it('that wait tell the author alone, and those of restricted people or with hidden words nobody', async () => {
    const fields = { mentions: [naming(dana)], state: 'pending' };
    const commentId = await world.comment(badr, post, { ...fields, reason: 'approval' });
    await world.comment(badr, post, { ...fields, reason: 'restricted' });
    await world.comment(badr, post, { ...fields, reason: 'hidden_words' });
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'comment_pending', names: [badr], othersCount: 0 }]);
    expect(await ofPeople(dana)).toEqual([]);
    await world.put({
      ...commentKey(post, commentId),
      by: idOf(badr),
      text: 'x',
      state: 'shown',
      mentions: [naming(dana)],
    });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([{ type: 'mention', names: [badr], othersCount: 0 }]);
    expect(await ofPeople(badr)).toEqual([{ type: 'comment_approved', names: [amal], othersCount: 0 }]);
  });

  it('tell their writer that they were approved, where the writer saw them wait, and nobody of an edit or of being shown again', async () => {
    const openly = { state: 'pending', reason: 'approval' };
    const [asked, secretly, worded, edited, hidden] = [
      await world.comment(badr, post, openly),
      await world.comment(badr, post, { ...openly, reason: 'restricted' }),
      await world.comment(badr, post, { ...openly, reason: 'hidden_words' }),
      await world.comment(badr, post, openly),
      await world.comment(badr, post, { state: 'hidden' }),
    ];
    await world.settle();
    const show = (commentId: CommentId, more: Row = {}) =>
      world.put({ ...commentKey(post, commentId), by: idOf(badr), text: 'x', state: 'shown', ...more });
    await show(secretly);
    await show(worded);
    await show(edited, { editedAt: world.now() });
    await show(hidden);
    await world.settle();
    expect(await ofPeople(badr)).toEqual([]);
    await show(asked);
    await world.settle(2);
    expect(await ofPeople(badr)).toEqual([{ type: 'comment_approved', names: [amal], othersCount: 0 }]);
  });

  it('of restricted people tell them of approval where they saw them wait: where all wait, but for those of co-authors', async () => {
    const show = (on: PostId, commentId: CommentId, by: string) =>
      world.put({ ...commentKey(on, commentId), by: idOf(by), text: 'x', state: 'shown' });
    for (const [minute, fields, told] of [
      [40, {}, []],
      [41, { commentApproval: true, coAuthors: [`${idOf(badr)}+`] }, []],
      [42, { commentApproval: true }, ['comment_approved']],
    ] as const) {
      const shared = postAt(idOf(amal), minute);
      await world.put(postItem(shared, { ...fields }));
      const commentId = await world.comment(badr, shared, { state: 'pending', reason: 'restricted' });
      await world.settle();
      await show(shared, commentId, badr);
      await world.settle(2);
      expect((await ofPeople(badr)).map(({ type }) => type)).toEqual(told);
    }
  });

  it('whose text lies apart notify, show it and take back like others', async () => {
    const apart = (commentId: CommentId, part: string, ...named: readonly string[]) => ({
      ...commentTextRow.key({ postId: post, commentId, part: TextPartId.parse(part) }),
      text: `${part} ${named.map((name) => `@${name}`).join(' ')}`,
      mentions: named.map(naming),
    });
    const row = (part: string, ...named: readonly string[]) => ({
      text: undefined,
      part,
      textBytes: 9_000,
      mentioned: named.map((name) => idOf(name)),
    });
    const commentId = await world.comment(badr, post, row('AAAAAAAA', dana));
    await world.put(apart(commentId, 'AAAAAAAA', dana));
    await world.put(apart(commentId, 'BBBBBBBB'));
    await world.settle(2);
    const { items } = await world.page(dana);
    expect(items.map(({ subject, comment }) => [subject.type, comment?.text])).toEqual([
      ['mention', `AAAAAAAA @${dana}`],
    ]);
    const edited = { by: idOf(badr), state: 'shown', editedAt: T0, ...row('BBBBBBBB') };
    await world.put({ ...commentKey(post, commentId), ...edited });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([]);
    expect(await ofPeople(amal)).toEqual([{ type: 'comment', names: [badr], othersCount: 0 }]);
    const { pk, sk } = apart(commentId, 'BBBBBBBB');
    await testTable.table.delete({ pk, sk }, { expression: 'attribute_exists(pk)' });
    expect(await ofPeople(amal)).toEqual([]);
  });

  it('take their notification back when an edit leaves somebody out, and notify nobody anew of another edit', async () => {
    const mentions = [naming(amal), naming(dana)];
    const commentId = await world.comment(badr, post, { mentions });
    const edit = (more: object) =>
      world.put({ ...commentKey(post, commentId), by: idOf(badr), text: 'y', state: 'shown', ...more });
    await world.edge(dana, badr, { mutedUntil: T0 * 2 });
    await world.settle();
    expect(await ofPeople(amal)).toEqual([{ type: 'mention', names: [badr], othersCount: 0 }]);
    expect(await ofPeople(dana)).toEqual([]);
    await world.edge(dana, badr, {});
    await edit({ mentions, editedAt: 1 });
    await edit({ mentions: [...mentions, naming(badr)], editedAt: 2 });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([]);
    await edit({ mentions: [naming(dana)], editedAt: 3 });
    await world.settle(2);
    // They are told of the comment still, as it is on their post.
    expect(await ofPeople(amal)).toEqual([{ type: 'comment', names: [badr], othersCount: 0 }]);
    expect(world.pushes.filter(({ recipient }) => recipient === idOf(amal))).toHaveLength(2); // the post, the comment
    await edit({ mentions: [], editedAt: 4 });
    await edit({ mentions: [naming(dana)], editedAt: 5 });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([{ type: 'mention', names: [badr], othersCount: 0 }]);
    await edit({ mentions: [], editedAt: 6 });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([]);
  });

  it('take a mention back from the author of the post also where comments are switched off', async () => {
    await world.reading.notifications.changePreferences(idOf(amal), { comment: 'off' });
    const commentId = await world.comment(badr, post, { mentions: [naming(amal)] });
    await world.settle();
    expect(await ofPeople(amal)).toMatchObject([{ type: 'mention' }]);
    const edited = { by: idOf(badr), text: 'y', state: 'shown', mentions: [], editedAt: 1 };
    await world.put({ ...commentKey(post, commentId), ...edited });
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([]);
  });

  it('of somebody whom the author of the post blocks vanish for those who were mentioned', async () => {
    await world.comment(badr, post, { mentions: [naming(dana)] });
    await world.settle();
    expect(await ofPeople(dana)).toHaveLength(1);
    await world.edge(amal, badr, { blocks: 'ULID' });
    expect(await ofPeople(dana)).toEqual([]);
  });

  it('in a thread that is hidden tell nobody, and vanish with it', async () => {
    const thread = await world.comment(badr, post);
    await world.comment(badr, post, { mentions: [naming(dana)] }, thread);
    await world.settle();
    expect(await ofPeople(dana)).toHaveLength(1);
    await world.put({ ...commentKey(post, thread), by: idOf(badr), text: 'x', state: 'hidden' });
    expect(await ofPeople(dana)).toEqual([]);
    const unread = await world.unread(dana);
    await world.comment(badr, post, { mentions: [naming(dana)] }, thread);
    await world.settle();
    expect(await ofPeople(dana)).toEqual([]);
    expect(await world.unread(dana)).toEqual(unread);
  });

  it('that are deleted vanish at once, and do not come back with a late job', async () => {
    const commentId = await world.comment(badr, post);
    await world.plan();
    const late = world.jobs.splice(0);
    for (const job of late) await world.carryOut(job);
    await world.deleteComment(badr, post, commentId);
    expect(await ofPeople(amal)).toEqual([]);
    await world.settle();
    for (const job of late) await world.carryOut(job);
    expect(await ofPeople(amal)).toEqual([]);
    expect((await world.unread(amal)).count).toBe(1); // the post
  });
});
