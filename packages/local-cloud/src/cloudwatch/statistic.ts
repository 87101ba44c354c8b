import { StartError } from '../contract/start-error.ts';

/** Makes one value of those in a period; undefined when there are none. */
export type Statistic = (values: readonly number[]) => number | undefined;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const known: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: sum,
  Average: (values) => sum(values) / values.length,
  Minimum: (values) => Math.min(...values),
  Maximum: (values) => Math.max(...values),
  SampleCount: (values) => values.length,
};

const percentile =
  (share: number) =>
  (values: readonly number[]): number => {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  };

/** The statistic of a name, `Sum` or `p99`. */
export function statisticOf(name: string): Statistic {
  const share = /^p(\d{1,2}(?:\.\d+)?)$/.exec(name)?.[1];
  const make = share === undefined ? known[name] : percentile(Number(share) / 100);
  if (make === undefined) throw new StartError(`The statistic ${name} is not known to the local cloud.`);
  return (values) => (values.length === 0 ? undefined : make(values));
}
