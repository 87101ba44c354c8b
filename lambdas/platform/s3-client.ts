import { S3Client } from '@aws-sdk/client-s3';

/** The client of buckets. Another endpoint than S3's own, by whatever host, takes the bucket in the path. */
export const makeS3Client = (environment: Readonly<Record<string, string | undefined>> = process.env) =>
  new S3Client({
    forcePathStyle: 'AWS_ENDPOINT_URL_S3' in environment || 'AWS_ENDPOINT_URL' in environment,
  });
