/** Drafts on a table engine by itself, with schedules that tests let fire. */
import type * as z from 'zod/mini';
import type { PostDefaults } from '../../lambdas/accounts/post-defaults.ts';
import { postDefaultsOf } from '../../lambdas/accounts/post-defaults.ts';
import { DraftChange, NewDraft } from '../../lambdas/drafts/draft-contract.ts';
import {
  changeDraft,
  createDraft,
  deleteDraft,
  readOwnDraft,
  scheduleDraft,
  unscheduleDraft,
} from '../../lambdas/drafts/manage-drafts.ts';
import { publishDraft } from '../../lambdas/drafts/publish-draft.ts';
import { doScheduleJob } from '../../lambdas/drafts/reconcile-schedule.ts';
import type { DraftId, PhotoId } from '../../lambdas/kernel/ids.ts';
import { newUlid } from '../../lambdas/kernel/ids.ts';
import type { ScheduleJob } from '../../lambdas/kernel/jobs/schedule-job.ts';
import type { Engine } from './engines.ts';
import { makePostTable } from './post-table.ts';
import { alice } from './some-post.ts';

export type DraftWorld = Awaited<ReturnType<typeof makeDraftWorld>>;

export const makeDraftWorld = async (engine: Engine) => {
  const world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.changes();
  /** Moments by the name of their schedule. */
  const schedules = new Map<string, ScheduleJob>();
  const nameOf = (draftId: DraftId, publishAt: number) => `${draftId} ${publishAt}`;
  const deps = {
    ...world,
    schedules: {
      create: async (draftId: DraftId, publishAt: number) => {
        const job: ScheduleJob = { kind: 'publish', draftId, publishAt };
        if (!schedules.has(nameOf(draftId, publishAt))) schedules.set(nameOf(draftId, publishAt), job);
      },
      remove: async (draftId: DraftId, publishAt: number) =>
        void schedules.delete(nameOf(draftId, publishAt)),
    },
    queue: { send: async (jobs: readonly ScheduleJob[]) => void world.scheduleJobs.push(...jobs) },
  };
  const own = (draftId: DraftId, author = alice) => ({ draftId, author, now: world.now() });
  const run = (job: ScheduleJob) => doScheduleJob(deps, job, world.now());

  /** Does the jobs that wait; those that a job puts back for later stay. */
  const runJobs = async (order: (jobs: ScheduleJob[]) => ScheduleJob[] = (jobs) => jobs): Promise<void> => {
    for (const job of order(world.scheduleJobs.splice(0))) await run(job);
  };

  return {
    ...world,
    schedules,
    run,
    runJobs,
    /** Lets everything happen that follows from changes at this moment. */
    settleAll: async (): Promise<void> => {
      for (let round = 0; round < 3; round += 1) {
        await world.settle();
        await runJobs();
      }
      await world.settle();
    },
    /** Moves the clock and lets schedules fire. */
    passAndFire: (milliseconds: number): void => {
      world.pass(milliseconds);
      for (const [name, job] of schedules) {
        if (job.publishAt > world.now()) continue;
        schedules.delete(name);
        world.scheduleJobs.push(job);
      }
    },
    givenDraft: async (
      body: z.input<typeof NewDraft> = {},
      more: {
        readonly photoIds?: readonly PhotoId[];
        readonly seed?: string;
        readonly defaults?: PostDefaults;
      } = {},
    ) => {
      const photoIds = more.photoIds ?? [await world.givenPhoto(alice)];
      return createDraft(deps, {
        author: alice,
        body: NewDraft.parse({ photos: photoIds.map((photoId) => ({ photoId })), ...body }),
        defaults: more.defaults ?? postDefaultsOf(),
        seed: more.seed ?? newUlid(world.now()),
        now: world.now(),
      });
    },
    read: (draftId: DraftId, author = alice) => readOwnDraft(world.drafts, own(draftId, author)),
    change: (
      draftId: DraftId,
      change: z.input<typeof DraftChange>,
      author = alice,
      defaults = postDefaultsOf(),
    ) => changeDraft(deps, own(draftId, author), DraftChange.parse(change), defaults),
    schedule: (draftId: DraftId, aheadMs: number, author = alice) =>
      scheduleDraft(deps, own(draftId, author), new Date(world.now() + aheadMs).toISOString()),
    unschedule: (draftId: DraftId) => unscheduleDraft(deps, own(draftId)),
    remove: (draftId: DraftId, author = alice) => deleteDraft(deps, own(draftId, author)),
    publish: (draftId: DraftId, author = alice) => publishDraft(deps, own(draftId, author)),
  };
};
