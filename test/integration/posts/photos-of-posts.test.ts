/** Photos that are taken out of posts, put in and replaced, in every state of a post. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usernameRow } from '../../../lambdas/accounts/account-rows.ts';
import { postDefaultsOf } from '../../../lambdas/accounts/post-defaults.ts';
import { NewDraft } from '../../../lambdas/drafts/draft-contract.ts';
import { createDraft, deleteDraft } from '../../../lambdas/drafts/manage-drafts.ts';
import type { PhotoId, PostId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { archivePost, unarchivePost } from '../../../lambdas/posts/archive-post.ts';
import { attachPhotos } from '../../../lambdas/posts/attach-photos.ts';
import { deletePost, restorePost } from '../../../lambdas/posts/bin-post.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import type { PostChange } from '../../../lambdas/posts/post-contract.ts';
import { publishWhenReady } from '../../../lambdas/posts/publish-when-ready.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { putRows } from '../../support/some-account.ts';
import { alice, bob } from '../../support/some-post.ts';

let engine: Engine;
let world: PostTable;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.givenAccount(bob, 'bob');
  await putRows(world.table, [{ ...usernameRow.key({ username: 'bob' }), accountId: bob }]);
  await world.changes();
});
afterEach(() => world.stop());

const listOf = (photoIds: readonly PhotoId[]) => photoIds.map((photoId) => ({ photoId }));
const edit = (postId: PostId, change: PostChange) =>
  editPost(world, { postId, author: { accountId: alice, isPrivate: false }, change, now: world.now() });
const show = (postId: PostId, ...photoIds: PhotoId[]) => edit(postId, { photos: listOf(photoIds) });
const own = (postId: PostId) => ({ postId, owner: alice, now: world.now() });
const photo = (state?: Parameters<PostTable['givenPhoto']>[1]) =>
  world.givenPhoto(alice, state, { expiresAt: world.now() / 1_000 + 86_400 });
const post = async (...photoIds: PhotoId[]): Promise<PostId> => {
  const made = await world.create(photoIds);
  await world.settle();
  return made.post.postId;
};
const stateOf = async (postId: PostId) => (await world.post(postId))?.state;
const shownBy = async (postId: PostId) => (await world.post(postId))?.photos.map(({ photoId }) => photoId);
/** What holds a photo: a post's id, or until when its owner has it. */
const holderOf = async (photoId: PhotoId) => {
  const row = await world.photoItem(photoId);
  return row?.['postId'] ?? (typeof row?.['expiresAt'] === 'number' ? 'owner' : row);
};

describe('a post that a photo holds up', () => {
  it.each([
    ['failed', 'photo_failed'],
    ['rejected', 'photo_rejected'],
    ['review', 'photo_under_review'],
  ] as const)('by being %s is published without it', async (state, code) => {
    const [one, bad, two] = [await photo(), await photo('awaiting'), await photo()];
    const postId = await post(one, bad, two);
    await world.whenPhotoBecomes(bad, state);
    await world.settle();
    expect(await world.post(postId)).toMatchObject({ state: 'held', hold: { code, photoId: bad } });
    await show(postId, one, two);
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
    expect(await shownBy(postId)).toEqual([one, two]);
    expect(await holderOf(bad)).toBe('owner');
    expect(world.fanOutJobs).toHaveLength(1);
  });

  it('is published with another in its place, which need not be ready yet', async () => {
    const [one, bad, other] = [await photo(), await photo('awaiting'), await photo('processing')];
    const postId = await post(one, bad);
    await world.whenPhotoBecomes(bad, 'failed');
    await world.settle();
    await show(postId, other, one);
    await world.settle();
    expect(await stateOf(postId)).toBe('processing');
    await world.whenPhotoBecomes(other, 'ready');
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
    expect(await shownBy(postId)).toEqual([other, one]);
  });

  it('is published without one that is still awaited', async () => {
    const [one, never] = [await photo(), await photo('awaiting')];
    const postId = await post(one, never);
    await show(postId, one);
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
    expect(await holderOf(never)).toBe('owner');
  });

  it('stays held while another photo holds it', async () => {
    const [one, bad, worse] = [await photo(), await photo('awaiting'), await photo('awaiting')];
    const postId = await post(one, bad, worse);
    await world.whenPhotoBecomes(bad, 'failed');
    await world.whenPhotoBecomes(worse, 'rejected');
    await world.settle();
    await show(postId, one, worse);
    await world.settle();
    expect(await world.post(postId)).toMatchObject({
      state: 'held',
      hold: { code: 'photo_rejected', photoId: worse },
    });
  });

  it('stays held when its photos are only put into another order', async () => {
    const [one, bad] = [await photo(), await photo('awaiting')];
    const postId = await post(one, bad);
    await world.whenPhotoBecomes(bad, 'failed');
    await world.settle();
    await show(postId, bad, one);
    expect(await stateOf(postId)).toBe('held');
  });

  it('is published by itself when the review of the photo ends well', async () => {
    const [one, doubtful] = [await photo(), await photo('awaiting')];
    const postId = await post(one, doubtful);
    await world.whenPhotoBecomes(doubtful, 'review');
    await world.settle();
    expect(await stateOf(postId)).toBe('held');
    await world.whenPhotoBecomes(doubtful, 'ready');
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
  });
});

