import type { Readable } from 'node:stream';
import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Cloud } from '../contract/contract.ts';
import { actAsService } from '../gateway/service-principal.ts';

/** What an origin answers. */
export interface OriginAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | string;
}

/** A bucket that CloudFront reads with origin access control: the bucket's policy decides. */
export interface BucketOrigin {
  get(key: string, range: string | undefined): Promise<OriginAnswer>;
  close(): void;
}

/**
 * Makes the origin of a bucket.
 *
 * @param signs whether origin access control signs the requests; without, they come from nobody
 */
export function bucketOrigin(
  cloud: Cloud,
  bucket: string,
  distributionArn: string,
  signs: boolean,
): BucketOrigin {
  const settings = {
    endpoint: cloud.gateway.endpointOf('s3'),
    region: cloud.region,
    forcePathStyle: true,
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 1,
  } as const;
  const s3 = signs
    ? actAsService(
        new S3Client({ ...settings, credentials: cloud.identities.operator }),
        'cloudfront.amazonaws.com',
        distributionArn,
      )
    : undefined;
  return {
    get: async (key, range) => {
      if (!s3) return refusedByBucket(403, 'AccessDenied', 'Access Denied');
      try {
        const object = await s3.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            ...(range === undefined ? {} : { Range: range }),
          }),
        );
        return answerOf(object);
      } catch (error) {
        if (!(error instanceof S3ServiceException)) throw error;
        return refusedByBucket(error.$metadata.httpStatusCode ?? 502, error.name, error.message);
      }
    },
    close: () => s3?.destroy(),
  };
}

function answerOf(object: GetObjectCommandOutput): OriginAnswer {
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': object.ContentType ?? 'binary/octet-stream',
    'content-length': object.ContentLength?.toString(),
    'content-range': object.ContentRange,
    'content-encoding': object.ContentEncoding || undefined,
    'content-disposition': object.ContentDisposition,
    'content-language': object.ContentLanguage,
    'cache-control': object.CacheControl,
    etag: object.ETag,
    'last-modified': object.LastModified?.toUTCString(),
    ...Object.fromEntries(
      Object.entries(object.Metadata ?? {}).map(([name, value]) => [`x-amz-meta-${name}`, value]),
    ),
  };
  return {
    status: object.ContentRange === undefined ? 200 : 206,
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    body: streamOf(object.Body),
  };
}

function streamOf(body: GetObjectCommandOutput['Body']): Readable | string {
  return body !== undefined && 'pipe' in body ? body : '';
}

function refusedByBucket(status: number, code: string, message: string): OriginAnswer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
