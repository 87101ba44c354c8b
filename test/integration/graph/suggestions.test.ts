import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../../lambdas/accounts/account.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { listFollowersYouKnow, listMutuals } from '../../../lambdas/graph/list-mutuals.ts';
import type { PeoplePage, PeoplePart } from '../../../lambdas/graph/list-people.ts';
import { listPeople } from '../../../lambdas/graph/list-people.ts';
import { suggestAccounts } from '../../../lambdas/graph/suggest-accounts.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { edgeRows, idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
const depsOf = () => ({
  accounts: makeAccountStore(testTable.table),
  edges: makeEdgeStore(testTable.table),
});
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const put = (rows: Parameters<typeof putRows>[1]) => putRows(testTable.table, rows);
const people = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, each) => `${prefix} ${each}`);
const givenAccounts = (names: readonly string[], more: Partial<Account> = {}) =>
  put(names.map((name) => profileItem(someAccount(name, more))));
const givenFollows = (followers: readonly string[], followed: readonly string[]) =>
  put(followers.flatMap((one) => followed.flatMap((other) => edgeRows(idOf(one), idOf(other)))));

const pagesOf = async <Position>(
  read: (part: PeoplePart<Position>) => Promise<PeoplePage<Position>>,
  limit: number,
) => {
  const seen: string[] = [];
  let from: Position | undefined;
  let pages = 0;
  do {
    const page = await read({ limit, from });
    expect(page.people.length).toBeLessThanOrEqual(limit);
    seen.push(...page.people.map(({ account }) => account.username));
    from = page.next;
    pages += 1;
  } while (from !== undefined);
  return { seen, pages };
};
const inOrder = (names: readonly string[]) => names.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));

describe('who follows an account, and whom it follows', () => {
  it('leave out whom a block parts from the viewer, the suspended, and nobody else', async () => {
    const account = someAccount('centre');
    await givenAccounts(['near', 'blocking', 'blocked', 'centre', 'onlooker']);
    await givenAccounts(['away'], { status: 'suspended' });
    const others = ['near', 'blocking', 'blocked', 'away'];
    await givenFollows(others, ['centre']);
    await givenFollows(['centre'], others);
    await put([
      { ...edgeRow.key({ owner: idOf('onlooker'), other: idOf('blocking') }), blockedBy: 'x' },
      { ...edgeRow.key({ owner: idOf('onlooker'), other: idOf('blocked') }), blocks: 'x' },
    ]);
    for (const list of ['followers', 'following'] as const) {
      const to = (viewer: AccountId | undefined) =>
        pagesOf((part: PeoplePart) => listPeople(depsOf(), { ...part, viewer, account, list }), 2);
      expect((await to(idOf('onlooker'))).seen, list).toEqual(['near']);
      expect((await to(undefined)).seen.toSorted(), list).toEqual(['blocked', 'blocking', 'near']);
    }
  });
});

describe('the followers one knows', () => {
  it('are all found, each once, whichever list is the longer', async () => {
    const known = people('known', 12);
    await givenAccounts([...known, 'star', 'reader', 'collector', 'niche']);
    await givenFollows([...known, ...people('fan', 250)], ['star']);
    await givenFollows(['reader'], [...known, ...people('other', 40)]);
    const star = someAccount('star');
    const ofStar = (part: PeoplePart<AccountId>) =>
      listFollowersYouKnow(depsOf(), idOf('reader'), star, part);
    for (const limit of [1, 5, 100]) expect((await pagesOf(ofStar, limit)).seen).toEqual(inOrder(known));

    await givenFollows([...known.slice(0, 7), ...people('rare', 3)], ['niche']);
    await givenFollows(['collector'], [...known, ...people('followed', 250)]);
    const niche = someAccount('niche');
    const ofNiche = (part: PeoplePart<AccountId>) =>
      listFollowersYouKnow(depsOf(), idOf('collector'), niche, part);
    for (const limit of [2, 20]) {
      expect((await pagesOf(ofNiche, limit)).seen).toEqual(inOrder(known.slice(0, 7)));
    }
  });

  it('cost few reads and few rounds where one list is short and the other is long', async () => {
    const units = await testTable.unitsOf(() =>
      listFollowersYouKnow(depsOf(), idOf('reader'), someAccount('star'), { limit: 20 }),
    );
    // Half a unit for a page of each list, again behind it, and for each of 52 followed accounts that is looked up, and for 12 cards and
    // each edge from them.
    expect(units.write).toBe(0);
    expect(units.read).toBeLessThanOrEqual(2.5 + 52 / 2 + 12);
  });

  it('leave out the suspended, and nobody learns of them whose lists are closed', async () => {
    await givenAccounts(['gone'], { status: 'suspended' });
    await givenAccounts(['here']);
    await givenFollows(['gone', 'here'], ['host', 'hider', 'recluse']);
    await givenFollows(['guest'], ['gone', 'here']);
    const ask = (account: Account) =>
      listFollowersYouKnow(depsOf(), idOf('guest'), account, { limit: 20 }).then(({ people }) =>
        people.map(({ account }) => account.username),
      );
    expect(await ask(someAccount('host'))).toEqual(['here']);
    const notFound = expect.objectContaining({ definition: expect.objectContaining({ code: 'not_found' }) });
    const settings = { hidesFollowLists: true };
    await expect(ask(someAccount('recluse', { isPrivate: true }))).rejects.toEqual(notFound);
    await expect(ask(someAccount('hider', { settings }))).rejects.toEqual(notFound);
    await put([{ ...edgeRow.key({ owner: idOf('guest'), other: idOf('host') }), blockedBy: newUlid(T0) }]);
    await expect(ask(someAccount('host'))).rejects.toEqual(notFound);
    await givenFollows(['guest'], ['recluse']);
    expect(await ask(someAccount('recluse', { isPrivate: true }))).toEqual(['here']);
  });
});

