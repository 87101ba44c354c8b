/** What an authority demands, from the notice to its end: what is seen inside the territory, outside of it, and where nobody knows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEB_SECRET_HEADER } from '../../../lambdas/api/caller-address.ts';
import { itemIdOf, SentSubject } from '../../../lambdas/kernel/subject.ts';
import type { Answer, Body, Crowd, Member } from '../../support/crowd.ts';
import { itemsOf, makeCrowd } from '../../support/crowd.ts';
import { makeOwnClouds, type OwnCloud } from '../../support/own-cloud.ts';
import { routesThatShowPosts } from '../../support/routes-that-show-posts.ts';
import { joinStaff } from '../../support/staff.ts';

/** The stack is bundled and synthesized for this test. */
const SLOW_MACHINE_MS = 600_000;
const INSIDE = 'DE';
const OUTSIDE = 'SA';

const clouds = makeOwnClouds();
let cloud: OwnCloud;
let crowd: Crowd;
let author: Member;
let fan: Member;
let administrator: Member;

beforeAll(async () => {
  cloud = await clouds.start('web', { web: 'on', webApi: 'on' }, { viewerCountry: INSIDE });
  crowd = await makeCrowd(cloud);
  [author, fan] = [await crowd.join('author'), await crowd.join('fan')];
  const staff = await joinStaff(cloud, 'admin', ['administrator']);
  administrator = { username: staff.username, accountId: staff.accountId, token: staff.tokens.accessToken };
}, SLOW_MACHINE_MS);
afterAll(async () => {
  await cloud?.stop();
  await clouds.remove();
});

/** How somebody comes to the API: through the web host of the test, as CloudFront calls from another country, or past it. */
type From = 'web' | 'direct' | 'forged' | 'AT' | typeof INSIDE | typeof OUTSIDE;

const headersFrom = (from: From): Readonly<Record<string, string>> => {
  switch (from) {
    case 'web':
      return { 'cloudfront-viewer-country': OUTSIDE }; // which CloudFront replaces
    case 'direct':
      return {};
    case 'forged':
      return { 'cloudfront-viewer-country': OUTSIDE, [WEB_SECRET_HEADER]: 'guess' };
    default:
      return { 'cloudfront-viewer-country': from, [WEB_SECRET_HEADER]: cloud.webSecret };
  }
};

interface Asked extends Answer {
  readonly headers: Headers;
}

