/** Puts the parts together. */
import type { Api, Schemas } from './api-types.ts';
import { findSurroundings } from './find-surroundings.ts';
import { type FreshPhotos, makeFreshPhotos } from './fresh-photos.ts';
import { makeApi } from './make-api.ts';
import type { SurroundingsOptions } from './surroundings.ts';

/** What `createSuwar` takes. */
export interface SuwarOptions extends SurroundingsOptions {
  /** Origin of the API, such as `https://api.example.com`. */
  readonly api: string;
}

/** What the deployment tells apps of itself: `GET /v1/config`. */
export type Config = Schemas['Config'];

/** A photo network, as one app or one page sees it. */
export interface Suwar extends Api, FreshPhotos {
  /** Origin of the API. */
  readonly origin: string;
  /** What the deployment tells of itself: asked for once, and again only after that failed. Rejects with a `Problem`. */
  config(): Promise<Config>;
  /** Listens to other tabs no more. Calls still work. */
  close(): void;
}

/** Makes a client. Nothing is asked of the network before the first call. */
export const createSuwar = ({ api, ...options }: SuwarOptions): Suwar => {
  const origin = api.replace(/\/+$/, '');
  const surroundings = findSurroundings(options);
  const calls = makeApi({ origin, surroundings, lease: async () => undefined });
  let config: Promise<Config> | undefined;
  return {
    ...calls,
    ...makeFreshPhotos({ api: calls, surroundings }),
    origin,
    config: () => {
      config ??= calls.get('/v1/config').catch((error: unknown) => {
        config = undefined;
        throw error;
      });
      return config;
    },
    close: () => {},
  };
};
