/** Whoever is in a list of people comes with what the viewer and that person are to each other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { NO_END } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { listFollowersYouKnow, listMutuals } from '../../../lambdas/graph/list-mutuals.ts';
import type { PeoplePage } from '../../../lambdas/graph/list-people.ts';
import { listPeople } from '../../../lambdas/graph/list-people.ts';
import { presentPeople, presentPerson } from '../../../lambdas/graph/present-people.ts';
import { suggestAccounts } from '../../../lambdas/graph/suggest-accounts.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { edgeRows, idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const media = () => Promise.reject(new Error('nobody has an avatar'));
const depsOf = () => ({
  accounts: makeAccountStore(testTable.table),
  edges: makeEdgeStore(testTable.table),
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
const relationsIn = async (page: Promise<Pick<PeoplePage, 'people'>>) =>
  Object.fromEntries(
    (await presentPeople((await page).people, media, T0)).map((shown) => [
      shown.username,
      shown.relationship,
    ]),
  );

it('followers, followed and mutuals carry it, for guests and of oneself there is none', async () => {
  const names = [
    'star',
    'viewer',
    'follows me',
    'followed',
    'asked',
    'asks',
    'muted',
    'restricted',
    'stranger',
  ];
  await putRows(
    testTable.table,
    names.map((name) => profileItem(someAccount(name))),
  );
  const others = names.filter((name) => name !== 'star');
  const between = (owner: string, other: string, more: Row) => ({
    ...edgeRow.key({ owner: idOf(owner), other: idOf(other) }),
    ...more,
  });
  const at = newUlid(T0);
  await putRows(testTable.table, [
    ...others.flatMap((name) => [
      ...edgeRows(idOf(name), idOf('star')),
      ...edgeRows(idOf('star'), idOf(name)),
    ]),
    ...edgeRows(idOf('follows me'), idOf('viewer')),
    ...edgeRows(idOf('viewer'), idOf('followed')),
    between('viewer', 'asked', { requested: at }),
    between('asks', 'viewer', { requested: at, mutedUntil: NO_END, restricts: at }),
    between('viewer', 'muted', { mutedUntil: T0 + 60_000 }),
    between('viewer', 'restricted', { restricts: at }),
  ]);
  const known = {
    'follows me': { ...nothing, followedBy: true },
    followed: { ...nothing, following: true },
    asked: { ...nothing, requested: true },
    asks: { ...nothing, requestedBy: true },
    muted: { ...nothing, muting: true, mutedUntil: new Date(T0 + 60_000).toISOString() },
    restricted: { ...nothing, restricting: true },
    stranger: nothing,
    viewer: undefined,
  };
  const account = someAccount('star');
  for (const list of ['followers', 'following'] as const) {
    const seenBy = (viewer: AccountId | undefined) =>
      relationsIn(listPeople(depsOf(), { viewer, account, list, limit: 50 }));
    expect(await seenBy(idOf('viewer')), list).toEqual(known);
    expect(await seenBy(undefined), list).toEqual(
      Object.fromEntries(others.map((name) => [name, undefined])),
    );
  }
  const both = { ...nothing, following: true, followedBy: true };
  expect(await relationsIn(listMutuals(depsOf(), idOf('star'), { limit: 50 }))).toEqual(
    Object.fromEntries(others.map((name) => [name, both])),
  );
  expect(await relationsIn(listFollowersYouKnow(depsOf(), idOf('viewer'), account, { limit: 50 }))).toEqual({
    followed: known.followed,
  });
});

it('suggested people carry it', async () => {
  const names = ['seeker', 'friend', 'new face', 'old fan'];
  await putRows(testTable.table, [
    ...names.map((name) => profileItem(someAccount(name))),
    ...edgeRows(idOf('seeker'), idOf('friend')),
    ...edgeRows(idOf('friend'), idOf('new face')),
    ...edgeRows(idOf('friend'), idOf('old fan')),
    ...edgeRows(idOf('old fan'), idOf('seeker')),
  ]);
  const suggested = await suggestAccounts(depsOf(), idOf('seeker'), T0);
  const shown = await Promise.all(suggested.map(({ person }) => presentPerson(person, media, T0)));
  expect(Object.fromEntries(shown.map(({ username, relationship }) => [username, relationship]))).toEqual({
    'new face': nothing,
    'old fan': { ...nothing, followedBy: true },
  });
});
