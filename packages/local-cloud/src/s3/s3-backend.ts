import type { IncomingMessage } from 'node:http';
import type { ResourcePolicyOf } from '../gateway/authorize.ts';
import { AwsError } from '../gateway/aws-error.ts';
import { type Backend, type BackendAnswer, callBackend, openBackend } from '../gateway/backend.ts';
import type { GatewayState } from '../gateway/gateway-state.ts';
import type { ReceivedRequest } from '../gateway/received-request.ts';
import { bucketArnOf, buckets } from './bucket-settings.ts';

/** What is known of a stored object without reading it. */
export interface ObjectHead {
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
}

/** The backend of S3, or the error that there is none. */
export function s3Backend(state: GatewayState): Backend {
  const backend = state.backends.get('s3');
  if (backend === undefined) throw new AwsError('InternalError', 500, 'S3 is not running.');
  return backend;
}

/** Path of an object or bucket, percent-encoded as S3 wants it. */
export function pathOf(bucket: string, key: string): string {
  const encoded = key
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return `/${bucket}${key === '' ? '' : `/${encoded}`}`;
}

/** Path and query to pass on: without the parts of a signature, which was checked. */
export function targetOf(request: ReceivedRequest): string {
  const kept = request.search.split('&').filter((pair) => pair !== '' && !/^x-(amz-|id=)/i.test(pair));
  return kept.length === 0 ? request.path : `${request.path}?${kept.join('&')}`;
}

/** Size and ETag of an object, undefined when it does not exist. */
export async function headObject(
  state: GatewayState,
  bucket: string,
  key: string,
): Promise<ObjectHead | undefined> {
  const answer = await callBackend(s3Backend(state), {
    method: 'HEAD',
    target: pathOf(bucket, key),
    headers: {},
  });
  if (answer.status !== 200) return undefined;
  return {
    size: Number(answer.headers['content-length'] ?? 0),
    etag: String(answer.headers.etag ?? '').replaceAll('"', ''),
  };
}

/** Deletes an object without any check. */
export async function removeObject(state: GatewayState, bucket: string, key: string): Promise<BackendAnswer> {
  return await callBackend(s3Backend(state), { method: 'DELETE', target: pathOf(bucket, key), headers: {} });
}

/** Opens a reading call. */
export function readFromBackend(
  state: GatewayState,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  return openBackend(s3Backend(state), { method, target, headers });
}

/** Statements of the policy of the bucket that an ARN lies in. */
export function bucketPolicyOf(state: GatewayState): ResourcePolicyOf {
  return (resource) => {
    const name = resource.slice(bucketArnOf('').length).split('/')[0] ?? '';
    return buckets.of(state).get(name)?.policy ?? [];
  };
}
