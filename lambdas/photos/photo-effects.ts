/** What follows from changes of photos by themselves: a look at uploads that may never come, and the list of what nothing uses. */
import type { UploadJob } from '../kernel/jobs/upload-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { ChangeOf } from '../platform/changes.ts';
import { causedAs } from '../platform/correlation.ts';
import { gather, workOf } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import { secondsUntilOver } from './fail-missing-upload.ts';
import type { StoredPhoto } from './photo.ts';
import { isAttached } from './photo.ts';
import { lifeOf } from './photo-life.ts';
import { photoRow } from './photo-rows.ts';
import type { PhotoWriter } from './photo-writer.ts';
import { makePhotoWriter } from './photo-writer.ts';

export interface PhotoEffectsDeps {
  readonly photos: Pick<PhotoWriter, 'listAsOwned'>;
  readonly uploads: JobQueue<UploadJob>;
  /** The present time in milliseconds. */
  readonly clock: () => number;
}

/** A post or draft waits for an upload that has not come: also after its address was given anew. */
const isAwaited = (after: StoredPhoto | undefined): after is StoredPhoto =>
  after !== undefined && isAttached(after) && lifeOf(after).state === 'awaiting';

const wasGivenBack = ({ before, after }: ChangeOf<typeof photoRow>): boolean =>
  before !== undefined && isAttached(before) && after !== undefined && !isAttached(after);

/** Its row lives longer than before: it waits. */
const wasPutOff = ({ before, after }: ChangeOf<typeof photoRow>): boolean =>
  before?.expiresAt !== undefined && after?.expiresAt !== undefined && before.expiresAt < after.expiresAt;

export const photoEffects = streamPart({
  topic: 'photos',
  follows: [{ row: photoRow, on: ['MODIFY'] }],
  access: ['PutItem'],
  sends: ['SCHEDULES_QUEUE_URL'],
  deps: ({ shared, queue, clock }): PhotoEffectsDeps => ({
    photos: makePhotoWriter(shared),
    uploads: queue<UploadJob>('SCHEDULES_QUEUE_URL'),
    clock,
  }),
  plan: (deps, changes) => {
    const awaited = gather<StoredPhoto>();
    for (const { after, position } of changes) {
      if (isAwaited(after)) awaited.add(after.photoId, position, () => after);
    }
    const sendJobs = async (photos: readonly StoredPhoto[]): Promise<void> => {
      const now = deps.clock();
      for (const [seconds, some] of Map.groupBy(photos, (photo) => secondsUntilOver(photo, now))) {
        await deps.uploads.send(
          some.map((photo) => causedAs(photo, { kind: 'upload', photoId: photo.photoId })),
          seconds,
        );
      }
    };
    return [
      ...awaited.together(sendJobs),
      ...changes.flatMap((change) => {
        const { after, position } = change;
        if (after === undefined || !(wasGivenBack(change) || wasPutOff(change))) return [];
        return [workOf(position, () => deps.photos.listAsOwned(after))];
      }),
    ];
  },
});
