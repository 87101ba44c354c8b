/** A write is tried again while others are in its way, and what refuses it in the end is told in the table's words. */
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { rowFrom } from './attribute-values.ts';
import { jitteredPause } from './jittered-pause.ts';
import { ConditionFailed } from './table.ts';

export const MAX_ATTEMPTS = 8;
export const FIRST_PAUSE_MS = 25;

/** Reasons to cancel a transaction that pass by themselves. The SDK tries single writes again, transactions never. */
const TEMPORARY = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const NO_REASON = 'None';

/** Whether others were in the way of a write: a transaction on the same rows, or too much load. */
const isTemporary = (error: unknown): boolean => {
  if (error instanceof TransactionConflictException) return true; // a single write on a row that a transaction holds
  if (!(error instanceof TransactionCanceledException)) return false;
  const reasons = (error.CancellationReasons ?? []).map(({ Code = NO_REASON }) => Code);
  const causes = reasons.filter((reason) => reason !== NO_REASON);
  return causes.length > 0 && causes.every((cause) => TEMPORARY.has(cause));
};

const translated = (error: unknown): unknown => {
  if (error instanceof ConditionalCheckFailedException) {
    return new ConditionFailed(error.Item && rowFrom(error.Item), 0, error);
  }
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    const position = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
    const item = reasons[position]?.Item;
    if (position >= 0) return new ConditionFailed(item && rowFrom(item), position, error);
  }
  return error;
};

/** Does a write, again after what passes by itself; throws `ConditionFailed` where its condition did not hold. */
export const attemptWrite = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isTemporary(error) || tries >= MAX_ATTEMPTS) throw translated(error);
      await jitteredPause(FIRST_PAUSE_MS, tries);
    }
  }
};
