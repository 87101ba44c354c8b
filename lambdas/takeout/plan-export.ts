/** Decides which parts an export has, from rows alone: no picture is read, and no more than the names of one part's are held. */

import type { PlannedPart } from '../exports/export.ts';
import type { ExportIds } from '../exports/export-keys.ts';
import type { ExportStore } from '../exports/export-store.ts';
import type { WayOutJob } from '../kernel/jobs/way-out-job.ts';
import { mediaKey } from '../photos/imaging/rendition-plan.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { ExportObjectStore, PlannedPicture } from './export-object-store.ts';
import { largestOf, pictureFile, picturesOf } from './sections/pictures.ts';
import type { Source } from './sections/section.ts';
import { growthOf } from './write-into-picture.ts';

/** Bounds of a part. Each has two files more: the list of what it holds, and the signature of that. */
export interface PartBounds {
  readonly entries: number;
  readonly bytes: number;
}

const OWN_FILES = 2;
const ENTRY_BYTES = 350; // of ZIP's own records and the line of the list
const SPARE_BYTES = 1024 * 1024;

export const PART_BOUNDS: PartBounds = { entries: 10_000, bytes: 2_000_000_000 };

export interface PlanExportDeps {
  readonly exports: Pick<ExportStore, 'get' | 'plan'>;
  readonly objects: Pick<ExportObjectStore, 'putPlan' | 'remove'>;
  readonly queue: JobQueue<WayOutJob>;
}

interface Candidate {
  readonly picture: PlannedPicture;
  readonly bytes: number;
}

async function* candidatesOf(source: Source): AsyncGenerator<Candidate> {
  for await (const pictures of picturesOf(source)) {
    for (const { photo, words } of pictures) {
      const largest = largestOf(photo);
      if (largest === undefined) continue;
      const { photoId } = photo;
      yield {
        picture: { photoId, name: mediaKey(photoId, largest.name), file: pictureFile(photoId, largest) },
        bytes: largest.bytes + growthOf(words) + ENTRY_BYTES,
      };
    }
  }
}

/** The parts with pictures, which come behind the first, that has everything else. */
async function* partsOf(source: Source, bounds: PartBounds) {
  let pictures: PlannedPicture[] = [];
  let bytes = SPARE_BYTES;
  for await (const candidate of candidatesOf(source)) {
    const isFull = pictures.length + OWN_FILES >= bounds.entries || bytes + candidate.bytes > bounds.bytes;
    if (isFull && pictures.length > 0) {
      yield { pictures, bytes };
      [pictures, bytes] = [[], SPARE_BYTES];
    }
    pictures.push(candidate.picture);
    bytes += candidate.bytes;
  }
  if (pictures.length > 0) yield { pictures, bytes };
}

/**
 * Plans an export and has each of its parts made. Done again it plans nothing anew where that is done, and has those parts made that are
 * not there.
 */
export const planExport = async (
  deps: PlanExportDeps,
  ids: ExportIds,
  source: Source,
  bounds: PartBounds = PART_BOUNDS,
): Promise<void> => {
  let stored = await deps.exports.get(ids.accountId, source.now);
  if (stored?.exportId !== ids.exportId || stored.state !== 'preparing') return;
  if (stored.plan === undefined) {
    const plan: PlannedPart[] = [{ entries: 0, bytes: 0 }];
    for await (const { pictures, bytes } of partsOf(source, bounds)) {
      await deps.objects.putPlan(ids, plan.length + 1, pictures);
      plan.push({ entries: pictures.length, bytes });
    }
    stored = await deps.exports.plan(ids, plan);
    if (stored === undefined) {
      // Another run of this job may have planned an export that is ready by now.
      const later = await deps.exports.get(ids.accountId, source.now);
      if (later?.exportId !== ids.exportId) await deps.objects.remove(ids, plan.length);
      return;
    }
  }
  const { plan = [], done = {} } = stored ?? {};
  const missing = plan.map((_, place) => place + 1).filter((part) => done[part] === undefined);
  await deps.queue.send(missing.map((part) => ({ kind: 'export-part', ...ids, part })));
};
