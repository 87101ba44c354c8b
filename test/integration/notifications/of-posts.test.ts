/** Who is told of posts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notifyOfDecision } from '../../../lambdas/decisions/notify-of-decision.ts';
import { draftRow } from '../../../lambdas/drafts/draft-rows.ts';
import { draftIdOf, newUlid } from '../../../lambdas/kernel/ids.ts';
import { encodedInvitee } from '../../../lambdas/posts/post.ts';
import { PartId } from '../../../lambdas/posts/post-parts.ts';
import { textPartRow } from '../../../lambdas/posts/post-rows.ts';
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
    const publishAt = world.now();
    await world.put({ ...draft, state: 'scheduled', publishAt });
    const failure = { code: 'photo_unusable', part: '2.ABCDEFGH' };
    await world.put({ ...draft, version: 2, state: 'failed', publishAt, failure });
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
