/** A typed client of the API. Types come from schema.ts, which `npm run generate` makes from the route table; tests use it that want to see statuses and headers. */

import type { components, paths } from '@suwar/client/schema';
import createFetchClient, { type Client } from 'openapi-fetch';

export type Schemas = components['schemas'];

export interface ClientOptions {
  /** Origin of the API, for example `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** Gives the access token for each call; none for guests. */
  readonly accessToken?: () => string | undefined | Promise<string | undefined>;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Makes a client: `client.GET('/v1/me')` answers `{ data, error, response }`. */
export const makeClient = ({ accessToken, ...options }: ClientOptions): Client<paths> => {
  const client = createFetchClient<paths>(options);
  if (accessToken !== undefined) {
    client.use({
      onRequest: async ({ request }) => {
        const token = await accessToken();
        if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    });
  }
  return client;
};

/**
 * What `PUT /v1/me` says when somebody has accepted the terms of service that `terms` of `GET /v1/config` names: nothing where none have to be
 * accepted.
 */
export const acceptanceOf = (terms: Schemas['Config']['terms']): { readonly termsVersion?: string } =>
  terms?.version === undefined ? {} : { termsVersion: terms.version };

const ALREADY_THERE = 412; // an upload is written once: its answer was lost, not the file

/**
 * Sends a file where an upload ticket says, with exactly its method and headers. Answers whether the file is there now: also when an earlier
 * try put it there.
 */
export const upload = async (
  ticket: Schemas['UploadTicket'],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Response> => {
  const { url, method, headers } = ticket.upload;
  const response = await fetch(url, { method, headers, body: bytes });
  return response.status === ALREADY_THERE ? new Response(null, { status: 200 }) : response;
};
