/** Comments that are edited, and people who are mentioned in them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usernameRow } from '../../../lambdas/accounts/account-rows.ts';
import { editComment } from '../../../lambdas/comments/edit-comment.ts';
import { completeVisible, loadVisibleComment } from '../../../lambdas/comments/load-visible-comment.ts';
import { presentOneComment } from '../../../lambdas/comments/present-comments.ts';
import { MINUTE_MS } from '../../../lambdas/platform/durations.ts';
import { profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { type GivenComments, givenComments } from './given-comments.ts';

let testTable: TestTable;
let deps: GivenComments['deps'];
let given: GivenComments['given'];
let allOf: GivenComments['allOf'];
let shownTo: GivenComments['shownTo'];

beforeAll(async () => {
  testTable = await startTestTable();
  ({ deps, given, allOf, shownTo } = givenComments(testTable));
});
afterAll(() => testTable.stop());

describe('an edit', () => {
  it('is possible to the last millisecond of 15 minutes, and by nobody else', async () => {
    const { postId, person, author, write } = await given(['amal']);
    const commentId = await write('amal');
    const writtenAt = T0 + MINUTE_MS;
    const edit = (viewer: ReturnType<typeof person>, now: number) =>
      editComment(deps, { postId, commentId, viewer, body: { text: 'نعم' }, now });
    const edited = await edit(person('amal'), writtenAt + 15 * MINUTE_MS);
    expect(edited.comment).toMatchObject({ text: 'نعم', editedAt: writtenAt + 15 * MINUTE_MS });
    await expect(edit(person('amal'), writtenAt + 15 * MINUTE_MS + 1)).rejects.toMatchObject({
      definition: { code: 'edit_window_closed' },
    });
    await expect(edit(author, writtenAt)).rejects.toMatchObject({ definition: { code: 'not_found' } });
  });

  it('waits for the author where who wrote it is restricted meanwhile', async () => {
    const { postId, person, write, edge } = await given(['amal', 'viewer']);
    const commentId = await write('amal');
    expect(await allOf(postId, person('viewer'))).toEqual([commentId]);
    await edge('author', 'amal', { restricts: 'x' });
    const viewer = person('amal');
    const body = { text: 'something else' };
    const { comment } = await editComment(deps, { postId, commentId, viewer, body, now: T0 + 2 * MINUTE_MS });
    expect(comment).toMatchObject({ state: 'pending', reason: 'restricted' });
    expect(await allOf(postId, person('viewer'))).toEqual([]);
  });

  it('waits for approval again where comments are approved first', async () => {
    const { postId, person, write } = await given(['amal'], { commentApproval: true });
    const commentId = await write('amal');
    await deps.comments.move({ postId, commentId }, ['pending'], 'shown');
    const viewer = person('amal');
    const { comment } = await editComment(deps, {
      postId,
      commentId,
      viewer,
      body: { text: 'something else' },
      now: T0 + 2 * MINUTE_MS,
    });
    expect(comment).toMatchObject({ state: 'pending', reason: 'approval' });
  });
});

/** Gives people the usernames that they have in their profiles. */
const withNames = async (
  { person, nameOf }: Awaited<ReturnType<GivenComments['given']>>,
  names: readonly string[],
) =>
  putRows(
    testTable.table,
    names.map((name) => ({ ...usernameRow.key({ username: nameOf(name) }), accountId: person(name) })),
  );

/** Somebody has another username from now on; somebody else may have the old one. */
const rename = async (
  { person, nameOf }: Awaited<ReturnType<GivenComments['given']>>,
  name: string,
  to: string,
  thief?: string,
) => {
  const key = usernameRow.key({ username: nameOf(name) });
  await putRows(testTable.table, [
    profileItem({ ...someAccount(nameOf(name)), username: to }),
    { ...usernameRow.key({ username: to }), accountId: person(name) },
    thief === undefined
      ? { ...key, accountId: person(name), heldUntil: T0, expiresAt: T0 }
      : { ...key, accountId: person(thief) },
  ]);
  if (thief === undefined) return;
  await putRows(testTable.table, [profileItem({ ...someAccount(nameOf(thief)), username: nameOf(name) })]);
};

