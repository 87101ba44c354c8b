/** Uploads that never come: no post waits for one for ever, whichever way its photos end. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoId, PostId } from '../../../lambdas/kernel/ids.ts';
import { failMissingUpload } from '../../../lambdas/photos/fail-missing-upload.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { reconcileUploads } from '../../../lambdas/photos/reconcile-uploads.ts';
import { deletePost, restorePost } from '../../../lambdas/posts/bin-post.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice, photoFacts } from '../../support/some-post.ts';

const MINUTE_MS = 60_000;

let engine: Engine;
let world: PostTable;
/** The uploads that have come, and when. */
let uploads: Map<PhotoId, number>;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.changes();
  uploads = new Map();
});
afterEach(() => world.stop());

const photo = (state?: Parameters<PostTable['givenPhoto']>[1], more = {}) =>
  world.givenPhoto(alice, state, {
    uploadUntil: world.now() / 1_000 + 900,
    expiresAt: world.now() / 1_000 + 86_400,
    ...more,
  });
const post = async (...photoIds: PhotoId[]): Promise<PostId> => {
  const made = await world.create(photoIds);
  await world.settle();
  return made.post.postId;
};
const stateOf = async (postId: PostId) => (await world.post(postId))?.state;

/** Does the jobs that wait in the queue; those that are put back for later stay. */
const runJobs = async (): Promise<void> => {
  for (const job of world.uploadJobs.splice(0)) {
    const queue = { send: async () => void world.uploadJobs.push(job) };
    const deps = { ...world, queue, uploads: { has: async (photoId: PhotoId) => uploads.has(photoId) } };
    await failMissingUpload(deps, job, world.now());
  }
  await world.settle();
};
/** The reconciler finds what came and was not finished; what it sends again is lost again. */
const reconcile = async (): Promise<void> => {
  const lost = { send: async () => undefined };
  await reconcileUploads(
    {
      photos: world.photos,
      uploads: {
        async *list() {
          yield [...uploads].map(([key, arrivedAt]) => ({ key, size: 9, etag: 'e', arrivedAt }));
        },
        deleteMany: async (keys) => {
          for (const key of keys) uploads.delete(key);
        },
      },
      thumbnailQueue: lost,
      moderationQueue: lost,
    },
    world.now(),
  );
  await world.settle();
};

describe('an upload that does not come', () => {
  it('holds its post when its address has died, and no sooner', async () => {
    const never = await photo('awaiting');
    const postId = await post(await photo(), never);
    world.pass(19 * MINUTE_MS);
    await runJobs();
    expect(await stateOf(postId)).toBe('processing');
    world.pass(2 * MINUTE_MS);
    await runJobs();
    expect(await world.post(postId)).toMatchObject({
      state: 'held',
      hold: { code: 'photo_missing', photoId: never, at: world.now() },
    });
    expect(world.uploadJobs).toEqual([]);
  });

  it('is waited for as long as its last address is good, and comes back to life with a new one', async () => {
    const late = await photo('awaiting');
    const postId = await post(late);
    const renew = () =>
      world.photos.create({
        photoId: late,
        ownerId: alice,
        contentType: 'image/jpeg',
        bytes: 9,
        uploadUntil: world.now() / 1_000 + 900,
        expiresAt: world.now() / 1_000 + 86_400,
      });
    world.pass(14 * MINUTE_MS);
    await renew();
    await world.settle();
    world.pass(14 * MINUTE_MS);
    await runJobs();
    expect(await stateOf(postId)).toBe('processing');
    world.pass(14 * MINUTE_MS);
    await runJobs();
    expect(await stateOf(postId)).toBe('held');
    await renew();
    await world.settle();
    expect(await stateOf(postId)).toBe('processing');
    await world.whenPhotoBecomes(late, 'ready');
    await world.settle();
    expect(await stateOf(postId)).toBe('published');
  });

  it('is not given up where it is there and its event is late', async () => {
    const late = await photo('awaiting');
    const postId = await post(late);
    uploads.set(late, world.now());
    world.pass(30 * MINUTE_MS);
    await runJobs();
    expect(await stateOf(postId)).toBe('processing');
  });

  it('fails the photo of a draft that waits for it', async () => {
    const never = await photo('awaiting');
    await world.settle();
    const draft = await world.photos.attach(
      never,
      alice,
      { draftId: '01K7Z3Q1F07ZK3N9QW2M5RX8TB' as never },
      world.now(),
    );
    expect(draft.outcome).toBe('attached');
    await world.settle();
    world.pass(30 * MINUTE_MS);
    await runJobs();
    expect((await world.photos.get(never, world.now()))?.life).toMatchObject({
      state: 'failed',
      failure: { code: 'upload_missing' },
    });
  });

  it('costs nothing where nothing waits for it', async () => {
    const unused = await photo('awaiting');
    await world.settle();
    expect(world.uploadJobs).toEqual([]);
    expect((await world.photos.get(unused, world.now()))?.life.state).toBe('awaiting');
  });
});

