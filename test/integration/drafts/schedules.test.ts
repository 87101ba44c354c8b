import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { NewDraft, NewSchedule } from '../../../lambdas/drafts/draft-contract.ts';
import { publishAtOf } from '../../../lambdas/drafts/schedule.ts';
import type { DraftId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import type { DraftWorld } from '../../support/draft-world.ts';
import { makeDraftWorld } from '../../support/draft-world.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import { alice } from '../../support/some-post.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const WAY_MS = 5_000; // what a request may take on its way

let engine: Engine;
let world: DraftWorld;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makeDraftWorld(engine);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.stop();
});

const code = (wanted: string) => ({ definition: { code: wanted } });

describe('a schedule', () => {
  it('lies 5 minutes to 75 days ahead, both included', async () => {
    const { draftId } = await world.givenDraft();
    const [soonest, latest] = [limits.scheduleMinMinutes * MINUTE_MS, limits.scheduleMaxDays * DAY_MS];
    for (const ahead of [soonest - WAY_MS, soonest, latest]) {
      expect(await world.schedule(draftId, ahead)).toMatchObject({ publishAt: world.now() + ahead });
    }
    for (const ahead of [soonest - WAY_MS - 1, latest + 1, 0, -DAY_MS]) {
      const wanted = new Date(world.now() + ahead).toISOString();
      await expect(world.schedule(draftId, ahead)).rejects.toMatchObject({
        ...code('invalid_request'),
        detail: { en: expect.stringContaining(`${wanted} is not between 5 minutes and 75 days from now`) },
        values: [{ path: 'body.publishAt' }],
      });
    }
  });

  it('may be named in the time of a place, and is kept in milliseconds', () => {
    const publishAt = new Date(world.now() + 4 * HOUR_MS).toISOString().replace('Z', '+03:00');
    expect(z.parse(NewSchedule, { publishAt })).toEqual({ publishAt });
    expect(z.parse(NewDraft, { publishAt })).toMatchObject({ publishAt });
    expect(publishAtOf(publishAt, world.now())).toBe(world.now() + HOUR_MS);
  });

  it('is in whole seconds, not before what was asked for', async () => {
    const { draftId } = await world.givenDraft();
    expect(await world.schedule(draftId, HOUR_MS + 1)).toMatchObject({
      publishAt: world.now() + HOUR_MS + 1_000,
    });
  });

  it('is for drafts with photos, and keeps them so', async () => {
    const { draftId } = await world.givenDraft({}, { photoIds: [] });
    await expect(world.schedule(draftId, HOUR_MS)).rejects.toMatchObject(code('not_schedulable'));
    const { draftId: other } = await world.givenDraft();
    await world.schedule(other, HOUR_MS);
    await expect(world.change(other, { photos: [] })).rejects.toMatchObject(code('not_schedulable'));
  });

  it('publishes the draft at its time as it then is, once', async () => {
    const publishAt = new Date(world.now() + HOUR_MS).toISOString();
    const { draftId, state } = await world.givenDraft({ publishAt });
    expect(state).toBe('scheduled');
    await world.settleAll();
    await world.change(draftId, { title: 'Changed' });
    await world.settleAll();
    expect(world.schedules.size).toBe(1);
    world.passAndFire(HOUR_MS - 1_000);
    await world.settleAll();
    expect(await world.postRows()).toEqual([]);
    world.passAndFire(1_000);
    const [job] = world.scheduleJobs;
    await world.settleAll();
    await Promise.all([world.run(job!), world.run(job!)]);
    await world.settleAll();
    const [post, ...others] = await world.postRows();
    expect(others).toEqual([]);
    expect(post).toMatchObject({ state: 'published', title: 'Changed', publishedAt: world.now() });
    expect(world.schedules.size).toBe(0);
  });

  it('that was moved or cancelled does nothing at the old time', async () => {
    const { draftId } = await world.givenDraft();
    await world.schedule(draftId, 2 * HOUR_MS);
    await world.settleAll();
    const [old] = world.schedules.values();
    await world.schedule(draftId, HOUR_MS);
    await world.settleAll();
    expect([...world.schedules.values()]).toMatchObject([{ publishAt: world.now() + HOUR_MS }]);
    await world.schedule(draftId, 3 * HOUR_MS);
    world.passAndFire(2 * HOUR_MS);
    await world.settleAll();
    await world.run(old!);
    expect(await world.postRows()).toEqual([]);
    await world.unschedule(draftId);
    expect(await world.unschedule(draftId)).toMatchObject({ state: 'draft' });
    await world.settleAll();
    expect(world.schedules.size).toBe(0);
    world.passAndFire(2 * HOUR_MS);
    await world.settleAll();
    expect(await world.postRows()).toEqual([]);
  });

  it('that fires early waits, and one that is noticed late publishes at once', async () => {
    const { draftId } = await world.givenDraft();
    await world.schedule(draftId, HOUR_MS);
    await world.settleAll();
    const [job] = world.schedules.values();
    await world.run(job!);
    expect(world.scheduleJobs).toEqual([job]);
    expect(await world.postRows()).toEqual([]);
    world.scheduleJobs.length = 0;
    const { draftId: late } = await world.givenDraft();
    await world.schedule(late, HOUR_MS);
    world.pass(2 * HOUR_MS);
    await world.settleAll();
    expect(await world.read(late)).toMatchObject({ state: 'published' });
  });

  it('whose draft cannot be published leaves the draft, which says why, until it is changed', async () => {
    const photoId = await world.givenPhoto(alice, 'processing');
    const { draftId } = await world.givenDraft({ title: 'Dusk' }, { photoIds: [photoId] });
    await world.schedule(draftId, HOUR_MS);
    await world.settleAll();
    await world.whenPhotoBecomes(photoId, 'rejected');
    world.passAndFire(HOUR_MS);
    await world.settleAll();
    expect(await world.read(draftId)).toMatchObject({
      state: 'failed',
      content: { title: 'Dusk' },
      problem: {
        code: 'photo_unusable',
        message: { en: expect.stringContaining(photoId), ar: expect.stringContaining(photoId) },
      },
    });
    expect(await world.photoItem(photoId)).toMatchObject({ draftId });
    expect(world.schedules.size).toBe(0);
    const photos = [{ photoId: await world.givenPhoto(alice, 'ready', { expiresAt: undefined }) }];
    expect(await world.change(draftId, { photos })).toMatchObject({ state: 'draft' });
    expect(await world.publish(draftId)).toMatchObject({ title: 'Dusk' });
  });

  it('whose photos are still processing makes a post that waits for them', async () => {
    const photoId = await world.givenPhoto(alice, 'processing');
    const { draftId } = await world.givenDraft({}, { photoIds: [photoId] });
    await world.schedule(draftId, HOUR_MS);
    await world.settleAll();
    world.passAndFire(HOUR_MS);
    await world.settleAll();
    expect(await world.postRows()).toMatchObject([{ state: 'processing' }]);
  });

  it('back at a time that it had before is there, though the job that deletes it comes late', async () => {
    const { draftId } = await world.givenDraft();
    const publishAt = world.now() + HOUR_MS;
    await world.schedule(draftId, HOUR_MS);
    await world.settleAll();
    await world.schedule(draftId, 2 * HOUR_MS);
    await world.settle();
    const late = world.scheduleJobs.splice(0);
    // The old time comes back between the look at the row and the deletion of the schedule.
    let looks = 0;
    world.hooks.after = async (operation) => {
      if (operation !== 'GetItem' || looks++ > 0) return;
      delete world.hooks.after;
      await world.schedule(draftId, HOUR_MS);
      await world.settle();
      await world.runJobs();
    };
    for (const job of late) await world.run(job);
    await world.settleAll();
    expect([...world.schedules.values()]).toMatchObject([{ publishAt }]);
  });
});

