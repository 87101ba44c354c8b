/** Work on schedules, as it lies in the queue. */
import * as z from 'zod/mini';
import { DraftId } from '../ids.ts';

const about = { draftId: DraftId, /** Milliseconds. */ publishAt: z.int() };

export const ScheduleJob = z.discriminatedUnion('kind', [
  /** The draft has begun or ceased to name this time: its schedule is to be there, or not. */
  z.object({ kind: z.literal('keep'), ...about }),
  /** The schedule of this time has fired. */
  z.object({ kind: z.literal('publish'), ...about }),
]);
export type ScheduleJob = z.infer<typeof ScheduleJob>;
