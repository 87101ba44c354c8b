import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { HOUR_SECONDS, secondsOf } from '../platform/durations.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';
import type { Answer } from './answer.ts';
import { packAnswer, unpackAnswer } from './answer.ts';
import { requestRow } from './idempotency-rows.ts';

const LOCK_MS = 40_000; // longer than an API function may run

export type Claim =
  /** Go on; `repeated` when an earlier try with the same seed began and did not end. */
  | { readonly outcome: 'go'; readonly seed: string; readonly repeated: boolean }
  | { readonly outcome: 'answered'; readonly answer: Answer }
  | { readonly outcome: 'under-way'; readonly retryAfterSeconds: number }
  | { readonly outcome: 'other-request' };

export interface IdempotentRequest {
  readonly accountId: AccountId;
  readonly key: string;
  /** SHA-256 over route and body. */
  readonly digest: string;
}

export const makeIdempotencyStore = (table: Table) => {
  const claimAgain = async (request: IdempotentRequest, lockedUntil: number, now: number): Promise<void> => {
    await table.update(
      requestRow.key({ accountId: request.accountId, key: request.key }),
      { expression: 'SET lockedUntil = :next', values: { ':next': now + LOCK_MS } },
      {
        expression: 'lockedUntil = :seen AND attribute_not_exists(answer)',
        values: { ':seen': lockedUntil },
      },
    );
  };

  return {
    /** Claims a request at `now` (milliseconds). `seed` is used unless an earlier try left its own. */
    claim: async (request: IdempotentRequest, seed: string, now: number): Promise<Claim> => {
      const nowSeconds = secondsOf(now);
      const refused = await orRefusal(
        table.put(
          {
            ...requestRow.key({ accountId: request.accountId, key: request.key }),
            type: 'request',
            digest: request.digest,
            seed,
            lockedUntil: now + LOCK_MS,
            expiresAt: nowSeconds + limits.idempotencyHours * HOUR_SECONDS,
          },
          {
            expression: 'attribute_not_exists(pk) OR expiresAt < :now',
            values: { ':now': nowSeconds },
          },
        ),
      );
      if (!(refused instanceof ConditionFailed)) return { outcome: 'go', seed, repeated: false };
      if (refused.row === undefined) throw refused;
      const stored = requestRow.parse(refused.row);
      if (stored.digest !== request.digest) return { outcome: 'other-request' };
      if (stored.answer !== undefined) return { outcome: 'answered', answer: unpackAnswer(stored.answer) };
      const retryAfterSeconds = Math.ceil((stored.lockedUntil - now) / 1_000);
      if (retryAfterSeconds > 0) return { outcome: 'under-way', retryAfterSeconds };
      return (await unlessRefused(claimAgain(request, stored.lockedUntil, now)))
        ? { outcome: 'go', seed: stored.seed, repeated: true }
        : { outcome: 'under-way', retryAfterSeconds: 1 };
    },
    /** The answer of a request that was done, at `now` (milliseconds); undefined where there is none. Claims nothing. */
    answerTo: async (request: IdempotentRequest, now: number): Promise<Answer | undefined> => {
      const key = requestRow.key({ accountId: request.accountId, key: request.key });
      const row = await table.get(key, { consistent: true });
      if (row === undefined || isExpired(row, now)) return undefined;
      const { digest, answer } = requestRow.parse(row);
      return digest === request.digest && answer !== undefined ? unpackAnswer(answer) : undefined;
    },
    /** Stores the answer of a request that was claimed. */
    finish: async (request: IdempotentRequest, answer: Answer): Promise<void> => {
      await table.update(
        requestRow.key({ accountId: request.accountId, key: request.key }),
        { expression: 'SET answer = :answer', values: { ':answer': packAnswer(answer) } },
        { expression: 'digest = :digest', values: { ':digest': request.digest } },
      );
    },
    /** Lets repetitions of a request that is done go on at once with its seed: for answers that no row can hold. */
    letRepeat: async (request: IdempotentRequest): Promise<void> => {
      await table.update(
        requestRow.key({ accountId: request.accountId, key: request.key }),
        { expression: 'SET lockedUntil = :past', values: { ':past': 0 } },
        { expression: 'digest = :digest', values: { ':digest': request.digest } },
      );
    },
    /** Lets a request that was refused be sent again. */
    release: async (request: IdempotentRequest): Promise<void> => {
      await table.delete(requestRow.key({ accountId: request.accountId, key: request.key }), {
        expression: 'digest = :digest AND attribute_not_exists(answer)',
        values: { ':digest': request.digest },
      });
    },
  };
};

export type IdempotencyStore = ReturnType<typeof makeIdempotencyStore>;
