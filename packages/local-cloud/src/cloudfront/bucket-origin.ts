import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Cloud } from '../contract/contract.ts';
import { actAsService } from '../gateway/service-principal.ts';
import type { Origin, OriginAnswer } from './origin.ts';

/** A bucket that CloudFront reads with origin access control: the bucket's policy decides. */
export interface BucketOriginOptions {
  readonly bucket: string;
  /** Folder that paths are relative to. */
  readonly originPath: string;
  readonly distributionArn: string;
  /** Whether origin access control signs the requests; without, they come from nobody. */
  readonly signs: boolean;
}

/** Makes the origin of a bucket. */
export function bucketOrigin(
  cloud: Cloud,
  { bucket, originPath, distributionArn, signs }: BucketOriginOptions,
): Origin {
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
    answer: async ({ viewer, path }) => {
      // The bucket is told only the path, so that to it no question of a browser is one.
      if (viewer.method === 'OPTIONS')
        return refusedByBucket(403, 'AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.');
      if (viewer.method !== 'GET' && viewer.method !== 'HEAD')
        return refusedByBucket(
          405,
          'MethodNotAllowed',
          'The specified method is not allowed against this resource.',
        );
      if (!s3) return refusedByBucket(403, 'AccessDenied', 'Access Denied');
      const range = viewer.method === 'GET' ? viewer.headers.range : undefined;
      const key = `${originPath}${path}`.replace(/^\//, '');
      try {
        await cloud.beforeObject(cloud.logicalIdOf(bucket), key);
      } catch (error) {
        cloud.log(`CloudFront: ${key} could not be made: ${error instanceof Error ? error.message : error}`);
        return refusedByBucket(500, 'InternalError', 'We encountered an internal error. Please try again.');
      }
      try {
        const object = await s3.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            ...(range === undefined ? {} : { Range: range }),
          }),
        );
        return conditional(answerOf(object), viewer.headers);
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

/** 304 without a body where the viewer has the object already. */
function conditional(answer: OriginAnswer, asked: IncomingMessage['headers']): OriginAnswer {
  if (!isUnchanged(asked, answer.headers)) return answer;
  if (typeof answer.body !== 'string') answer.body.destroy();
  const { 'content-length': _, 'content-range': __, ...headers } = answer.headers;
  return { status: 304, headers, body: '' };
}

function isUnchanged(asked: IncomingMessage['headers'], headers: Readonly<Record<string, string>>): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined) {
    const weak = (tag: string) => tag.trim().replace(/^W\//, '');
    return tags.trim() === '*' || tags.split(',').some((tag) => weak(tag) === weak(headers['etag'] ?? ''));
  }
  const since = Date.parse(asked['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Date.parse(headers['last-modified'] ?? '') <= since;
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