describe('mutuals', () => {
  it('are those who follow and are followed, on all pages', async () => {
    const both = people('both', 30);
    await givenAccounts(both);
    await givenFollows(['me'], [...both, ...people('mine', 60)]);
    await givenFollows([...both, ...people('theirs', 60)], ['me']);
    const { seen } = await pagesOf(
      (part: PeoplePart<AccountId>) => listMutuals(depsOf(), idOf('me'), part),
      7,
    );
    expect(seen).toEqual(inOrder(both));
  });
});

describe('suggestions', () => {
  const suggest = async (viewer: string, now = T0) => suggestAccounts(depsOf(), idOf(viewer), now);

  it('are ranked by how many of mine follow them, with these as the reason', async () => {
    const mine = people('friend', 5);
    await givenAccounts([...mine, 'liked by four', 'liked by two', 'also by two', 'liked by one', 'viewer']);
    await givenFollows(['viewer'], mine);
    await givenFollows(mine.slice(0, 4), ['liked by four', 'viewer', mine[4] ?? '']);
    await givenFollows(mine.slice(1, 3), ['liked by two', 'also by two']);
    await givenFollows(mine.slice(4), ['liked by one']);
    const found = await suggest('viewer');
    expect(found.map(({ person, count }) => [person.account.username, count])).toEqual([
      ['liked by four', 4],
      ...inOrder(['liked by two', 'also by two']).map((name) => [name, 2]),
      ['liked by one', 1],
    ]);
    expect(found[0]?.followedBy.map(({ username }) => username)).toEqual(
      inOrder(mine.slice(0, 4)).slice(0, 3),
    );
    expect(await suggest('viewer')).toEqual(found);
  });

  it('leave out whom the viewer has anything to do with, and whom others may not see', async () => {
    const fields = ['requested', 'blocks', 'blockedBy', 'restricts'];
    const left = [...fields.map((field) => `is ${field}`), 'is muted', 'is suspended'];
    await givenAccounts(['source', 'hiding', 'is fine', 'was muted', 'is hidden', ...left]);
    await givenAccounts(['is suspended'], { status: 'suspended' });
    await givenAccounts(['hiding'], { settings: { hidesFollowLists: true } });
    await givenFollows(['chooser'], ['source', 'hiding']);
    await givenFollows(['source'], ['is fine', 'was muted', ...left]);
    await givenFollows(['hiding'], ['is hidden']);
    const edge = (name: string) => edgeRow.key({ owner: idOf('chooser'), other: idOf(name) });
    await put([
      ...fields.map((field) => ({ ...edge(`is ${field}`), [field]: newUlid(T0) })),
      { ...edge('is muted'), mutedUntil: T0 + 1 },
      { ...edge('was muted'), mutedUntil: T0 - 1 },
    ]);
    expect((await suggest('chooser')).map(({ person }) => person.account.username)).toEqual(
      inOrder(['is fine', 'was muted']),
    );
  });

  it('cost at most 100 read units, however many are followed, and change with the day alone', async () => {
    const busy = people('busy', 21);
    const crowd = people('crowd', 180);
    await givenAccounts([...busy, ...crowd]);
    await givenFollows(['heavy'], busy);
    await put(
      busy.flatMap((one) =>
        crowd.map((other) => ({
          ...edgeRow.key({ owner: idOf(one), other: idOf(other) }),
          since: newUlid(T0),
        })),
      ),
    );
    const units = await testTable.unitsOf(() => suggest('heavy'));
    expect(units.write).toBe(0);
    expect(units.read).toBeLessThanOrEqual(100);
    expect(units.read).toBeGreaterThan(50); // the test asks for the heaviest case
    const today = await suggest('heavy');
    expect(today).toHaveLength(20);
    expect(today.every(({ count }) => count === 20)).toBe(true);
    expect(await suggest('heavy', T0 + 1_000)).toEqual(today);
    const days = await Promise.all([1, 2, 3].map((day) => suggest('heavy', T0 + day * DAY_MS)));
    const shown = new Set([today, ...days].flat().map(({ person }) => person.account.username));
    expect(shown.size).toBeGreaterThan(20);
  });

  it('are none for who follows nobody', async () => {
    expect(await suggest('a newcomer')).toEqual([]);
  });
});
