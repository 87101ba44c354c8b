/**
 * How long people waited for decisions, as counters of times that are nearly alike, so that medians follow from numbers which anybody can add to:
 * `report.42` counts those of which the wait was at most 1.1 to the power of 42 minutes, and longer than the 41st.
 */
import * as z from 'zod/mini';
import { Origin } from '../decisions/decision.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import type { DecisionRecord } from './decision-cell.ts';

/** Medians are exact to a tenth. */
const GROWTH = 1.1;

/** What was waited for: a decision, by what had somebody look, or the answer to an appeal. */
export const WaitedFor = z.enum([...Origin.options, 'appeal']);
export type WaitedFor = z.infer<typeof WaitedFor>;

const stepOf = (ms: number): number => Math.max(0, Math.ceil(Math.log(ms / MINUTE_MS) / Math.log(GROWTH)));

const fieldOf = (waitedFor: WaitedFor, ms: number): string => `${waitedFor}.${stepOf(ms)}`;

/** The waits of a decision: the name of the number that has each, by what of the decision it is. */
export const waitsOf = ({ origin, waitedMs, appealWaitedMs }: DecisionRecord): ReadonlyMap<string, string> =>
  new Map([
    ...(waitedMs === undefined ? [] : [['wait', fieldOf(origin, waitedMs)] as const]),
    ...(appealWaitedMs === undefined
      ? []
      : [['wait for an answer', fieldOf('appeal', appealWaitedMs)] as const]),
  ]);

export interface Wait {
  readonly for: WaitedFor;
  readonly count: number;
  /** At most a tenth above the true one. */
  readonly medianMinutes: number;
}

/** The middle one of some waits, of an even number of them the shorter of the two. */
const medianOf = (counts: ReadonlyMap<number, number>, total: number): number => {
  let seen = 0;
  for (const [step, count] of [...counts].sort(([one], [other]) => one - other)) {
    seen += count;
    if (2 * seen >= total) return Math.round(GROWTH ** step);
  }
  throw new Error('There is no median of nothing');
};

/** Waits, by the numbers of a quarter. */
export const waitsIn = (numbers: Iterable<readonly [name: string, count: number]>): readonly Wait[] => {
  const counted = new Map<WaitedFor, Map<number, number>>();
  for (const [name, count] of numbers) {
    const [waitedFor, step] = name.split('.');
    const named = z.safeParse(WaitedFor, waitedFor);
    if (!named.success) continue;
    const steps = counted.get(named.data) ?? new Map<number, number>();
    counted.set(named.data, steps.set(Number(step), count));
  }
  return WaitedFor.options.flatMap((waitedFor) => {
    const counts = counted.get(waitedFor);
    if (counts === undefined) return [];
    const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
    return [{ for: waitedFor, count, medianMinutes: medianOf(counts, count) }];
  });
};
