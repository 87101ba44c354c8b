/** Who is told of what: rules, blocks, preferences, groups, pages, and what they cost. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TextPartId } from '../../../lambdas/comments/comment.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { commentTextRow } from '../../../lambdas/comments/comment-rows.ts';
import { draftRow } from '../../../lambdas/drafts/draft-rows.ts';
import {
  type CommentId,
  draftIdOf,
  newUlid,
  notificationIdOf,
  type PostId,
} from '../../../lambdas/kernel/ids.ts';
import { notifyOfDecision } from '../../../lambdas/notifications/notify-of-decision.ts';
import { MAX_MEMBERS } from '../../../lambdas/notify/notification-group.ts';
import { notificationRow } from '../../../lambdas/notify/notification-rows.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { encodedInvitee } from '../../../lambdas/posts/post.ts';
import { PartId } from '../../../lambdas/posts/post-parts.ts';
import { textPartRow } from '../../../lambdas/posts/post-rows.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { NotificationWorld } from './notification-world.ts';
import { makeNotificationWorld } from './notification-world.ts';

let testTable: TestTable;
let world: NotificationWorld;
let worlds = 0;
let amal: string;
let badr: string;
let dana: string;
let post: PostId;

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

beforeEach(async () => {
  world = makeNotificationWorld(testTable.table);
  worlds += 1;
  [amal, badr, dana] = [`amal${worlds}`, `badr${worlds}`, `dana${worlds}`];
  for (const name of [amal, badr, dana]) await world.account(name);
  post = postAt(idOf(amal), 0);
  await world.put(postItem(post));
  await world.settle(); // that the post is published
  await world.markRead(amal, notificationIdOf(T0 - 1, 'x')); // the publication is unread
});

/** A mention as a row keeps it. */
const naming = (name: string) => ({ accountId: idOf(name), name });

const ofPeople = async (name: string) =>
  (await world.told(name)).filter(({ type }) => !type.startsWith('post_'));

describe('likes', () => {
  it('of one post are one notification that moves to the top when somebody joins', async () => {
    await world.like(badr, post);
    await world.settle(3);
    const [first] = (await world.page(amal)).items;
    await world.comment(dana, post);
    await world.like(dana, post);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([
      { type: 'like', names: [dana, badr], othersCount: 0 },
      { type: 'comment', names: [dana], othersCount: 0 },
    ]);
    const [moved] = (await world.page(amal)).items;
    expect(moved?.notification.notificationId).not.toBe(first?.notification.notificationId);
  });

  it('that are taken back leave, and never notify again', async () => {
    await world.like(badr, post);
    await world.settle();
    const before = (await world.page(amal)).items;
    await world.unlike(badr, post);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([]);
    await world.like(badr, post);
    await world.settle(2);
    expect((await world.page(amal)).items).toEqual(before);
    expect(world.pushes.filter(({ recipient }) => recipient === idOf(amal))).toHaveLength(2); // the post and the like
  });

  it('of one’s own are nothing, nor is one that was taken back before anybody looked', async () => {
    await world.like(amal, post);
    await world.like(badr, post);
    await world.unlike(badr, post);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([]);
  });

  it('of comments tell who wrote the comment', async () => {
    const commentId = await world.comment(badr, post);
    await world.likeComment(dana, post, commentId);
    await world.settle();
    expect(await ofPeople(badr)).toEqual([{ type: 'comment_like', names: [dana], othersCount: 0 }]);
  });

  it('cost nothing more than two looks once the group is full, and then the post says how many', async () => {
    const crowd = Array.from({ length: MAX_MEMBERS + 10 }, (_, each) => `crowd${worlds}x${each}`);
    for (const name of crowd) {
      await world.account(name);
      await world.like(name, post);
    }
    await world.plan();
    await Promise.all(world.jobs.splice(0).map(world.carryOut));
    expect(await ofPeople(amal)).toMatchObject([{ type: 'like', othersCount: MAX_MEMBERS - 3 }]);
    await world.put(postItem(post, { likes: 5_000 }));
    expect(await ofPeople(amal)).toMatchObject([{ othersCount: 4_997 }]);
    await world.like(badr, post);
    await world.plan();
    const units = await testTable.unitsOf(async () => {
      for (const job of world.jobs.splice(0)) if (job.kind === 'likes') await world.carryOut(job);
    });
    expect(units).toEqual({ read: 2, write: 0 });
  });

  it('cost six units for who joins, and four for who leaves or comes back, also in a group that is full and left by all', async () => {
    const costOf = async (act: () => Promise<unknown>): Promise<number> => {
      await act();
      await world.plan();
      return (await testTable.unitsOf(() => Promise.all(world.jobs.splice(0).map(world.carryOut)))).write;
    };
    const crowd = Array.from({ length: MAX_MEMBERS }, (_, each) => `leaving${worlds}x${each}`);
    const [first = '', last = ''] = [crowd[0], crowd.at(-1)];
    for (const name of crowd) await world.account(name);
    for (const name of crowd.slice(0, -1)) await world.like(name, post);
    await costOf(async () => undefined);
    for (const name of crowd.slice(0, -1)) await world.unlike(name, post);
    await costOf(async () => undefined);
    expect(await ofPeople(amal)).toEqual([]);
    expect(await costOf(() => world.like(last, post))).toBe(6);
    expect(await costOf(() => world.unlike(last, post))).toBe(4);
    expect(await costOf(() => world.like(first, post))).toBe(4);
    expect(await ofPeople(amal)).toMatchObject([{ type: 'like', names: [first], othersCount: 0 }]);
  });

  it('from many consumers at once are all there', async () => {
    const crowd = Array.from({ length: 6 }, (_, each) => `many${worlds}x${each}`);
    for (const name of crowd) {
      await world.account(name);
      await world.like(name, post);
      await world.plan();
    }
    const jobs = world.jobs.splice(0);
    expect(jobs).toHaveLength(6);
    await Promise.all([...jobs, ...jobs].map(world.carryOut));
    expect(await ofPeople(amal)).toMatchObject([{ names: crowd.slice(-3).reverse(), othersCount: 3 }]);
  });
});

