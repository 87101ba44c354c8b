/** Tells people where their data lie. */
import type { Language } from '../platform/problem.ts';
import type { Place } from './place.ts';
import type { ResidencyView } from './residency-contract.ts';
import { textOfDays, textsOfClasses, textsOfEndings } from './residency-texts.ts';

/** The classes of data of a deployment, in the order of their places. */
export const presentResidency = (
  places: readonly Place[],
  { region, language }: { readonly region: string; readonly language: Language },
): ResidencyView => ({
  region,
  places: places.map(({ dataClass, processor, region: lies, until, days }) => ({
    dataClass,
    holds: textsOfClasses[dataClass][language],
    processor: processor === '' ? null : processor,
    region: lies === '' ? null : lies,
    until,
    days: days ?? null,
    retention: (until === 'days' ? textOfDays(days ?? 0) : textsOfEndings[until])[language],
  })),
});
