import { AwsError } from '../gateway/aws-error.ts';
import type { Need } from '../gateway/policy.ts';
import type { ConditionContext } from '../gateway/policy-conditions.ts';
import { queryValue, type ReceivedRequest } from '../gateway/received-request.ts';
import { bucketArnOf } from './bucket-settings.ts';

/** What a request asks of S3. */
export interface S3Call {
  readonly operation: string;
  readonly bucket: string;
  /** Empty for operations on a bucket. */
  readonly key: string;
  readonly needs: readonly Need[];
  /** Whether the operation makes an object, see `s3:ObjectCreationOperation`. */
  readonly creates: boolean;
}

/** The query parameters of the operations that are served; any other is refused, so that none is overlooked. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  ListBuckets: [],
  ListObjectsV2: ['list-type', 'prefix', 'delimiter', 'max-keys', 'continuation-token', 'start-after'],
  ListObjects: ['prefix', 'delimiter', 'max-keys', 'marker'],
  HeadBucket: [],
  CreateBucket: [],
  DeleteBucket: [],
  DeleteObjects: ['delete'],
  GetObject: ['partNumber'],
  HeadObject: ['partNumber'],
  PutObject: [],
  CopyObject: [],
  DeleteObject: [],
  CreateMultipartUpload: ['uploads'],
  UploadPart: ['partNumber', 'uploadId'],
  CompleteMultipartUpload: ['uploadId'],
  AbortMultipartUpload: ['uploadId'],
};

const ACTIONS: Readonly<Record<string, string>> = {
  ListBuckets: 'ListAllMyBuckets',
  ListObjectsV2: 'ListBucket',
  ListObjects: 'ListBucket',
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  CopyObject: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  UploadPart: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
};

const CREATING = ['PutObject', 'CopyObject', 'CompleteMultipartUpload'];

/** Reads what a path-style request asks for; throws what S3 would answer to something that is not served. */
export function readCall(request: ReceivedRequest): S3Call {
  const [, bucket = '', ...rest] = request.path.split('/');
  const key = decodeURIComponent(rest.join('/'));
  const operation = operationOf(request, bucket, key);
  const allowed = operation === undefined ? undefined : PARAMETERS[operation];
  const extra = Object.keys(request.query).filter(
    (name) => allowed?.includes(name) !== true && name !== 'x-id' && !name.toLowerCase().startsWith('x-amz-'),
  );
  if (operation === undefined || extra.length > 0) {
    const what = `${request.method} ${extra.length > 0 ? `with ${extra.join(', ')}` : 'here'}`;
    throw new AwsError(
      'NotImplemented',
      501,
      `A header you provided implies functionality that is not implemented: ${what} on the local cloud.`,
    );
  }
  return {
    operation,
    bucket,
    key,
    needs: needsOf(request, operation, bucket, key),
    creates: CREATING.includes(operation),
  };
}

function operationOf(request: ReceivedRequest, bucket: string, key: string): string | undefined {
  const has = (name: string): boolean => request.query[name] !== undefined;
  if (bucket === '') return request.method === 'GET' ? 'ListBuckets' : undefined;
  if (key === '') {
    switch (request.method) {
      case 'GET':
        return queryValue(request.query, 'list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
      case 'HEAD':
        return 'HeadBucket';
      case 'PUT':
        return 'CreateBucket';
      case 'DELETE':
        return 'DeleteBucket';
      case 'POST':
        return has('delete') ? 'DeleteObjects' : undefined;
      default:
        return undefined;
    }
  }
  switch (request.method) {
    case 'GET':
      return 'GetObject';
    case 'HEAD':
      return 'HeadObject';
    case 'PUT':
      if (has('uploadId')) return 'UploadPart';
      return request.headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject';
    case 'DELETE':
      return has('uploadId') ? 'AbortMultipartUpload' : 'DeleteObject';
    case 'POST':
      if (has('uploads')) return 'CreateMultipartUpload';
      return has('uploadId') ? 'CompleteMultipartUpload' : undefined;
    default:
      return undefined;
  }
}

/** DeleteObjects needs a permission for each key of its body; {@link deletionNeed} gives those. */
function needsOf(request: ReceivedRequest, operation: string, bucket: string, key: string): readonly Need[] {
  if (operation === 'DeleteObjects') return [];
  const arn = bucketArnOf(bucket);
  const resource = operation === 'ListBuckets' ? '*' : key === '' ? arn : `${arn}/${key}`;
  const own: Need = {
    action: `s3:${ACTIONS[operation] ?? operation}`,
    resource,
    ...(operation.startsWith('ListObjects') ? { context: listContext(request) } : {}),
  };
  if (operation !== 'CopyObject') return [own];
  return [{ action: 's3:GetObject', resource: `arn:aws:s3:::${copySourceOf(request)}` }, own];
}

/** Bucket and key of the source of a copy, without the leading slash that may be there. */
export function copySourceOf(request: ReceivedRequest): string {
  return decodeURIComponent(request.headers['x-amz-copy-source'] ?? '').replace(/^\//, '');
}

/** The permission to delete one object. */
export function deletionNeed(bucket: string, key: string): Need {
  return { action: 's3:DeleteObject', resource: `${bucketArnOf(bucket)}/${key}` };
}

function listContext(request: ReceivedRequest): ConditionContext {
  const context: Record<string, readonly string[]> = {};
  for (const name of ['prefix', 'delimiter', 'max-keys']) {
    const value = queryValue(request.query, name);
    if (value !== undefined) context[`s3:${name}`] = [value];
  }
  return context;
}
