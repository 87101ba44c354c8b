/** Holds callers to their limits and tells them what is left, in the headers of draft-ietf-httpapi-ratelimit-headers-10. */
import type { Account } from '../accounts/account.ts';
import type { Take, Taken, WriteLimits } from '../callers/write-limits.ts';
import type { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Quota, ReadLimit, WriteLimit } from '../kernel/rate-limits.ts';
import {
  perAccountQuotas,
  readQuotas,
  scaled,
  writeQuotas,
  youngAccountSeconds,
  youngWriteQuotas,
} from '../kernel/rate-limits.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { Usage } from '../kernel/token-bucket.ts';
import { LimitReached, latestFull, stepOf, usageOf } from '../kernel/token-bucket.ts';
import { setWithin } from '../platform/bounded-map.ts';
import { SECOND_MS } from '../platform/durations.ts';

const MAX_COUNTED = 20_000; // callers whose reads a container counts, some 3 MB

const refusal = ({ usage, endsAt }: LimitReached, now: number) => {
  const { name, quota } = usage;
  const seconds = Math.max(1, Math.ceil((endsAt - now) / SECOND_MS));
  const ends = new Date(endsAt).toISOString();
  return problem(
    'too_many_requests',
    {
      en: `The limit "${name}" of ${quota.quota} in ${quota.windowSeconds} seconds is used up; try again in ${seconds} seconds`,
      ar: `استُنفد الحد «${name}» وهو ${quota.quota} في كل ${quota.windowSeconds} ثانية؛ أعد المحاولة بعد ${seconds} ثانية`,
    },
    {
      headers: { ...limitHeaders(usage), 'retry-after': String(seconds) },
      members: { limit: { name, quota: quota.quota, windowSeconds: quota.windowSeconds, endsAt: ends } },
    },
  );
};

/** Headers about what is left: the policy that applies, and how far it is used. */
export const limitHeaders = (usage: Usage | undefined): Readonly<Record<string, string>> => {
  if (usage === undefined) return {};
  const { name, quota, remaining, resetSeconds } = usage;
  return {
    'ratelimit-policy': `"${name}";q=${quota.quota};w=${quota.windowSeconds}`,
    ratelimit: `"${name}";r=${remaining};t=${resetSeconds}`,
  };
};

/** Holds reads to their limits, as far as this container is asked. `factor` enlarges quotas. */
export const makeReadLimits = (factor: number) => {
  const fullAt = new Map<string, number>();

  return (limit: ReadLimit, caller: string, now: number): Usage => {
    const quota = scaled(readQuotas[limit], factor);
    const before = Math.max(fullAt.get(caller) ?? 0, now);
    const latest = latestFull(quota, now);
    if (before > latest) {
      setWithin(fullAt, MAX_COUNTED, caller, before); // who is silent for longest is forgotten first
      const usage = usageOf(limit, quota, before, now);
      throw new LimitReached(usage, now + before - latest);
    }
    const after = before + stepOf(quota);
    setWithin(fullAt, MAX_COUNTED, caller, after);
    return usageOf(limit, quota, after, now);
  };
};

interface Write {
  readonly spec: RouteSpec;
  readonly params: unknown;
  readonly body?: unknown;
  readonly viewer: AccountId;
  readonly account: Account | undefined;
}

/** Toward which account a write is limited too, and how often; undefined where it is not. */
const targetOf = (
  { limitedToward, limit, path }: RouteSpec,
  { params, body }: Pick<Write, 'params' | 'body'>,
  factor: number,
) => {
  if (limitedToward === undefined) return undefined;
  const name: unknown = { ...Object(body), ...Object(params) }[limitedToward];
  const quotas: Readonly<Partial<Record<WriteLimit, Quota>>> = perAccountQuotas;
  const quota = limit && quotas[limit];
  if (typeof name !== 'string' || quota === undefined) {
    throw new Error(`${path} is limited toward its ${limitedToward}, without one or a quota`);
  }
  return { name: name.toLowerCase(), quota: scaled(quota, factor) };
};

const isYoung = (account: Account | undefined, now: number): boolean =>
  account === undefined || Date.parse(account.createdAt) > now - youngAccountSeconds * SECOND_MS;

export type RateLimit = ReturnType<typeof makeRateLimit>;

/** Makes what counts a request and answers what is left; it throws `too_many_requests`. */
export const makeRateLimit = (factor: number, limits: () => WriteLimits) => {
  const countRead = makeReadLimits(factor);

  const quotaOf = ({ limit = 'writes' }: RouteSpec, account: Account | undefined, now: number) => {
    const quotas = isYoung(account, now) ? youngWriteQuotas : writeQuotas;
    return { limit, quota: scaled(quotas[limit], factor) };
  };

  const takeOf = ({ spec, viewer, account, ...sent }: Write, now: number): Take => {
    const { limit, quota } = quotaOf(spec, account, now);
    return { account: viewer, limit, quota, target: targetOf(spec, sent, factor) };
  };

  const refusing = async <Counted>(
    now: number,
    count: () => Counted | Promise<Counted>,
  ): Promise<Counted> => {
    try {
      return await count();
    } catch (error) {
      throw error instanceof LimitReached ? refusal(error, now) : error;
    }
  };

  return {
    /** A request that is no write of an account. */
    read: (viewer: AccountId | undefined, address: () => string, now: number): Promise<Usage> =>
      refusing(now, () =>
        viewer === undefined ? countRead('guests', address(), now) : countRead('reads', viewer, now),
      ),

    /** `seed` is the ULID of the call. */
    write: (write: Write, seed: string, now: number): Promise<Taken> =>
      refusing(now, () =>
        limits().take({ ...takeOf(write, now), entry: write.spec.enters?.(write.params, seed) }, now),
      ),

    /** Throws where it is known, without asking, that nothing is left for a write. */
    check: (write: Write, now: number): Promise<void> =>
      refusing(now, () => limits().check(takeOf(write, now), now)),
  };
};
