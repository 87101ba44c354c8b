/** The one middleware stack of all API functions, and the dispatch to a function's routes by `routeKey`. */
import { createHash } from 'node:crypto';
import type { MiddlewareObj } from '@middy/core';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { IdempotencyStore, IdempotentRequest } from '../idempotency/idempotency-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { newUlid } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { log } from '../platform/log.ts';
import { once } from '../platform/once.ts';
import { languageOf, Problem } from '../platform/problem.ts';
import type { HttpAnswer } from './answer.ts';
import { problemAnswer, problemOf, textAnswer } from './answer.ts';
import { readRequest } from './read-request.ts';
import type { Route } from './route.ts';
import type { Identity } from './viewer.ts';
import { makeViewerReader } from './viewer.ts';

/** What every API function is made of. */
export interface Service<Deps> {
  readonly routes: readonly Route<Deps>[];
  /** Builds the dependencies once, at the first request. */
  readonly makeDeps: () => Deps & {
    readonly identity: Identity;
    /** Only needed where a route of the area is idempotent. */
    readonly idempotency?: IdempotencyStore;
  };
  readonly clock?: () => number;
}

type Middleware = MiddlewareObj<APIGatewayProxyEventV2, HttpAnswer, Error>;

const answerProblems: Middleware = {
  onError: (request) => {
    const failure = problemOf(request.error);
    const { status } = failure.definition;
    const fields = { route: request.event.routeKey, status, code: failure.definition.code };
    if (status >= 500) log.error('Request failed', request.error, fields);
    else log.info('Request refused', fields);
    request.response = problemAnswer(
      failure,
      languageOf(request.event.headers['accept-language']),
      request.event.requestContext.requestId,
    );
  },
};

const IDEMPOTENCY_KEY = /^[\x21-\x7E]{1,255}$/;

const idempotentRequest = (
  event: APIGatewayProxyEventV2,
  viewer: AccountId,
): IdempotentRequest | undefined => {
  const key = event.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!IDEMPOTENCY_KEY.test(key)) {
    throw problem('invalid_request', {
      en: `The Idempotency-Key has ${key.length} characters; 1 to 255 visible ASCII characters are allowed`,
      ar: 'يجب أن يتكون المفتاح Idempotency-Key من 1 إلى 255 رمزًا من رموز ASCII المرئية',
    });
  }
  const digest = createHash('sha256')
    .update(`${event.routeKey}\n${event.rawPath}\n${event.body ?? ''}`)
    .digest('base64');
  return { accountId: viewer, key, digest };
};

const MAX_STORED_ANSWER_BYTES = 256 * 1024; // a row takes 400 KB, the headers included

/** Keeps an answer for repetitions; one that is secret or too large for a row is made again from what was written. */
const keep = (
  store: IdempotencyStore,
  request: IdempotentRequest,
  answer: HttpAnswer,
  isSecret: boolean,
): Promise<void> => {
  const { statusCode: status, headers, body } = answer;
  const isLarge = body !== undefined && Buffer.byteLength(body, 'utf8') > MAX_STORED_ANSWER_BYTES;
  if (isSecret || isLarge) return store.letRepeat(request);
  return store.finish(request, { status, headers, ...(body !== undefined && { body }) });
};

/** Runs the work of an idempotent request once; repetitions get the first answer again. */
const answerOnce = async (
  store: IdempotencyStore,
  request: IdempotentRequest,
  { now, isSecret }: { readonly now: number; readonly isSecret: boolean },
  work: (seed: string, repeated: boolean) => Promise<HttpAnswer>,
): Promise<HttpAnswer> => {
  const claim = await store.claim(request, newUlid(now), now);
  switch (claim.outcome) {
    case 'answered': {
      const { status, body, headers } = claim.answer;
      return {
        statusCode: status,
        headers: { ...headers, 'idempotent-replayed': 'true' },
        ...(body && { body }),
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
        await keep(store, request, answer, isSecret);
        return answer;
      } catch (error) {
        if (error instanceof Problem) await store.release(request);
        throw error;
      }
    }
  }
};

/** Makes the Lambda handler of one area. */
export const serve = <Deps>(service: Service<Deps>) => {
  const clock = service.clock ?? Date.now;
  const byRouteKey = new Map<string, Route<Deps>>(
    service.routes.map((each) => [`${each.spec.method} ${each.spec.path}`, each]),
  );
  const start = once(() => {
    const deps = service.makeDeps();
    return { deps, viewerOf: makeViewerReader(deps.identity) };
  });

  const dispatch = async (event: APIGatewayProxyEventV2): Promise<HttpAnswer> => {
    const found = byRouteKey.get(event.routeKey);
    if (found === undefined) throw notFound();
    const { spec, handle } = found;
    const { deps, viewerOf } = start();
    const viewer = await viewerOf(event, spec.access);
    const parsed = readRequest(spec, event);
    const now = clock();
    const language = languageOf(event.headers['accept-language']);

    const work = async (seed: string, repeated: boolean): Promise<HttpAnswer> => {
      const reply = await handle({ ...parsed, viewer, deps, now, seed, repeated, language });
      if (spec.replyType !== undefined && typeof reply.body === 'string') {
        return textAnswer(spec.reply.status, spec.replyType, reply.body, reply.headers);
      }
      const body = spec.reply.schema && JSON.stringify(z.parse(spec.reply.schema, reply.body));
      return textAnswer(spec.reply.status, 'application/json', body, reply.headers);
    };

    const once = spec.idempotent && viewer !== undefined ? idempotentRequest(event, viewer) : undefined;
    if (once === undefined) return work(newUlid(now), false);
    if (deps.idempotency === undefined) throw new Error(`${event.routeKey} is idempotent without a store`);
    const isSecret = spec.secretAnswer === true;
    return answerOnce(deps.idempotency, once, { now, isSecret }, work);
  };

  return middy<APIGatewayProxyEventV2, HttpAnswer>().use(answerProblems).handler(dispatch);
};
