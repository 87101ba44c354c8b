/** What follows from changes of drafts: schedules that are to be there or not, parts that nothing names, photos that are given back when a draft expires. */
import type { DraftId } from '../kernel/ids.ts';
import type { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { workOf } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { Key } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import type { DraftHead } from './draft.ts';
import { draftRow } from './draft-rows.ts';
import type { DraftStore } from './draft-store.ts';
import { makeDraftStore } from './draft-store.ts';
import { partsNamedBy } from './pack-draft.ts';

export interface DraftEffectsDeps {
  readonly drafts: Pick<DraftStore, 'clear' | 'deleteParts' | 'photoIds'>;
  readonly photos: Pick<PhotoStore, 'detach' | 'getMany'>;
  readonly schedules: JobQueue<ScheduleJob>;
  /** The present time in milliseconds. */
  readonly clock: () => number;
}

const publishAtOf = (draft: DraftHead | undefined): number | undefined =>
  draft?.state === 'scheduled' ? draft.publishAt : undefined;

/** One job for each time that the draft began or ceased to name: schedules are never changed, only made and deleted. */
const jobsOf = (
  draftId: DraftId,
  before: DraftHead | undefined,
  after: DraftHead | undefined,
): readonly ScheduleJob[] => {
  const [was, is] = [publishAtOf(before), publishAtOf(after)];
  if (was === is) return [];
  return [was, is]
    .filter((publishAt) => publishAt !== undefined)
    .map((publishAt) => ({ kind: 'keep', draftId, publishAt }));
};

/** The parts that a change leaves named by nothing. */
const partsLeftBy = (before: DraftHead, after: DraftHead): readonly Key[] => {
  const named = new Set(partsNamedBy(after).map(nameOfKey));
  return partsNamedBy(before).filter((key) => !named.has(nameOfKey(key)));
};

/**
 * An expired draft gives its photos back; one that was deleted already did, one that was published passed them on. What lies apart goes
 * last: without it the photos are known no more, and were given back already.
 */
const clearAway = async ({ drafts, photos, clock }: DraftEffectsDeps, gone: DraftHead): Promise<void> => {
  const { draftId, state } = gone;
  const photoIds = state === 'published' ? [] : ((await drafts.photoIds(gone)) ?? []);
  const now = clock();
  const found = photoIds.length === 0 ? [] : await photos.getMany(photoIds, now, { consistent: true });
  const kept = found.filter((photo) => photo.draftId === draftId); // a refused write costs what a write costs
  const expiresAt = unattachedExpiry(now);
  await Promise.all(kept.map(({ photoId }) => photos.detach(photoId, { draftId }, expiresAt)));
  await drafts.clear(draftId);
};

export const draftEffects = streamPart({
  topic: 'drafts',
  follows: [{ row: draftRow }],
  access: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'BatchWriteItem'],
  sends: ['SCHEDULES_QUEUE_URL'],
  deps: ({ shared, queue, clock }): DraftEffectsDeps => ({
    drafts: makeDraftStore(shared),
    photos: makePhotoStore(shared),
    schedules: queue<ScheduleJob>('SCHEDULES_QUEUE_URL'),
    clock,
  }),
  plan: (deps, changes) =>
    changes.flatMap(({ ids: { draftId }, before, after, position }) => {
      const jobs = jobsOf(draftId, before, after);
      const left = before && after ? partsLeftBy(before, after) : [];
      return [
        ...(jobs.length > 0 ? [workOf(position, () => deps.schedules.send(jobs))] : []),
        ...(left.length > 0 ? [workOf(position, () => deps.drafts.deleteParts(left))] : []),
        ...(before && !after ? [workOf(position, () => clearAway(deps, before))] : []),
      ];
    }),
});
