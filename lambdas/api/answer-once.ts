/** Requests under an `Idempotency-Key` are done once; repetitions get the first answer again. */
import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Claim, IdempotencyStore, IdempotentRequest } from '../idempotency/idempotency-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { newUlid } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import { Problem } from '../platform/problem.ts';
import type { HttpAnswer } from './answer.ts';
import { withFreshAddresses, withoutAddresses } from './kept-addresses.ts';

const IDEMPOTENCY_KEY = /^[\x21-\x7E]{1,255}$/;

/** The request as it is remembered; undefined when it carries no key. */
export const idempotentRequest = (
  event: APIGatewayProxyEventV2,
  viewer: AccountId,
): IdempotentRequest | undefined => {
  const key = event.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!IDEMPOTENCY_KEY.test(key)) {
    throw problem('invalid_request', {
      en: `The Idempotency-Key has ${key.length} characters; 1 to 255 visible ASCII characters are allowed`,
      ar: `عدد رموز المفتاح Idempotency-Key هو ${key.length}، والمسموح به من 1 إلى 255 من رموز ASCII المرئية`,
    });
  }
  const digest = createHash('sha256')
    .update(`${event.routeKey}\n${event.rawPath}\n${event.body ?? ''}`)
    .digest('base64');
  return { accountId: viewer, key, digest };
};

const MAX_STORED_ANSWER_BYTES = 256 * 1024; // a row takes 400 KB, the headers included

/** Stores an answer for repetitions; one that is secret or too large for a row is made again from what was written. */
const storeAnswer = async (
  store: IdempotencyStore,
  request: IdempotentRequest,
  answer: HttpAnswer,
  isSecret: boolean,
): Promise<void> => {
  const { statusCode: status, headers } = answer;
  const body = answer.body === undefined || isSecret ? undefined : await withoutAddresses(answer.body);
  const isLarge = body !== undefined && Buffer.byteLength(body, 'utf8') > MAX_STORED_ANSWER_BYTES;
  if (isSecret || isLarge) return store.letRepeat(request);
  return store.finish(request, { status, headers, ...(body !== undefined && { body }) });
};

/** Claims a request, unless its work would be refused and it was not done before. */
const claimUnlessRefused = async (
  store: IdempotencyStore,
  request: IdempotentRequest,
  now: number,
  checkWork: () => Promise<void>,
): Promise<Claim> => {
  try {
    await checkWork();
  } catch (refusal) {
    const answer = await store.answerTo(request, now);
    if (answer === undefined) throw refusal;
    return { outcome: 'answered', answer };
  }
  return store.claim(request, newUlid(now), now);
};

/** Runs the work of an idempotent request once; repetitions get the first answer again, after they were counted. */
export const answerOnce = async (
  store: IdempotencyStore,
  request: IdempotentRequest,
  {
    now,
    isSecret,
    media,
    checkWork,
    countRepetition,
  }: {
    readonly now: number;
    readonly isSecret: boolean;
    readonly media: () => MediaAddresses;
    /** Throws where it is known that the work would be refused: nothing is claimed for it then. */
    readonly checkWork: () => Promise<void>;
    /** Throws where a request may not be repeated so often. Work that goes on is not asked about. */
    readonly countRepetition: () => Promise<void>;
  },
  work: (seed: string, repeated: boolean) => Promise<HttpAnswer>,
): Promise<HttpAnswer> => {
  const claim = await claimUnlessRefused(store, request, now, checkWork);
  if (claim.outcome !== 'go') await countRepetition();
  switch (claim.outcome) {
    case 'answered': {
      const { status, body, headers } = claim.answer;
      return {
        statusCode: status,
        headers: { ...headers, 'idempotent-replayed': 'true' },
        ...(body && { body: await withFreshAddresses(body, media(), now) }),
      };
    }
    case 'under-way':
      throw problem('request_in_progress', undefined, {
        headers: { 'retry-after': String(claim.retryAfterSeconds) },
      });
    case 'other-request':
      throw problem('idempotency_key_reused');
    case 'go': {
      try {
        const answer = await work(claim.seed, claim.repeated);
        await storeAnswer(store, request, answer, isSecret);
        return answer;
      } catch (error) {
        if (error instanceof Problem) await store.release(request);
        throw error;
      }
    }
  }
};
