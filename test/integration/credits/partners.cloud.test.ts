/** Paid partners are asked before they are named; that a post was paid for is told whatever they answer. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import type { Body, Crowd, Member } from '../../support/crowd.ts';
import { itemsOf, makeCrowd } from '../../support/crowd.ts';
import { suspend } from '../../support/people.ts';

let cloud: TestCloud;
let crowd: Crowd;
let author: Member;
let brand: Member;
let stranger: Member;
let path: string;

const people = ['author', 'brand', 'stranger'] as const;

beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  stranger = await crowd.join('stranger');
});

const post = async (more: object = {}): Promise<string> => {
  const photos = [{ photoId: await crowd.readyPhoto(author) }];
  const body = { photos, visibility: 'public', paidPartnership: { partner: brand.username }, ...more };
  const { postId } = await crowd.act(author, 'POST', '/v1/posts', body);
  await cloud.settle();
  return `/v1/posts/${String(postId)}`;
};

beforeEach(async () => {
  [author, brand] = [await crowd.join('author'), await crowd.join('brand')];
  path = await post();
});

const answer = async (method: 'PUT' | 'DELETE') => {
  await crowd.act(brand, method, `${path}/partnership`);
  await cloud.settle();
};
const change = async (body: object) => {
  await crowd.act(author, 'PATCH', path, body);
  await cloud.settle();
};

const inShort = (view: Body | undefined): string => {
  const { paidPartnership } = Object(view);
  if (paidPartnership === null) return 'not paid for';
  return Object(paidPartnership).partner === undefined
    ? 'paid for'
    : `by ${Object(paidPartnership).partner.username} ${Object(paidPartnership).state}`;
};

/** What each of three is told of the partnership: on the post, and in the author's grid alike. */
const told = async () => {
  const seen = await Promise.all(
    [author, brand, stranger].map(async (viewer) => {
      const [grid] = itemsOf(await crowd.ask(viewer, 'GET', `/v1/accounts/${author.username}/posts`));
      const single = inShort((await crowd.ask(viewer, 'GET', path)).body);
      expect(inShort(grid)).toBe(single);
      return single;
    }),
  );
  return Object.fromEntries(people.map((name, place) => [name, seen[place]]));
};
const toAll = (what: string) => Object.fromEntries(people.map((name) => [name, what]));
const invited = () => `by ${brand.username} invited`;
const accepted = () => `by ${brand.username} accepted`;
const whileAsked = () => ({ author: invited(), brand: invited(), stranger: 'paid for' });

const invitations = async () =>
  itemsOf(await crowd.ask(brand, 'GET', '/v1/me/partnership-invitations')).map(
    ({ postId }) => `/v1/posts/${String(postId)}`,
  );
const notified = async (who: Member) =>
  itemsOf(await crowd.ask(who, 'GET', '/v1/me/notifications'))
    .map(({ type }) => String(type))
    .filter((type) => type.startsWith('partnership'));

describe('a paid partner', () => {
  it('is asked, and known to the two alone until it accepts', async () => {
    expect(await told()).toEqual(whileAsked());
    expect(await invitations()).toEqual([path]);
    expect(await notified(brand)).toEqual(['partnership_invitation']);
    await answer('PUT');
    await answer('PUT');
    expect(await told()).toEqual(toAll(accepted()));
    expect(await invitations()).toEqual([]);
    expect(await notified(brand)).toEqual([]);
    expect(await notified(author)).toEqual(['partnership_accepted']);
  });

  it('declines, or leaves later, and can be asked again; the post stays marked', async () => {
    await answer('DELETE');
    expect(await told()).toEqual(toAll('paid for'));
    expect(await notified(brand)).toEqual([]);
    await change({ paidPartnership: { partner: brand.username } });
    expect(await told()).toEqual(whileAsked());
    expect(await invitations()).toEqual([path]);
    await answer('PUT');
    await answer('DELETE');
    await answer('DELETE');
    expect(await told()).toEqual(toAll('paid for'));
    expect(await notified(author)).toEqual([]);
    const { status } = await crowd.ask(brand, 'PUT', `${path}/partnership`);
    expect(status).toBe(404);
  });

  it('stays accepted through edits that name it or say nothing of it, and is asked anew after another', async () => {
    await answer('PUT');
    await change({ title: 'Dusk' });
    await change({ paidPartnership: { partner: brand.username }, caption: 'With thanks' });
    expect(await told()).toEqual(toAll(accepted()));
    await change({ paidPartnership: { partner: stranger.username } });
    const seen = await told();
    expect(seen['brand']).toBe('paid for');
    expect(seen['stranger']).toBe(`by ${stranger.username} invited`);
    await change({ paidPartnership: null });
    expect(await told()).toEqual(toAll('not paid for'));
    const edits = await crowd.ask(stranger, 'GET', `${path}/history`);
    expect(itemsOf(edits).map(({ isPaidPartnership }) => isPaidPartnership)).toContain(true);
    expect(JSON.stringify(edits.body)).not.toContain(brand.accountId);
  });

  it('sees what it is asked about whatever its visibility, while it is asked or has accepted', async () => {
    path = await post({ visibility: 'private' });
    const isSeen = async () => (await crowd.ask(brand, 'GET', path)).status === 200;
    expect(await isSeen()).toBe(true);
    await answer('PUT');
    expect(await isSeen()).toBe(true);
    await answer('DELETE');
    expect(await isSeen()).toBe(false);
  });

  it('is named no more after a block in either direction, also when that comes after accepting', async () => {
    for (const [who, whom] of [
      [brand, author],
      [author, brand],
    ] as const) {
      path = await post();
      await answer('PUT');
      await crowd.act(who, 'PUT', `/v1/accounts/${whom.username}/block`);
      await cloud.settle();
      expect(inShort((await crowd.ask(stranger, 'GET', path)).body)).toBe('paid for');
      expect(inShort((await crowd.ask(author, 'GET', path)).body)).toBe('paid for');
      await crowd.act(who, 'DELETE', `/v1/accounts/${whom.username}/block`);
      await cloud.settle();
      expect(inShort((await crowd.ask(author, 'GET', path)).body)).toBe('paid for');
    }
  });

  it('can leave and is not shown while it is suspended, and cannot accept', async () => {
    const other = await post();
    await answer('PUT');
    await suspend(cloud, brand);
    await cloud.settle();
    expect(inShort((await crowd.ask(stranger, 'GET', path)).body)).toBe('paid for');
    const { status } = await crowd.ask(brand, 'PUT', `${other}/partnership`);
    expect(status).toBe(403);
    await answer('DELETE');
    expect(inShort((await crowd.ask(author, 'GET', path)).body)).toBe('paid for');
  });
});
