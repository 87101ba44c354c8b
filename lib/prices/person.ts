/** What an active person does in a month, and what that takes: by this the bench and `npm run deploy` reckon. docs/costs.md tells it in words. */
import type { AllIn } from './all-in.ts';

/** Of a person in a month. */
export const MONTH = {
  homePages: 150,
  homePagesNotModified: 300,
  /** Profiles' grids and whatever else is read. */
  otherPages: 300,
  posts: 2,
  follows: 3,
  /** Loaded and not had before: in feeds at 1080 pixels. */
  pictures: 1_000,
  bytesOfPicture: 120_000,
} as const;

/** What each of it takes, once. */
export interface Measured {
  readonly homePage: AllIn;
  readonly homePageNotModified: AllIn;
  readonly otherPage: AllIn;
  /** Of one photo, seen by one follower, with a year of storage. */
  readonly post: AllIn;
  readonly follow: AllIn;
}

type Amounts = Readonly<Partial<Record<string, number>>>;

const added = (amounts: readonly (readonly [count: number, Amounts | undefined])[]) => {
  const sums: Record<string, number> = {};
  for (const [count, each = {}] of amounts) {
    for (const [name, amount = 0] of Object.entries(each)) sums[name] = (sums[name] ?? 0) + count * amount;
  }
  return sums;
};

/** What several things take, each as often as is said. */
export const sumOfUsages = (usages: readonly (readonly [count: number, usage: AllIn])[]): AllIn => {
  const waits = usages.map(([count, { waits: each }]) => (each ? count * each.ms * each.mib : 0));
  return {
    requests: added(usages.map(([count, { requests }]) => [count, requests])),
    cpuMs: added(usages.map(([count, { cpuMs }]) => [count, cpuMs])),
    // By the megabyte: what waits with twice the memory costs the same as what waits for twice as long.
    waits: { ms: waits.reduce((sum, each) => sum + each, 0), mib: 1 },
    bytes: added(usages.map(([count, { bytes }]) => [count, bytes])),
    storedBytes: added(usages.map(([count, { storedBytes }]) => [count, storedBytes])),
  };
};

/** What a person takes in a month. Of storage it is what a year of such months has stored. */
export const usageOfPerson = (measured: Measured): AllIn =>
  sumOfUsages([
    [MONTH.homePages, measured.homePage],
    [MONTH.homePagesNotModified, measured.homePageNotModified],
    [MONTH.otherPages, measured.otherPage],
    [MONTH.posts, measured.post],
    [MONTH.follows, measured.follow],
    [
      MONTH.pictures,
      { requests: { cloudFrontRequest: 1 }, cpuMs: {}, bytes: { cloudFrontEgress: MONTH.bytesOfPicture } },
    ],
  ]);
