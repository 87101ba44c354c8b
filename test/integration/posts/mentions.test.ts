/** Whom captions mention: people, wherever their names go. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileRow, usernameRow } from '../../../lambdas/accounts/account-rows.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { readPresentNames } from '../../../lambdas/graph/read-present-names.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import { PostChange } from '../../../lambdas/posts/post-contract.ts';
import { presentPosts } from '../../../lambdas/posts/present-posts.ts';
import { noChoices } from '../../../lambdas/posts/viewer-choices.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import type { DraftWorld } from '../../support/draft-world.ts';
import { makeDraftWorld } from '../../support/draft-world.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { idOf, putRows } from '../../support/some-account.ts';
import { alice, bob } from '../../support/some-post.ts';

const [carol, thief] = [idOf('carol'), idOf('thief')];

let engine: Engine;
let world: DraftWorld;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makeDraftWorld(engine);
  for (const [account, name] of [
    [bob, 'bob'],
    [carol, 'carol'],
    [thief, 'thief'],
  ] as const) {
    await world.givenAccount(account, name);
    await giveName(name, account);
  }
});
afterEach(() => world.stop());

const giveName = (username: string, accountId: AccountId) =>
  putRows(world.table, [{ ...usernameRow.key({ username }), accountId }]);

/** Somebody is called something else from now on, and somebody else has the name. */
const takeOver = async (name: string, from: AccountId, to: AccountId) => {
  const newName = `former.${name}`;
  await giveName(newName, from);
  await giveName(name, to);
  for (const [accountId, username] of [
    [from, newName],
    [to, name],
  ] as const) {
    const key = profileRow.key({ accountId });
    await putRows(world.table, [{ ...(await world.table.get(key)), ...key, username }]);
  }
};

const createWith = async (caption: string, more: { readonly commentPolicy?: 'mentioned' } = {}) => {
  const { post } = await world.create([await world.givenPhoto(alice)], { body: { caption, ...more } });
  await world.settle();
  return post.postId;
};

const edit = async (postId: PostId, change: PostChange) =>
  editPost(world, {
    author: await ownAccount(world.accounts, alice),
    postId,
    change: PostChange.parse(change),
    now: world.now(),
  });

const namedIn = async (postId: PostId) => (await world.post(postId))?.mentions ?? [];

/** The mentions of a post as a viewer sees it: by itself, and in a list. */
const shownTo = async (postId: PostId, viewer: AccountId | undefined) => {
  const post = await world.post(postId);
  if (post === undefined) throw new Error('The post is not there');
  const author = await ownAccount(world.accounts, alice);
  const media = async () => () => 'https://media.example.org/x';
  const shown = {
    author,
    viewer,
    followsAuthor: false,
    choices: noChoices,
    language: 'en',
    now: world.now(),
    atOnce: true,
  } as const;
  const names = await readPresentNames(world, viewer, post.mentions ?? []);
  const deps = { ...world, media, viewerStates: makeViewerStateStore(world.table) };
  const [single] = await presentPosts(deps, [post], { ...shown, names });
  const [listed] = await presentPosts(deps, [post], shown);
  return { single: single?.mentions, listed: listed?.mentions };
};

describe('the mentions of a post', () => {
  it('are people: their ids always, the written name in lists, the present one by itself', async () => {
    const postId = await createWith('مع @bob و@Carol و@nobody.here');
    expect(await namedIn(postId)).toEqual([
      { accountId: bob, name: 'bob' },
      { accountId: carol, name: 'carol' },
    ]);
    const places = { bob: { start: 3, end: 7 }, carol: { start: 9, end: 15 } };
    await takeOver('bob', bob, thief);
    expect(await shownTo(postId, carol)).toEqual({
      single: [
        { accountId: bob, username: 'former.bob', ...places.bob },
        { accountId: carol, username: 'carol', ...places.carol },
      ],
      listed: [
        { accountId: bob, username: 'bob', ...places.bob },
        { accountId: carol, username: 'carol', ...places.carol },
      ],
    });
  });

  it('stay with the person after an edit for another reason, and of a caption that is sent again', async () => {
    const postId = await createWith('with @bob and @nobody.here');
    await takeOver('bob', bob, thief);
    await giveName('nobody.here', thief);
    await edit(postId, { title: 'A title' });
    expect(await namedIn(postId)).toEqual([{ accountId: bob, name: 'bob' }]);
    const { version = 0 } = (await world.post(postId)) ?? {};
    await edit(postId, { caption: 'with @bob and @nobody.here' });
    expect(await world.post(postId)).toMatchObject({ version });
    await edit(postId, { caption: 'with  @bob and @nobody.here and @carol' });
    expect(await namedIn(postId)).toEqual([
      { accountId: bob, name: 'bob' },
      { accountId: carol, name: 'carol' },
    ]);
  });

  it('are those who have the names when somebody is named anew', async () => {
    const postId = await createWith('with @bob');
    await takeOver('bob', bob, thief);
    await edit(postId, { caption: 'with nobody' });
    expect(await namedIn(postId)).toEqual([]);
    await edit(postId, { caption: 'with @bob' });
    expect(await namedIn(postId)).toEqual([{ accountId: thief, name: 'bob' }]);
  });

  it('of a caption that lies apart from the row of its post are the same', async () => {
    const postId = await createWith(`${'x'.repeat(3_900)} @bob`);
    expect(await namedIn(postId)).toEqual([{ accountId: bob, name: 'bob' }]);
    await takeOver('bob', bob, thief);
    await edit(postId, { caption: `${'y'.repeat(3_900)} @bob @carol` });
    expect(await namedIn(postId)).toEqual([
      { accountId: bob, name: 'bob' },
      { accountId: carol, name: 'carol' },
    ]);
  });

  it('cost 3 read units each to write, and nothing where nobody is mentioned', async () => {
    const people = Array.from({ length: 20 }, (_, each) => `p${each}`);
    for (const name of people) {
      await world.givenAccount(idOf(name), name);
      await giveName(name, idOf(name));
    }
    const readsFor = async (caption: string) => {
      const photoId = await world.givenPhoto(alice);
      world.pass(1_000);
      const before = world.spent.reads;
      await world.create([photoId], { body: { caption } });
      return world.spent.reads - before;
    };
    const names = people.map((name) => `@${name}`).join(' ');
    expect((await readsFor(names)) - (await readsFor(names.replaceAll('@', '')))).toBe(20 * 3);
  });
});

describe('the mentions of a draft', () => {
  it('are those whom it meant as it was written, also when it is published after a name changed hands', async () => {
    const photoIds = [await world.givenPhoto(alice)];
    const { draftId } = await world.givenDraft({ caption: 'with @bob' }, { photoIds });
    await takeOver('bob', bob, thief);
    await world.change(draftId, { title: 'A title' });
    await world.change(draftId, { caption: 'with  @bob and @carol' });
    const post = await world.publish(draftId);
    expect(await namedIn(post.postId)).toEqual([
      { accountId: bob, name: 'bob' },
      { accountId: carol, name: 'carol' },
    ]);
  });
});
