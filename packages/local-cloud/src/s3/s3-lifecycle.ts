import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Gateway } from '../contract/contract.ts';
import { type GatewayState, stateOf } from '../gateway/gateway-state.ts';
import { type BucketSettings, buckets } from './bucket-settings.ts';
import { headObject, removeObject } from './s3-backend.ts';
import { announceDeleted } from './s3-events.ts';

const DAY_MS = 24 * 3600 * 1000;
/** S3 removes what has expired asynchronously and names no time for it; whoever relies on the rule alone finds objects a day longer here. */
const REMOVAL_LAG_MS = DAY_MS;

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

/** Deletes the objects whose lifecycle rules have said so for a day by the cloud's present time; answers how many. */
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
      if (made === undefined || !isRemoved(bucket, key, made, state.context.now())) continue;
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

/**
 * Whether an object is due for removal and S3 has come round to it. S3 counts the days from the creation and rounds up to the next midnight
 * UTC: that of the days after is when the object expires.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rules-number-of-days
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html
 */
function isRemoved(bucket: BucketSettings, key: string, made: number, now: number): boolean {
  return bucket.expiration.some((rule) => {
    const expiresAt = (Math.floor((made + rule.days * DAY_MS) / DAY_MS) + 1) * DAY_MS;
    return key.startsWith(rule.prefix) && now >= expiresAt + REMOVAL_LAG_MS;
  });
}
