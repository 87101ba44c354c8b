import { setTimeout as sleep } from 'node:timers/promises';
import type { InvocationResult } from '../contract/contract.ts';
import type { FunctionDefinition, RetryPolicy } from './function-definition.ts';

/** Puts a message into the queue of an ARN. */
export type SendToQueue = (queueArn: string, body: string) => Promise<void>;

/** One asynchronous invocation. */
export interface AsynchronousInvocation {
  readonly event: unknown;
  readonly definition: FunctionDefinition;
  readonly policy: RetryPolicy;
  readonly deadLetters?: string;
  readonly invoke: () => Promise<InvocationResult>;
  readonly sendToQueue: SendToQueue;
  readonly now: () => number;
  readonly impatient: boolean;
}

/** Lambda waits one minute before the second try and two before the third. */
const waitBeforeRetryMs = (attempt: number): number => attempt * 60_000;

/**
 * Invokes until it succeeds or tries and age run out; then hands a record to the failure destination, and the bare event to
 * the dead-letter queue, as Lambda does.
 */
export async function invokeWithRetries(invocation: AsynchronousInvocation): Promise<void> {
  const { event, definition, policy, deadLetters, invoke, sendToQueue, now, impatient } = invocation;
  const startedAt = now();
  let attempts = 0;
  let result: InvocationResult;
  let tooOld = false;
  do {
    if (attempts > 0 && !impatient) {
      await sleep(waitBeforeRetryMs(attempts));
    }
    result = await invoke();
    attempts += 1;
    tooOld = now() - startedAt > policy.maximumAgeSeconds * 1000;
  } while (!result.ok && attempts <= policy.retries && !tooOld);
  if (result.ok) {
    return;
  }
  const { errorType, errorMessage } = result;
  if (policy.onFailureArn !== undefined) {
    const record = {
      version: '1.0',
      timestamp: new Date(now()).toISOString(),
      requestContext: {
        functionArn: `${definition.arn}:$LATEST`,
        condition: tooOld ? 'EventAgeExceeded' : 'RetriesExhausted',
        approximateInvokeCount: attempts,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType, errorMessage },
    };
    await sendToQueue(policy.onFailureArn, JSON.stringify(record));
  }
  if (deadLetters !== undefined) {
    await sendToQueue(deadLetters, JSON.stringify(event));
  }
}
