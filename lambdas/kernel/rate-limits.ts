/**
 * How much one caller may do in how long: one source for checks, for `GET /v1/config` and for the documents. Each limit is a token bucket: what was
 * not used comes back evenly, and never more than the quota lies ready.
 */
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../platform/durations.ts';

export interface Quota {
  /** How often at once, where nothing was done before. */
  readonly quota: number;
  /** In how many seconds as much comes back. */
  readonly windowSeconds: number;
}

const quota = (many: number, windowSeconds: number): Quota => ({ quota: many, windowSeconds });

/** What accounts may write. Each write counts in one of these, exactly. */
export const writeQuotas = {
  /** Whatever has no quota of its own. */
  writes: quota(60, MINUTE_SECONDS),
  photos: quota(100, DAY_SECONDS),
  /** Deletions of what is one's own. */
  deletions: quota(30, 30 * MINUTE_SECONDS),
  /** Changes of what is there already. */
  edits: quota(60, 10 * MINUTE_SECONDS),
  /** Drafts, which apps save while somebody types. */
  drafts: quota(120, 10 * MINUTE_SECONDS),
  /** Follows and asking for them. */
  follows: quota(120, HOUR_SECONDS),
  /** Reports of what was seen, which apps send in bundles. */
  views: quota(60, MINUTE_SECONDS),
  /** Reports of what others show. */
  reports: quota(60, HOUR_SECONDS),
  /** Leaving with all that is one's own: of its own, so that nothing else that somebody does keeps them from it. */
  leaving: quota(10, HOUR_SECONDS),
} as const satisfies Readonly<Record<string, Quota>>;
export type WriteLimit = keyof typeof writeQuotas;

/** The same for accounts younger than {@link youngAccountSeconds}. */
export const youngWriteQuotas = {
  ...writeQuotas,
  writes: quota(40, MINUTE_SECONDS),
  photos: quota(68, DAY_SECONDS), // two posts of 34
  edits: quota(30, 10 * MINUTE_SECONDS),
  follows: quota(30, HOUR_SECONDS),
  reports: quota(20, HOUR_SECONDS),
} as const satisfies Readonly<Record<WriteLimit, Quota>>;

export const youngAccountSeconds = DAY_SECONDS;

/** What may be read: counted by each container for itself, so approximately. */
export const readQuotas = {
  reads: quota(300, MINUTE_SECONDS),
  /** Of all guests at one address together. */
  guests: quota(600, MINUTE_SECONDS),
} as const satisfies Readonly<Record<string, Quota>>;
export type ReadLimit = keyof typeof readQuotas;

/** In which window what is done toward one account is counted: by the clock, and the same for all, as rows name it. */
export const PER_ACCOUNT_WINDOW_SECONDS = HOUR_SECONDS;

/** How often one account may do the same toward the same other one, beside the limit that it counts in. */
export const perAccountQuotas = {
  follows: quota(5, PER_ACCOUNT_WINDOW_SECONDS),
  reports: quota(10, PER_ACCOUNT_WINDOW_SECONDS),
} as const satisfies Readonly<Partial<Record<WriteLimit, Quota>>>;

/** What a limit is called where it holds toward one account. */
export const perAccountName = (limit: string): string => `${limit}-of-one`;

/** A quota of a deployment whose quotas are larger, or smaller, by a factor. */
export const scaled = ({ quota, windowSeconds }: Quota, factor: number): Quota => ({
  quota: Math.max(1, Math.floor(quota * factor)),
  windowSeconds,
});