describe('mentions', () => {
  it('lead to the person and show the present name, wherever the old name went', async () => {
    const world = await given(['amal', 'basma', 'thief', 'viewer']);
    const { postId, person, nameOf, write } = world;
    await withNames(world, ['basma', 'thief']);
    const said = `with @${nameOf('basma')} and @nobody_at_all`;
    const commentId = await write('amal', undefined, said);
    const start = said.indexOf('@');
    const mention = {
      accountId: person('basma'),
      username: nameOf('basma'),
      start,
      end: start + nameOf('basma').length + 1,
    };
    expect((await shownTo(postId, undefined))[0]).toMatchObject({ text: said, mentions: [mention] });
    await rename(world, 'basma', 'basma.the.second', 'thief');
    for (const viewer of [undefined, person('viewer'), person('amal'), person('basma'), person('thief')]) {
      expect((await shownTo(postId, viewer))[0]).toMatchObject({
        text: said,
        mentions: [{ ...mention, username: 'basma.the.second' }],
      });
    }
    const seen = await loadVisibleComment(deps, postId, commentId, person('viewer'), T0);
    const one = await presentOneComment(deps, await completeVisible(deps, seen), {
      viewer: person('viewer'),
      now: T0,
    });
    expect(one?.mentions).toEqual([{ ...mention, username: 'basma.the.second' }]);
  });

  it('mean after an edit whom they meant before, and only new names are asked for', async () => {
    const world = await given(['amal', 'basma', 'thief', 'dana']);
    const { postId, person, nameOf, write } = world;
    await withNames(world, ['basma', 'thief', 'dana']);
    const commentId = await write('amal', undefined, `with @${nameOf('basma')}`);
    await rename(world, 'basma', 'basma.renamed', 'thief');
    const edit = async (said: string) => {
      const body = { text: said };
      const now = T0 + 2 * MINUTE_MS;
      const { comment } = await editComment(deps, { postId, commentId, viewer: person('amal'), body, now });
      return (comment.mentions ?? []).map(({ accountId }) => accountId);
    };
    expect(await edit(`with  @${nameOf('basma')}`)).toEqual([person('basma')]);
    expect(await edit(`with @${nameOf('dana')}, @${nameOf('basma')}`)).toEqual([
      person('dana'),
      person('basma'),
    ]);
    expect(await edit('with nobody')).toEqual([]);
    expect(await edit(`with @${nameOf('basma')}`)).toEqual([person('thief')]);
  });

  it('of a name that is only held for somebody are plain text', async () => {
    const world = await given(['amal', 'basma']);
    await withNames(world, ['basma']);
    await rename(world, 'basma', `renamed_${world.nameOf('basma')}`);
    await world.write('amal', undefined, `with @${world.nameOf('basma')}`);
    expect((await shownTo(world.postId, undefined))[0]?.mentions).toEqual([]);
  });

  it('of those whom a viewer may not see are plain text', async () => {
    const world = await given(['amal', 'basma', 'gone', 'viewer', 'blocking']);
    const { postId, person, nameOf, write, edge } = world;
    await withNames(world, ['basma', 'gone']);
    await write('amal', undefined, `@${nameOf('basma')} @${nameOf('gone')}`);
    await edge('viewer', 'basma', { blockedBy: 'x' });
    await edge('blocking', 'basma', { blocks: 'x' });
    await putRows(testTable.table, [profileItem(someAccount(nameOf('gone'), { status: 'suspended' }))]);
    const named = async (viewer: ReturnType<typeof person> | undefined) =>
      (await shownTo(postId, viewer))[0]?.mentions.map(({ accountId }) => accountId);
    expect(await named(undefined)).toEqual([person('basma')]);
    expect(await named(person('amal'))).toEqual([person('basma')]);
    expect(await named(person('viewer'))).toEqual([]);
    expect(await named(person('blocking'))).toEqual([]);
  });

  it('cost 3 read units each to write, and a unit each on a page, half of it for guests, once a person', async () => {
    const people = Array.from({ length: 20 }, (_, each) => `p${each}`);
    const world = await given(['amal', 'viewer', ...people]);
    const { postId, person, nameOf, write } = world;
    await withNames(world, people);
    const names = people.map((name) => `@${nameOf(name)}`).join(' ');
    const plain = await testTable.unitsOf(() => write('amal', undefined, names.replaceAll('@', '')));
    const list = (viewer: ReturnType<typeof person> | undefined) =>
      testTable.unitsOf(() => shownTo(postId, viewer));
    const before = [await list(person('viewer')), await list(undefined)];
    const naming = await testTable.unitsOf(() => write('amal', undefined, names));
    expect(naming.read - plain.read).toBe(20 * 3);
    expect(naming.write).toBe(3); // two kilobytes with the ids lie in a part
    await write('amal', undefined, names);
    const after = [await list(person('viewer')), await list(undefined)];
    const more = after.map(({ read }, place) => read - (before[place]?.read ?? 0));
    expect(more[0]).toBeLessThanOrEqual(20 + 2 * 0.5); // and the texts of two comments
    expect(more[1]).toBeLessThanOrEqual(10 + 2 * 0.5);
  });

  it('reach accounts that exist, are active and let themselves be mentioned, and nobody at odds', async () => {
    const world = await given(['amal', 'basma', 'blocked', 'suspended', 'quiet', 'friend']);
    const { postId, person, nameOf, write, edge } = world;
    await edge('amal', 'blocked', { blockedBy: 'x' });
    await edge('friend', 'amal', { since: 'x' });
    const settings = (mentions: 'following') => ({ settings: { mentions } });
    await putRows(testTable.table, [
      profileItem(someAccount(nameOf('suspended'), { status: 'suspended' })),
      profileItem(someAccount(nameOf('quiet'), settings('following'))),
      profileItem(someAccount(nameOf('friend'), settings('following'))),
      ...['amal', 'basma', 'blocked', 'suspended', 'quiet', 'friend'].map((name) => ({
        ...usernameRow.key({ username: nameOf(name) }),
        accountId: person(name),
      })),
    ]);
    const names = ['amal', 'basma', 'blocked', 'suspended', 'quiet', 'friend', 'nobody'];
    const said = `مع ${names.map((name) => `@${nameOf(name)}`).join(' ')} @${nameOf('basma').toUpperCase()}`;
    const commentId = await write('amal', undefined, said);
    const stored = await deps.comments.get(postId, commentId);
    expect(stored).toHaveProperty(
      'packed.mentions',
      ['amal', 'basma', 'friend'].map((name) => ({ accountId: person(name), name: nameOf(name) })),
    );
  });
});
