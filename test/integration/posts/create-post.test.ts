import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice, bob, somePhotoId, T0 } from '../../support/some-post.ts';

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
  await world.changes();
});
afterEach(() => world.stop());

describe('a new post', () => {
  it('is published with its photos as soon as they are ready, and sent to followers once', async () => {
    const photoIds = [await world.givenPhoto(alice, 'ready'), await world.givenPhoto(alice, 'processing')];
    const { post } = await world.create(photoIds);
    await world.settle();
    expect(await world.post(post.postId)).toMatchObject({ state: 'processing' });
    await world.whenPhotoBecomes(photoIds[1]!, 'sensitive');
    await world.settle();
    expect(await world.post(post.postId)).toMatchObject({
      state: 'published',
      publishedAt: world.now(),
      photos: [{ photoId: photoIds[0] }, { photoId: photoIds[1], sensitive: true }],
    });
    expect(world.fanOutJobs).toEqual([{ kind: 'post', postId: post.postId }]);
  });

  it('keeps its photos from expiring', async () => {
    const photoId = await world.givenPhoto(alice, 'awaiting');
    await world.create([photoId]);
    expect(await world.photoItem(photoId)).not.toHaveProperty('expiresAt');
  });

  it.each([
    ['rejected', 'photo_rejected'],
    ['failed', 'photo_failed'],
    ['review', 'photo_under_review'],
  ] as const)('is held for good by a photo that becomes %s', async (state, code) => {
    const photoIds = [await world.givenPhoto(alice, 'ready'), await world.givenPhoto(alice, 'processing')];
    const { post } = await world.create(photoIds);
    await world.whenPhotoBecomes(photoIds[1]!, state);
    await world.settle(3);
    expect(await world.post(post.postId)).toMatchObject({
      state: 'held',
      hold: { code, photoId: photoIds[1] },
    });
    expect(world.fanOutJobs).toEqual([]);
  });

  it('takes the next millisecond when another post has this one', async () => {
    const at = world.now();
    const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
    const one = await world.create([photoIds[0]!], { seed: newUlid(at) });
    const other = await world.create([photoIds[1]!], { seed: newUlid(at) });
    expect(other.post.postId > one.post.postId).toBe(true);
    await world.settle();
    expect(await world.postRows()).toHaveLength(2);
  });

  it('costs two writes, a photo included, and one more to publish', async () => {
    const photoId = await world.givenPhoto(alice);
    await world.create([photoId], { body: { caption: 'ا'.repeat(100) } });
    expect(world.spent.writes).toBe(2);
    await world.settle();
    expect(world.spent.writes).toBe(3);
  });

  it('is so small that a grid page of 20 costs at most two read units', async () => {
    for (let at = 0; at < 20; at += 1) {
      await world.create([await world.givenPhoto(alice)], {
        body: { caption: 'ا'.repeat(100) },
        seed: newUlid(T0 + at),
      });
    }
    await world.settle();
    const before = world.spent.reads;
    const page = await world.posts.listByAuthor(alice, 20, undefined);
    expect(page.posts).toHaveLength(20);
    expect(page.posts.every(({ state }) => state === 'published')).toBe(true);
    expect(world.spent.reads - before).toBeLessThanOrEqual(1.5);
  });
});

describe('a post is refused, and nothing is left of it,', () => {
  const refusalOf = async (photoIds: readonly PhotoId[], author = alice) => {
    const before = await world.rows();
    const failure: unknown = await world.create(photoIds, { author }).catch((error: unknown) => error);
    await world.settle();
    expect([...(await world.rows())].filter(([name]) => name.includes('POST#'))).toEqual(
      [...before].filter(([name]) => name.includes('POST#')),
    );
    return failure;
  };
  const problem = (code: string) => ({ definition: { code } });

  it("with somebody else's photo, exactly as with one that does not exist", async () => {
    const foreign = await world.givenPhoto(bob);
    const missing = somePhotoId();
    const [one, other] = [await refusalOf([foreign]), await refusalOf([missing])];
    expect(one).toMatchObject(problem('photo_unusable'));
    const withoutIds = (error: unknown) =>
      JSON.stringify(error).replaceAll(foreign, 'ID').replaceAll(missing, 'ID');
    expect(withoutIds(one)).toBe(withoutIds(other));
  });

  it.each(['failed', 'rejected'] as const)('with a photo that is %s', async (state) => {
    const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice, state)];
    expect(await refusalOf(photoIds)).toMatchObject({
      ...problem('photo_unusable'),
      values: [{ path: 'body.photos.1.photoId' }],
    });
    expect(await world.photoItem(photoIds[0]!)).not.toHaveProperty('postId');
  });

  it('with a photo that has expired', async () => {
    const photoId = await world.givenPhoto(alice, 'ready', { expiresAt: Math.floor(T0 / 1_000) });
    expect(await refusalOf([photoId])).toMatchObject(problem('photo_unusable'));
  });

  it('with a photo of another post, or an avatar', async () => {
    const photoIds = [
      await world.givenPhoto(alice),
      await world.givenPhoto(alice, 'ready', { avatarOf: alice }),
    ];
    await world.create([photoIds[0]!]);
    await world.settle();
    for (const photoId of photoIds) {
      expect(await refusalOf([photoId])).toMatchObject(problem('photo_in_use'));
    }
  });

  it('with a photo named twice', async () => {
    const photoId = await world.givenPhoto(alice);
    expect(await refusalOf([photoId, photoId])).toMatchObject({
      ...problem('invalid_request'),
      values: [{ path: 'body.photos.1.photoId' }],
    });
  });

  it('with too many hashtags', async () => {
    const photoId = await world.givenPhoto(alice);
    const failure = world.create([photoId], { body: { caption: '#a #b #c #d #e #f #g #h #i #j #k' } });
    await expect(failure).rejects.toMatchObject({
      ...problem('invalid_request'),
      values: [{ path: 'body.caption' }],
    });
    expect(await world.postRows()).toEqual([]);
  });
});
