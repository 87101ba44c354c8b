/** Filters of the queue, as addresses hold them. */
import type { QueueFilters } from './claim-next.ts';

export interface QueueView extends QueueFilters {
  readonly claimed?: 'mine' | 'nobody';
}

export const kinds = ['account', 'post', 'photo', 'comment', 'collection'] as const;
export const sources = ['photo', 'report', 'notice', 'appeal'] as const;
const yesNo = ['yes', 'no'] as const;
const claims = ['mine', 'nobody'] as const;

const among = <Value extends string>(
  values: readonly Value[],
  value: string | undefined,
): Value | undefined => values.find((one) => one === value);

/** Reads filters from an address; what it does not know is no filter. */
export const readFilters = (query: Readonly<Record<string, string | undefined>>): QueueView => {
  const about = among(kinds, query['about']);
  const source = among(sources, query['source']);
  const escalated = among(yesNo, query['escalated']);
  const claimed = among(claims, query['claimed']);
  return {
    ...(about !== undefined && { about }),
    ...(source !== undefined && { source }),
    ...(escalated !== undefined && { escalated }),
    ...(claimed !== undefined && { claimed }),
  };
};
