import { Duration } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type DataBucket, daysUntil, type SetDays } from '../../lambdas/kernel/stored-data.ts';
import { declaredObjects } from '../residency/declared.ts';
import { acceptFinding } from './accept-finding.ts';
import { dataRemoval } from './data-removal.ts';
import { pinLogicalId } from './logical-id.ts';

export interface PrivateBucketProps {
  readonly keepData: boolean;
  /** Origins of the web apps that send to the bucket. */
  readonly corsOrigins?: readonly string[];
  /** For how long what topics keep there is kept. @default what lies there is nobody's, and stays */
  readonly days?: SetDays;
  /** What is deleted or replaced can be had back for this time. @default it is gone at once */
  readonly recoverableFor?: Duration | undefined;
}

/** Buckets with nothing of people: the operator's pages. */
type BucketOfNobody = 'WebBucket';

/** When the objects of a bucket vanish, by what topics declare of them; those of some folders have former versions, which go a day later. */
const expiriesOf = (id: string, { days, recoverableFor }: PrivateBucketProps): LifecycleRule[] =>
  declaredObjects.flatMap(({ bucket, folder, until }) => {
    const after = bucket === id && days !== undefined ? daysUntil(until, days) : undefined;
    if (after === undefined) return [];
    return {
      ...(folder !== '' && { prefix: folder }),
      expiration: Duration.days(after),
      // Of two rules the shorter one counts.
      ...(recoverableFor !== undefined && { noncurrentVersionExpiration: Duration.days(1) }),
    };
  });

/** A bucket that nobody reaches without a grant, over TLS only. `id` is also its logical id. */
export const makePrivateBucket = (
  scope: Construct,
  id: DataBucket | BucketOfNobody,
  props: PrivateBucketProps,
): Bucket => {
  const origins = props.corsOrigins ?? [];
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: props.recoverableFor !== undefined,
    removalPolicy: dataRemoval(props),
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ...expiriesOf(id, props),
      ...(props.recoverableFor === undefined
        ? []
        : [{ noncurrentVersionExpiration: props.recoverableFor, expiredObjectDeleteMarker: true }]),
    ],
    cors:
      origins.length === 0
        ? []
        : [
            {
              allowedOrigins: [...origins],
              allowedMethods: [HttpMethods.PUT],
              allowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
              exposedHeaders: ['ETag'],
              maxAge: 3600,
            },
          ],
  });
  pinLogicalId(bucket, id);
  acceptFinding(
    bucket,
    'AwsSolutions-S1',
    'Access logs would store who looked at what from which address, and no other bucket is there to keep them.',
  );
  return bucket;
};
