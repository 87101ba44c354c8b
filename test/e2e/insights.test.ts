import { describe, expect, it } from 'vitest';
import { dataOf, type Person } from '../support/people.ts';
import type { Schemas } from '../support/raw-client/client.ts';
import { given, settle, when } from './story.ts';

const insightsOf = async (author: Person, postId: string): Promise<Schemas['Insights']> =>
  dataOf(await author.client.GET('/v1/posts/{postId}/insights', { params: { path: { postId } } }));

describe('An author learns how a post fares', () => {
  it('from views to followers, and never from fewer than ten people', async () => {
    const alice = await given.somebody('alice');
    const postId = await when.posts(alice);
    const own = await when.posts(alice, { visibility: 'private' });
    const people = await Promise.all(
      Array.from({ length: 11 }, (_, each) => given.somebody(`viewer${each}`)),
    );
    const params = { path: { postId } };

    const look = async ({ client }: Person) => {
      const { response } = await client.POST('/v1/views', { body: { postIds: [postId, own] } });
      expect(response.status).toBe(204);
    };
    for (const viewer of people.slice(0, 9)) await look(viewer);
    await settle();
    expect((await insightsOf(alice, postId)).total.views).toBeNull();

    for (const viewer of people) await look(viewer); // those who come again on the same day count once
    for (const { client } of people) {
      await client.PUT('/v1/posts/{postId}/like', { params });
      await client.PUT('/v1/posts/{postId}/share', { params });
      await client.PUT('/v1/accounts/{username}/follow', {
        params: { path: { username: alice.username }, query: { via: postId } },
      });
    }
    await settle();

    const { total, days, floor } = await insightsOf(alice, postId);
    expect(floor).toBe(10);
    expect(total).toMatchObject({ views: 11, likes: 11, shares: 11, follows: 11, saves: null });
    expect(days).toMatchObject([{ views: 11, likes: 11, shares: 11, follows: 11 }]);
    expect(days[0]?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    // What nobody may see was not looked at, and the numbers are the author's alone.
    expect((await insightsOf(alice, own)).total.views).toBeNull();
    const [stranger] = people;
    const refused = await stranger?.client.GET('/v1/posts/{postId}/insights', { params });
    expect(refused?.response.status).toBe(404);
    const seen = dataOf(await alice.client.GET('/v1/posts/{postId}', { params }));
    expect(JSON.stringify(seen)).not.toContain('"views"');
  });
});
