/** Makes the handlers of API functions from the topics that they serve. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { callingAccount } from '../accounts/require-account.ts';
import { makeWriteLimits } from '../callers/write-limits.ts';
import { readVariables } from '../kernel/environment.ts';
import { problem } from '../kernel/problems.ts';
import { readServiceTerms } from '../kernel/service-terms.ts';
import { MINUTE_SECONDS } from '../platform/durations.ts';
import { once } from '../platform/once.ts';
import { makeCallers } from '../sessions/recognize.ts';
import { makeSessionStore } from '../sessions/session-store.ts';
import type { MethodsByPath } from './find-route.ts';
import { moveOwnLists } from './own-lists-version.ts';
import { makeRateLimit } from './rate-limit.ts';
import type { ReadingDeps } from './reading-deps.ts';
import { type Service, serve } from './serve.ts';
import type { TopicApi } from './topic-api.ts';

const CLOSED_RETRY_SECONDS = 5 * MINUTE_SECONDS;

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
  throw new Error('A topic reads rows of no table');
};

interface ServedTopics {
  readonly apis: readonly TopicApi[];
  /** Called when the first topic reads. */
  readonly reading: () => ReadingDeps;
  /** For the function that answers what no route knows. */
  readonly methodsByPath?: MethodsByPath;
  readonly clock?: () => number;
  /** Makes what knows staff, for functions with routes for them. @default none of the routes is */
  readonly staff?: (
    reading: () => ReadingDeps,
    issuer: string,
    clock: () => number,
  ) => ReturnType<Service['start']>['staffOf'];
}

const forEveryone: ServedTopics['staff'] = () => async (spec) => {
  if (spec.staff === undefined) return undefined;
  throw new Error(`Who may call ${spec.path} is not known`);
};

/** Makes the Lambda handler of a function that serves some topics. */
export const serveTopics = ({ apis, reading: makeReading, staff = forEveryone, ...rest }: ServedTopics) =>
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
      const env = readVariables(['ISSUER', 'CLIENT_ID', 'RATE_LIMIT_FACTOR', 'WEB_DIGESTS', 'TERMS']);
      const terms = readServiceTerms(env.TERMS);
      return {
        issuer: env,
        webDigests: env.WEB_DIGESTS,
        checkOpen: () => {
          if (makeReading !== readsNothing && reading().isClosed) throw closed();
        },
        callers: makeCallers(
          once(() => ({
            sessions: makeSessionStore(reading().table),
            accounts: makeAccountStore(reading().table),
          })),
          clock,
        ),
        staffOf: staff(reading, env.ISSUER, clock),
        accountOf: (spec, viewer) =>
          callingAccount(() => makeAccountStore(reading().table), spec, viewer, clock(), terms),
        rateLimit: makeRateLimit(
          env.RATE_LIMIT_FACTOR,
          once(() => makeWriteLimits(reading().table)),
        ),
        moveLists: (viewer, now) => moveOwnLists(reading().table, viewer, now),
        handlerOf: (spec) => handlers.get(spec),
        idempotency: () => reading().idempotency,
        media: () => reading().media,
      };
    },
  });
