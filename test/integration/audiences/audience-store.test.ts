import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceProjections } from '../../../lambdas/audiences/audience-projections.ts';
import { audienceMemberRow, audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import { makeAudienceStore } from '../../../lambdas/audiences/audience-store.ts';
import { makeMemberStore } from '../../../lambdas/audiences/member-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { runParts } from '../../support/run-parts.ts';
import { edgeRows, idOf, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let audiences: ReturnType<typeof makeAudienceStore>;
let members: ReturnType<typeof makeMemberStore>;
let edges: ReturnType<typeof makeEdgeStore>;
beforeAll(async () => {
  testTable = await startTestTable();
  audiences = makeAudienceStore(testTable.table);
  members = makeMemberStore(testTable.table);
  edges = makeEdgeStore(testTable.table);
});
afterAll(() => testTable.stop());

const newId = () => AudienceId.parse(newUlid(T0));

/** An owner with one audience, and people who follow the owner. */
const given = async (name: string, followers = 1) => {
  const owner = idOf(`${name} owner`);
  const people = Array.from({ length: followers }, (_, each) => idOf(`${name} ${each}`)).toSorted();
  await putRows(
    testTable.table,
    people.flatMap((person) => edgeRows(person, owner)),
  );
  const audienceId = newId();
  await audiences.create(owner, audienceId, 'Close friends');
  const [first = owner] = people;
  return { owner, people, audienceId, first };
};

type Given = Awaited<ReturnType<typeof given>>;

const edgeItem = (member: AccountId, { owner }: Given): Promise<Row | undefined> =>
  testTable.table.get(edgeRow.key({ owner: member, other: owner }), { consistent: true });
const audiencesOf = async (member: AccountId, { owner }: Given) =>
  (await edges.get(member, owner, { consistent: true }))?.audiences ?? [];
const listed = async ({ owner, audienceId }: Given) =>
  (await members.page({ owner, audienceId }, { limit: 1_000 })).accountIds;
const sizeOf = async ({ owner, audienceId }: Given) => (await audiences.get(owner, audienceId))?.members;

let sequence = 0;
const change = (key: RowChange['key'], before: Row | undefined, after: Row | undefined): RowChange => {
  sequence += 1;
  return { key, before, after, sequenceNumber: String(sequence) };
};
const deliver = async (changes: readonly RowChange[]): Promise<void> => {
  expect(await runParts(changes, [audienceProjections, { members }])).toEqual({ batchItemFailures: [] });
};

describe('the number of audiences', () => {
  it('never exceeds 20, however many are made at once', async () => {
    const owner = idOf('collector');
    const made = await Promise.all(
      Array.from({ length: 30 }, () => audiences.create(owner, newId(), 'List')),
    );
    const there = made.filter((audience) => audience !== undefined);
    expect(there).toHaveLength(limits.audiences);
    expect((await audiences.page(owner, { limit: 100 })).audiences).toHaveLength(limits.audiences);
    expect(await audiences.create(owner, newId(), 'One more')).toBeUndefined();
    // The same request again is no further audience, and a deleted one makes room, once however often it is deleted.
    const [first] = there;
    if (first === undefined) throw new Error('nothing was made');
    expect(await audiences.create(owner, first.audienceId, 'List')).toEqual(first);
    const removals = await Promise.all([1, 2, 3].map(() => audiences.remove(owner, first.audienceId)));
    expect(removals.filter(Boolean)).toHaveLength(1);
    expect(await audiences.create(owner, newId(), 'Room again')).toBeDefined();
    expect(await audiences.create(owner, newId(), 'Full again')).toBeUndefined();
  });

  it('is listed page by page, oldest first', async () => {
    const owner = idOf('pager');
    const ids = Array.from({ length: 5 }, (_, each) => AudienceId.parse(newUlid(T0 + each)));
    for (const audienceId of ids) await audiences.create(owner, audienceId, 'List');
    const seen: AudienceId[] = [];
    let after: AudienceId | undefined;
    do {
      const page = await audiences.page(owner, { limit: 2, after });
      seen.push(...page.audiences.map(({ audienceId }) => audienceId));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(ids);
  });

  it('costs one read unit to ask whether there is one', async () => {
    const { owner, audienceId } = await given('asked');
    expect(await testTable.unitsOf(() => audiences.exists(owner, audienceId))).toEqual({ read: 1, write: 0 });
    expect(await audiences.exists(owner, newId())).toBe(false);
    expect(await audiences.exists(idOf('somebody else'), audienceId)).toBe(false);
  });
});

describe('members', () => {
  it('are followers alone, and each is counted once however often they are added at once', async () => {
    const world = await given('twice', 2);
    const { owner, audienceId, people, first } = world;
    const outcomes = await Promise.all(
      [...people, ...people, ...people].map((member) => members.add({ owner, audienceId, member })),
    );
    expect(new Set(outcomes)).toEqual(new Set(['done']));
    expect(await sizeOf(world)).toBe(2);
    expect(await listed(world)).toEqual(people);
    expect(await audiencesOf(first, world)).toEqual([audienceId]);
    expect(await members.add({ owner, audienceId, member: idOf('a stranger') })).toBe('not_a_follower');
    expect(await members.add({ owner, audienceId: newId(), member: first })).toBe('not_found');
    expect(await members.add({ owner: first, audienceId, member: owner })).toBe('not_a_follower');
    await Promise.all([1, 2, 3].map(() => members.remove({ owner, audienceId, member: first })));
    expect(await sizeOf(world)).toBe(1);
    expect(await audiencesOf(first, world)).toEqual([]);
    expect((await edges.get(first, owner))?.since).toBeDefined();
  });

  it('cost six write units and no read', async () => {
    const { owner, audienceId, first } = await given('price');
    expect(await testTable.unitsOf(() => members.add({ owner, audienceId, member: first }))).toEqual({
      read: 0,
      write: 6,
    });
  });

  it('never exceed 500, also when the last places are taken at once', async () => {
    const world = await given('crowd', limits.audienceMembers + 3);
    const { owner, audienceId, people } = world;
    const seated = people.slice(0, limits.audienceMembers - 2);
    await putRows(testTable.table, [
      ...seated.map((member) => ({
        ...edgeRow.key({ owner: member, other: owner }),
        since: newUlid(T0),
        audiences: new Set([audienceId]),
      })),
      ...seated.map((member) => ({ ...audienceMemberRow.key({ owner, audienceId, member }) })),
      { ...audienceRow.key({ owner, audienceId }), name: 'Crowd', members: seated.length },
    ]);
    const late = people.slice(limits.audienceMembers - 2);
    const outcomes = await Promise.all(late.map((member) => members.add({ owner, audienceId, member })));
    expect(outcomes.toSorted()).toEqual(['done', 'done', 'full', 'full', 'full']);
    expect(await sizeOf(world)).toBe(limits.audienceMembers);
    expect(await listed(world)).toHaveLength(limits.audienceMembers);
    const [one = owner] = seated;
    expect(await members.add({ owner, audienceId, member: one })).toBe('done');
    // Deleting the full audience leaves nobody with it.
    expect(await audiences.remove(owner, audienceId)).toBe(true);
    const units = await testTable.unitsOf(() => members.clear(owner, audienceId));
    expect(units.write).toBe(2 * limits.audienceMembers);
    expect(await listed(world)).toEqual([]);
    for (const member of [one, ...late]) expect(await audiencesOf(member, world)).toEqual([]);
  });
});

describe('what follows from changes', () => {
  it('is exact when a member unfollows, in any order and however often it is told', async () => {
    const world = await given('leaver', 2);
    const { owner, audienceId, people, first } = world;
    for (const member of people) await members.add({ owner, audienceId, member });
    const before = await edgeItem(first, world);
    await edges.unfollow({ follower: first, followed: owner });
    expect(await audiencesOf(first, world)).toEqual([]);
    const left = change(edgeRow.key({ owner: first, other: owner }), before, undefined);
    await Promise.all([deliver([left, left]), deliver([left])]);
    expect(await sizeOf(world)).toBe(1);
    expect(await listed(world)).toEqual(people.slice(1));
    // Follows and is added again: the late repetition of the old change must not take them out.
    await edges.follow({ follower: first, followed: owner }, newUlid(T0));
    expect(await members.add({ owner, audienceId, member: first })).toBe('done');
    await deliver([left]);
    expect(await sizeOf(world)).toBe(2);
    expect(await audiencesOf(first, world)).toEqual([audienceId]);
  });

  it('lets a person be added again before the old row was dropped, also to a full audience', async () => {
    const world = await given('hasty');
    const { owner, audienceId, first } = world;
    await members.add({ owner, audienceId, member: first });
    const before = await edgeItem(first, world);
    await edges.unfollow({ follower: first, followed: owner });
    await edges.follow({ follower: first, followed: owner }, newUlid(T0));
    await putRows(testTable.table, [
      { ...audienceRow.key({ owner, audienceId }), name: 'Full', members: limits.audienceMembers },
    ]);
    expect(await members.add({ owner, audienceId, member: first })).toBe('done');
    expect(await sizeOf(world)).toBe(limits.audienceMembers);
    await deliver([change(edgeRow.key({ owner: first, other: owner }), before, undefined)]);
    expect(await audiencesOf(first, world)).toEqual([audienceId]);
    expect(await listed(world)).toEqual([first]);
  });

  it('takes a deleted audience off all its members, also when the deletion stopped half-way', async () => {
    const world = await given('gone', 3);
    const { owner, audienceId, people, first } = world;
    for (const member of people) await members.add({ owner, audienceId, member });
    const row = await testTable.table.get(audienceRow.key({ owner, audienceId }));
    const before = await edgeItem(first, world);
    await audiences.remove(owner, audienceId);
    await edges.unfollow({ follower: first, followed: owner });
    const deleted = change(audienceRow.key({ owner, audienceId }), row, undefined);
    await deliver([change(edgeRow.key({ owner: first, other: owner }), before, undefined), deleted, deleted]);
    for (const member of people) expect(await audiencesOf(member, world)).toEqual([]);
    expect(await listed(world)).toEqual([]);
    expect(await members.add({ owner, audienceId, member: people[1] ?? owner })).toBe('not_found');
  });

  it('costs nothing for changes of edges that have nothing to do with audiences', async () => {
    const { owner, first } = await given('quiet');
    const following = { since: newUlid(T0) };
    const changes = [
      change(edgeRow.key({ owner: first, other: owner }), following, { ...following, mutedUntil: T0 }),
    ];
    expect(await testTable.unitsOf(() => deliver(changes))).toEqual({ read: 0, write: 0 });
  });
});