describe('what is taken back while a job is about to say it', () => {
  /** Carries out what waits; before the first group is written something more happens, and is looked at. */
  const settleWhile = async (happens: () => Promise<void>): Promise<void> => {
    await world.plan();
    let isFirst = true;
    const stalled = makeNotificationWorld(testTable.table, {
      ...testTable.table,
      transact: async (writes) => {
        if (isFirst) {
          isFirst = false;
          await happens();
          await world.settle();
        }
        return testTable.table.transact(writes);
      },
    });
    for (const job of world.jobs.splice(0)) await stalled.carryOut(job);
    expect(isFirst).toBe(false);
    expect(stalled.pushes).toHaveLength(1);
    expect(await ofPeople(amal)).toEqual([]);
  };

  it('names nobody: a like', async () => {
    await world.like(badr, post);
    await settleWhile(() => world.unlike(badr, post));
  });

  it('names nobody: a follow', async () => {
    await world.follow(badr, amal);
    await settleWhile(() => world.unfollow(badr, amal));
  });

  it('names nobody: a request to follow', async () => {
    await world.edge(badr, amal, { requested: newUlid(world.now()) });
    await settleWhile(() => world.unfollow(badr, amal));
  });
});

describe('follows', () => {
  it('of one day are one notification, and coming back another day is none', async () => {
    await world.follow(badr, amal);
    await world.follow(dana, amal);
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'follow', names: [dana, badr], othersCount: 0 }]);
    await world.unfollow(badr, amal);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([{ type: 'follow', names: [dana], othersCount: 0 }]);
    world.pass(3 * 24 * 60);
    await world.follow(badr, amal);
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'follow', names: [dana, badr], othersCount: 0 }]);
  });

  it('that are asked for tell the asked until they decide, then who asked', async () => {
    const requested = newUlid(world.now());
    await world.edge(badr, amal, { requested });
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'follow_request', names: [badr], othersCount: 0 }]);
    await world.edge(badr, amal, { since: newUlid(world.now() + 1) });
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([]);
    expect(await ofPeople(badr)).toEqual([{ type: 'follow_accepted', names: [amal], othersCount: 0 }]);
  });
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

