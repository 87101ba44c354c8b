import { describe, expect, it } from 'vitest';
import { controlsOf } from '../support/cloud.ts';
import { dataOf, type Person } from '../support/people.ts';
import type { Schemas } from '../support/raw-client/client.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { apiUrl, given, settle, when } from './story.ts';

const guest = makeClient({ baseUrl: apiUrl });

const inPath = (postId: string) => ({ params: { path: { postId } } });
const share = async (
  author: Person,
  postId: string,
  body: Schemas['NewShareLink'] = {},
): Promise<Schemas['ShareLinkTicket']> =>
  dataOf(await author.client.POST('/v1/posts/{postId}/share-links', { ...inPath(postId), body }));
const open = (token: string) => guest.GET('/v1/shared/{token}', { params: { path: { token } } });
const statusOf = async (token: string): Promise<number> => (await open(token)).response.status;

describe('Sharing by link', () => {
  it('shows a post for followers to whoever holds the link, until it is ended', async () => {
    const { alice } = await given.bobFollowsAlice();
    const postId = await when.posts(alice, { visibility: 'followers' });
    expect((await guest.GET('/v1/posts/{postId}', inPath(postId))).response.status).toBe(404);
    const [kept, ended] = [await share(alice, postId), await share(alice, postId)];
    expect(kept.path).toBe(`/v1/shared/${kept.token}`);
    const seen = dataOf(await open(kept.token));
    expect(seen).toMatchObject({ postId, author: { username: alice.username } });
    expect(seen).not.toHaveProperty('viewer');
    expect((await fetch(seen.photos[0]?.renditions[0]?.url ?? '')).status).toBe(200);
    const listed = dataOf(await alice.client.GET('/v1/posts/{postId}/share-links', inPath(postId))).items;
    expect(listed.map(({ linkId }) => linkId)).toEqual([ended.linkId, kept.linkId]);
    expect(JSON.stringify(listed)).not.toContain(kept.token);
    await alice.client.DELETE('/v1/posts/{postId}/share-links/{linkId}', {
      params: { path: { postId, linkId: ended.linkId } },
    });
    expect([await statusOf(ended.token), await statusOf(kept.token)]).toEqual([404, 200]);
  });

  it('ceases with its time, with its post, and with what allowed it', async () => {
    const alice = await given.somebody('alice');
    const postId = await when.posts(alice);
    const now = Date.parse((await share(alice, postId)).createdAt);
    const brief = await share(alice, postId, { expiresAt: new Date(now + 600_000).toISOString() });
    const { token } = await share(alice, postId);
    await when.edits(alice, postId, { visibility: 'private' });
    const problems = [await open(token), await open(brief.linkId), await open('x')].map(
      ({ error, response }) => ({
        ...error,
        requestId: undefined,
        status: response.status,
      }),
    );
    expect(problems[0]).toMatchObject({ status: 404, code: 'not_found' });
    expect(problems).toEqual([problems[0], problems[0], problems[0]]);
    const refused = await alice.client.POST('/v1/posts/{postId}/share-links', {
      ...inPath(postId),
      body: {},
    });
    expect(refused.error).toMatchObject({ code: 'not_shareable' });

    await when.edits(alice, postId, { visibility: 'unlisted' });
    expect(await statusOf(token)).toBe(200);
    await controlsOf(apiUrl).advance(601);
    expect([await statusOf(brief.token), await statusOf(token)]).toEqual([404, 200]);
    await alice.client.PATCH('/v1/me/settings', { body: { isPrivate: true } });
    expect(await statusOf(token)).toBe(404);
    await alice.client.PATCH('/v1/me/settings', { body: { isPrivate: false } });
    await when.deletes(alice, postId);
    await settle();
    expect(await statusOf(token)).toBe(404);
  });

  it('is the same link for a repeated request, though no row holds its token', async () => {
    const alice = await given.somebody('alice');
    const postId = await when.posts(alice);
    const send = () =>
      alice.client.POST('/v1/posts/{postId}/share-links', {
        ...inPath(postId),
        headers: { 'Idempotency-Key': 'share-once' },
        body: {},
      });
    const sent = dataOf(await send());
    expect(dataOf(await send())).toEqual(sent);
    expect(
      dataOf(await alice.client.GET('/v1/posts/{postId}/share-links', inPath(postId))).items,
    ).toHaveLength(1);
  });
});
