/** What API functions need that read rows, show photos and page through lists. */

import type { MediaAddresses } from '../photos/media-address.ts';
import { makeMediaAddresses } from '../photos/media-address.ts';
import type { Cursors } from '../platform/cursor.ts';
import { makeCursors } from '../platform/cursor.ts';
import { once } from '../platform/once.ts';
import { readSecret } from '../platform/secret.ts';
import type { Table } from '../platform/table.ts';
import { makeTable } from '../platform/table.ts';
import type { Identity } from './viewer.ts';

export interface ReadingEnvironment extends Identity {
  readonly TABLE_NAME: string;
  readonly MEDIA_BASE_URL: string;
  readonly MEDIA_KEY_PAIR_ID: string;
  readonly MEDIA_PRIVATE_KEY_PARAMETER: string;
}

export interface ReadingDeps {
  readonly identity: Identity;
  readonly table: Table;
  readonly media: MediaAddresses;
  readonly cursors: Cursors;
  /** What functions derive further secrets from. */
  readonly secret: () => Promise<string>;
}

/** The key that signs media addresses is the secret the functions share: cursors are sealed under one derived from it. */
export const makeReadingDeps = (env: ReadingEnvironment): ReadingDeps => {
  const secret = once(() => readSecret(env.MEDIA_PRIVATE_KEY_PARAMETER));
  return {
    identity: env,
    table: makeTable(env.TABLE_NAME),
    media: makeMediaAddresses({
      baseUrl: env.MEDIA_BASE_URL,
      keyPairId: env.MEDIA_KEY_PAIR_ID,
      privateKey: secret,
    }),
    cursors: makeCursors(secret),
    secret,
  };
};