describe('posts', () => {
  it('tell the people they tag and mention and ask to be authors, once, and take it back', async () => {
    const published = postItem(post, {
      caption: `with @${badr}`,
      mentions: [naming(badr)],
      publishedAt: T0 + 1,
    });
    const tags = published.photos.map(({ photoId }) => ({
      photoId,
      accountId: idOf(dana),
      x: 0.5,
      y: 0.5,
      state: 'shown',
    }));
    const coAuthors = [encodedInvitee({ accountId: idOf(badr), state: 'invited' })];
    await world.put({ ...published, tags, coAuthors });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([{ type: 'tag', names: [amal], othersCount: 0 }]);
    expect((await ofPeople(badr)).map(({ type }) => type).sort()).toEqual([
      'co_author_invitation',
      'mention',
    ]);
    await world.put({
      ...published,
      coAuthors: [encodedInvitee({ accountId: idOf(badr), state: 'accepted' })],
    });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([]);
    expect((await ofPeople(badr)).map(({ type }) => type)).toEqual(['mention']);
    expect(await ofPeople(amal)).toEqual([{ type: 'co_author_accepted', names: [badr], othersCount: 0 }]);
  });

  it('take a mention back when an edit leaves somebody out, and notify nobody anew of another edit', async () => {
    const saying = (mentions: readonly object[], more: object = {}) =>
      world.put(postItem(post, { caption: 'x', mentions, ...more }));
    await world.edge(dana, amal, { mutedUntil: T0 * 2 });
    await saying([naming(badr), naming(dana)]);
    await world.settle(2);
    const mention = { type: 'mention', names: [amal], othersCount: 0 };
    expect(await ofPeople(badr)).toEqual([mention]);
    expect(await ofPeople(dana)).toEqual([]);
    await world.edge(dana, amal, {});
    await saying([naming(badr), naming(dana)], { caption: 'y', editedAt: T0 + 1 });
    await saying([naming(badr), naming(dana), naming(amal)], { caption: 'z', editedAt: T0 + 2 });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([]);
    await saying([naming(dana)], { editedAt: T0 + 3 });
    await world.settle(2);
    expect(await ofPeople(badr)).toEqual([]);
    await saying([], { editedAt: T0 + 4 });
    await saying([naming(dana)], { editedAt: T0 + 5 });
    await world.settle(2);
    expect(await ofPeople(dana)).toEqual([mention]);
    expect(await ofPeople(amal)).toEqual([]);
  });

  it('whose caption lies apart notify and take back like others', async () => {
    const [one, other] = [PartId.parse('2.ABCDEFGH'), PartId.parse('3.ABCDEFGH')];
    const part = (id: PartId, ...people: readonly string[]) =>
      world.put({
        ...textPartRow.key({ postId: post, part: id }),
        texts: { caption: 'x' },
        mentions: people.map(naming),
      });
    await part(one, badr);
    await part(other, dana);
    const { caption: _, ...rest } = postItem(post);
    await world.put({ ...rest, words: { caption: one } });
    await world.settle(2);
    expect((await ofPeople(badr)).map(({ type }) => type)).toEqual(['mention']);
    await world.put({ ...rest, words: { caption: other } });
    await world.settle(2);
    expect(await ofPeople(badr)).toEqual([]);
    expect((await ofPeople(dana)).map(({ type }) => type)).toEqual(['mention']);
  });

  it('tell their author once of each time that they are held', async () => {
    const held = postAt(idOf(amal), 1);
    for (const at of [T0 + 1_000, T0 + 2_000]) {
      const hold = { code: 'photo_missing', photoId: newUlid(T0), at };
      await world.put(postItem(held, { state: 'held', hold }));
      await world.settle(3);
      await world.put(postItem(held, { state: 'processing' }));
      await world.settle();
    }
    const types = (await world.told(amal)).map(({ type }) => type);
    expect(types.filter((type) => type === 'post_held')).toHaveLength(2);
  });

  it('tell their author once of each reason that they are held for', async () => {
    const held = postAt(idOf(amal), 1);
    for (const [code, at] of [
      ['photo_under_review', T0],
      ['photo_rejected', T0 + 9],
    ] as const) {
      const hold = { code, photoId: newUlid(T0), at };
      await world.put(postItem(held, { state: 'held', hold }));
      await world.settle(2);
    }
    const types = (await world.told(amal)).map(({ type }) => type);
    expect(types.filter((type) => type === 'post_held')).toHaveLength(2);
  });

  it('tell their author once that they are published or held', async () => {
    expect(await world.told(amal)).toEqual([{ type: 'post_published', names: [], othersCount: 0 }]);
    world.pass(1);
    const held = postAt(idOf(amal), 1);
    const hold = { code: 'photo_rejected', photoId: newUlid(T0) };
    await world.put(postItem(held, { state: 'held', hold }));
    await world.settle(3);
    expect((await world.told(amal)).map(({ type }) => type)).toEqual(['post_held', 'post_published']);
  });

  it('that the recipient may not see are not told, and vanish when that changes', async () => {
    await world.put(postItem(post, { visibility: 'followers' }));
    await world.comment(badr, post, { mentions: [naming(dana)] });
    await world.settle();
    expect(await ofPeople(dana)).toEqual([]);
    await world.follow(dana, amal);
    await world.comment(badr, post, { mentions: [naming(dana)] });
    await world.settle();
    expect(await ofPeople(dana)).toHaveLength(1);
    await world.unfollow(dana, amal);
    expect(await ofPeople(dana)).toEqual([]);
  });

  it('whose schedule failed tell their author, and decisions always do', async () => {
    const draft = {
      ...draftRow.key({ draftId: draftIdOf(T0, idOf(amal)) }),
      nonce: 'ABCDEFGH',
      version: 1,
      details: { visibility: 'public' },
      photos: [],
      changedAt: T0,
      expiresAt: Math.floor(T0 / 1_000) + 86_400,
    };
    world.pass(1);
    await world.put({ ...draft, state: 'scheduled', publishAt: world.now() });
    const failure = { code: 'photo_unusable', part: '2.ABCDEFGH' };
    await world.put({ ...draft, version: 2, state: 'failed', failure });
    await world.settle(2);
    world.pass(1);
    const decision = { decisionId: 'D1', at: world.now() };
    await notifyOfDecision(world.deps, idOf(amal), decision, world.now());
    await notifyOfDecision(world.deps, idOf(amal), decision, world.now());
    expect((await world.told(amal)).map(({ type }) => type)).toEqual([
      'decision',
      'scheduled_post_failed',
      'post_published',
    ]);
  });
});

