import type { InvocationResult } from '../contract/contract.ts';
import { failedItems } from './partial-answer.ts';
import type { StreamRecord } from './stream-event.ts';

const FIRST_BACK_OFF_MS = 200;
const MAX_BACK_OFF_MS = 30_000;
const THROTTLE_PAUSE_MS = 100;

/** How a mapping treats a batch that fails. */
export interface RetryRules {
  /** Retries after the first try; -1 without end. */
  readonly maximumRetryAttempts: number;
  /** Seconds after which a record is given up; -1 never. */
  readonly maximumRecordAgeSeconds: number;
  readonly bisects: boolean;
  readonly reportsItemFailures: boolean;
}

/** Why records were given up, in Lambda's words. */
export type GiveUpCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** Records that a mapping gives up. */
export interface GivenUp {
  readonly records: readonly StreamRecord[];
  readonly condition: GiveUpCondition;
  readonly invocations: number;
  readonly last: InvocationResult | undefined;
}

/** What handling a batch needs from its surroundings. */
export interface BatchEnvironment {
  readonly rules: RetryRules;
  readonly impatient: boolean;
  now(): number;
  invoke(records: readonly StreamRecord[]): Promise<InvocationResult>;
  giveUp(given: GivenUp): Promise<void>;
  /** Everything up to this record is handled. */
  handledUpTo(record: StreamRecord): void;
  wait(milliseconds: number): Promise<void>;
  stopped(): boolean;
}

/**
 * Hands records to the function until all of them are handled or given up, in order. Answers whether it came to the end (it does
 * not when the cloud stops).
 *
 * Rules: https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export async function handleBatch(
  records: readonly StreamRecord[],
  environment: BatchEnvironment,
): Promise<boolean> {
  const { rules } = environment;
  let waiting = records;
  let failures = 0;
  let last: InvocationResult | undefined;
  while (waiting.length > 0) {
    if (environment.stopped()) return false;
    const tooOld = waiting.filter((record) => isTooOld(record, environment));
    if (tooOld.length > 0) {
      await environment.giveUp({
        records: tooOld,
        condition: 'RecordAgeExceeded',
        invocations: failures,
        last,
      });
      waiting = waiting.filter((record) => !tooOld.includes(record));
      continue;
    }
    last = await environment.invoke(waiting);
    if (!last.ok && last.errorType === 'TooManyRequestsException') {
      await environment.wait(THROTTLE_PAUSE_MS); // the function did not run: that was no try
      continue;
    }
    const firstFailed = firstFailedIndex(last, waiting, rules);
    const lastHandled = waiting[firstFailed - 1];
    if (lastHandled) {
      environment.handledUpTo(lastHandled);
      waiting = waiting.slice(firstFailed);
      failures = 0;
    }
    if (waiting.length === 0) return true;
    failures += 1;
    if (!lastHandled && rules.bisects && waiting.length > 1) {
      const middle = Math.ceil(waiting.length / 2);
      return (
        (await handleBatch(waiting.slice(0, middle), environment)) &&
        (await handleBatch(waiting.slice(middle), environment))
      );
    }
    if (rules.maximumRetryAttempts >= 0 && failures > rules.maximumRetryAttempts) {
      await environment.giveUp({
        records: waiting,
        condition: 'RetryAttemptsExhausted',
        invocations: failures,
        last,
      });
      return true;
    }
    if (!environment.impatient) {
      await environment.wait(Math.min(MAX_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (failures - 1)));
    }
  }
  return true;
}

/** Position of the first record to try again; the number of records when all are handled. */
function firstFailedIndex(
  result: InvocationResult,
  records: readonly StreamRecord[],
  rules: RetryRules,
): number {
  if (!result.ok) return 0;
  if (!rules.reportsItemFailures) return records.length;
  const numbers = records.map((record) => record.dynamodb.SequenceNumber);
  const failed = failedItems(result.payload, numbers);
  const first = numbers.findIndex((number) => failed.includes(number));
  return first < 0 ? records.length : first;
}

function isTooOld(record: StreamRecord, { rules, now }: BatchEnvironment): boolean {
  if (rules.maximumRecordAgeSeconds < 0) return false;
  const ageSeconds = now() / 1000 - record.dynamodb.ApproximateCreationDateTime;
  return ageSeconds > rules.maximumRecordAgeSeconds;
}
