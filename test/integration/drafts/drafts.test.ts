import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import type { DraftWorld } from '../../support/draft-world.ts';
import { makeDraftWorld } from '../../support/draft-world.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { alice, bob } from '../../support/some-post.ts';

let engine: Engine;
let world: DraftWorld;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makeDraftWorld(engine);
});
afterEach(() => world.stop());

const code = (wanted: string) => ({ definition: { code: wanted } });

describe('a draft', () => {
  it('holds its photos, which do not expire while it is there, and nobody else can take', async () => {
    const photoId = await world.givenPhoto(alice, 'awaiting');
    const { draftId } = await world.givenDraft({}, { photoIds: [photoId] });
    expect(await world.photoItem(photoId)).toMatchObject({ draftId });
    expect(await world.photoItem(photoId)).not.toHaveProperty('expiresAt');
    await expect(world.create([photoId])).rejects.toMatchObject(code('photo_in_use'));
    await expect(world.givenDraft({}, { photoIds: [photoId] })).rejects.toMatchObject(code('photo_in_use'));
    expect(await world.photos.deleteUnattached(photoId, alice)).toBe('in_use');
    // Whatever becomes of the photo, it stays the draft's.
    await world.whenPhotoBecomes(photoId, 'ready');
    await world.settleAll();
    expect(await world.photoItem(photoId)).toMatchObject({ draftId });
  });

  it('may say nothing, and takes only photos of its author that can be shown', async () => {
    expect(await world.givenDraft({}, { photoIds: [] })).toMatchObject({ content: { photos: [] } });
    for (const photoId of [await world.givenPhoto(bob), await world.givenPhoto(alice, 'rejected')]) {
      await expect(world.givenDraft({}, { photoIds: [photoId] })).rejects.toMatchObject(
        code('photo_unusable'),
      );
    }
    expect((await world.drafts.list(alice, 100, undefined, world.now())).drafts).toHaveLength(1);
  });

  it('is made once under the same seed', async () => {
    const photoIds = [await world.givenPhoto(alice)];
    const seed = newUlid(world.now());
    const first = await world.givenDraft({}, { photoIds, seed });
    expect(await world.givenDraft({}, { photoIds, seed })).toMatchObject(first);
  });

  it('is changed field by field, null takes back, photos come and go', async () => {
    const [kept, dropped, added] = [
      await world.givenPhoto(alice),
      await world.givenPhoto(alice),
      await world.givenPhoto(alice),
    ];
    const { draftId } = await world.givenDraft(
      { title: 'Dusk', caption: 'Waves', visibility: 'followers', language: 'en' },
      { photoIds: [kept, dropped] },
    );
    world.pass(60_000);
    const photos = [{ photoId: added, altText: 'A lighthouse' }, { photoId: kept }];
    const changed = await world.change(draftId, { title: 'Dawn', language: null, photos });
    expect(changed.content).toEqual({ title: 'Dawn', caption: 'Waves', visibility: 'followers', photos });
    expect(changed.expiresAt * 1_000).toBe(world.now() + limits.draftDays * DAY_MS);
    expect(await world.photoItem(added)).toMatchObject({ draftId });
    expect(await world.photoItem(dropped)).not.toHaveProperty('draftId');
    expect(await world.photoItem(dropped)).toHaveProperty('expiresAt');
    const tooMany = { caption: Array.from({ length: 11 }, (_, at) => `#tag${at}`).join(' ') };
    await expect(world.change(draftId, tooMany)).rejects.toMatchObject(code('invalid_request'));
  });

  it('is its author’s alone', async () => {
    const { draftId } = await world.givenDraft();
    await expect(world.read(draftId, bob)).rejects.toMatchObject(code('not_found'));
    await expect(world.change(draftId, {}, bob)).rejects.toMatchObject(code('not_found'));
    await expect(world.remove(draftId, bob)).rejects.toMatchObject(code('not_found'));
    await expect(world.publish(draftId, bob)).rejects.toMatchObject(code('not_found'));
    await expect(world.schedule(draftId, DAY_MS, bob)).rejects.toMatchObject(code('not_found'));
  });

  it('gives its photos back when it is deleted', async () => {
    const photoId = await world.givenPhoto(alice);
    const { draftId } = await world.givenDraft({}, { photoIds: [photoId] });
    await world.remove(draftId);
    await world.settleAll();
    await expect(world.read(draftId)).rejects.toMatchObject(code('not_found'));
    expect(await world.photoItem(photoId)).toHaveProperty('expiresAt');
    expect((await world.create([photoId])).post).toMatchObject({ state: 'processing' });
  });

  it('has each of its photos given back by one write, when it is deleted', async () => {
    const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
    const { draftId } = await world.givenDraft({}, { photoIds });
    await world.settleAll();
    await world.remove(draftId);
    const updates: string[] = [];
    world.hooks.before = (operation) => void (operation === 'UpdateItem' && updates.push(operation));
    await world.settleAll();
    delete world.hooks.before;
    expect(updates).toEqual([]);
    for (const photoId of photoIds) expect(await world.photoItem(photoId)).toHaveProperty('expiresAt');
  });

  it('lives 90 days after its last change, and then its photos another day', async () => {
    const photoId = await world.givenPhoto(alice);
    const { draftId } = await world.givenDraft({}, { photoIds: [photoId] });
    world.pass(limits.draftDays * DAY_MS - 1_000);
    await world.change(draftId, { title: 'Still here' });
    world.pass(limits.draftDays * DAY_MS - 1_000);
    expect(await world.read(draftId)).toMatchObject({ content: { title: 'Still here' } });
    world.pass(1_000);
    await expect(world.read(draftId)).rejects.toMatchObject(code('not_found'));
    await world.expire();
    await world.settleAll();
    world.pass(DAY_MS);
    await world.expire();
    await world.settleAll();
    expect([...(await world.rows()).keys()]).toEqual([`A#${alice} PROFILE`]);
    expect(world.deletionJobs).toHaveLength(1);
  });
});

