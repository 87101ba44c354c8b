/** Decisions over HTTP: what others see, what the person is told, and that a reversal has everything as it was. */
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../../lambdas/decisions/action.ts';
import { decideAppeal, reverseDecision } from '../../../lambdas/decisions/decide.ts';
import { makeDecideDeps } from '../../../lambdas/decisions/make-decide-deps.ts';
import { AccountId, CollectionId, CommentId, PhotoId, PostId } from '../../../lambdas/kernel/ids.ts';
import type { Subject } from '../../../lambdas/kernel/subject.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { decideAs, otherReviewer } from '../../support/deciding.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, follow, join, type Member, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';

let cloud: TestCloud;
let author: Member;
let friend: Member;
beforeAll(async () => {
  cloud = await sharedCloud();
  author = await join(cloud.apiUrl, 'author');
  friend = await join(cloud.apiUrl, 'friend');
  await follow(friend, author);
}, 120_000);

const nowOf = async (): Promise<number> => Date.parse((await cloud.state()).now);
const decideOn = async (subject: Subject, action: Action) => {
  const decision = await decideAs(operatorTable(cloud), subject, action, await nowOf());
  await cloud.settle();
  return decision;
};
const reverse = async (decision: Awaited<ReturnType<typeof decideOn>>) => {
  const now = await nowOf();
  await reverseDecision(makeDecideDeps(operatorTable(cloud)), { ...decision, reviewer: otherReviewer, now });
  await cloud.settle();
};
const deps = () => makeDecideDeps(operatorTable(cloud));
const named = ({ username }: Member) => ({ params: { path: { username } } });
const ofPost = (postId: string) => ({ params: { path: { postId } } });
const accountOf = ({ accountId }: Member) =>
  ({ kind: 'account', accountId: AccountId.parse(accountId) }) as const;
const postBy = async (who: Member, seed: number) => {
  const postId = await createPostOf(who, [
    await uploadPhoto(who, new Uint8Array(await jpegOf(landscape(seed)))),
  ]);
  await cloud.settle();
  return postId;
};
const homeOf = async (who: Member) =>
  dataOf(await who.client.GET('/v1/feeds/home')).items.map((item) => item.postId);
const inArabic = { headers: { 'accept-language': 'ar' } };

/** What guests are answered who ask for a profile: tokens die when the clock is moved. */
const statusForGuests = async ({ username }: Member): Promise<number> =>
  (await fetch(`${cloud.apiUrl}/v1/accounts/${username}`)).status;

/** What a friend sees of a post, wherever it is shown. */
const seenOf = async (postId: string) => ({
  post: (await friend.client.GET('/v1/posts/{postId}', ofPost(postId))).response.status,
  home: (await homeOf(friend)).includes(postId),
  grid: dataOf(await friend.client.GET('/v1/accounts/{username}/posts', named(author))).items.length,
  count: dataOf(await friend.client.GET('/v1/accounts/{username}', named(author))).counts.posts,
  liked: dataOf(await friend.client.GET('/v1/me/likes')).items.length,
  comments: (await friend.client.GET('/v1/posts/{postId}/comments', ofPost(postId))).data?.items.length,
});