const ask = async (
  from: From,
  viewer: Member | undefined,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> => {
  const answer = await fetch(`${from === 'web' ? cloud.webUrl : cloud.apiUrl}${path}`, {
    headers: {
      ...(viewer && { authorization: `Bearer ${viewer.token}` }),
      ...headersFrom(from),
      ...headers,
    },
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) };
};
const statusFrom = async (from: From, viewer: Member | undefined, path: string) =>
  (await ask(from, viewer, path)).status;

const post = async (by: Member, more: object = {}, ofPhoto: object = {}): Promise<string> => {
  const photos = [{ photoId: await crowd.readyPhoto(by), ...ofPhoto }];
  const { postId } = await crowd.act(by, 'POST', '/v1/posts', { photos, visibility: 'public', ...more });
  await cloud.settle();
  return String(postId);
};
const papers = {
  authority: 'Amtsgericht Köln',
  ground: '§ 86a StGB',
  reference: 'File 583 Gs 1234/26',
  facts: { en: 'The sign is forbidden there.', ar: 'الرمز محظور هناك.' },
};
const demand = async (subject: object, more: object = {}): Promise<string> => {
  const body = { ...papers, subject, territory: [INSIDE], ...more };
  const { demandId } = await crowd.act(administrator, 'POST', '/v1/staff/demands', body);
  return String(demandId);
};
const lift = async (demandId: string): Promise<void> => {
  await crowd.act(administrator, 'DELETE', `/v1/staff/demands/${demandId}`);
  await cloud.settle();
};
const recordOf = async (demandId: string): Promise<Body> =>
  (await ask('direct', undefined, `/v1/demands/${demandId}`)).body;

describe('a notice by a stranger', () => {
  it('leads to a demand by which the post is withheld in one country, for everybody to see, until that is lifted', async () => {
    const postId = await post(author, { title: 'Harbour' });
    const path = `/v1/posts/${postId}`;
    const notice = {
      address: `https://suwar.example/p/${postId}`,
      reason: 'illegal',
      explanation: 'A court has forbidden to show this.',
      name: 'Noor',
      email: 'noor@example.com',
      goodFaith: true,
    };
    const { body: receipt } = await crowd.ask(undefined, 'POST', '/v1/notices', notice);
    await cloud.settle();
    const subject = { kind: 'post', postId };
    const itemId = itemIdOf(SentSubject.parse(subject));
    expect(await statusFrom('web', fan, path)).toBe(200);

    const demandId = await demand(subject, { itemId });
    for (const from of ['web', INSIDE, 'direct', 'forged'] as const) {
      for (const viewer of [fan, undefined]) {
        const { status, body, headers } = await ask(from, viewer, path);
        expect(status, from).toBe(451);
        expect(body).toMatchObject({ code: 'unavailable_for_legal_reasons', demandId });
        expect(headers.get('link')).toBe(`</v1/demands/${demandId}>; rel="blocked-by"`);
      }
      expect(await statusFrom(from, author, path), `the author, ${from}`).toBe(200);
    }
    expect(await statusFrom(OUTSIDE, fan, path)).toBe(200);
    expect(await statusFrom(OUTSIDE, undefined, path)).toBe(200);

    await cloud.settle();
    const { body: outcome } = await crowd.ask(undefined, 'GET', `/v1/notices/${String(receipt['noticeId'])}`);
    expect(outcome['state']).toBe('action_taken');
    const record = await recordOf(demandId);
    expect(record).toMatchObject({ kind: 'post', territory: [INSIDE], state: 'in_force', endsAt: null });
    expect(record).toMatchObject({ authority: papers.authority, ground: papers.ground });
    const said = JSON.stringify(record);
    for (const secret of [postId, author.accountId, author.username, papers.reference, 'Harbour']) {
      expect(said).not.toContain(secret);
    }
    const listed = itemsOf(await ask('direct', undefined, '/v1/demands'));
    expect(listed[0]).toEqual(record);
    const standing = await crowd.act(author, 'GET', '/v1/me/standing');
    expect(itemsOf({ body: standing })[0]).toMatchObject({
      decisionId: demandId,
      action: { kind: 'withhold', territory: [INSIDE] },
      ground: 'law',
      origin: 'authority',
      canAppeal: true,
    });
    const told = itemsOf({ body: await crowd.act(author, 'GET', '/v1/me/notifications') });
    expect(told.map(({ type }) => type)).toContain('decision');

    await lift(demandId);
    for (const from of ['web', 'direct', OUTSIDE] as const)
      expect(await statusFrom(from, fan, path)).toBe(200);
    expect(await recordOf(demandId)).toMatchObject({ state: 'lifted', endedAt: expect.any(String) });
    await lift(demandId);
  }, 240_000);
});

describe('each route that shows posts', () => {
  it('leaves out for viewers inside, and for those who are nowhere known, what it shows outside', async () => {
    const reader = await crowd.join('reader');
    await crowd.act(reader, 'PUT', `/v1/accounts/${author.username}/follow`);
    const tags = [{ username: reader.username, x: 0.5, y: 0.5 }];
    const credits = { coAuthors: [reader.username], paidPartnership: { partner: reader.username } };
    const postId = await post(author, credits, { tags });
    const path = `/v1/posts/${postId}`;
    await crowd.act(author, 'PUT', `${path}/pin`);
    for (const verb of ['like', 'save', 'repost']) await crowd.act(reader, 'PUT', `${path}/${verb}`);
    const named = { name: 'Lights', visibility: 'public' };
    const { collectionId } = await crowd.act(reader, 'POST', '/v1/me/collections', named);
    const collection = `/v1/collections/${String(collectionId)}`;
    await crowd.act(reader, 'PUT', `${collection}/posts/${postId}`);
    const { token } = await crowd.act(author, 'POST', `${path}/share-links`, {});
    await crowd.act(author, 'POST', `${path}/comments`, { text: `@${reader.username} look` });
    await cloud.settle();
    const demandId = await demand({ kind: 'post', postId }, { territory: ['AT', INSIDE] });

    const single = { getPost: path, getSharedPost: `/v1/shared/${String(token)}` };
    const lists = {
      getPosts: `/v1/posts?postIds=${postId}`,
      listAccountPosts: `/v1/accounts/${author.username}/posts`,
      listTaggedPosts: `/v1/accounts/${reader.username}/tagged`,
      listAccountReposts: `/v1/accounts/${reader.username}/reposts`,
      listCollectionPosts: `${collection}/posts`,
      listLikedPosts: '/v1/me/likes',
      listSavedPosts: '/v1/me/saved',
      getHomeFeed: '/v1/feeds/home',
      listCoAuthorInvitations: '/v1/me/co-author-invitations',
      listPartnershipInvitations: '/v1/me/partnership-invitations',
    };
    const hasIt = (items: readonly Body[]) => items.some((each) => each['postId'] === postId);
    for (const from of [INSIDE, 'AT', 'direct', 'forged', 'web', OUTSIDE] as const) {
      const isShown = from === OUTSIDE;
      for (const [name, of] of Object.entries(single)) {
        const { status, body } = await ask(from, reader, of);
        expect([status, body['demandId']], `${name} from ${from}`).toEqual(
          isShown ? [200, undefined] : [451, demandId],
        );
      }
      for (const [name, of] of Object.entries(lists)) {
        const answer = await ask(from, reader, of);
        expect(answer.status, `${name} from ${from}`).toBe(200);
        expect(hasIt(itemsOf(answer)), `${name} from ${from}`).toBe(isShown);
      }
      const { body: shown } = await ask(from, fan, collection);
      expect(shown['cover'] !== null, `the cover from ${from}`).toBe(isShown);
      const notified = itemsOf(await ask(from, reader, '/v1/me/notifications'));
      expect(JSON.stringify(notified).includes(postId), `notifications from ${from}`).toBe(isShown);
      for (const of of ['comments', 'likes', 'history']) {
        const status = await statusFrom(from, reader, `${path}/${of}`);
        expect(status, `${of} from ${from}`).toBe(isShown ? 200 : 451);
      }
      expect(hasIt(itemsOf(await ask(from, author, lists.listAccountPosts))), `the author ${from}`).toBe(
        true,
      );
    }
    // These are answered to the author of the post alone.
    const authorsOwn = [
      'archivePost',
      'createPost',
      'listArchivedPosts',
      'listDeletedPosts',
      'pinPost',
      'publishDraft',
      'restorePost',
      'unarchivePost',
      'updatePost',
    ];
    expect([...Object.keys(single), ...Object.keys(lists), ...authorsOwn].toSorted()).toEqual(
      routesThatShowPosts.toSorted(),
    );
  }, 240_000);

  it('does not answer that a home is unchanged to a reader who has come to another country', async () => {
    await cloud.advance(60);
    const { headers } = await ask(OUTSIDE, fan, '/v1/me/notifications');
    const tag = { 'if-none-match': headers.get('etag') ?? 'none' };
    expect((await ask(OUTSIDE, fan, '/v1/me/notifications', tag)).status).toBe(304);
    expect((await ask(INSIDE, fan, '/v1/me/notifications', tag)).status).toBe(200);
  });
});

describe('a demand', () => {
  it('withholds an account with all that is by it, comments and posts of others left as they are', async () => {
    const [banned, other] = [await crowd.join('banned'), await crowd.join('other')];
    const [own, others] = [await post(banned), await post(other)];
    const text = { text: 'ما أجملها' };
    await crowd.act(banned, 'POST', `/v1/posts/${others}/comments`, text);
    await crowd.act(fan, 'PUT', `/v1/accounts/${banned.username}/follow`);
    await cloud.settle();
    const demandId = await demand({ kind: 'account', accountId: banned.accountId });
    const paths = [
      `/v1/accounts/${banned.username}`,
      `/v1/accounts/by-id/${banned.accountId}`,
      `/v1/accounts/${banned.username}/posts`,
      `/v1/accounts/${banned.username}/followers`,
      `/v1/posts/${own}`,
    ];
    for (const from of [INSIDE, 'direct', OUTSIDE] as const) {
      const isShown = from === OUTSIDE;
      for (const path of paths) {
        const { status, body } = await ask(from, fan, path);
        const wanted = isShown ? [200, undefined] : [451, demandId];
        expect([status, body['demandId']], `${path} from ${from}`).toEqual(wanted);
        expect(await statusFrom(from, banned, path), `${path} for its owner`).toBe(200);
      }
      const comments = itemsOf(await ask(from, fan, `/v1/posts/${others}/comments`));
      expect(comments.length, from).toBe(isShown ? 1 : 0);
      const followed = itemsOf(await ask(from, fan, `/v1/accounts/${fan.username}/following`));
      expect(followed.some(({ accountId }) => accountId === banned.accountId)).toBe(isShown);
    }
    const blocked = await crowd.join('blocked');
    await crowd.act(banned, 'PUT', `/v1/accounts/${blocked.username}/block`);
    for (const path of paths) expect(await statusFrom(INSIDE, blocked, path), path).toBe(404);
    await lift(demandId);
    for (const path of paths) expect(await statusFrom('direct', fan, path)).toBe(200);
  }, 240_000);

  it('withholds a comment, and a collection, from all but who made it', async () => {
    const postId = await post(author);
    const comments = `/v1/posts/${postId}/comments`;
    const { commentId } = await crowd.act(fan, 'POST', comments, { text: 'فنار' });
    const made = { name: 'Lights', visibility: 'public' };
    const { collectionId } = await crowd.act(fan, 'POST', '/v1/me/collections', made);
    await cloud.settle();
    await demand({ kind: 'comment', postId, commentId });
    await demand({ kind: 'collection', collectionId });
    const ofFan = `/v1/accounts/${fan.username}/collections`;
    for (const from of [INSIDE, 'direct', OUTSIDE] as const) {
      const isShown = from === OUTSIDE;
      expect(itemsOf(await ask(from, author, comments)).length).toBe(isShown ? 1 : 0);
      expect(itemsOf(await ask(from, fan, comments)).length).toBe(1);
      const status = isShown ? 200 : 451;
      expect(await statusFrom(from, author, `${comments}/${String(commentId)}/replies`)).toBe(status);
      expect(await statusFrom(from, author, `/v1/collections/${String(collectionId)}`)).toBe(status);
      expect(await statusFrom(from, fan, `/v1/collections/${String(collectionId)}`)).toBe(200);
      const listed = itemsOf(await ask(from, author, ofFan)).map((each) => each['collectionId']);
      expect(listed.includes(collectionId)).toBe(isShown);
    }
  }, 240_000);

  it('is listed newest first, over all pages, to staff with what it is about', async () => {
    const postId = await post(author);
    const made: string[] = [];
    for (const country of ['FR', 'IT', 'ES'])
      made.unshift(await demand({ kind: 'post', postId }, { territory: [country] }));
    const ids = (items: readonly Body[] | undefined) => items?.map((each) => String(each['demandId'])) ?? [];
    const open = await crowd.listAll(undefined, '/v1/demands', 2);
    expect(ids(open).slice(0, 3)).toEqual(made);
    const forStaff = await crowd.listAll(administrator, '/v1/staff/demands', 2);
    expect(ids(forStaff)).toEqual(ids(open));
    expect(forStaff?.[0]).toMatchObject({
      subject: { kind: 'post', postId },
      accountId: author.accountId,
      reference: papers.reference,
      by: administrator.accountId,
    });
    expect((await crowd.ask(fan, 'GET', `/v1/staff/demands/${made[0]}`)).status).toBe(404);
    expect((await crowd.act(administrator, 'GET', `/v1/staff/demands/${made[0]}`))['subject']).toBeTruthy();
  });

  it.each([
    ['a country that is none', { territory: ['XX'] }],
    ['a country in small letters', { territory: ['de'] }],
    ['no country', { territory: [] }],
    ['an end that has passed', { endsAt: '2020-01-01T00:00:00Z' }],
    ['a photo', { subject: { kind: 'photo', photoId: '01KAVY7Q3D5NM2XB8WC4R9T0HK' } }],
    ['a subject without its id', { subject: { kind: 'post' } }],
    ['no ground', { ground: '' }],
  ])('is refused with %s', async (_, wrong) => {
    const subject = { kind: 'account', accountId: author.accountId };
    const body = { ...papers, subject, territory: [INSIDE], ...wrong };
    expect((await crowd.ask(administrator, 'POST', '/v1/staff/demands', body)).status).toBe(400);
  });

  it('is refused against oneself, against what is not there, and with an item that is about something else', async () => {
    const send = async (more: object) =>
      (
        await crowd.ask(administrator, 'POST', '/v1/staff/demands', {
          ...papers,
          territory: [INSIDE],
          ...more,
        })
      ).status;
    expect(await send({ subject: { kind: 'account', accountId: administrator.accountId } })).toBe(403);
    const postId = `01KAVY7Q3D${author.accountId}`;
    expect(await send({ subject: { kind: 'post', postId } })).toBe(404);
    const subject = { kind: 'account', accountId: author.accountId };
    const itemId = itemIdOf(SentSubject.parse({ kind: 'post', postId }));
    expect(await send({ subject, itemId })).toBe(404);
    expect(await statusFrom('direct', fan, `/v1/accounts/${author.username}`)).toBe(200);
  });

  it('ends by its time, and with a reversal, and its record says how', async () => {
    const [first, second] = [await post(author), await post(author)];
    const now = Date.parse((await cloud.state()).now);
    const endsAt = new Date(now + 600_000).toISOString();
    const timed = await demand({ kind: 'post', postId: first }, { endsAt });
    const further = await demand({ kind: 'post', postId: first }, { territory: ['AT'] });
    const contested = await demand({ kind: 'post', postId: second });
    await crowd.act(author, 'POST', `/v1/me/decisions/${contested}/appeal`, { text: 'It shows nothing.' });
    await cloud.settle();
    const itemId = itemIdOf(SentSubject.parse({ kind: 'post', postId: second }));
    const { tokens, ...of } = await joinStaff(cloud, 'senior', ['senior']);
    const senior = { ...of, token: tokens.accessToken };
    await crowd.act(senior, 'PUT', `/v1/staff/review/items/${itemId}/claim`);
    await crowd.act(senior, 'POST', `/v1/staff/review/items/${itemId}/appeal-answer`, {
      decisionId: contested,
      outcome: 'reversed',
      answer: { en: 'You are right.', ar: 'أنت محق.' },
    });
    await cloud.settle();
    expect(await recordOf(contested)).toMatchObject({ state: 'lifted' });
    expect(await statusFrom('direct', fan, `/v1/posts/${second}`)).toBe(200);

    await cloud.advance(600 + 301);
    await cloud.settle();
    expect(await recordOf(timed)).toMatchObject({ state: 'ended', endsAt });
    expect(await statusFrom(INSIDE, fan, `/v1/posts/${first}`)).toBe(200);
    expect(await statusFrom('AT', fan, `/v1/posts/${first}`)).toBe(451);
    expect(await recordOf(further)).toMatchObject({ state: 'in_force' });
  }, 240_000);
});
