import { Duration } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { dataRemoval } from './data-removal.ts';
import { pinLogicalId } from './logical-id.ts';

export interface PrivateBucketProps {
  readonly keepData: boolean;
  /** Origins of the web apps that send to the bucket. */
  readonly corsOrigins?: readonly string[];
  /** Objects vanish after this time. @default never */
  readonly expireAfter?: Duration;
  /** Objects of a folder vanish after a time of their own, their versions a day later. @default none do */
  readonly folderExpiry?: { readonly prefix: string; readonly after: Duration };
  /** What is deleted or replaced can be had back for this time. @default it is gone at once */
  readonly recoverableFor?: Duration | undefined;
}

/** A bucket that nobody reaches without a grant, over TLS only. `id` is also its logical id. */
export const makePrivateBucket = (scope: Construct, id: string, props: PrivateBucketProps): Bucket => {
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
      ...(props.expireAfter === undefined ? [] : [{ expiration: props.expireAfter }]),
      ...(props.folderExpiry === undefined
        ? []
        : [
            {
              prefix: props.folderExpiry.prefix,
              expiration: props.folderExpiry.after,
              // Of two rules the shorter one counts.
              ...(props.recoverableFor !== undefined && { noncurrentVersionExpiration: Duration.days(1) }),
            },
          ]),
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
