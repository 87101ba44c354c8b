/** What API functions need that read rows, show photos and page through lists. */

import type { IdempotencyStore } from '../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../idempotency/idempotency-store.ts';
import { readVariables } from '../kernel/environment.ts';
import type { MediaAddresses, MediaSigning } from '../photos/media-address.ts';
import { makeMediaAddresses, readKeySince } from '../photos/media-address.ts';
import type { Cursors } from '../platform/cursor.ts';
import { makeCursors } from '../platform/cursor.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { readSecret } from '../platform/secret.ts';
import type { Table } from '../platform/table.ts';

export interface ReadingDeps {
  /** Whether nobody is served for now. */
  readonly isClosed: boolean;
  readonly idempotency: IdempotencyStore;
  readonly table: Table;
  readonly media: MediaAddresses;
  /** What addresses are signed with of what else people are given of the media bucket. */
  readonly signing: MediaSigning;
  readonly cursors: Cursors;
  /** What functions derive further secrets from. */
  readonly secret: () => Promise<string>;
}

/** The variables of every function that reads rows. */
export const readingVariables = [
  'TABLE_NAME',
  'TRAFFIC',
  'MEDIA_BASE_URL',
  'MEDIA_KEY_PAIR_ID',
  'MEDIA_PRIVATE_KEY_PARAMETER',
  'MEDIA_FORMER_KEY_PAIR_ID',
  'MEDIA_FORMER_KEY_PARAMETER',
  'MEDIA_KEY_SINCE',
] as const;

/** The key that signs media addresses is the secret the functions share: cursors are sealed under one derived from it. */
export const makeReadingDeps = (): ReadingDeps => {
  const env = readVariables(readingVariables);
  const secret = once(() => readSecret(env.MEDIA_PRIVATE_KEY_PARAMETER));
  const table = makeTable(env.TABLE_NAME);
  const signing: MediaSigning = {
    baseUrl: env.MEDIA_BASE_URL,
    keyPairId: env.MEDIA_KEY_PAIR_ID,
    privateKey: secret,
    ...(env.MEDIA_FORMER_KEY_PAIR_ID !== '' && {
      since: readKeySince(env.MEDIA_KEY_SINCE, Date.now()),
      former: {
        keyPairId: env.MEDIA_FORMER_KEY_PAIR_ID,
        privateKey: once(() => readSecret(env.MEDIA_FORMER_KEY_PARAMETER)),
      },
    }),
  };
  return {
    isClosed: env.TRAFFIC === 'closed',
    table,
    idempotency: makeIdempotencyStore(table),
    media: makeMediaAddresses(signing),
    signing,
    cursors: makeCursors(secret),
    secret,
  };
};
