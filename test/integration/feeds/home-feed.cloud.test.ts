import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, signUp, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf, deletePost, homeFeedOf } from '../../support/posting.ts';
import type { Schemas } from '../../support/raw-client/client.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

let pictures = 200;
/** Posts a new picture; published once everything has settled. */
const post = async (author: Person, visibility: Schemas['Visibility'] = 'public'): Promise<string> => {
  pictures += 1;
  const bytes = Uint8Array.from(await jpegOf(landscape(pictures, 120, 90)));
  return createPostOf(author, [await uploadPhoto(author, bytes)], { visibility });
};

const joinAll = async (): Promise<{ reader: Person; author: Person; other: Person }> => {
  const [reader, author, other] = await Promise.all([
    join(cloud.apiUrl, 'reader'),
    join(cloud.apiUrl, 'author'),
    join(cloud.apiUrl, 'other'),
  ]);
  return { reader, author, other };
};

const homeIds = async (reader: Person): Promise<string[]> =>
  (await homeFeedOf(reader)).map(({ postId }) => postId);

const edit = async (author: Person, postId: string, body: Schemas['PostChange']): Promise<void> => {
  dataOf(await author.client.PATCH('/v1/posts/{postId}', { params: { path: { postId } }, body }));
};

describe('the home feed', () => {
  it('has the posts of followed accounts and one’s own, newest first, and not those of strangers', async () => {
    const { reader, author, other } = await joinAll();
    await follow(reader, author);
    await follow(other, reader);
    await cloud.settle();
    const first = await post(author);
    const own = await post(reader);
    const theirs = await post(other);
    const second = await post(author, 'followers');
    await post(author, 'private');
    await cloud.settle();
    const home = await homeFeedOf(reader);
    expect(home.map(({ postId }) => postId)).toEqual([second, own, first]);
    expect(home[1]).toMatchObject({ viewer: { isAuthor: true, followsAuthor: false } });
    expect(home[0]).toMatchObject({
      state: 'published',
      author: { username: author.username },
      visibility: 'followers',
      viewer: { isAuthor: false, followsAuthor: true },
    });
    const rendition = home[0]?.photos[0]?.renditions[0]?.url ?? '';
    expect((await fetch(rendition)).status).toBe(200);
    expect(await homeIds(other)).toEqual([theirs, own]);
  });

  it('has what was posted before the reader followed', async () => {
    const { reader, author } = await joinAll();
    const posts = [await post(author), await post(author, 'followers')];
    await cloud.settle();
    expect(await homeIds(reader)).toEqual([]);
    await follow(reader, author);
    await cloud.settle();
    expect(await homeIds(reader)).toEqual(posts.toReversed());
  });

  it('shows unfollowing, deletion and visibility at once, and what comes back when it is back', async () => {
    const { reader, author, other } = await joinAll();
    await Promise.all([follow(reader, author), follow(reader, other)]);
    await cloud.settle();
    const [kept, hidden, deleted] = [await post(author), await post(author), await post(author)];
    const theirs = await post(other);
    await cloud.settle();
    expect(await homeIds(reader)).toEqual([theirs, deleted, hidden, kept]);

    await edit(author, hidden, { visibility: 'private' });
    expect(await homeIds(reader)).toEqual([theirs, deleted, kept]);
    await deletePost(author, deleted);
    expect(await homeIds(reader)).toEqual([theirs, kept]);
    const whose = { params: { path: { username: author.username } } };
    dataOf(await reader.client.DELETE('/v1/accounts/{username}/follow', whose));
    expect(await homeIds(reader)).toEqual([theirs]);

    await cloud.settle();
    await follow(reader, author);
    await edit(author, hidden, { visibility: 'followers' });
    const restored = { params: { path: { postId: deleted } } };
    dataOf(await author.client.POST('/v1/posts/{postId}/restore', restored));
    await cloud.settle();
    expect(await homeIds(reader)).toEqual([theirs, deleted, hidden, kept]);
  });

  it('pages to the end, every post once, also when new posts come meanwhile', async () => {
    const { reader, author, other } = await joinAll();
    await Promise.all([follow(reader, author), follow(reader, other)]);
    await cloud.settle();
    const posts: string[] = [];
    for (let each = 0; each < 7; each += 1) posts.push(await post(each % 2 === 0 ? author : other));
    await cloud.settle();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 3, ...(cursor !== undefined && { cursor }) };
      const page = dataOf(await reader.client.GET('/v1/feeds/home', { params: { query } }));
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ postId }) => postId));
      if (cursor === undefined) {
        await post(author);
        await cloud.settle();
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(posts.toReversed());

    const first = dataOf(await reader.client.GET('/v1/feeds/home', { params: { query: { limit: 3 } } }));
    const foreign = { limit: 3, cursor: first.cursor ?? '' };
    for (const query of [foreign, { limit: 3, cursor: 'forged' }]) {
      const { error } = await other.client.GET('/v1/feeds/home', { params: { query } });
      expect(error).toMatchObject({ status: 400, code: 'invalid_cursor' });
    }
  });

  it('is empty for somebody without an account, and closed to guests', async () => {
    const { client } = await signUp(cloud.apiUrl, 'newcomer');
    expect(dataOf(await client.GET('/v1/feeds/home'))).toEqual({ items: [] });
    expect((await fetch(`${cloud.apiUrl}/v1/feeds/home`)).status).toBe(401);
  });
});
