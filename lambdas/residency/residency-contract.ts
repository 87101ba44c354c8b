/** Where data lie, as apps see it. */
import * as z from 'zod/mini';
import { dataClasses } from '../kernel/stored-data.ts';
import { endings } from './place.ts';

const PlaceView = z.object({
  dataClass: z.enum(dataClasses),
  holds: z.string(),
  processor: z.nullable(z.string()),
  region: z.nullable(z.string()),
  until: z.enum(endings),
  /** With `days` only. */
  days: z.nullable(z.int()),
  retention: z.string(),
});

export const ResidencyView = z.object({ region: z.string(), places: z.array(PlaceView) });
export type ResidencyView = z.infer<typeof ResidencyView>;
