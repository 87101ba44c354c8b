import type { Config } from '../config/config.ts';
import { mayLeave } from './leaving-region.ts';
import { placesOf } from './places.ts';

/** What synthesis prints: the region of data, what alone may leave it, and who gets any of it in this deployment. */
export const tellRegion = (config: Config): string => {
  const others = placesOf(config)
    .filter(({ region, processor }) => region !== config.region && processor !== '')
    .map(({ processor, region }) => (region === '' ? processor : `${processor} in ${region}`));
  return [
    `Data of ${config.stackName} stay in ${config.region}. Only these may leave it:`,
    ...Object.entries(mayLeave).map(([name, what]) => `- ${name}: ${what}`),
    `Here these get any: ${[...new Set(others)].join(', ')}.`,
  ].join('\n');
};
