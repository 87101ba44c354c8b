import { PhotosApiEnv } from '../../environments.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { MediaAddresses } from '../../photos/media-address.ts';
import { makeMediaAddresses } from '../../photos/media-address.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { readSecret } from '../../platform/secret.ts';
import { makeTable } from '../../platform/table.ts';
import type { Identity } from '../viewer.ts';

export interface PhotosDeps {
  readonly identity: Identity;
  readonly idempotency: IdempotencyStore;
  readonly photos: PhotoStore;
  readonly mediaAddresses: MediaAddresses;
  readonly uploadsBucket: string;
}

export const makePhotosDeps = (): PhotosDeps => {
  const env = readEnvironment(PhotosApiEnv);
  const table = makeTable(env.TABLE_NAME);
  return {
    identity: env,
    idempotency: makeIdempotencyStore(table),
    photos: makePhotoStore(table),
    mediaAddresses: makeMediaAddresses({
      baseUrl: env.MEDIA_BASE_URL,
      keyPairId: env.MEDIA_KEY_PAIR_ID,
      privateKey: () => readSecret(env.MEDIA_PRIVATE_KEY_PARAMETER),
    }),
    uploadsBucket: env.UPLOADS_BUCKET,
  };
};
