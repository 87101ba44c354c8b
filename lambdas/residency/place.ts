/** Where a class of data lies, as the stack tells the function: made of what topics declare and of the settings of the deployment. */
import * as z from 'zod/mini';
import { dataClasses } from '../kernel/stored-data.ts';

/** What ends the time that something is kept. */
export const endings = ['deleted', 'days', 'done', 'not_kept', 'theirs'] as const;

export const Place = z.object({
  dataClass: z.enum(dataClasses),
  /** The service of AWS, or the host or name of somebody else; empty where it depends on the person’s own device. */
  processor: z.string(),
  /** Empty where there is no one region. */
  region: z.string(),
  /** `deleted`: with what it is of; `days`: after so many; `done`: when it has done its work; `theirs`: as the processor has it. */
  until: z.enum(endings),
  /** With `days` only. */
  days: z.optional(z.int()),
});
export type Place = z.infer<typeof Place>;
