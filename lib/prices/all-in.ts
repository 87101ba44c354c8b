/**
 * Everything that an action is billed for, in dollars. The time of a function is reckoned from CPU: Lambda gives a processor for 1,769 MiB
 * and a share of it for less, so a millisecond of CPU takes the same gigabyte-seconds whatever the memory. What a function waits for
 * comes on top, by its memory.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
import { priceOf, type RegionPrices } from './prices.ts';

const MIB_PER_PROCESSOR = 1_769;
const MIB_PER_GB = 1_024;
const BYTES_PER_GB = 1e9;
const MS_PER_SECOND = 1_000;
const MONTHS = 12;

/** What an action took, each once or as often as it says. */
export interface AllIn {
  /** Priced by the million. */
  readonly requests: Readonly<Partial<Record<keyof RegionPrices['perMillion'], number>>>;
  /** CPU of functions, by processor, in milliseconds. */
  readonly cpuMs: Readonly<Partial<Record<keyof RegionPrices['perGbSecond'], number>>>;
  /** Milliseconds that functions wait for others, and how much memory they have meanwhile, in MiB. */
  readonly waits?: { readonly ms: number; readonly mib: number } | undefined;
  /** Priced by the gigabyte, in bytes. */
  readonly bytes: Readonly<Partial<Record<keyof RegionPrices['perGb'], number>>>;
  /** Stored for a year, in bytes. */
  readonly storedBytes?: Readonly<Partial<Record<keyof RegionPrices['perGbMonth'], number>>> | undefined;
}

const sumOf = <Name extends string>(
  amounts: Readonly<Partial<Record<Name, number>>>,
  prices: Readonly<Record<Name, number>>,
): number => {
  let sum = 0;
  for (const name in amounts) sum += (amounts[name] ?? 0) * priceOf(prices, name);
  return sum;
};

/** Dollars by what they are for. */
export interface Dollars {
  readonly requests: number;
  readonly time: number;
  readonly transferAndLogs: number;
  readonly storage: number;
  readonly all: number;
}

/** Gigabyte-seconds of functions, by processor: busy ones, and on Arm those that wait. */
export const gbSecondsOf = ({ cpuMs, waits }: Pick<AllIn, 'cpuMs' | 'waits'>) => {
  const ofCpu = (ms = 0): number => (ms / MS_PER_SECOND) * (MIB_PER_PROCESSOR / MIB_PER_GB);
  const { ms, mib } = waits ?? { ms: 0, mib: 0 };
  return {
    lambdaArm: ofCpu(cpuMs.lambdaArm) + (ms / MS_PER_SECOND) * (mib / MIB_PER_GB),
    lambdaX86: ofCpu(cpuMs.lambdaX86),
  };
};

/** Dollars of doing something `times` times. */
export const dollarsOf = (usage: AllIn, prices: RegionPrices, times: number): Dollars => {
  const requests = (sumOf(usage.requests, prices.perMillion) / 1e6) * times;
  const time = sumOf(gbSecondsOf(usage), prices.perGbSecond) * times;
  const transferAndLogs = (sumOf(usage.bytes, prices.perGb) / BYTES_PER_GB) * times;
  const storage = ((sumOf(usage.storedBytes ?? {}, prices.perGbMonth) * MONTHS) / BYTES_PER_GB) * times;
  return { requests, time, transferAndLogs, storage, all: requests + time + transferAndLogs + storage };
};
