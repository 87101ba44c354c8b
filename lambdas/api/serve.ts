/** The one middleware stack of all API functions, and the dispatch to a function's routes by `routeKey`. */
import type { MiddlewareObj } from '@middy/core';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Account } from '../accounts/account.ts';
import { makeAccountStore } from '../accounts/account-store.ts';
import type { Identity } from '../accounts/identity.ts';
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { makeRecognition } from '../accounts/recognize.ts';
import { callingAccount } from '../accounts/require-account.ts';
import type { IdempotencyStore } from '../idempotency/idempotency-store.ts';
import { readVariables } from '../kernel/environment.ts';
import type { AccountId } from '../kernel/ids.ts';
import { newUlid } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import { MINUTE_SECONDS } from '../platform/durations.ts';
import { fastParse } from '../platform/fast-parse.ts';
import { log } from '../platform/log.ts';
import { once } from '../platform/once.ts';
import { languageOf } from '../platform/problem.ts';
import type { TrustedIssuer } from './access-claims.ts';
import type { HttpAnswer } from './answer.ts';
import { problemAnswer, problemOf, textAnswer, untransformed, withoutBody } from './answer.ts';
import { answerOnce, idempotentRequest } from './answer-once.ts';
import { answerRenamed } from './answer-renamed.ts';
import { compressed } from './compress.ts';
import { answerNotModified } from './conditional-get.ts';
import type { MethodsByPath } from './find-route.ts';
import { makeRouteFinder } from './find-route.ts';
import { moveOwnLists } from './own-lists-version.ts';
import { makeIdentityReader } from './read-identity.ts';
import { readRequest } from './read-request.ts';
import type { ReadingDeps } from './reading-deps.ts';
import { logAnswer, noteRequest } from './request-log.ts';
import type { AnyCall, Reply } from './route.ts';
import type { TopicApi } from './topic-api.ts';

/** What an API function is made of. */
export interface Service {
  readonly routes: readonly RouteSpec[];
  /** Binds the routes and says whose tokens to take, at the first request. `clock` in milliseconds. */
  readonly start: (clock: () => number) => {
    readonly issuer: TrustedIssuer;
    readonly handlerOf: (spec: RouteSpec) => ((call: AnyCall) => Promise<Reply>) | undefined;
    /** Throws while nobody is served. @default everybody is */
    readonly checkOpen?: () => void;
    /** By which id an identity is known: its account's, or a stranger's. */
    readonly recognize: (identity: Identity) => Promise<AccountId>;
    /** The account that makes a call, where the route needs one. Throws when it may not. */
    readonly accountOf: (spec: RouteSpec, viewer: AccountId | undefined) => Promise<Account | undefined>;
    /** After a write that changes what an account sees in its own lists. `now` in milliseconds. @default nothing */
    readonly moveLists?: (viewer: AccountId, now: number) => Promise<void>;
    /** Asked for only where a route is idempotent. */
    readonly idempotency: () => IdempotencyStore;
    /** Addresses of pictures in answers that are given again. */
    readonly media: () => MediaAddresses;
  };
  readonly clock?: () => number;
  /** The paths of all functions, where this one answers what no route knows. */
  readonly methodsByPath?: MethodsByPath;
}

const CLOSED_RETRY_SECONDS = 5 * MINUTE_SECONDS;

type Middleware = MiddlewareObj<APIGatewayProxyEventV2, HttpAnswer, Error>;

const answerProblems: Middleware = {
  onError: (request) => {
    const { event, error } = request;
    const failure = problemOf(error);
    noteRequest(event, { failure: { problem: failure, error } });
    const language = languageOf(event.headers['accept-language']);
    request.response = problemAnswer(failure, language, event.requestContext.requestId);
  },
};

