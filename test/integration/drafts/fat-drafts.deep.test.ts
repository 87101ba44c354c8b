/** What drafts cost that hold all they may, beside what small ones cost. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../lambdas/drafts/draft.ts';
import { listDrafts } from '../../../lambdas/drafts/list-drafts.ts';
import type { DraftId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { rowBytes } from '../../../lambdas/platform/row-bytes.ts';
import type { DraftWorld } from '../../support/draft-world.ts';
import { makeDraftWorld } from '../../support/draft-world.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { dense, fatBody, givenPeopleOf, photosOf } from '../../support/fat-body.ts';
import { alice } from '../../support/some-post.ts';

const HOUR_MS = 3_600_000;
const TEXT_BYTES = 270 * 1024; // with all tags just below what a draft may have

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

const givenFat = async () => {
  await givenPeopleOf(world);
  const photoIds = await photosOf(world);
  const body = fatBody(photoIds, TEXT_BYTES);
  const draft = await world.givenDraft(body, { photoIds });
  await world.settleAll();
  return { draftId: draft.draftId, photoIds, body };
};

const givenSmall = async (): Promise<DraftId> => {
  const { draftId } = await world.givenDraft({ caption: 'c'.repeat(200) });
  await world.settleAll();
  return draftId;
};

/** Write units of an act. */
const writesOf = async (act: () => Promise<unknown>): Promise<number> => {
  const before = world.spent.writes;
  await act();
  return world.spent.writes - before;
};

const rowOf = async (draftId: DraftId) =>
  (await world.rows()).get(`A#${alice} DRAFT#${draftId}`) ?? expect.fail('It is gone');