describe('a held post', () => {
  it('gets back a photo that a draft had taken, once its author asks for it', async () => {
    const [one, bad] = [await photo(), await photo('awaiting')];
    const postId = await post(one, bad);
    await world.whenPhotoBecomes(bad, 'review');
    await world.settle();
    const { draftId } = await createDraft(world, {
      author: alice,
      body: NewDraft.parse({ photos: listOf([one]) }),
      defaults: postDefaultsOf(),
      seed: newUlid(world.now()),
      now: world.now(),
    });
    await deleteDraft(world, { draftId, author: alice, now: world.now() });
    await world.whenPhotoBecomes(bad, 'ready');
    await world.settle();
    expect(await world.post(postId)).toMatchObject({
      state: 'held',
      hold: { code: 'photo_missing', photoId: one },
    });
    await show(postId, one, bad);
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
    expect(await holderOf(one)).toBe(postId);
  });

  it('says what holds it now, and keeps saying so while it lasts', async () => {
    const [bad, worse] = [await photo('awaiting'), await photo('awaiting')];
    const postId = await post(bad, worse);
    await world.whenPhotoBecomes(worse, 'review');
    await world.settle();
    const first = { code: 'photo_under_review', photoId: worse, at: world.now() };
    world.pass(1_000);
    await world.whenPhotoBecomes(bad, 'failed');
    await world.settle(2);
    expect(await world.post(postId)).toMatchObject({ state: 'held', hold: first });
    await world.whenPhotoBecomes(worse, 'ready');
    await world.settle(2);
    const second = { code: 'photo_failed', photoId: bad, at: world.now() };
    expect(await world.post(postId)).toMatchObject({ state: 'held', hold: second });
  });
});