describe('nothing comes from', () => {
  const activity = async () => {
    await world.like(badr, post);
    await world.comment(badr, post);
    await world.settle();
    return ofPeople(amal);
  };

  it.each([
    ['people one blocks', { blocks: 'A' }],
    ['people who block one', { blockedBy: 'A' }],
    ['people one mutes', { mutedUntil: T0 * 2 }],
  ])('%s', async (_, fields) => {
    await world.edge(amal, badr, fields);
    expect(await activity()).toEqual([]);
  });

  it('people who are suspended', async () => {
    await world.account(badr, { status: 'suspended' });
    expect(await activity()).toEqual([]);
  });

  it('what is switched off, or limited to people one follows', async () => {
    await world.reading.notifications.changePreferences(idOf(amal), { like: 'off', comment: 'following' });
    expect(await activity()).toEqual([]);
    await world.edge(amal, badr, { since: newUlid(T0) });
    expect(await activity()).toMatchObject([{ type: 'comment' }]);
  });

  it('people with whom that changes later: it vanishes at once, and a block takes it for good', async () => {
    await world.like(dana, post);
    expect(await activity()).toHaveLength(2);
    await world.edge(amal, badr, { mutedUntil: T0 * 2 });
    expect(await ofPeople(amal)).toEqual([{ type: 'like', names: [dana], othersCount: 0 }]);
    await world.edge(amal, badr, { blocks: 'A' });
    expect(await ofPeople(amal)).toEqual([{ type: 'like', names: [dana], othersCount: 0 }]);
    await world.settle();
    await world.edge(amal, badr, {});
    expect(await ofPeople(amal)).toEqual([{ type: 'like', names: [dana], othersCount: 0 }]);
  });
});