describe('whatever is done in whatever order, with jobs that come twice and late and crashes between', () => {
  const hours = fc.integer({ min: 1, max: 4 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('schedule' as const), hours }),
    fc.record({ kind: fc.constant('cancel' as const) }),
    fc.record({ kind: fc.constant('change' as const) }),
    fc.record({ kind: fc.constant('publish' as const) }),
    fc.record({ kind: fc.constant('jobs' as const), seed: fc.nat(), crashAt: fc.nat({ max: 12 }) }),
    fc.record({ kind: fc.constant('pass' as const), hours }),
  );

  type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

  const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
    items
      .map((item, at) => ({ item, rank: ((at + 1) * (seed + 7_919)) % 101 }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);

  /** Does the jobs that wait in any order, each twice; a crash ends one try, and the job comes again later. */
  const doJobs = async (seed: number, crashAt: number): Promise<void> => {
    await world.settle(2);
    const jobs = shuffled(world.scheduleJobs.splice(0), seed);
    let calls = 0;
    world.hooks[seed % 2 === 0 ? 'before' : 'after'] = () => {
      if (calls++ === crashAt) throw new Error('Crash');
    };
    for (const job of [...jobs, ...jobs.toReversed()]) {
      await world.run(job).catch(() => void world.scheduleJobs.push(job));
    }
    delete world.hooks.before;
    delete world.hooks.after;
  };

  const take = async (draftId: DraftId, command: Step): Promise<void> => {
    switch (command.kind) {
      case 'schedule':
        return void (await world.schedule(draftId, command.hours * HOUR_MS));
      case 'cancel':
        return void (await world.unschedule(draftId));
      case 'change':
        return void (await world.change(draftId, { title: 'Changed' }));
      case 'publish':
        return void (await world.publish(draftId));
      case 'jobs':
        return doJobs(command.seed, command.crashAt);
      case 'pass':
        return world.passAndFire(command.hours * HOUR_MS);
    }
  };

  it('a draft becomes one post at the time it names last, or none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (commands) => {
        const photoId = await world.givenPhoto(alice, 'ready', {
          expiresAt: Math.floor(world.now() / 1_000) + 86_400,
        });
        const { draftId } = await world.givenDraft({}, { photoIds: [photoId] });
        for (const command of commands) await take(draftId, command).catch(() => undefined);
        for (let round = 0; round < 3; round += 1) await doJobs(round, 1_000);
        const draft = await world.read(draftId);
        const wanted = draft.state === 'scheduled' ? [draft.publishAt] : [];
        const there = [...world.schedules.values()].filter((job) => job.draftId === draftId);
        expect(there.map(({ publishAt }) => publishAt)).toEqual(expect.arrayContaining(wanted));
        world.passAndFire(5 * HOUR_MS);
        for (let round = 0; round < 3; round += 1) await doJobs(round, 1_000);
        const ended = await world.read(draftId);
        expect(ended.state).toBe(draft.state === 'draft' ? 'draft' : 'published');
        const posts = (await world.postRows()).filter(({ nonce }) => nonce === draft.nonce);
        expect(posts).toHaveLength(ended.state === 'published' ? 1 : 0);
        const photo = await world.photoItem(photoId);
        expect(photo?.['draftId']).toBe(ended.state === 'draft' ? draftId : undefined);
        world.scheduleJobs.length = 0;
      }),
      { numRuns: 8 },
    );
  });
});