describe('a post that is removed', () => {
  it('is gone for all but its author, who reads why in Arabic, appeals, and has everything as before', async () => {
    const postId = await postBy(author, 1);
    await friend.client.PUT('/v1/posts/{postId}/like', ofPost(postId));
    await friend.client.POST('/v1/posts/{postId}/comments', { ...ofPost(postId), body: { text: 'Lovely' } });
    await cloud.settle();
    const before = await seenOf(postId);
    expect(before).toMatchObject({ post: 200, home: true, liked: 1, comments: 1 });

    const { decisionId } = await decideOn({ kind: 'post', postId: PostId.parse(postId) }, { kind: 'remove' });
    expect(await seenOf(postId)).toEqual({
      post: 404,
      home: false,
      grid: before.grid - 1,
      count: before.count - 1,
      liked: 0,
      comments: undefined,
    });
    const own = dataOf(await author.client.GET('/v1/posts/{postId}', ofPost(postId)));
    expect(own).toMatchObject({ state: 'removed', decisionId });
    const edited = await author.client.PATCH('/v1/posts/{postId}', {
      ...ofPost(postId),
      body: { title: 'New' },
    });
    expect(edited.error).toMatchObject({ status: 409, code: 'removed_by_decision' });
    const [told] = dataOf(await author.client.GET('/v1/me/notifications', inArabic)).items;
    expect(told).toMatchObject({ type: 'decision', decisionId, sentence: 'صدر قرار بشأن حسابك أو محتواك' });

    const path = { params: { path: { decisionId } } };
    expect(
      dataOf(await author.client.GET('/v1/me/decisions/{decisionId}', { ...path, ...inArabic })),
    ).toMatchObject({
      facts: 'لوحة السيارة مقروءة.',
      rule: { id: 'privacy', title: 'خصوصية الآخرين' },
      automated: { detection: false, decision: false },
      canAppeal: true,
    });
    expect((await friend.client.GET('/v1/me/decisions/{decisionId}', path)).response.status).toBe(404);
    const standing = dataOf(await author.client.GET('/v1/me/standing'));
    expect(standing.strikes.map((strike) => strike.decisionId)).toContain(decisionId);
    const body = { text: 'اللوحة غير مقروءة أصلًا' };
    const appeal = () => author.client.POST('/v1/me/decisions/{decisionId}/appeal', { ...path, body });
    expect(dataOf(await appeal()).appeal).toMatchObject({ state: 'pending', text: body.text });
    expect((await appeal()).error).toMatchObject({ status: 409, code: 'appeal_exists' });

    const decision = { accountId: accountOf(author).accountId, decisionId, now: await nowOf() };
    const answer = { en: 'You are right.', ar: 'أنت على حق.' };
    await decideAppeal(deps(), decision, { outcome: 'reversed', answer, reviewer: otherReviewer });
    await cloud.settle();
    expect(await seenOf(postId)).toEqual(before);
    const [reversed] = dataOf(await author.client.GET('/v1/me/notifications')).items;
    expect(reversed).toMatchObject({ type: 'decision_reversed', decisionId });
    const after = dataOf(await author.client.GET('/v1/me/standing'));
    expect(after.strikes).toEqual([]);
    expect(after.items[0]).toMatchObject({
      state: 'reversed',
      appeal: { state: 'reversed', answer: answer.en },
    });
  });
});

describe('a photo that software holds', () => {
  const heldPost = async (more: readonly string[] = []) => {
    const marked = new Uint8Array(await makeMarkedPicture('hate', { seed: 3 }));
    const photoId = await uploadPhoto(author, marked);
    const postId = await createPostOf(author, [...more, photoId]);
    await cloud.settle();
    return { postId, photo: { kind: 'photo', photoId: PhotoId.parse(photoId) } as const };
  };

  it('has a decision that names the rule, and reaches feeds once a person lets it pass', async () => {
    const { postId, photo } = await heldPost();
    const [machine] = dataOf(await author.client.GET('/v1/me/standing')).items;
    expect(machine).toMatchObject({
      subject: photo,
      action: { kind: 'hold' },
      automated: { detection: true, decision: true },
    });
    expect(await homeOf(friend)).not.toContain(postId);
    await decideOn(photo, { kind: 'release' });
    expect(await homeOf(friend)).toContain(postId);
  });

  it('is left out when its post goes out without it, and comes back to its place', async () => {
    const other = await uploadPhoto(author, new Uint8Array(await jpegOf(landscape(8))));
    const { postId, photo } = await heldPost([other]);
    const shown = async () =>
      dataOf(await author.client.GET('/v1/posts/{postId}', ofPost(postId))).photos.map(
        ({ photoId }) => photoId,
      );
    const decision = await decideOn(photo, { kind: 'publish_without' });
    expect(await homeOf(friend)).toContain(postId);
    expect(await shown()).toEqual([other]);
    await reverse(decision);
    expect(await shown()).toEqual([other, photo.photoId]);
  });
});

