import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Gateway } from '../contract/contract.ts';
import { type GatewayState, stateOf } from '../gateway/gateway-state.ts';
import { type BucketSettings, buckets } from './bucket-settings.ts';
import { headObject, removeObject } from './s3-backend.ts';
import { announceDeleted } from './s3-events.ts';

const DAY_MS = 24 * 3600 * 1000;

/** When objects were made by the clock of the cloud, which tests move; fauxqs knows the machine's clock only. */
const creations = new WeakMap<GatewayState, Map<string, number>>();

/** Notes that an object of a bucket with lifecycle rules was made just now. */
export function rememberCreation(state: GatewayState, bucket: string, key: string): void {
  if ((buckets.of(state).get(bucket)?.expiration.length ?? 0) === 0) return;
  const known = creations.get(state) ?? new Map<string, number>();
  creations.set(state, known);
  known.set(`${bucket}/${key}`, state.context.now());
}

/** A listing with the times of the cloud's clock. */
export function withCloudTimes(state: GatewayState, bucket: string, listing: string): string {
  return listing.replace(/<Contents>.*?<\/Contents>/gs, (entry) => {
    const key = /<Key>(.*?)<\/Key>/s.exec(entry)?.[1] ?? '';
    const made = creations.get(state)?.get(`${bucket}/${key}`);
    return made === undefined
      ? entry
      : entry.replace(
          /<LastModified>.*?<\/LastModified>/s,
          `<LastModified>${new Date(made).toISOString()}</LastModified>`,
        );
  });
}

/** Deletes the objects whose lifecycle rules say so at the cloud's present time; answers how many. */
export async function sweepExpiredObjects(gateway: Gateway): Promise<number> {
  const state = stateOf(gateway);
  const client = new S3Client({
    endpoint: gateway.endpointOf('s3'),
    region: state.context.region,
    credentials: state.context.identities.operator,
    forcePathStyle: true,
  });
  try {
    let deleted = 0;
    for (const bucket of buckets.of(state).values()) {
      if (bucket.expiration.length > 0) deleted += await sweepBucket(state, client, bucket);
    }
    return deleted;
  } finally {
    client.destroy();
  }
}

async function sweepBucket(state: GatewayState, client: S3Client, bucket: BucketSettings): Promise<number> {
  let deleted = 0;
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket.name })) {
    for (const object of page.Contents ?? []) {
      const key = object.Key ?? '';
      const made = creations.get(state)?.get(`${bucket.name}/${key}`) ?? object.LastModified?.getTime();
      if (made === undefined || !isExpired(bucket, key, made, state.context.now())) continue;
      const head = await headObject(state, bucket.name, key);
      if (head === undefined) continue;
      await removeObject(state, bucket.name, key);
      creations.get(state)?.delete(`${bucket.name}/${key}`);
      announceDeleted(state, bucket.name, key, head, { reason: 'Lifecycle Expiration', sourceIp: '' });
      deleted += 1;
    }
  }
  return deleted;
}

/** S3 counts the days from the creation and rounds up to the next midnight UTC. */
function isExpired(bucket: BucketSettings, key: string, made: number, now: number): boolean {
  return bucket.expiration.some(
    (rule) => key.startsWith(rule.prefix) && now >= Math.ceil((made + rule.days * DAY_MS) / DAY_MS) * DAY_MS,
  );
}
