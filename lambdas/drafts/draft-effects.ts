/** What follows from changes of drafts: schedules that are to be there or not, photos that are given back when a draft expires. */
import type { DraftId, PhotoId } from '../kernel/ids.ts';
import type { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { limits } from '../kernel/limits.ts';
import { idsOf } from '../kernel/table-keys.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { Draft } from './draft.ts';
import { photoIdsOf } from './draft.ts';
import { draftOf } from './draft-store.ts';

const HOUR_SECONDS = 3_600;

export interface PlanDraftsDeps {
  readonly photos: Pick<PhotoStore, 'detach'>;
  readonly schedules: JobQueue<ScheduleJob>;
  /** The present moment in milliseconds. */
  readonly clock: () => number;
}

const publishAtOf = (draft: Draft | undefined): number | undefined =>
  draft?.state === 'scheduled' ? draft.publishAt : undefined;

/** One job for each time that the draft began or ceased to name: schedules are never changed, only made and deleted. */
const jobsOf = (
  draftId: DraftId,
  before: Draft | undefined,
  after: Draft | undefined,
): readonly ScheduleJob[] => {
  const [was, is] = [publishAtOf(before), publishAtOf(after)];
  if (was === is) return [];
  return [was, is]
    .filter((publishAt) => publishAt !== undefined)
    .map((publishAt) => ({ kind: 'keep', draftId, publishAt }));
};

/** An expired draft gives its photos back; one that was deleted already did, one that was published passed them on. */
const giveBack = async (
  { photos, clock }: PlanDraftsDeps,
  draftId: DraftId,
  photoIds: readonly PhotoId[],
): Promise<void> => {
  const expiresAt = Math.floor(clock() / 1_000) + limits.unattachedPhotoHours * HOUR_SECONDS;
  await Promise.all(photoIds.map((photoId) => photos.detach(photoId, { draftId }, expiresAt)));
};

const workOf = (deps: PlanDraftsDeps, change: RowChange, position: number): readonly Work[] => {
  const draftId = idsOf.draft(change.key);
  if (draftId === undefined) return [];
  const before = change.before && draftOf(change.before);
  const after = change.after && draftOf(change.after);
  const jobs = jobsOf(draftId, before, after);
  const isGone = after === undefined && before !== undefined && before.state !== 'published';
  return [
    ...(jobs.length > 0 ? [{ positions: [position], run: () => deps.schedules.send(jobs) }] : []),
    ...(isGone
      ? [{ positions: [position], run: () => giveBack(deps, draftId, photoIdsOf(before.content)) }]
      : []),
  ];
};

/** The work that a batch of changes asks for, in order. A change that cannot be read stops the batch in front of it. */
export const planDrafts = (deps: PlanDraftsDeps, changes: readonly RowChange[]): readonly Work[] => {
  const work: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      work.push(...workOf(deps, change, position));
    } catch (error) {
      return [...work, { positions: [position], run: () => Promise.reject(error) }];
    }
  }
  return work;
};
