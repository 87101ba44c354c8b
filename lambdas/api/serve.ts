/** The one middleware stack of all API functions, and the dispatch to a function's routes by `routeKey`. */
import { createHash } from 'node:crypto';
import type { MiddlewareObj } from '@middy/core';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import { makeAccountStore } from '../accounts/account-store.ts';
import { callingAccount } from '../accounts/require-account.ts';
import type { IdempotencyStore, IdempotentRequest } from '../idempotency/idempotency-store.ts';
import { readVariables } from '../kernel/environment.ts';
import type { AccountId } from '../kernel/ids.ts';
import { newUlid } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import { log } from '../platform/log.ts';
import { once } from '../platform/once.ts';
import { languageOf, Problem } from '../platform/problem.ts';
import type { HttpAnswer } from './answer.ts';
import { problemAnswer, problemOf, textAnswer } from './answer.ts';
import { answerRenamed } from './answer-renamed.ts';
import { answerNotModified } from './conditional-get.ts';
import { readRequest } from './read-request.ts';
import type { ReadingDeps } from './reading-deps.ts';
import type { AnyCall, Reply } from './route.ts';
import type { TopicApi } from './topic-api.ts';
import type { Identity } from './viewer.ts';
import { makeViewerReader } from './viewer.ts';

/** What an API function is made of. */
export interface Service {
  readonly routes: readonly RouteSpec[];
  /** Binds the routes and says whose tokens to take, at the first request. */
  readonly start: () => {
    readonly identity: Identity;
    readonly handlerOf: (spec: RouteSpec) => ((call: AnyCall) => Promise<Reply>) | undefined;
    /** The account that makes a call, where the route needs one. Throws when it may not. */
    readonly accountOf: (spec: RouteSpec, viewer: AccountId | undefined) => Promise<Account | undefined>;
    /** Asked for only where a route is idempotent. */
    readonly idempotency: () => IdempotencyStore;
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
const storeAnswer = (
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
        await storeAnswer(store, request, answer, isSecret);
        return answer;
      } catch (error) {
        if (error instanceof Problem) await store.release(request);
        throw error;
      }
    }
  }
};

/** Makes the Lambda handler of a service. */
export const serve = (service: Service) => {
  const clock = service.clock ?? Date.now;
  const byRouteKey = new Map(service.routes.map((spec) => [`${spec.method} ${spec.path}`, spec]));
  const start = once(() => {
    const started = service.start();
    return { ...started, viewerOf: makeViewerReader(started.identity) };
  });

  const dispatch = async (event: APIGatewayProxyEventV2): Promise<HttpAnswer> => {
    const spec = byRouteKey.get(event.routeKey);
    if (spec === undefined) throw notFound();
    const { accountOf, handlerOf, idempotency, viewerOf } = start();
    const handle = handlerOf(spec);
    if (handle === undefined) throw new Error(`${event.routeKey} has no handler`);
    const viewer = await viewerOf(event, spec.access);
    const parsed = readRequest(spec, event);
    const account = await accountOf(spec, viewer);
    const now = clock();
    const language = languageOf(event.headers['accept-language']);

    const work = async (seed: string, repeated: boolean): Promise<HttpAnswer> => {
      const reply = await handle({ ...parsed, viewer, account, now, seed, repeated, language });
      if (spec.replyType !== undefined && typeof reply.body === 'string') {
        return textAnswer(spec.reply.status, spec.replyType, reply.body, reply.headers);
      }
      const body = spec.reply.schema && JSON.stringify(z.parse(spec.reply.schema, reply.body));
      return textAnswer(spec.reply.status, 'application/json', body, reply.headers);
    };

    const once = spec.idempotent && viewer !== undefined ? idempotentRequest(event, viewer) : undefined;
    if (once === undefined) return work(newUlid(now), false);
    const isSecret = spec.secretAnswer === true;
    return answerOnce(idempotency(), once, { now, isSecret }, work);
  };

  return middy<APIGatewayProxyEventV2, HttpAnswer>()
    .use(answerProblems)
    .use(answerNotModified)
    .use(answerRenamed)
    .handler(dispatch);
};

/** For a function whose topics read no rows. */
export const readsNothing = (): ReadingDeps => {
  throw new Error('A topic reads rows, and its function does not give it the table');
};

/** Makes the Lambda handler of a function that serves some topics. `makeReading` is called when the first of them reads. */
export const serveTopics = (makeReading: () => ReadingDeps, ...apis: readonly TopicApi[]) =>
  serve({
    routes: apis.flatMap(({ routes }) => Object.values(routes)),
    start: () => {
      const reading = once(makeReading);
      const handlers = new Map(
        apis.flatMap(({ routes, bind }) => {
          const bound = bind(reading);
          return Object.entries(routes).map(([name, spec]) => [spec, bound[name]] as const);
        }),
      );
      return {
        identity: readVariables(['ISSUER', 'CLIENT_ID']),
        accountOf: (spec, viewer) => callingAccount(() => makeAccountStore(reading().table), spec, viewer),
        handlerOf: (spec) => handlers.get(spec),
        idempotency: () => reading().idempotency,
      };
    },
  });
