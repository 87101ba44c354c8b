import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PhotoId } from '../../../lambdas/kernel/ids.ts';
import { newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice } from '../../support/some-post.ts';

let engine: Engine;
let world: PostTable;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // crashes are meant here
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.changes();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.stop();
});

describe('several posts at once', () => {
  it('of the same photos: one gets them, the others leave nothing', async () => {
    const photoIds = [
      await world.givenPhoto(alice),
      await world.givenPhoto(alice),
      await world.givenPhoto(alice),
    ];
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => world.create(at % 2 === 0 ? photoIds : photoIds.toReversed())),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tries) {
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({ definition: { code: 'photo_in_use' } });
    }
    await world.settle(2);
    const posts = await world.postRows();
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ state: 'published' });
    for (const photoId of photoIds) {
      expect(`POST#${String((await world.photoItem(photoId))?.['postId'])}`).toBe(posts[0]?.['sk']);
    }
  });

  it('and many consumers publish a post once', async () => {
    const photoId = await world.givenPhoto(alice, 'processing');
    const { post } = await world.create([photoId]);
    const created = await world.changes();
    await world.whenPhotoBecomes(photoId, 'ready');
    const finished = await world.changes();
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        world.deliver(at % 2 === 0 ? finished : [...finished, ...created]),
      ),
    );
    world.pass(5_000);
    await world.deliver(finished);
    await world.settle(3);
    expect(await world.post(post.postId)).toMatchObject({
      state: 'published',
      publishedAt: world.now() - 5_000,
    });
  });
});

describe('a consumer', () => {
  it('publishes what an edit said that came after it had read the post', async () => {
    const { post } = await world.create([await world.givenPhoto(alice)]);
    world.hooks.before = async (operation) => {
      if (operation !== 'UpdateItem') return;
      delete world.hooks.before;
      const photos = post.photos.map(({ photoId }) => ({ photoId, altText: 'Edited' }));
      const change = { title: 'Edited', photos };
      await editPost(world, {
        postId: post.postId,
        author: { accountId: alice, isPrivate: false },
        change,
        now: world.now(),
      });
    };
    await world.settle();
    expect(await world.post(post.postId)).toMatchObject({
      state: 'published',
      title: 'Edited',
      photos: [{ altText: 'Edited', width: 2048 }],
    });
  });

  it('gives a photo back whose post is gone', async () => {
    const postId = postIdOf(world.now(), alice);
    const photoId = await world.givenPhoto(alice, 'ready', { postId });
    const [change] = await world.changes();
    await world.deliver([{ ...change!, before: { ...change!.after, postId: undefined } }]);
    expect(await world.photoItem(photoId)).toMatchObject({ expiresAt: expect.any(Number) });
    expect(await world.photoItem(photoId)).not.toHaveProperty('postId');
  });
});

describe('a crash while a post is made', () => {
  const CALLS = 12; // more than a post of two photos takes

  const crashAt = (call: number, when: 'before' | 'after') => {
    let calls = 0;
    world.hooks[when] = () => {
      if (calls++ === call) throw new Error('Crash');
    };
  };
  const recover = () => {
    delete world.hooks.before;
    delete world.hooks.after;
  };

  const expectOnePublished = async (photoIds: readonly PhotoId[]) => {
    const posts = await world.postRows();
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ state: 'published' });
    for (const photoId of photoIds) {
      const row = await world.photoItem(photoId);
      expect(`POST#${String(row?.['postId'])}`).toBe(posts[0]?.['sk']);
      expect(row).not.toHaveProperty('expiresAt');
    }
  };

  for (const when of ['before', 'after'] as const) {
    it(`${when} any call, and a repetition with the same key, make one post`, async () => {
      for (let call = 0; call < CALLS; call += 1) {
        await world.stop();
        world = await makePostTable(engine);
        await world.givenAccount(alice, 'alice');
        const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
        const seed = newUlid(world.now());
        crashAt(call, when);
        await world.create(photoIds, { seed }).catch(() => undefined);
        recover();
        if (call % 2 === 0) await world.settle();
        await world.create(photoIds, { seed, repeated: true });
        await world.settle(2);
        await expectOnePublished(photoIds);
        expect(world.fanOutJobs.length).toBeGreaterThan(0);
      }
    });

    it(`${when} any call, without a repetition, leaves a whole post or none`, async () => {
      for (let call = 0; call < CALLS; call += 1) {
        await world.stop();
        world = await makePostTable(engine);
        await world.givenAccount(alice, 'alice');
        const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
        crashAt(call, when);
        await world.create(photoIds).catch(() => undefined);
        recover();
        await world.settle();
        if ((await world.postRows()).length > 0) {
          await expectOnePublished(photoIds);
        } else {
          for (const photoId of photoIds) {
            expect(await world.photoItem(photoId)).toMatchObject({ expiresAt: expect.any(Number) });
            expect(await world.photoItem(photoId)).not.toHaveProperty('postId');
          }
        }
      }
    });

    it(`${when} any call, while it is refused, leaves its photos free for another`, async () => {
      for (let call = 0; call < CALLS; call += 1) {
        await world.stop();
        world = await makePostTable(engine);
        await world.givenAccount(alice, 'alice');
        const free = await world.givenPhoto(alice, call % 2 === 0 ? 'ready' : 'awaiting');
        const wanted = await world.givenPhoto(alice);
        const first = await world.create([wanted]);
        crashAt(call, when);
        await world.create([free, wanted], { repeated: true }).catch(() => undefined);
        recover();
        await world.settle(2);
        const posts = await world.postRows();
        expect(posts.map(({ sk }) => sk)).toEqual([`POST#${first.post.postId}`]);
        expect(await world.photoItem(free)).not.toHaveProperty('postId');
        expect(await world.photoItem(free)).toHaveProperty('expiresAt');
      }
    });
  }

  it('of the consumer, before or after any call, publishes once all the same', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let call = 0; call < 6; call += 1) {
        const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
        const { post } = await world.create(photoIds, { seed: newUlid(world.now()) });
        const batch = await world.changes();
        crashAt(call, when);
        const answer = await world.deliver(batch);
        recover();
        if (answer.batchItemFailures.length > 0) await world.deliver(batch);
        await world.settle();
        expect(await world.post(post.postId)).toMatchObject({ state: 'published' });
        expect(
          world.fanOutJobs.filter((job) => job.kind === 'post' && job.postId === post.postId),
        ).toHaveLength(1);
        world.pass(1_000);
      }
    }
  });
});