describe('publishing a draft', () => {
  it('makes one post of all that it says, with its photos', async () => {
    const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice, 'processing')];
    const draft = await world.givenDraft(
      { title: 'Dusk', visibility: 'followers', madeWithAi: true },
      { photoIds },
    );
    world.pass(DAY_MS);
    const post = await world.publish(draft.draftId);
    expect(post).toMatchObject({ title: 'Dusk', visibility: 'followers', madeWithAi: true });
    await world.settleAll();
    expect(await world.post(post.postId)).toMatchObject({ state: 'processing' });
    await world.whenPhotoBecomes(photoIds[1]!, 'ready');
    await world.settleAll();
    expect(await world.post(post.postId)).toMatchObject({ state: 'published', publishedAt: world.now() });
    for (const photoId of photoIds) {
      expect(await world.photoItem(photoId)).toMatchObject({ postId: post.postId });
      expect(await world.photoItem(photoId)).not.toHaveProperty('draftId');
    }
    world.pass(2 * DAY_MS);
    await world.expire();
    await world.settleAll();
    expect(await world.post(post.postId)).toMatchObject({ state: 'published' });
    expect(await world.photoItem(photoIds[0]!)).toMatchObject({ postId: post.postId });
  });

  it('answers the same post again, also when it is done many times at once', async () => {
    const { draftId } = await world.givenDraft();
    const posts = await Promise.all(Array.from({ length: 6 }, () => world.publish(draftId)));
    expect(new Set(posts.map(({ postId }) => postId)).size).toBe(1);
    await world.settleAll();
    expect(await world.publish(draftId)).toMatchObject({ postId: posts[0]!.postId, state: 'published' });
    expect(await world.postRows()).toHaveLength(1);
    expect(await world.read(draftId)).toMatchObject({ state: 'published', postId: posts[0]!.postId });
    await expect(world.change(draftId, { title: 'Late' })).rejects.toMatchObject(code('not_found'));
  });

  it('is refused for one without photos or with one that was rejected, and loses nothing', async () => {
    const { draftId: empty } = await world.givenDraft({}, { photoIds: [] });
    await expect(world.publish(empty)).rejects.toMatchObject(code('invalid_request'));
    const photoId = await world.givenPhoto(alice, 'processing');
    const { draftId } = await world.givenDraft({ title: 'Dusk' }, { photoIds: [photoId] });
    await world.whenPhotoBecomes(photoId, 'rejected');
    await expect(world.publish(draftId)).rejects.toMatchObject(code('photo_unusable'));
    expect(await world.read(draftId)).toMatchObject({ state: 'draft', content: { title: 'Dusk' } });
    expect(await world.postRows()).toEqual([]);
  });

  it('finds an id beside other posts of the same millisecond', async () => {
    const { post: other } = await world.create([await world.givenPhoto(alice)], {
      seed: newUlid(world.now()),
    });
    const { draftId } = await world.givenDraft();
    const post = await world.publish(draftId);
    expect(post.postId).not.toBe(other.postId);
    expect(await world.postRows()).toHaveLength(2);
  });
});

describe('a crash', () => {
  const CALLS = 6; // more than any of these takes

  for (const when of ['before', 'after'] as const) {
    it(`${when} any call leaves a draft and its photos together, or a post and its photos`, async () => {
      for (let call = 0; call < CALLS; call += 1) {
        const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice)];
        const { draftId } = await world.givenDraft({}, { photoIds });
        let calls = 0;
        world.hooks[when] = () => {
          if (calls++ === call) throw new Error('Crash');
        };
        await (call % 2 === 0 ? world.publish(draftId) : world.remove(draftId)).catch(() => undefined);
        delete world.hooks[when];
        const draft = await world.drafts.get(draftId, world.now());
        const rows = await Promise.all(photoIds.map(world.photoItem));
        const isOpen = draft !== undefined && draft.state !== 'published';
        const postId = draft?.state === 'published' ? draft.postId : undefined;
        expect(rows.map((row) => row?.['draftId'])).toEqual(
          photoIds.map(() => (isOpen ? draftId : undefined)),
        );
        expect(rows.map((row) => row?.['postId'])).toEqual(photoIds.map(() => postId));
        world.pass(1_000);
      }
    });
  }
});
