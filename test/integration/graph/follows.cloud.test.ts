import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, signUp } from '../../support/people.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

const nothing = {
  following: false,
  followedBy: false,
  requested: false,
  requestedBy: false,
  blocking: false,
  muting: false,
  bell: false,
  mutingReposts: false,
  restricting: false,
};

const pathOf = ({ username }: Pick<Person, 'username'>) => ({ params: { path: { username } } });

const profileOf = async (viewer: Pick<Person, 'client'>, whom: Person) =>
  dataOf(await viewer.client.GET('/v1/accounts/{username}', pathOf(whom)));

const unfollow = async (viewer: Person, whom: Person) =>
  dataOf(await viewer.client.DELETE('/v1/accounts/{username}/follow', pathOf(whom)));

const joinAll = (names: readonly string[]): Promise<Person[]> =>
  Promise.all(names.map((name) => join(cloud.apiUrl, name)));

describe('following', () => {
  it('shows in relationship and counts, and changes nothing when it is repeated', async () => {
    const [amal, basma] = await joinAll(['amal', 'basma']);
    if (!amal || !basma) throw new Error('nobody joined');
    for (let time = 0; time < 3; time += 1) {
      const answer = await amal.client.PUT('/v1/accounts/{username}/follow', pathOf(basma));
      expect(answer.response.status).toBe(200);
      expect(answer.data).toEqual({ ...nothing, following: true });
    }
    await cloud.settle();
    const seen = await profileOf(amal, basma);
    expect(seen.relationship).toEqual({ ...nothing, following: true });
    expect(seen.counts).toEqual({ posts: 0, followers: 1, following: 0 });
    const back = await profileOf(basma, amal);
    expect(back.relationship).toEqual({ ...nothing, followedBy: true });
    expect(back.counts).toEqual({ posts: 0, followers: 0, following: 1 });
  });

  it('ends at once, and ending it again changes nothing', async () => {
    const [amal, basma] = await joinAll(['amal', 'basma']);
    if (!amal || !basma) throw new Error('nobody joined');
    await follow(amal, basma);
    await follow(basma, amal);
    for (let time = 0; time < 2; time += 1) {
      expect(await unfollow(amal, basma)).toEqual({ ...nothing, followedBy: true });
      expect((await profileOf(amal, basma)).relationship).toEqual({ ...nothing, followedBy: true });
    }
    await cloud.settle();
    expect((await profileOf(amal, basma)).counts).toEqual({ posts: 0, followers: 0, following: 1 });
  });

  it('ends with counts that are right after a flurry of changes', async () => {
    const [star, ...fans] = await joinAll(['star', 'fan1', 'fan2', 'fan3', 'fan4']);
    if (!star) throw new Error('nobody joined');
    await Promise.all(
      fans.map(async (fan, position) => {
        for (let time = 0; time <= position; time += 1) {
          await follow(fan, star);
          await unfollow(fan, star);
        }
        if (position % 2 === 0) await follow(fan, star);
      }),
    );
    await cloud.settle();
    expect((await profileOf(star, star)).counts.followers).toBe(2);
    const { items } = dataOf(await star.client.GET('/v1/accounts/{username}/followers', pathOf(star)));
    expect(items.map(({ username }) => username).toSorted()).toEqual(
      [fans[0]?.username, fans[2]?.username].toSorted(),
    );
  });

  it('is refused without an account, of oneself, and of who does not exist', async () => {
    const [amal] = await joinAll(['amal']);
    const stranger = await signUp(cloud.apiUrl, 'stranger');
    if (!amal) throw new Error('nobody joined');
    const path = '/v1/accounts/{username}/follow';
    const nobody = { username: 'nobody.of.this.name' };
    for (const call of [
      ({ client }: Pick<Person, 'client'>, whom: Pick<Person, 'username'>) => client.PUT(path, pathOf(whom)),
      ({ client }: Pick<Person, 'client'>, whom: Pick<Person, 'username'>) =>
        client.DELETE(path, pathOf(whom)),
    ]) {
      const answers = await Promise.all([call(stranger, amal), call(amal, amal), call(amal, nobody)]);
      const codes = answers.map(({ error }) => error);
      expect(codes).toMatchObject([
        { status: 403, code: 'account_required' },
        { status: 409, code: 'cannot_follow_self' },
        { status: 404, code: 'not_found' },
      ]);
    }
  });
});

describe('lists of people', () => {
  it('page to the end, everybody once, also for guests', async () => {
    const [star, ...fans] = await joinAll(['star', ...Array.from({ length: 7 }, (_, each) => `fan${each}`)]);
    if (!star) throw new Error('nobody joined');
    await Promise.all(fans.map((fan) => follow(fan, star)));
    await cloud.settle();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const url = new URL(`${cloud.apiUrl}/v1/accounts/${star.username}/followers?limit=3`);
      if (cursor !== undefined) url.searchParams.set('cursor', cursor);
      const page: { items: { username: string }[]; cursor?: string } = JSON.parse(
        await (await fetch(url)).text(),
      );
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ username }) => username));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(fans.map(({ username }) => username).toSorted());
    const { items } = dataOf(
      await star.client.GET('/v1/accounts/{username}/following', {
        params: { path: { username: fans[0]?.username ?? '' } },
      }),
    );
    expect(items.map(({ username }) => username)).toEqual([star.username]);
  });

  it('refuse cursors of another list and of another viewer, and limits out of range', async () => {
    const [star, other, ...fans] = await joinAll(['star', 'other', 'fan1', 'fan2']);
    if (!star || !other) throw new Error('nobody joined');
    await Promise.all(fans.flatMap((fan) => [follow(fan, star), follow(fan, other), follow(star, fan)]));
    await cloud.settle();
    const first = dataOf(
      await star.client.GET('/v1/accounts/{username}/followers', {
        params: { path: { username: star.username }, query: { limit: 1 } },
      }),
    );
    const { cursor = '' } = first;
    expect(cursor).not.toBe('');
    const query = { cursor };
    const answers = await Promise.all([
      star.client.GET('/v1/accounts/{username}/following', {
        params: { path: { username: star.username }, query },
      }),
      star.client.GET('/v1/accounts/{username}/followers', {
        params: { path: { username: other.username }, query },
      }),
      other.client.GET('/v1/accounts/{username}/followers', {
        params: { path: { username: star.username }, query },
      }),
    ]);
    for (const { error } of answers) expect(error).toMatchObject({ status: 400, code: 'invalid_cursor' });
    for (const limit of [0, 101]) {
      const { error } = await star.client.GET('/v1/accounts/{username}/followers', {
        params: { path: { username: star.username }, query: { limit } },
      });
      expect(error).toMatchObject({ status: 400, code: 'invalid_request' });
    }
  });

  it('answer 404 for who does not exist', async () => {
    for (const list of ['followers', 'following']) {
      const answer = await fetch(`${cloud.apiUrl}/v1/accounts/nobody.of.this.name/${list}`);
      expect(answer.status).toBe(404);
    }
  });
});
