/** Photos of posts that nobody sees, wanted by requests that are refused: a refusal takes nothing from anybody. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postDefaultsOf } from '../../../lambdas/accounts/post-defaults.ts';
import { DraftChange, NewDraft } from '../../../lambdas/drafts/draft-contract.ts';
import { changeDraft, createDraft } from '../../../lambdas/drafts/manage-drafts.ts';
import type { PhotoId, PostId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { deletePost, restorePost } from '../../../lambdas/posts/bin-post.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import type { PostChange } from '../../../lambdas/posts/post-contract.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice } from '../../support/some-post.ts';

const TOO_MANY_TAGS = Array.from({ length: limits.hashtagsPerPost + 1 }, (_, at) => `#t${at}`).join(' ');

let engine: Engine;
let world: PostTable;
let binned: PostId;
let one: PhotoId;
let bad: PhotoId;

const photo = (state?: Parameters<PostTable['givenPhoto']>[1]) =>
  world.givenPhoto(alice, state, { expiresAt: world.now() / 1_000 + 86_400 });
const post = async (...photoIds: PhotoId[]): Promise<PostId> => {
  const made = await world.create(photoIds);
  await world.settle();
  return made.post.postId;
};
const listOf = (photoIds: readonly PhotoId[]) => photoIds.map((photoId) => ({ photoId }));
const edit = (postId: PostId, change: PostChange) =>
  editPost(world, { postId, author: { accountId: alice, isPrivate: false }, change, now: world.now() });
const draft = (...photoIds: PhotoId[]) =>
  createDraft(world, {
    author: alice,
    body: NewDraft.parse({ photos: listOf(photoIds) }),
    defaults: postDefaultsOf(),
    seed: newUlid(world.now()),
    now: world.now(),
  });
const holderOf = async (photoId: PhotoId) => (await world.photoItem(photoId))?.['postId'];

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.changes();
  one = await photo();
  bad = await photo('failed');
  binned = await post(one, await photo());
  await deletePost(world, { postId: binned, owner: alice, now: world.now() });
  await world.settle();
  world.pass(1_000);
});
afterEach(() => world.stop());

/** The next attachment to a post or draft finds that something else has just taken the photo. */
const whenTakenBefore = (photoId: PhotoId, operation: string, skip: number): void => {
  let calls = 0;
  world.hooks.before = async (called) => {
    if (called !== operation) return;
    calls += 1;
    if (calls !== skip + 1) return;
    delete world.hooks.before;
    await world.photos.attach(photoId, alice, { avatarOf: alice }, world.now());
  };
};

const requests: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a post with a photo that failed', () => world.create([one, bad])],
  ['a post that says too much', () => world.create([one], { body: { caption: TOO_MANY_TAGS } })],
  [
    'a post for an audience that is unknown',
    () => world.create([one], { body: { visibility: 'audience', audienceId: newUlid(world.now()) } }),
  ],
  ['a post with somebody who is unknown', () => world.create([one], { body: { coAuthors: ['nobody'] } })],
  ['a draft with a photo that failed', () => draft(one, bad)],
  [
    'a change of a draft with a photo that failed',
    async () => {
      const { draftId } = await draft();
      const change = DraftChange.parse({ photos: listOf([one, bad]) });
      await changeDraft(world, { draftId, author: alice, now: world.now() }, change, postDefaultsOf());
    },
  ],
  [
    'an edit with a photo that failed',
    async () => edit(await post(await photo()), { photos: listOf([one, bad]) }),
  ],
  [
    'an edit that says too much',
    async () => edit(await post(await photo()), { photos: listOf([one]), caption: TOO_MANY_TAGS }),
  ],
  [
    'a post with a photo that something else takes first',
    async () => {
      const last = await photo();
      whenTakenBefore(last, 'UpdateItem', 0);
      await world.create([one, last]);
    },
  ],
  [
    'a draft with a photo that something else takes first',
    async () => {
      const last = await photo();
      whenTakenBefore(last, 'TransactWriteItems', 1);
      await draft(one, last);
    },
  ],
  [
    'an edit with a photo that something else takes first',
    async () => {
      const [postId, last] = [await post(await photo()), await photo()];
      whenTakenBefore(last, 'TransactWriteItems', 1);
      await edit(postId, { photos: listOf([one, last]) });
    },
  ],
];

describe('a request that is refused', () => {
  it.each(requests)('leaves a post in the bin its photos: %s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ definition: { status: expect.any(Number) } });
    expect(world.hooks.before).toBeUndefined();
    await world.settle();
    expect(await holderOf(one)).toBe(binned);
    world.pass(2 * DAY_MS);
    await world.expire();
    await world.settle();
    await restorePost(world, { postId: binned, owner: alice, now: world.now() });
    expect((await world.post(binned))?.state).toBe('published');
  });

  it('leaves a held post its photos', async () => {
    const [good, late] = [await photo(), await photo('awaiting')];
    const held = await post(good, late);
    await world.whenPhotoBecomes(late, 'failed');
    await world.settle();
    await expect(world.create([good, late])).rejects.toMatchObject({
      definition: { code: 'photo_unusable' },
    });
    await expect(draft(good, bad)).rejects.toMatchObject({ definition: { code: 'photo_unusable' } });
    await world.settle();
    expect([await holderOf(good), await holderOf(late)]).toEqual([held, held]);
  });
});
