import { describe, expect, it } from 'vitest';
import type { InvocationResult } from '../../src/contract/contract.ts';
import {
  type BatchEnvironment,
  type GivenUp,
  handleBatch,
  type RetryRules,
} from '../../src/event-sources/stream-batch.ts';
import { changesNothing, type StreamRecord } from '../../src/event-sources/stream-event.ts';

const NOW = 1_800_000_000_000;

function record(key: string, ageSeconds = 0): StreamRecord {
  return {
    eventID: key,
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    dynamodb: {
      ApproximateCreationDateTime: NOW / 1000 - ageSeconds,
      Keys: { pk: { S: key } },
      SequenceNumber: key,
      SizeBytes: 1,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN: 'arn',
  };
}

/** Handles records with a function that answers by the keys of its batch; tells what happened. */
async function handle(
  records: readonly StreamRecord[],
  rules: Partial<RetryRules>,
  answer: (keys: string, invocation: number) => InvocationResult,
) {
  const invoked: string[] = [];
  const givenUp: GivenUp[] = [];
  const waits: number[] = [];
  let checkpoint = '';
  const environment: BatchEnvironment = {
    rules: {
      maximumRetryAttempts: -1,
      maximumRecordAgeSeconds: -1,
      bisects: false,
      reportsItemFailures: false,
      ...rules,
    },
    impatient: false,
    now: () => NOW,
    invoke: async (batch) => {
      const keys = batch.map(({ eventID }) => eventID).join('');
      invoked.push(keys);
      return answer(keys, invoked.length);
    },
    giveUp: async (given) => void givenUp.push(given),
    handledUpTo: ({ eventID }) => {
      checkpoint = eventID;
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    stopped: () => invoked.length > 50,
  };
  const ended = await handleBatch(records, environment);
  return { invoked, givenUp, waits, checkpoint, ended };
}

const ok: InvocationResult = { ok: true, payload: null };
const failed: InvocationResult = { ok: false, errorType: 'Error', errorMessage: 'no' };
const failedAt = (sequenceNumber: unknown): InvocationResult => ({
  ok: true,
  payload: { batchItemFailures: [{ itemIdentifier: sequenceNumber }] },
});
const abcd = ['a', 'b', 'c', 'd'].map((key) => record(key));

describe('a batch of stream records', () => {
  it('is tried again whole, with longer and longer waits, until it is handled', async () => {
    const { invoked, waits, ended, checkpoint } = await handle(abcd, {}, (_, invocation) =>
      invocation < 4 ? failed : ok,
    );
    expect(invoked).toEqual(['abcd', 'abcd', 'abcd', 'abcd']);
    expect(waits).toEqual([200, 400, 800]);
    expect([ended, checkpoint]).toEqual([true, 'd']);
  });

  it('is given up after its retries', async () => {
    const { invoked, givenUp } = await handle(abcd, { maximumRetryAttempts: 1 }, () => failed);
    expect(invoked).toEqual(['abcd', 'abcd']);
    expect(givenUp).toMatchObject([{ condition: 'RetryAttemptsExhausted', invocations: 2, records: abcd }]);
  });

  it('is halved down to the bad record, which alone uses up its retries', async () => {
    const { invoked, givenUp } = await handle(abcd, { bisects: true, maximumRetryAttempts: 1 }, (keys) =>
      keys.includes('c') ? failed : ok,
    );
    expect(invoked).toEqual(['abcd', 'ab', 'cd', 'c', 'c', 'd']);
    expect(givenUp.map(({ records }) => records.map(({ eventID }) => eventID))).toEqual([['c']]);
  });

  it('goes on from the first record that the answer names', async () => {
    const { invoked, checkpoint } = await handle(abcd, { reportsItemFailures: true }, (_, invocation) =>
      invocation === 1 ? failedAt('c') : ok,
    );
    expect(invoked).toEqual(['abcd', 'cd']);
    expect(checkpoint).toBe('d');
  });

  it.each([
    ['an unknown record', failedAt('x')],
    ['no record', failedAt('')],
    ['null', failedAt(null)],
    ['something else', { ok: true, payload: { batchItemFailures: 'c' } } as const],
  ])('failed as a whole when the answer names %s', async (_, answer) => {
    const { invoked } = await handle(abcd, { reportsItemFailures: true }, (__, invocation) =>
      invocation === 1 ? answer : ok,
    );
    expect(invoked).toEqual(['abcd', 'abcd']);
  });

  it('takes an answer for success when the mapping does not ask for partial answers', async () => {
    const { invoked } = await handle(abcd, {}, () => failedAt('c'));
    expect(invoked).toEqual(['abcd']);
  });

  it('loses the records that are too old', async () => {
    const records = [record('a', 120), record('b', 10)];
    const { invoked, givenUp } = await handle(records, { maximumRecordAgeSeconds: 60 }, () => ok);
    expect(invoked).toEqual(['b']);
    expect(givenUp).toMatchObject([{ condition: 'RecordAgeExceeded', records: [records[0]] }]);
  });

  it('stops with the cloud', async () => {
    expect((await handle(abcd, {}, () => failed)).ended).toBe(false);
  });
});

describe('a write that changed nothing', () => {
  const change = (before: object, after: object) => {
    const base = record('a');
    return { ...base, dynamodb: { ...base.dynamodb, OldImage: { ...before }, NewImage: { ...after } } };
  };

  it('is known whatever the order of its attributes and the members of its sets', () => {
    const before = { a: { S: 'x' }, tags: { SS: ['one', 'two'] } };
    expect(changesNothing(change(before, { tags: { SS: ['two', 'one'] }, a: { S: 'x' } }))).toBe(true);
    expect(changesNothing(change(before, { ...before, a: { S: 'y' } }))).toBe(false);
    expect(changesNothing(record('a'))).toBe(false);
  });
});