/** Makes the Lambda handler of a service. */
export const serve = (service: Service) => {
  const clock = service.clock ?? Date.now;
  const findRoute = makeRouteFinder(service.routes, service.methodsByPath);
  const start = once(() => {
    const started = service.start(clock);
    return { ...started, identityOf: makeIdentityReader(started.issuer, clock) };
  });

  const dispatch = async (event: APIGatewayProxyEventV2): Promise<HttpAnswer> => {
    const spec = findRoute(event);
    noteRequest(event, { route: `${spec.method} ${spec.path}` });
    const { accountOf, checkOpen, handlerOf, idempotency, identityOf, media, moveLists, recognize } = start();
    const handle = handlerOf(spec);
    if (handle === undefined) throw new Error(`${event.routeKey} has no handler`);
    checkOpen?.();
    const identity = await identityOf(event, spec.access);
    const viewer = identity && (await recognize(identity));
    noteRequest(event, { accountId: viewer });
    const parsed = readRequest(spec, event);
    const account = await accountOf(spec, viewer);
    const now = clock();
    const language = languageOf(event.headers['accept-language']);

    const work = async (seed: string, repeated: boolean): Promise<HttpAnswer> => {
      const ifNoneMatch = event.headers['if-none-match'];
      const call = { ...parsed, identity, viewer, account, now, seed, repeated, language, ifNoneMatch };
      const reply = await handle(call);
      if (reply.isUnchanged) return textAnswer(304, '', undefined, reply.headers);
      if (spec.changesOwnLists && viewer !== undefined) {
        // The act is done, whatever becomes of this: a list may then be taken for unchanged for a minute.
        await moveLists?.(viewer, now).catch((error: unknown) => log.error('Lists were not moved', error));
      }
      if (spec.replyType !== undefined && typeof reply.body === 'string') {
        return textAnswer(spec.reply.status, spec.replyType, reply.body, reply.headers);
      }
      const body = spec.reply.schema && JSON.stringify(fastParse(spec.reply.schema, reply.body));
      return textAnswer(spec.reply.status, 'application/json', body, {
        ...reply.headers,
        ...(spec.secretAnswer && untransformed),
      });
    };

    const once = spec.idempotent && viewer !== undefined ? idempotentRequest(event, viewer) : undefined;
    if (once === undefined) return work(newUlid(now), false);
    const isSecret = spec.secretAnswer === true;
    return answerOnce(idempotency(), once, { now, isSecret, media }, work);
  };

  const answer = middy<APIGatewayProxyEventV2, HttpAnswer>()
    .use(answerProblems)
    .use(answerNotModified)
    .use(answerRenamed)
    .handler(dispatch);

  return async (event: APIGatewayProxyEventV2, context: Context): Promise<HttpAnswer> => {
    const answered = await answer(event, context);
    logAnswer(event, answered.statusCode);
    const sent = compressed(answered, event.headers['accept-encoding']);
    return event.requestContext.http.method === 'HEAD' ? withoutBody(sent) : sent;
  };
};

/** What people are told while the deployment's data are being restored. */
const closed = () =>
  problem(
    'unavailable',
    {
      en: 'The service is closed while its data are being restored; try again in some minutes',
      ar: 'الخدمة متوقفة مؤقتًا ريثما تُستعاد بياناتها؛ أعد المحاولة بعد بضع دقائق',
    },
    { headers: { 'retry-after': String(CLOSED_RETRY_SECONDS) } },
  );

/** For a function whose topics read no rows. */
export const readsNothing = (): ReadingDeps => {
  throw new Error('A topic reads rows, and its function does not give it the table');
};

interface ServedTopics {
  readonly apis: readonly TopicApi[];
  /** Called when the first topic reads. */
  readonly reading: () => ReadingDeps;
  /** For the function that answers what no route knows. */
  readonly methodsByPath?: MethodsByPath;
  readonly clock?: () => number;
}

/** Makes the Lambda handler of a function that serves some topics. */
export const serveTopics = ({ apis, reading: makeReading, ...rest }: ServedTopics) =>
  serve({
    ...rest,
    routes: apis.flatMap(({ routes }) => Object.values(routes)),
    start: (clock) => {
      const reading = once(makeReading);
      const handlers = new Map(
        apis.flatMap(({ routes, bind }) => {
          const bound = bind(reading);
          return Object.entries(routes).map(([name, spec]) => [spec, bound[name]] as const);
        }),
      );
      return {
        issuer: readVariables(['ISSUER', 'CLIENT_ID']),
        checkOpen: () => {
          if (makeReading !== readsNothing && reading().isClosed) throw closed();
        },
        recognize: makeRecognition(() => makeIdentityStore(reading().table), clock),
        accountOf: (spec, viewer) => callingAccount(() => makeAccountStore(reading().table), spec, viewer),
        moveLists: (viewer, now) => moveOwnLists(reading().table, viewer, now),
        handlerOf: (spec) => handlers.get(spec),
        idempotency: () => reading().idempotency,
        media: () => reading().media,
      };
    },
  });
