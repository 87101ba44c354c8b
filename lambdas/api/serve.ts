/** The one middleware stack of all API functions, and the dispatch to a function's routes by `routeKey`. */
import type { MiddlewareObj } from '@middy/core';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Account } from '../accounts/account.ts';
import type { IdempotencyStore } from '../idempotency/idempotency-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { newUlid } from '../kernel/ids.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { StaffCaller } from '../kernel/staff-role.ts';
import type { Usage } from '../kernel/token-bucket.ts';
import { ANYWHERE, seenFrom, UNKNOWN } from '../kernel/viewer-place.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import { correlated } from '../platform/correlation.ts';
import { fastParse } from '../platform/fast-parse.ts';
import { log } from '../platform/log.ts';
import { once } from '../platform/once.ts';
import { languageOf } from '../platform/problem.ts';
import type { Caller, Callers } from '../sessions/recognize.ts';
import { MAX_DEVICE_LENGTH } from '../sessions/session.ts';
import type { TrustedIssuer } from './access-claims.ts';
import type { HttpAnswer } from './answer.ts';
import { problemAnswer, problemOf, textAnswer, untransformed, withoutBody } from './answer.ts';
import { answerOnce, idempotentRequest } from './answer-once.ts';
import { answerRenamed } from './answer-renamed.ts';
import { addressKey, makeCallerPlace } from './caller-address.ts';
import { compressed } from './compress.ts';
import { answerNotModified } from './conditional-get.ts';
import type { MethodsByPath } from './find-route.ts';
import { makeRouteFinder } from './find-route.ts';
import type { RateLimit } from './rate-limit.ts';
import { limitHeaders } from './rate-limit.ts';
import { makeIdentityReader } from './read-identity.ts';
import { readRequest } from './read-request.ts';
import { logAnswer, noteRequest, usageNoted } from './request-log.ts';
import type { AnyCall, Reply } from './route.ts';
import { tokenIn } from './verify-token.ts';

