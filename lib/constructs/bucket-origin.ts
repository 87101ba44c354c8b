import { OriginBase, type S3OriginAccessControl } from 'aws-cdk-lib/aws-cloudfront';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

/** A bucket behind CloudFront without CDK's grant, which would open every key. */
export class BucketOrigin extends OriginBase {
  constructor(bucket: Bucket, access: S3OriginAccessControl) {
    super(bucket.bucketRegionalDomainName, { originAccessControlId: access.originAccessControlId });
  }

  protected override renderS3OriginConfig() {
    return { originAccessIdentity: '' }; // empty: access control takes its place
  }
}
