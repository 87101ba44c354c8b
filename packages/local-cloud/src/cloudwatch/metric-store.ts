import type { MetricName, Metrics } from '../contract/contract.ts';

/** How much of the past is kept, in milliseconds: more than any alarm of a template looks back. */
const KEPT_MS = 6 * 3600 * 1000;

interface Sample {
  readonly at: number;
  readonly value: number;
}

const MINUTE_MS = 60_000;

/** The same for every order of the dimensions. */
export const keyOf = ({ namespace, name, dimensions }: MetricName): string =>
  JSON.stringify([namespace, name, Object.entries(dimensions).toSorted(([a], [b]) => a.localeCompare(b))]);

/** Keeps what parts of the cloud measure, by the cloud's clock. */
export function makeMetricStore(now: () => number): Metrics {
  const samples = new Map<string, Sample[]>();
  const gauges = new Map<string, (at: number) => number | undefined>();
  return {
    record(metric, value) {
      const key = keyOf(metric);
      const at = now();
      const kept = samples.get(key) ?? [];
      kept.push({ at, value });
      // All at once and seldom: a list that loses its first is moved as a whole.
      const [oldest] = kept;
      const isDue = oldest !== undefined && oldest.at <= at - 2 * KEPT_MS;
      samples.set(key, isDue ? kept.filter((sample) => sample.at > at - KEPT_MS) : kept);
    },
    addGauge: (metric, valueAt) => void gauges.set(keyOf(metric), valueAt),
    samples(metric, from, until) {
      const key = keyOf(metric);
      const recorded = (samples.get(key) ?? [])
        .filter(({ at }) => at >= from && at < until)
        .map(({ value }) => value);
      const gauge = gauges.get(key);
      if (gauge === undefined) return recorded;
      const read: number[] = [];
      for (let at = until - 1; at >= from; at -= MINUTE_MS) {
        const value = gauge(at);
        if (value !== undefined) read.push(value);
      }
      return [...recorded, ...read];
    },
  };
}