/** What may become of the photo of a post, and what its post then is. */
const ends: readonly (readonly [string, (photoId: PhotoId) => Promise<void>, string])[] = [
  ['is ready', (photoId) => world.whenPhotoBecomes(photoId, 'ready'), 'published'],
  ['is sensitive', (photoId) => world.whenPhotoBecomes(photoId, 'sensitive'), 'published'],
  ['fails', (photoId) => world.whenPhotoBecomes(photoId, 'failed'), 'held'],
  ['is rejected', (photoId) => world.whenPhotoBecomes(photoId, 'rejected'), 'held'],
  ['waits for a person', (photoId) => world.whenPhotoBecomes(photoId, 'review'), 'held'],
  [
    'turns out to be other bytes than were checked',
    async (photoId) => {
      const { thumbnails, moderation } = photoFacts.ready;
      await world.photos.recordThumbnails(photoId, {
        ...thumbnails,
        renditionBytes: [...thumbnails.renditionBytes],
        digest: 'other',
      });
      await world.photos.recordApproval(photoId, moderation);
    },
    'held',
  ],
  ['never comes', async () => undefined, 'held'],
  ['comes and is lost by both functions', async (photoId) => void uploads.set(photoId, world.now()), 'held'],
  [
    'comes and is lost by one function',
    async (photoId) => {
      uploads.set(photoId, world.now());
      await world.whenPhotoBecomes(photoId, 'processing');
    },
    'held',
  ],
  [
    'vanishes from the table',
    async (photoId) => {
      await world.table.delete(photoRow.key({ photoId }), { expression: 'attribute_exists(pk)' });
    },
    'held',
  ],
];

/** Lets the time pass in which everything that is stuck is given up. */
const bide = async (): Promise<void> => {
  for (let hours = 0; hours < 14; hours += 1) {
    await world.settle();
    await runJobs();
    await reconcile();
    world.pass(60 * MINUTE_MS);
    await world.expire();
  }
};

describe('no post waits for ever', () => {
  it.each(ends)('when its photo %s', async (_, end, state) => {
    const other = await photo('awaiting');
    const postId = await post(await photo(), other);
    await end(other);
    await bide();
    // A post that nobody has changed is taken back, as if it had been refused at once.
    expect((await stateOf(postId)) ?? 'held').toBe(state);
  });

  it.each(ends)('also after it was deleted and restored, when its photo %s', async (_, end, state) => {
    const other = await photo('awaiting');
    const postId = await post(await photo(), other);
    await deletePost(world, { postId, owner: alice, now: world.now() });
    await world.settle();
    await restorePost(world, { postId, owner: alice, now: world.now() });
    await world.settle();
    await end(other);
    await bide();
    expect(await stateOf(postId)).toBe(state);
  });
});
