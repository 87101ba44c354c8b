import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { Invitee, PublishedPost } from '../../../lambdas/posts/post.ts';
import type { InvitationState } from '../../../lambdas/posts/post-details-contract.ts';
import type { ShownPeople } from '../../../lambdas/posts/present-credits.ts';
import { presentCredits } from '../../../lambdas/posts/present-credits.ts';
import { idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import { somePost } from '../../support/some-post.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const names = ['alice', 'bob', 'carol', 'dana', 'gone', 'viewer'] as const;
const account = Object.fromEntries(
  names.map((name) => [name, someAccount(name, name === 'gone' ? { status: 'suspended' } : {})] as const),
);
const authorOf = (name: (typeof names)[number]) => account[name] ?? expect.fail(`Nobody is called ${name}`);

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
  await putRows(testTable.table, Object.values(account).map(profileItem));
  await putRows(testTable.table, [
    { ...edgeRow.key({ owner: idOf('viewer'), other: idOf('dana') }), blockedBy: newUlid(T0) },
  ]);
});
afterAll(() => testTable.stop());

const by = (coAuthors: Partial<Record<(typeof names)[number], InvitationState>>, partner?: Invitee) =>
  somePost.published({
    coAuthors: Object.entries(coAuthors).map(([name, state]) => ({ accountId: idOf(name), state })),
    ...(partner !== undefined && { paidPartnership: { partner } }),
  });

/** Who of the people of some posts by Alice is shown, and the read units that this takes. */
const shown = async (posts: readonly PublishedPost[], viewer: 'viewer' | 'bob' | undefined) => {
  const { table, unitsOf } = testTable;
  const media = async () => () => 'https://media.example.org/x';
  const deps = { accounts: makeAccountStore(table), edges: makeEdgeStore(table), media };
  const authors = [authorOf('alice')];
  let people: ShownPeople = new Map();
  const { read } = await unitsOf(async () => {
    const request = { viewer: viewer && idOf(viewer), authors, now: T0 };
    people = await presentCredits(deps, posts, request);
  });
  return { names: [...people.values()].map(({ username }) => username).toSorted(), read };
};

describe('the people whom a page of posts names', () => {
  it('cost nothing where there are none', async () => {
    expect(await shown([by({}), by({})], 'viewer')).toEqual({ names: [], read: 0 });
  });

  it('cost a unit each, once a page, and half a unit for guests', async () => {
    const page = [by({ bob: 'accepted' }), by({ carol: 'accepted', bob: 'accepted' })];
    expect(await shown(page, 'viewer')).toEqual({ names: ['bob', 'carol'], read: 2 });
    expect(await shown(page, undefined)).toEqual({ names: ['bob', 'carol'], read: 1 });
  });

  it('cost no more than 120 units where each post of a page of 20 names as many as it can', async () => {
    const posts = Array.from({ length: limits.pageSizeDefault }, (_, post) => post);
    const perPost = Array.from({ length: limits.coAuthors + 1 }, (_, place) => place);
    const nameAt = (post: number, place: number) => `person.${post}.${place}`;
    const everybody = posts.flatMap((post) => perPost.map((place) => nameAt(post, place)));
    await putRows(
      testTable.table,
      everybody.map((name) => profileItem(someAccount(name))),
    );
    const page = posts.map((post) => {
      const [partner, ...coAuthors] = perPost.map(
        (place): Invitee => ({ accountId: idOf(nameAt(post, place)), state: 'accepted' }),
      );
      return somePost.published({ coAuthors, ...(partner && { paidPartnership: { partner } }) });
    });
    const atMost = { names: everybody.toSorted(), read: 120 };
    expect(await shown(page, 'viewer')).toEqual(atMost);
    expect(await shown([...page, ...page], 'viewer')).toEqual(atMost);
  });

  it('cost nothing where they are authors of posts on the page', async () => {
    expect(await shown([by({ alice: 'accepted' })], 'viewer')).toEqual({ names: ['alice'], read: 0 });
  });

  it('are not read while they have not answered, but for the two whom it concerns', async () => {
    const asked = [by({ bob: 'invited' })];
    expect(await shown(asked, 'viewer')).toEqual({ names: [], read: 0 });
    expect(await shown(asked, 'bob')).toEqual({ names: ['bob'], read: 0.5 });
  });

  it('leave out the suspended, and those where one blocks the other', async () => {
    const bob: Invitee = { accountId: idOf('bob'), state: 'accepted' };
    const page = [by({ gone: 'accepted', dana: 'accepted', carol: 'accepted' }, bob)];
    expect((await shown(page, 'viewer')).names).toEqual(['bob', 'carol']);
    expect((await shown(page, 'bob')).names).toEqual(['bob', 'carol', 'dana']);
  });
});