describe('a comment and a collection that are removed', () => {
  it('are seen by whose they are alone, marked with the decision', async () => {
    const postId = await postBy(author, 2);
    const body = { text: 'A phone number' };
    const { commentId } = dataOf(
      await friend.client.POST('/v1/posts/{postId}/comments', { ...ofPost(postId), body }),
    );
    const collection = { name: 'Harbours', visibility: 'public' } as const;
    const { collectionId } = dataOf(await friend.client.POST('/v1/me/collections', { body: collection }));
    await cloud.settle();
    const comment = { params: { path: { postId, commentId } } };
    const ofCollection = { params: { path: { collectionId } } };
    const statusesFor = async ({ client }: Member) => [
      (await client.GET('/v1/posts/{postId}/comments/{commentId}', comment)).response.status,
      (await client.GET('/v1/collections/{collectionId}', ofCollection)).response.status,
    ];
    const countOf = async () =>
      dataOf(await author.client.GET('/v1/posts/{postId}', ofPost(postId))).counts.comments;
    expect([await statusesFor(author), await countOf()]).toEqual([[200, 200], 1]);
    const ids = { postId: PostId.parse(postId), commentId: CommentId.parse(commentId) };
    const first = await decideOn({ kind: 'comment', ...ids }, { kind: 'remove' });
    const second = await decideOn(
      { kind: 'collection', collectionId: CollectionId.parse(collectionId) },
      { kind: 'remove' },
    );
    expect([await statusesFor(author), await countOf()]).toEqual([[404, 404], 0]);
    expect(await statusesFor(friend)).toEqual([200, 200]);
    expect(dataOf(await friend.client.GET('/v1/posts/{postId}/comments/{commentId}', comment))).toMatchObject(
      {
        state: 'removed',
        decisionId: first.decisionId,
      },
    );
    const edit = await friend.client.PATCH('/v1/posts/{postId}/comments/{commentId}', { ...comment, body });
    expect(edit.error).toMatchObject({ code: 'removed_by_decision' });
    await reverse(first);
    await reverse(second);
    expect([await statusesFor(author), await countOf()]).toEqual([[200, 200], 1]);
  });
});

describe('an account', () => {
  it('that is suspended for a day comes back by itself on the moved clock', async () => {
    const banned = await join(cloud.apiUrl, 'banned');
    const endsAt = (await nowOf()) + 86_400_000;
    await decideOn(accountOf(banned), { kind: 'suspend', endsAt });
    const seen = () => statusForGuests(banned);
    const write = async ({ client }: Pick<Member, 'client'>) =>
      (await client.POST('/v1/me/collections', { body: { name: 'Mine' } })).response.status;
    expect([await seen(), await write(banned)]).toEqual([404, 403]);
    expect(dataOf(await banned.client.GET('/v1/me/standing'))).toMatchObject({
      status: 'suspended',
      limits: [{ kind: 'suspend', endsAt: new Date(endsAt).toISOString() }],
    });
    await cloud.advance(86_400 + 600);
    await cloud.settle();
    const back = await banned.signInAgain();
    expect([await seen(), await write(back)]).toEqual([200, 201]);
  });

  it('whose interactions are limited reads and posts, and does nothing that others hear of', async () => {
    const loud = await join(cloud.apiUrl, 'loud');
    const host = await join(cloud.apiUrl, 'host');
    const postId = await postBy(host, 4);
    await decideOn(accountOf(loud), { kind: 'limit_interactions', endsAt: (await nowOf()) + 3_600_000 });
    const refused = { status: 403, code: 'interactions_limited' };
    expect((await loud.client.PUT('/v1/posts/{postId}/like', ofPost(postId))).error).toMatchObject(refused);
    expect((await loud.client.PUT('/v1/accounts/{username}/follow', named(host))).error).toMatchObject(
      refused,
    );
    expect((await loud.client.PUT('/v1/posts/{postId}/save', ofPost(postId))).response.status).toBe(200);
    await cloud.advance(3_600 + 1);
    const later = await loud.signInAgain();
    expect((await later.client.PUT('/v1/posts/{postId}/like', ofPost(postId))).response.status).toBe(200);
  });

  it('that is closed is signed out, and can still read why, appeal and take its data along', async () => {
    const closed = await join(cloud.apiUrl, 'closed');
    const decision = await decideOn(accountOf(closed), { kind: 'terminate' });
    expect(await statusForGuests(closed)).toBe(404);
    await cloud.advance(300);
    const again = await closed.signInAgain();
    const refused = { status: 403, code: 'account_terminated' };
    expect((await again.client.GET('/v1/feeds/home')).error).toMatchObject(refused);
    expect((await again.client.POST('/v1/me/collections', { body: { name: 'Mine' } })).error).toMatchObject(
      refused,
    );
    expect((await again.client.DELETE('/v1/me/deactivation')).response.status).toBe(204);
    expect((await again.client.GET('/v1/feeds/home')).error).toMatchObject(refused);
    expect(dataOf(await again.client.GET('/v1/me/standing')).status).toBe('terminated');
    const path = { params: { path: { decisionId: decision.decisionId } } };
    const body = { text: 'Why?' };
    dataOf(await again.client.POST('/v1/me/decisions/{decisionId}/appeal', { ...path, body }));
    expect((await again.client.POST('/v1/me/export')).response.status).toBe(202);
    await reverse(
      await deps()
        .decisions.get(decision.accountId, decision.decisionId)
        .then((found) => found ?? decision),
    );
    expect(await statusForGuests(closed)).toBe(200);
    expect((await again.client.GET('/v1/feeds/home')).response.status).toBe(200);
  });
});