describe('a draft of all that it may hold', () => {
  it('takes a kilobyte beside its parts, and is scheduled, changed and deleted for what a small one takes', async () => {
    const small = await givenSmall();
    const { draftId: fat } = await givenFat();
    expect(rowBytes(await rowOf(fat))).toBeLessThanOrEqual(1_024);
    const acts = {
      schedule: (draftId: DraftId) => world.schedule(draftId, HOUR_MS),
      'schedule anew': (draftId: DraftId) => world.schedule(draftId, 2 * HOUR_MS),
      unschedule: (draftId: DraftId) => world.unschedule(draftId),
      'say nothing new': (draftId: DraftId) => world.change(draftId, {}),
      mark: (draftId: DraftId) => world.change(draftId, { madeWithAi: null }),
    };
    for (const [name, act] of Object.entries(acts)) {
      expect(await writesOf(() => act(small)), `${name}, small`).toBe(1);
      expect(await writesOf(() => act(fat)), `${name}, fat`).toBe(1);
    }
    expect(await writesOf(() => world.remove(small))).toBe(2 + 2);
    expect(await writesOf(() => world.remove(fat))).toBe(2 + 2 * limits.photosPerPost);
  });

  it('fails for what a small one takes', async () => {
    const { draftId: fat, photoIds } = await givenFat();
    const photoId = await world.givenPhoto(alice);
    const { draftId: small } = await world.givenDraft({ caption: 'c'.repeat(200) }, { photoIds: [photoId] });
    for (const [draftId, lost] of [
      [small, photoId],
      [fat, photoIds[33] ?? photoId],
    ] as const) {
      await world.schedule(draftId, HOUR_MS);
      await world.settleAll();
      await world.whenPhotoBecomes(lost, 'rejected');
    }
    await world.settleAll();
    const jobs = await Promise.all(
      [small, fat].map(async (draftId) => {
        const { publishAt } = await rowOf(draftId);
        return { kind: 'publish', draftId, publishAt: Number(publishAt) } as const;
      }),
    );
    world.pass(2 * HOUR_MS);
    for (const job of jobs) {
      // The row, and what is said of the failure.
      expect(await writesOf(() => world.run(job))).toBe(2);
      expect(await world.read(job.draftId)).toMatchObject({
        state: 'failed',
        problem: {
          code: 'photo_unusable',
          message: { ar: expect.stringContaining('لا تسمح به سياسة المحتوى') },
        },
      });
      expect(rowBytes(await rowOf(job.draftId))).toBeLessThanOrEqual(1_024);
    }
  });

  it('lets its caption be changed for six units and its own text, and what is said of a photo likewise', async () => {
    const { draftId, body, photoIds } = await givenFat();
    expect(await writesOf(() => world.change(draftId, { caption: 'Fifteen letters' }))).toBeLessThanOrEqual(
      6,
    );
    const long = dense(limits.captionGraphemes - 7);
    const own = Math.ceil(Buffer.byteLength(long) / 1_024);
    expect(await writesOf(() => world.change(draftId, { caption: long }))).toBeLessThanOrEqual(6 + own);
    expect(await writesOf(() => world.change(draftId, { caption: `${long}.` }))).toBeLessThanOrEqual(6 + own);
    const [first, ...others] = body.photos;
    if (first === undefined) return expect.fail('It has no photos');
    const described = [{ ...first, altText: 'Another one', tags: [] }, ...others];
    expect(await writesOf(() => world.change(draftId, { photos: described }))).toBeLessThanOrEqual(6);
    const tagged = [{ ...first, altText: 'Another one', tags: first.tags?.slice(0, 3) }, ...others];
    expect(await writesOf(() => world.change(draftId, { photos: tagged }))).toBeLessThanOrEqual(6);
    const turned = tagged.toReversed();
    expect(await writesOf(() => world.change(draftId, { photos: turned }))).toBeLessThanOrEqual(6);
    const without = turned.slice(1);
    expect(await writesOf(() => world.change(draftId, { photos: without }))).toBeLessThanOrEqual(6 + 2);
    await world.settleAll();
    const { content } = await world.read(draftId);
    expect(content).toMatchObject({ title: body.title, caption: `${long}.`, location: body.location });
    expect(content.photos).toEqual(
      without.map((photo) => ({
        ...photo,
        focalPoint: { x: 0.3333, y: 0.6667 },
        tags: photo.tags?.map((tag) => ({ ...tag, x: Math.round(tag.x * 10_000) / 10_000, y: 0.3333 })),
      })),
    );
    expect(await world.photoItem(photoIds[33] ?? expect.fail())).not.toHaveProperty('draftId');
  });

  it('is published for the cost of its post, and leaves nothing when its day is over', async () => {
    const { draftId, body, photoIds } = await givenFat();
    const before = world.spent.writes;
    const post = await world.publish(draftId);
    const cost = world.spent.writes - before;
    const parts = [...(await world.rows())].filter(([name]) => name.startsWith(`POST#${post.postId} `));
    const own = parts.reduce((sum, [, row]) => sum + Math.ceil(rowBytes(row) / 1_024), 0);
    expect(own).toBeGreaterThan(300);
    expect(cost).toBe(4 + 2 * photoIds.length + own);
    expect(post).toMatchObject({ title: body.title, caption: body.caption });
    expect(await world.read(draftId)).toMatchObject({ state: 'published', content: { title: body.title } });
    expect(post.photos.map(({ photoId }) => photoId)).toEqual(photoIds);
    await world.settleAll();
    const small = await givenSmall();
    expect(await writesOf(() => world.publish(small))).toBe(4 + 2);
    world.pass(2 * DAY_MS);
    await world.expire();
    await world.settleAll();
    expect([...(await world.rows()).keys()].filter((name) => name.includes('DRAFT#'))).toEqual([]);
    expect(await world.post(post.postId)).toMatchObject({ state: 'published', caption: body.caption });
  });

  it('leaves nothing when it is deleted, or has expired', async () => {
    const { draftId } = await givenFat();
    await world.change(draftId, { caption: 'Another', title: null });
    await world.remove(draftId);
    await world.settleAll();
    expect([...(await world.rows()).keys()].filter((name) => name.includes('DRAFT#'))).toEqual([]);
    const photoIds = await photosOf(world);
    await world.givenDraft(fatBody(photoIds, TEXT_BYTES), { photoIds });
    await world.settleAll();
    world.pass((limits.draftDays + 1) * DAY_MS);
    await world.expire();
    await world.settleAll();
    expect([...(await world.rows()).keys()].filter((name) => name.includes('DRAFT#'))).toEqual([]);
    for (const photoId of photoIds) expect(await world.photoItem(photoId)).not.toHaveProperty('draftId');
  });

  it('ends a page of the list, which goes on behind it', async () => {
    const { draftId } = await givenFat();
    const all: Draft[] = [];
    let from: DraftId | undefined;
    do {
      const slice = await listDrafts(world.drafts, alice, world.now(), { limit: 100, from });
      all.push(...slice.items);
      from = slice.next;
    } while (from !== undefined);
    const said = await world.read(draftId);
    expect(all).toMatchObject([{ draftId, version: said.version, content: said.content }]);
  });
});
