/** No limits on callers, for tests of what else a service does. */
import type { RateLimit } from '../../lambdas/api/rate-limit.ts';
import { usageOf } from '../../lambdas/kernel/token-bucket.ts';

const usage = usageOf('writes', { quota: 60, windowSeconds: 60 }, 0, 0);

export const unlimited: RateLimit = {
  read: async () => usage,
  write: async () => ({ usage, sessionsEpoch: undefined }),
  check: async () => undefined,
};
