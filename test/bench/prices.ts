/** Dollars of requests, from the one dated price file. */
import { readConfig } from '../../lib/config/config.ts';
import { pricesIn } from '../../lib/prices/prices.ts';

/** Where the stack is deployed unless somebody says otherwise. */
export const { region } = readConfig('local', {});

const { perMillion } = pricesIn(region);

/** How many of each priced request something took. */
export type Usage = Partial<Record<keyof typeof perMillion, number>>;

/** Dollars of a million times this usage. */
export const dollarsPerMillion = (usage: Usage): number =>
  Object.entries(usage).reduce(
    (sum, [thing, count]) =>
      sum + count * (Object.entries(perMillion).find(([name]) => name === thing)?.[1] ?? 0),
    0,
  );
