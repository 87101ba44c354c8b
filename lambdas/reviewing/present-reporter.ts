import type { AccountId } from '../kernel/ids.ts';
import type { StoredReporter } from '../reports/report.ts';
import { isMutedReporter, isTrusted } from '../reports/report.ts';
import type { ReporterView } from './reviewing-contract.ts';

/** How often an account's reports have led to anything, for the staff at `now` (milliseconds). */
export const presentReporter = (
  accountId: AccountId,
  reporter: StoredReporter,
  now: number,
): ReporterView => ({
  accountId,
  decided: reporter.decided ?? 0,
  upheld: reporter.upheld ?? 0,
  trusted: isTrusted(reporter),
  mutedUntil:
    isMutedReporter(reporter, now) && reporter.mutedUntil !== undefined
      ? new Date(reporter.mutedUntil).toISOString()
      : null,
});