describe('pushes', () => {
  it('are sent once for a notification, once an hour for a group, and not when switched off', async () => {
    world.pushes.length = 0;
    await world.like(badr, post);
    await world.like(dana, post);
    await world.comment(badr, post);
    await world.settle(2);
    expect(world.pushes).toHaveLength(2);
    expect(new Set(world.pushes.map(({ notificationId }) => notificationId)).size).toBe(2);
    await world.reading.notifications.changePreferences(idOf(amal), { pushes: 'off' });
    await world.comment(dana, post);
    await world.settle();
    expect(world.pushes).toHaveLength(2);
  });

  it('are none for what people do whom one mutes, nor is it told when the mute ends', async () => {
    world.pushes.length = 0;
    await world.edge(amal, badr, { mutedUntil: T0 * 2 });
    await world.like(badr, post);
    await world.comment(badr, post);
    await world.settle(2);
    expect(world.pushes).toEqual([]);
    await world.edge(amal, badr, {});
    expect(await ofPeople(amal)).toEqual([]);
  });

  it('are none for what happened more than an hour ago: it is told late, where work is made up for', async () => {
    world.pushes.length = 0;
    await world.like(badr, post);
    await world.comment(badr, post);
    world.pass(61);
    await world.settle(2);
    expect(world.pushes).toEqual([]);
    expect(await ofPeople(amal)).toHaveLength(2);
  });

  it('are sent for a mention that an old comment gets by an edit', async () => {
    const commentId = await world.comment(badr, post);
    world.pass(120);
    await world.settle();
    world.pushes.length = 0;
    const edited = { by: idOf(badr), text: 'x', state: 'shown', editedAt: world.now() };
    await world.put({ ...commentKey(post, commentId), ...edited, mentions: [naming(dana)] });
    await world.settle();
    expect(world.pushes.map(({ recipient }) => recipient)).toEqual([idOf(dana)]);
  });

  it('find a notification of a group that has moved on meanwhile', async () => {
    await world.like(badr, post);
    await world.settle();
    const push = world.pushes.at(-1);
    await world.like(dana, post);
    await world.settle();
    const found =
      push && (await world.reading.notifications.get(idOf(amal), push.notificationId, world.now()));
    expect(found?.actors).toEqual([idOf(dana), idOf(badr)]);
  });
});

describe('a page of notifications', () => {
  const type = ['mention', 'tag', 'co_author_invitation', 'like'] as const;
  const fill = async (count: number): Promise<void> => {
    for (let each = 0; each < count; each += 1) {
      const at = T0 + each;
      await world.put({
        ...notificationRow.key({ account: idOf(amal), notificationId: notificationIdOf(at, String(each)) }),
        about: `${type[each % type.length]}#${post}`,
        actors: [idOf(badr)],
        expiresAt: Math.floor(T0 / 1_000) + 90 * 86_400,
      });
    }
  };
  const costOf = (work: () => Promise<unknown>) => testTable.unitsOf(work);

  it('costs 2 read units for 20 about one post by one person, half a unit more on later pages', async () => {
    await fill(45);
    const first = await world.page(amal);
    expect(first.items).toHaveLength(20);
    expect(await costOf(() => world.page(amal))).toEqual({ read: 2, write: 0 });
    expect(await costOf(() => world.page(amal, 20, first.next))).toEqual({ read: 2.5, write: 0 });
  });

  it('costs half a read unit more for each further post and comment, and one for each further person', async () => {
    await world.comment(badr, post);
    await world.comment(dana, post);
    const other = postAt(idOf(amal), 5);
    await world.put(postItem(other));
    await world.like(badr, other);
    await world.settle();
    // Rows 0.5; two posts 1; two people 2; two comments 1.
    expect(await costOf(() => world.page(amal))).toEqual({ read: 4.5, write: 0 });
  });

  it('has everything once, to the end, with what was read when it was begun', async () => {
    await fill(45);
    const seen: string[] = [];
    let from: Awaited<ReturnType<typeof world.page>>['next'];
    do {
      const page = await world.page(amal, 7, from);
      seen.push(...page.items.map(({ notification }) => notification.notificationId));
      expect(page.readUpTo).toBe(notificationIdOf(T0 - 1, 'x'));
      from = page.next;
    } while (from !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(46);
    expect(seen).toEqual(seen.toSorted().reverse());
  });

  it('counts what is unread up to twenty, and the marker only moves forward', async () => {
    await world.markRead(amal, notificationIdOf(T0 + 100, 'x'));
    expect(await world.unread(amal)).toEqual({ count: 0, more: false });
    expect(await costOf(() => world.unread(amal))).toEqual({ read: 1.5, write: 0 });
    await world.markRead(amal, notificationIdOf(T0, 'y'));
    expect(await world.unread(amal)).toEqual({ count: 0, more: false });
    for (let each = 0; each < 20; each += 1) await world.comment(badr, post);
    await world.settle();
    expect(await world.unread(amal)).toEqual({ count: 20, more: false });
    await world.comment(badr, post);
    await world.settle();
    expect(await world.unread(amal)).toEqual({ count: 20, more: true });
  });
});
