/** Comments by their use cases on a table engine: what lists show to whom, page by page, and what it costs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usernameRow } from '../../../lambdas/accounts/account-rows.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { addComment } from '../../../lambdas/comments/add-comment.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import type { CommentsPosition } from '../../../lambdas/comments/comment-order.ts';
import { commentProjections } from '../../../lambdas/comments/comment-projections.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { editComment } from '../../../lambdas/comments/edit-comment.ts';
import { makeHiddenWordsStore } from '../../../lambdas/comments/hidden-words-store.ts';
import { listComments, listPending, listReplies } from '../../../lambdas/comments/list-comments.ts';
import { completeVisible, loadVisibleComment } from '../../../lambdas/comments/load-visible-comment.ts';
import { hideComment, pinComment, unpinComment } from '../../../lambdas/comments/moderate-comment.ts';
import { presentComments, presentOneComment } from '../../../lambdas/comments/present-comments.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { CommentId as Id, PostId } from '../../../lambdas/kernel/ids.ts';
import { authorOf, CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { loadVisiblePost } from '../../../lambdas/posts/load-visible-post.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { commentStores } from '../../support/comment-stores.ts';
import { putLike } from '../../support/reacting.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const MINUTE_MS = 60_000;
const text = 'Which lighthouse is this? يعرفها'.padEnd(60, '.');

let testTable: TestTable;
let deps: ReturnType<typeof depsOf>;
beforeAll(async () => {
  testTable = await startTestTable();
  deps = depsOf();
});
afterAll(() => testTable.stop());

const depsOf = () => {
  const { table } = testTable;
  return {
    accounts: makeAccountStore(table),
    comments: makeCommentWriter(table),
    edges: makeEdgeStore(table),
    hiddenWords: makeHiddenWordsStore(table),
    posts: makePostStore(table),
    media: async () => () => 'https://media.example.org/x',
  };
};

let posts = 0;
/** A post by an author, with people who have accounts. */
const given = async (names: readonly string[], post: Row = {}) => {
  posts += 1;
  const suffix = `_${posts}`;
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

describe('an edit', () => {
  it('is possible to the last millisecond of 15 minutes, and by nobody else', async () => {
    const { postId, person, author, write } = await given(['amal']);
    const commentId = await write('amal');
    const writtenAt = T0 + MINUTE_MS;
    const edit = (viewer: ReturnType<typeof person>, now: number) =>
      editComment(deps, { postId, commentId, viewer, body: { text: 'نعم' }, now });
    const edited = await edit(person('amal'), writtenAt + 15 * MINUTE_MS);
    expect(edited.comment).toMatchObject({ text: 'نعم', editedAt: writtenAt + 15 * MINUTE_MS });
    await expect(edit(person('amal'), writtenAt + 15 * MINUTE_MS + 1)).rejects.toMatchObject({
      definition: { code: 'edit_window_closed' },
    });
    await expect(edit(author, writtenAt)).rejects.toMatchObject({ definition: { code: 'not_found' } });
  });

  it('waits for the author where who wrote it is restricted meanwhile', async () => {
    const { postId, person, write, edge } = await given(['amal', 'viewer']);
    const commentId = await write('amal');
    expect(await allOf(postId, person('viewer'))).toEqual([commentId]);
    await edge('author', 'amal', { restricts: 'x' });
    const viewer = person('amal');
    const body = { text: 'something else' };
    const { comment } = await editComment(deps, { postId, commentId, viewer, body, now: T0 + 2 * MINUTE_MS });
    expect(comment).toMatchObject({ state: 'pending', reason: 'restricted' });
    expect(await allOf(postId, person('viewer'))).toEqual([]);
  });

  it('waits for approval again where comments are approved first', async () => {
    const { postId, person, write } = await given(['amal'], { commentApproval: true });
    const commentId = await write('amal');
    await deps.comments.move({ postId, commentId }, ['pending'], 'shown');
    const viewer = person('amal');
    const { comment } = await editComment(deps, {
      postId,
      commentId,
      viewer,
      body: { text: 'something else' },
      now: T0 + 2 * MINUTE_MS,
    });
    expect(comment).toMatchObject({ state: 'pending', reason: 'approval' });
  });
});

/** Gives people the usernames that they have in their profiles. */
const withNames = async ({ person, nameOf }: Awaited<ReturnType<typeof given>>, names: readonly string[]) =>
  putRows(
    testTable.table,
    names.map((name) => ({ ...usernameRow.key({ username: nameOf(name) }), accountId: person(name) })),
  );

/** Somebody has another username from now on; somebody else may have the old one. */
const rename = async (
  { person, nameOf }: Awaited<ReturnType<typeof given>>,
  name: string,
  to: string,
  thief?: string,
) => {
  const key = usernameRow.key({ username: nameOf(name) });
  await putRows(testTable.table, [
    profileItem({ ...someAccount(nameOf(name)), username: to }),
    { ...usernameRow.key({ username: to }), accountId: person(name) },
    thief === undefined
      ? { ...key, accountId: person(name), heldUntil: T0, expiresAt: T0 }
      : { ...key, accountId: person(thief) },
  ]);
  if (thief === undefined) return;
  await putRows(testTable.table, [profileItem({ ...someAccount(nameOf(thief)), username: nameOf(name) })]);
};

const shownTo = async (postId: PostId, viewer: ReturnType<typeof idOf> | undefined) => {
  const seen = await loadVisiblePost(deps, postId, viewer, T0, { consistent: false });
  const { items } = await listComments(deps, seen, viewer, { limit: 20, from: undefined });
  return presentComments(deps, items, { viewer, now: T0 });
};

describe('mentions', () => {
  it('lead to the person and show the present name, wherever the old name went', async () => {
    const world = await given(['amal', 'basma', 'thief', 'viewer']);
    const { postId, person, nameOf, write } = world;
    await withNames(world, ['basma', 'thief']);
    const said = `with @${nameOf('basma')} and @nobody_at_all`;
    const commentId = await write('amal', undefined, said);
    const start = said.indexOf('@');
    const mention = {
      accountId: person('basma'),
      username: nameOf('basma'),
      start,
      end: start + nameOf('basma').length + 1,
    };
    expect((await shownTo(postId, undefined))[0]).toMatchObject({ text: said, mentions: [mention] });
    await rename(world, 'basma', 'basma.the.second', 'thief');
    for (const viewer of [undefined, person('viewer'), person('amal'), person('basma'), person('thief')]) {
      expect((await shownTo(postId, viewer))[0]).toMatchObject({
        text: said,
        mentions: [{ ...mention, username: 'basma.the.second' }],
      });
    }
    const seen = await loadVisibleComment(deps, postId, commentId, person('viewer'), T0);
    const one = await presentOneComment(deps, await completeVisible(deps, seen), {
      viewer: person('viewer'),
      now: T0,
    });
    expect(one?.mentions).toEqual([{ ...mention, username: 'basma.the.second' }]);
  });

  it('mean after an edit whom they meant before, and only new names are asked for', async () => {
    const world = await given(['amal', 'basma', 'thief', 'dana']);
    const { postId, person, nameOf, write } = world;
    await withNames(world, ['basma', 'thief', 'dana']);
    const commentId = await write('amal', undefined, `with @${nameOf('basma')}`);
    await rename(world, 'basma', 'basma.renamed', 'thief');
    const edit = async (said: string) => {
      const body = { text: said };
      const now = T0 + 2 * MINUTE_MS;
      const { comment } = await editComment(deps, { postId, commentId, viewer: person('amal'), body, now });
      return (comment.mentions ?? []).map(({ accountId }) => accountId);
    };
    expect(await edit(`with  @${nameOf('basma')}`)).toEqual([person('basma')]);
    expect(await edit(`with @${nameOf('dana')}, @${nameOf('basma')}`)).toEqual([
      person('dana'),
      person('basma'),
    ]);
    expect(await edit('with nobody')).toEqual([]);
    expect(await edit(`with @${nameOf('basma')}`)).toEqual([person('thief')]);
  });

  it('of a name that is only held for somebody are plain text', async () => {
    const world = await given(['amal', 'basma']);
    await withNames(world, ['basma']);
    await rename(world, 'basma', `renamed_${world.nameOf('basma')}`);
    await world.write('amal', undefined, `with @${world.nameOf('basma')}`);
    expect((await shownTo(world.postId, undefined))[0]?.mentions).toEqual([]);
  });

  it('of those whom a viewer may not see are plain text', async () => {
    const world = await given(['amal', 'basma', 'gone', 'viewer', 'blocking']);
    const { postId, person, nameOf, write, edge } = world;
    await withNames(world, ['basma', 'gone']);
    await write('amal', undefined, `@${nameOf('basma')} @${nameOf('gone')}`);
    await edge('viewer', 'basma', { blockedBy: 'x' });
    await edge('blocking', 'basma', { blocks: 'x' });
    await putRows(testTable.table, [profileItem(someAccount(nameOf('gone'), { status: 'suspended' }))]);
    const named = async (viewer: ReturnType<typeof person> | undefined) =>
      (await shownTo(postId, viewer))[0]?.mentions.map(({ accountId }) => accountId);
    expect(await named(undefined)).toEqual([person('basma')]);
    expect(await named(person('amal'))).toEqual([person('basma')]);
    expect(await named(person('viewer'))).toEqual([]);
    expect(await named(person('blocking'))).toEqual([]);
  });

  it('cost 3 read units each to write, and a unit each on a page, half of it for guests, once a person', async () => {
    const people = Array.from({ length: 20 }, (_, each) => `p${each}`);
    const world = await given(['amal', 'viewer', ...people]);
    const { postId, person, nameOf, write } = world;
    await withNames(world, people);
    const names = people.map((name) => `@${nameOf(name)}`).join(' ');
    const plain = await testTable.unitsOf(() => write('amal', undefined, names.replaceAll('@', '')));
    const list = (viewer: ReturnType<typeof person> | undefined) =>
      testTable.unitsOf(() => shownTo(postId, viewer));
    const before = [await list(person('viewer')), await list(undefined)];
    const naming = await testTable.unitsOf(() => write('amal', undefined, names));
    expect(naming.read - plain.read).toBe(20 * 3);
    expect(naming.write).toBe(3); // two kilobytes with the ids lie in a part
    await write('amal', undefined, names);
    const after = [await list(person('viewer')), await list(undefined)];
    const more = after.map(({ read }, place) => read - (before[place]?.read ?? 0));
    expect(more[0]).toBeLessThanOrEqual(20 + 2 * 0.5); // and the texts of two comments
    expect(more[1]).toBeLessThanOrEqual(10 + 2 * 0.5);
  });

  it('reach accounts that exist, are active and let themselves be mentioned, and nobody at odds', async () => {
    const world = await given(['amal', 'basma', 'blocked', 'suspended', 'quiet', 'friend']);
    const { postId, person, nameOf, write, edge } = world;
    await edge('amal', 'blocked', { blockedBy: 'x' });
    await edge('friend', 'amal', { since: 'x' });
    const settings = (mentions: 'following') => ({ settings: { mentions } });
    await putRows(testTable.table, [
      profileItem(someAccount(nameOf('suspended'), { status: 'suspended' })),
      profileItem(someAccount(nameOf('quiet'), settings('following'))),
      profileItem(someAccount(nameOf('friend'), settings('following'))),
      ...['amal', 'basma', 'blocked', 'suspended', 'quiet', 'friend'].map((name) => ({
        ...usernameRow.key({ username: nameOf(name) }),
        accountId: person(name),
      })),
    ]);
    const names = ['amal', 'basma', 'blocked', 'suspended', 'quiet', 'friend', 'nobody'];
    const said = `مع ${names.map((name) => `@${nameOf(name)}`).join(' ')} @${nameOf('basma').toUpperCase()}`;
    const commentId = await write('amal', undefined, said);
    const stored = await deps.comments.get(postId, commentId);
    expect(stored).toHaveProperty(
      'packed.mentions',
      ['amal', 'basma', 'friend'].map((name) => ({ accountId: person(name), name: nameOf(name) })),
    );
  });
});
