import { describe, expect, it } from 'vitest';
import { dataOf, signUp, uploadPhoto } from '../support/people.ts';
import { createPostOf, homeFeedOf } from '../support/posting.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { apiUrl, given, picture, see, settle, when } from './story.ts';

const guest = { client: makeClient({ baseUrl: apiUrl }) };

describe('A photo reaches its followers', () => {
  it('from sign-up to a follower’s feed', async () => {
    const newcomer = await signUp(apiUrl, 'layla');
    expect((await newcomer.client.GET('/v1/me')).error).toMatchObject({ code: 'account_required' });

    const username = `layla.${Date.now().toString(36)}`;
    const account = dataOf(await newcomer.client.PUT('/v1/me', { body: { username, displayName: 'ليلى' } }));
    expect(account).toMatchObject({ username, counts: { posts: 0, followers: 0, following: 0 } });
    const layla = { ...newcomer, username, accountId: account.accountId };

    const omar = await given.somebody('omar');
    await when.follows(omar, layla);

    const photoId = await uploadPhoto(layla, await picture(), { altText: 'A lighthouse' });
    const caption = 'غروب عند المنارة #بيروت';
    const postId = await createPostOf(layla, [photoId], { caption, language: 'ar' });
    await settle();

    const [post] = await homeFeedOf(omar);
    expect(post).toMatchObject({ postId, caption, state: 'published', author: { username } });
    expect(post?.tags).toMatchObject([{ text: '#بيروت' }]);
    const [photo] = post?.photos ?? [];
    expect(photo).toMatchObject({
      photoId,
      state: 'ready',
      width: 640,
      height: 480,
      altText: 'A lighthouse',
    });
    for (const { url, bytes, format } of photo?.renditions ?? []) {
      const answer = await fetch(url);
      expect(answer.headers.get('content-type')).toBe(`image/${format}`);
      expect((await answer.bytes()).byteLength).toBe(bytes);
    }
    expect(await see.countsOf(layla)).toEqual({ posts: 1, followers: 1, following: 0 });
    expect(await see.countsOf(omar)).toEqual({ posts: 0, followers: 0, following: 1 });
  });

  it('a guest reads a public post and profile, and nobody else’s business', async () => {
    const { alice } = await given.bobFollowsAlice();
    const open = await when.posts(alice);
    const forFollowers = await when.posts(alice, { visibility: 'followers' });
    const own = await when.posts(alice, { visibility: 'private' });
    expect(await see.postSeenBy(guest, open)).toMatchObject({ postId: open });
    expect(await see.postSeenBy(guest, forFollowers)).toBeUndefined();
    expect(await see.postSeenBy(guest, own)).toBeUndefined();
    expect(await see.gridOf(alice, guest)).toEqual([open]);
    expect(await see.gridOf(alice, alice)).toEqual([own, forFollowers, open]);
  });

  it('who follows later finds what was posted before, newest first', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const first = await when.posts(alice);
    const second = await when.posts(alice);
    const late = await given.somebody('late');
    await when.follows(late, alice);
    await settle();
    expect(await see.homeOf(late)).toEqual([second, first]);
    expect(await see.homeOf(bob)).toEqual([second, first]);
  });

  it('reads a long feed page by page, each post once', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const posted: string[] = [];
    for (let count = 0; count < 5; count += 1) posted.unshift(await when.posts(alice));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
      const page = dataOf(await bob.client.GET('/v1/feeds/home', { params: { query } }));
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ postId }) => postId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(posted);
  });
});
