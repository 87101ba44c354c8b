/** What follows from changes of drafts: schedules that are to be there or not, photos that are given back when a draft expires. */
import type { DraftId, PhotoId } from '../kernel/ids.ts';
import type { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { workOf } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { Draft } from './draft.ts';
import { photoIdsOf } from './draft.ts';
import { draftRow } from './draft-rows.ts';

export interface DraftEffectsDeps {
  readonly photos: Pick<PhotoStore, 'detach'>;
  readonly schedules: JobQueue<ScheduleJob>;
  /** The present time in milliseconds. */
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
  { photos, clock }: DraftEffectsDeps,
  draftId: DraftId,
  photoIds: readonly PhotoId[],
): Promise<void> => {
  const expiresAt = unattachedExpiry(clock());
  await Promise.all(photoIds.map((photoId) => photos.detach(photoId, { draftId }, expiresAt)));
};

export const draftEffects = streamPart({
  topic: 'drafts',
  follows: [{ row: draftRow }],
  access: ['GetItem', 'UpdateItem'],
  sends: ['SCHEDULES_QUEUE_URL'],
  deps: ({ shared, queue, clock }): DraftEffectsDeps => ({
    photos: makePhotoStore(shared),
    schedules: queue<ScheduleJob>('SCHEDULES_QUEUE_URL'),
    clock,
  }),
  plan: (deps, changes) =>
    changes.flatMap(({ ids: { draftId }, before, after, position }) => {
      const jobs = jobsOf(draftId, before, after);
      const isGone = after === undefined && before !== undefined && before.state !== 'published';
      return [
        ...(jobs.length > 0 ? [workOf(position, () => deps.schedules.send(jobs))] : []),
        ...(isGone ? [workOf(position, () => giveBack(deps, draftId, photoIdsOf(before.content)))] : []),
      ];
    }),
});
