/** Puts the parts together. */
import type { Api, Schemas } from './api-types.ts';
import type { Auth } from './auth/auth.ts';
import { makeCognito } from './auth/cognito.ts';
import { makeAuth } from './auth/make-auth.ts';
import { findSurroundings } from './find-surroundings.ts';
import { type FreshPhotos, makeFreshPhotos } from './fresh-photos.ts';
import { type ApiDeps, makeApi, staying } from './make-api.ts';
import { makePush, type Push } from './push.ts';
import { makeLease } from './session/lease.ts';
import { makeRefresh } from './session/refresher.ts';
import { makeSessionKeeper } from './session/session-keeper.ts';
import type { SurroundingsOptions } from './surroundings.ts';
import { makeUploads, type Uploads } from './upload/make-uploads.ts';

/** What `createSuwar` takes. */
export interface SuwarOptions extends SurroundingsOptions {
  /** Address of the API, such as `https://api.example.com`; slashes and a `/v1` at its end are left out. */
  readonly api: string;
}

/** What the deployment tells apps of itself: `GET /v1/config`. */
export type Config = Schemas['Config'];

/** A photo network, as one app or one page sees it. */
export interface Suwar extends Api, FreshPhotos, Uploads {
  /** Origin of the API, without a slash at its end. */
  readonly origin: string;
  /** Signing up, in and out. */
  readonly auth: Auth;
  /** Pushes to this browser. */
  readonly push: Push;
  /** What the deployment tells of itself: asked for once, and again only after that failed. Rejects with a `Problem`. */
  config(): Promise<Config>;
  /**
   * The calls and lists of one of `auth.sessions`, whoever is the current one. They reject with `signed_out` once it has ended. Uploads and
   * `freshPhoto` are not among them: those are of the current one.
   */
  as(id: string): Api;
  /** Listens to other tabs no more. Calls still work. */
  close(): void;
}

/** An address without what is at the end of some: slashes, and the version that every path begins with. */
const originOf = (api: unknown): string => {
  const [, origin] = /^(https?:\/\/[^\s/?#]+[^\s?#]*?)(?:\/+v1)?\/*$/i.exec(`${api}`) ?? [];
  if (origin !== undefined) return origin;
  throw new TypeError(`api must be an address such as https://api.example.com, not ${api}`);
};

/**
 * Makes a client. Nothing is asked of the network before the first call. Throws a `TypeError` where `api` is no address by HTTP.
 */
export const createSuwar = ({ api, ...options }: SuwarOptions): Suwar => {
  const origin = originOf(api);
  const key = `suwar:${origin}`;
  const surroundings = findSurroundings(options);
  let configured: Promise<Config> | undefined;
  const config = (): Promise<Config> => {
    configured ??= calls.get('/v1/config').catch((problem: unknown) => {
      configured = undefined;
      throw problem;
    });
    return configured;
  };
  const keeper = makeSessionKeeper(surroundings, key);
  const identity = async () => {
    const found = await config();
    return { cognito: makeCognito(surroundings, found), clientId: found.identity.clientId };
  };
  const refresh = makeRefresh({ surroundings, keeper, lock: key, identity });
  const lease = makeLease(surroundings, keeper, refresh);
  const depsOf = (id: string | undefined): ApiDeps => {
    const its = id === undefined ? undefined : { id };
    return { origin, surroundings, lease: (onEnd, owner = its) => lease(onEnd, owner) };
  };
  const apiOf = (id?: string): Api => makeApi(depsOf(id));
  const calls = apiOf();
  const app = origin.replace(/^\w+:\/\//, '');
  const auth = makeAuth({
    surroundings,
    keeper,
    apiOf,
    lease,
    config,
    app,
    redirectKey: `${key}:redirect`,
  });
  const push = makePush({ api: calls, config });
  return {
    ...calls,
    ...makeFreshPhotos({ api: calls, surroundings }),
    ...makeUploads({
      surroundings,
      config,
      uploader: () => {
        const id = keeper.current?.id;
        return { id, api: makeApi(staying(depsOf(id))) };
      },
      onEnd: keeper.onEnd,
    }),
    origin,
    auth,
    push,
    config,
    as: apiOf,
    close: () => {
      keeper.close();
      push.close();
    },
  };
};