describe('a published post', () => {
  it('keeps a photo that an edit put in while it was taken for a stray', async () => {
    const [one, stray] = [await photo(), await photo()];
    const postId = await post(one);
    await world.photos.attach(stray, alice, { postId }, world.now());
    const photos: typeof world.photos = {
      ...world.photos,
      detach: async (...photoOf) => {
        await show(postId, one, stray);
        await world.photos.detach(...photoOf);
      },
    };
    await publishWhenReady({ ...world, photos }, postId, [stray], world.now());
    await world.settle();
    expect(await shownBy(postId)).toEqual([one, stray]);
    expect(await holderOf(stray)).toBe(postId);
  });

  it('shows other photos after an edit, and its history tells what it showed', async () => {
    const [one, two, three] = [await photo(), await photo(), await photo()];
    const postId = await post(one, two);
    await show(postId, three, two);
    await world.settle();
    expect(await world.post(postId)).toMatchObject({
      state: 'published',
      photos: [{ photoId: three, width: 2048, plan: 'a' }, { photoId: two }],
    });
    expect(await holderOf(one)).toBe('owner');
    expect(await holderOf(three)).toBe(postId);
    const { edits } = await world.posts.listEdits(postId, 10, undefined);
    const [before] = await world.posts.completeEdits(postId, edits);
    expect(before?.photos.map(({ photoId }) => photoId)).toEqual([one, two]);
  });

  it.each([
    ['awaiting', 'photo_not_ready'],
    ['processing', 'photo_not_ready'],
    ['review', 'photo_not_ready'],
    ['failed', 'photo_unusable'],
    ['rejected', 'photo_unusable'],
  ] as const)('refuses a photo that is %s', async (state, code) => {
    const postId = await post(await photo());
    const refused = show(postId, await photo(state));
    await expect(refused).rejects.toMatchObject({ definition: { code } });
  });

  it('refuses photos of somebody else, of another post, and unknown ones', async () => {
    const [one, foreign, used] = [await photo(), await world.givenPhoto(bob), await photo()];
    const postId = await post(one);
    await post(used);
    await expect(show(postId, one, foreign)).rejects.toMatchObject({
      definition: { code: 'photo_unusable' },
    });
    await expect(show(postId, one, used)).rejects.toMatchObject({ definition: { code: 'photo_in_use' } });
    expect(await shownBy(postId)).toEqual([one]);
  });

  it('loses its cover, its tags and the place with the photo', async () => {
    const [one, two] = [await photo(), await photo()];
    const made = await world.create([one, two], {
      body: { photos: [{ photoId: one, tags: [{ username: 'bob', x: 0.5, y: 0.5 }] }, { photoId: two }] },
    });
    const { postId } = made.post;
    await world.settle();
    await edit(postId, { coverPhotoId: two });
    expect((await world.post(postId))?.tags).toHaveLength(1);
    const taggedRows = async () =>
      [...(await world.rows()).keys()].filter((name) => name.includes('TAGGED#'));
    await world.settle();
    expect(await taggedRows()).toHaveLength(1);
    await show(postId, one);
    expect((await world.post(postId))?.coverPhotoId).toBeUndefined();
    await show(postId, one, two);
    await show(postId, two);
    await world.settle();
    expect(await world.post(postId)).toMatchObject({ tags: [] });
    expect(await taggedRows()).toEqual([]);
  });

  it('takes and gives photos also in the archive', async () => {
    const [one, two] = [await photo(), await photo()];
    const postId = await post(one);
    await archivePost(world, own(postId));
    await show(postId, two);
    await world.settle();
    expect(await stateOf(postId)).toBe('archived');
    await unarchivePost(world, { postId, author: { accountId: alice, isPrivate: false }, now: world.now() });
    expect(await shownBy(postId)).toEqual([two]);
    expect(await holderOf(one)).toBe('owner');
  });

  it('changes 34 photos for 34 others', async () => {
    const [before, after] = [[], []] as [PhotoId[], PhotoId[]];
    for (let at = 0; at < 34; at += 1) {
      before.push(await photo());
      after.push(await photo());
    }
    const postId = await post(...before);
    await show(postId, ...after);
    await world.settle();
    expect(await shownBy(postId)).toEqual(after);
    expect(await holderOf(before[33]!)).toBe('owner');
  });

  it('leaves a photo to one of two that want it at once', async () => {
    const [one, two, wanted] = [await photo(), await photo(), await photo()];
    const [first, second] = [await post(one), await post(two)];
    const tries = await Promise.allSettled([show(first, one, wanted), show(second, two, wanted)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await world.settle();
    const holder = await holderOf(wanted);
    for (const postId of [first, second]) {
      expect((await shownBy(postId))?.includes(wanted)).toBe(holder === postId);
    }
  });

  it('gives back a photo that is attached behind its back', async () => {
    const [one, two] = [await photo(), await photo()];
    const postId = await post(one, two);
    await show(postId, one);
    await world.settle();
    const stored = await world.post(postId);
    // A consumer that read the post before the edit attaches what the post no longer shows.
    await attachPhotos(world.photos, { ...stored!, state: 'processing' } as never, [two], world.now());
    expect(await holderOf(two)).toBe(postId);
    await world.settle();
    expect(await holderOf(two)).toBe('owner');
  });
});

describe('a post that never was published', () => {
  it.each(['awaiting', 'failed', 'rejected', 'review'] as const)(
    'gives its photos back when it is deleted, one of them being %s',
    async (state) => {
      const [one, bad] = [await photo(), await photo('awaiting')];
      const postId = await post(one, bad);
      await world.whenPhotoBecomes(bad, state);
      await world.settle();
      await deletePost(world, own(postId));
      expect(await holderOf(one)).toBe('owner');
      const again = await post(one);
      expect(await stateOf(again)).toBe('published');
      world.pass(31 * DAY_MS);
      await world.expire();
      await world.settle();
      expect(await stateOf(again)).toBe('published');
      expect(await holderOf(one)).toBe(again);
    },
  );

  it('comes back from the bin with the photos that nothing else has taken', async () => {
    const [one, never] = [await photo(), await photo('awaiting')];
    const postId = await post(one, never);
    await deletePost(world, own(postId));
    await world.settle();
    await world.whenPhotoBecomes(never, 'ready');
    await restorePost(world, own(postId));
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
    expect(await holderOf(one)).toBe(postId);
  });

  it.each([
    ['another post has taken', async (photoId: PhotoId) => void (await post(photoId))],
    [
      'has expired',
      async () => {
        world.pass(2 * DAY_MS);
        await world.expire();
        await world.settle();
      },
    ],
  ] as const)('is held for a photo that %s, until that is taken out', async (_, lose) => {
    const [one, never] = [await photo(), await photo('awaiting')];
    const postId = await post(one, never);
    await deletePost(world, own(postId));
    await world.settle();
    await lose(one);
    await restorePost(world, own(postId));
    await world.settle();
    expect(await world.post(postId)).toMatchObject({ state: 'held', hold: { code: 'photo_missing' } });
    const other = await photo();
    await show(postId, other);
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
  });

  it('leaves its good photos to another post while it is held', async () => {
    const [one, bad, two] = [await photo(), await photo('awaiting'), await photo()];
    const postId = await post(one, bad);
    await world.whenPhotoBecomes(bad, 'failed');
    await world.settle();
    const second = await post(one);
    await world.settle(2);
    expect(await stateOf(second)).toBe('published');
    expect(await holderOf(one)).toBe(second);
    expect(await world.post(postId)).toMatchObject({ state: 'held', hold: { code: 'photo_failed' } });
    await expect(show(postId, one)).rejects.toMatchObject({ definition: { code: 'photo_in_use' } });
    await show(postId, two);
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
    expect(await holderOf(one)).toBe(second);
  });

  it('takes no photo from a post that waits, is shown or lies in the archive', async () => {
    const [one, two, never] = [await photo(), await photo(), await photo('awaiting')];
    await post(one);
    await archivePost(world, own(await post(two)));
    await post(never);
    for (const photoId of [one, two, never]) {
      await expect(post(photoId)).rejects.toMatchObject({ definition: { code: 'photo_in_use' } });
    }
  });

  it('comes back from the bin only with all its photos, where it was published', async () => {
    const [one, two] = [await photo(), await photo()];
    const postId = await post(one, two);
    await deletePost(world, own(postId));
    const second = await post(one);
    expect(await stateOf(second)).toBe('published');
    await expect(restorePost(world, own(postId))).rejects.toMatchObject({
      definition: { code: 'photo_in_use' },
    });
    await show(second, await photo());
    await restorePost(world, own(postId));
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
    expect([await holderOf(one), await holderOf(two)]).toEqual([postId, postId]);
  });

  it('gives a photo to one of two: the post that comes back, or the one that wants it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await photo();
      const postId = await post(one);
      await deletePost(world, own(postId));
      await world.settle();
      world.pass(1_000);
      await Promise.allSettled([restorePost(world, own(postId)), world.create([one])]);
      await world.settle();
      const holder = await holderOf(one);
      if (holder === postId) expect(await stateOf(postId)).toBe('published');
      else expect(await stateOf(postId)).toBe('deleted');
    }
  });

  it('keeps a photo of a published post in the bin', async () => {
    const one = await photo();
    const postId = await post(one);
    await deletePost(world, own(postId));
    await world.settle();
    expect(await holderOf(one)).toBe(postId);
  });
});