/** What an API function is made of. */
export interface Service {
  readonly routes: readonly RouteSpec[];
  /** Binds the routes and says whose tokens to take, at the first request. `clock` in milliseconds. */
  readonly start: (clock: () => number) => {
    readonly issuer: TrustedIssuer;
    readonly handlerOf: (spec: RouteSpec) => ((call: AnyCall) => Promise<Reply>) | undefined;
    /** Throws while nobody is served. @default everybody is */
    readonly checkOpen?: () => void;
    /** Knows who calls by their sign-in, and refuses sessions that were ended. */
    readonly callers: Callers;
    /** Who makes a call that is for staff, undefined for one that is not. Throws when they may not. */
    readonly staffOf: (
      spec: RouteSpec,
      caller: Caller | undefined,
      accessToken: string,
    ) => Promise<StaffCaller | undefined>;
    /** The account that makes a call, where the route needs one. Throws when it may not. */
    readonly accountOf: (spec: RouteSpec, viewer: AccountId | undefined) => Promise<Account | undefined>;
    /** After a write that changes what an account sees in its own lists. `now` in milliseconds. @default nothing */
    readonly moveLists?: (viewer: AccountId, now: number) => Promise<void>;
    /** What holds callers to their limits. */
    readonly rateLimit: RateLimit;
    /** By what calls through the distribution `web` are known. @default there are none */
    readonly webDigests?: string | undefined;
    /** Asked for only where a route is idempotent. */
    readonly idempotency: () => IdempotencyStore;
    /** Addresses of pictures in answers that are given again. */
    readonly media: () => MediaAddresses;
  };
  readonly clock?: () => number;
  /** The paths of all functions, where this one answers what no route knows. */
  readonly methodsByPath?: MethodsByPath;
}

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
    return {
      ...started,
      identityOf: makeIdentityReader(started.issuer, clock),
      whereCallerIs: makeCallerPlace(started.webDigests),
    };
  });

  const dispatch = async (event: APIGatewayProxyEventV2): Promise<HttpAnswer> => {
    const {
      accountOf,
      callers,
      checkOpen,
      handlerOf,
      idempotency,
      identityOf,
      media,
      moveLists,
      rateLimit,
      staffOf,
      whereCallerIs,
    } = start();
    const now = clock();
    const address = () => addressKey(whereCallerIs(event).address);
    const place = () => ({
      device: (event.headers['user-agent'] ?? '').slice(0, MAX_DEVICE_LENGTH),
      country: whereCallerIs(event).country,
    });
    const count = async (usage: Promise<Usage>): Promise<void> => noteRequest(event, { usage: await usage });
    const countRead = (viewer: AccountId | undefined) => count(rateLimit.read(viewer, address, now));
    /** Whatever is refused before it is counted counts as a read; what fails by our fault does not. */
    const countingRefusals = async <Found>(viewer: AccountId | undefined, find: () => Promise<Found>) => {
      try {
        return await find();
      } catch (error) {
        if (problemOf(error).definition.status < 500) await countRead(viewer);
        throw error;
      }
    };

    const { spec, handle, caller, accessToken } = await countingRefusals(undefined, async () => {
      const found = findRoute(event);
      noteRequest(event, { route: `${found.method} ${found.path}` });
      const handler = handlerOf(found);
      if (handler === undefined) throw new Error(`${event.routeKey} has no handler`);
      checkOpen?.();
      const signIn = await identityOf(event, found.access);
      return {
        spec: found,
        handle: handler,
        caller: signIn && (await callers.recognize(signIn, found, place)),
        accessToken: signIn === undefined ? '' : (tokenIn(event.headers['authorization']) ?? ''),
      };
    });
    const viewer = caller?.accountId;
    noteRequest(event, { accountId: viewer });
    const writer = spec.method === 'GET' ? undefined : caller;
    const isRead = writer === undefined;
    if (isRead) await countRead(viewer);
    const read = async () => ({
      // Before anything of the request is read: whoever may not call learns nothing of what it takes.
      staff: await staffOf(spec, caller, accessToken),
      parsed: readRequest(spec, event),
      account: await accountOf(spec, viewer),
      once: spec.idempotent && viewer !== undefined ? idempotentRequest(event, viewer) : undefined,
    });
    const { staff, parsed, account, once } = await (isRead ? read() : countingRefusals(viewer, read));
    const language = languageOf(event.headers['accept-language']);

    const { params, body } = parsed;
    const wanted = writer && { spec, params, body, viewer: writer.accountId, account };
    const work = async (seed: string, repeated: boolean): Promise<HttpAnswer> => {
      if (writer && wanted) {
        const { usage, sessionsEpoch } = await rateLimit.write(wanted, seed, now);
        noteRequest(event, { usage });
        await callers.confirm(writer, sessionsEpoch);
      }
      const ifNoneMatch = event.headers['if-none-match'];
      const call = {
        ...parsed,
        identity: caller?.signIn,
        accessToken,
        viewer,
        account,
        staff,
        now,
        seed,
        repeated,
        language,
        ifNoneMatch,
      };
      // The staff decide about what is withheld too, wherever they are.
      const from = staff === undefined ? (whereCallerIs(event).country ?? UNKNOWN) : ANYWHERE;
      const reply = await seenFrom(from, () => handle(call));
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

    if (once === undefined) return work(spec.method === 'GET' ? '' : newUlid(now), false);
    const isSecret = spec.secretAnswer === true;
    const counting = {
      checkWork: async () => wanted && rateLimit.check(wanted, now),
      countRepetition: () => countRead(viewer),
    };
    return answerOnce(idempotency(), once, { now, isSecret, media, ...counting }, work);
  };

  const answer = middy<APIGatewayProxyEventV2, HttpAnswer>()
    .use(answerProblems)
    .use(answerNotModified)
    .use(answerRenamed)
    .handler(dispatch);

  return (event: APIGatewayProxyEventV2, context: Context): Promise<HttpAnswer> =>
    correlated(event.requestContext.requestId, async () => {
      const answered = await answer(event, context);
      logAnswer(event, answered.statusCode);
      const limited = { ...answered, headers: { ...limitHeaders(usageNoted(event)), ...answered.headers } };
      const sent = compressed(limited, event.headers['accept-encoding']);
      return event.requestContext.http.method === 'HEAD' ? withoutBody(sent) : sent;
    });
};
