import type { GatewayState } from '../gateway/gateway-state.ts';
import { buckets } from './bucket-settings.ts';
import type { ObjectHead } from './s3-backend.ts';
import { makeRequestId } from './s3-error.ts';

let sequence = 0;

/** Sequencers of one key compare as hexadecimal numbers in the order of the events. */
function nextSequencer(now: number): string {
  sequence += 1;
  return `00${now.toString(16).toUpperCase().padStart(12, '0')}${sequence.toString(16).toUpperCase().padStart(6, '0')}`;
}

/** Circumstances of an event: the operation and where its request came from. */
export interface EventCause {
  /** `PutObject`, `CopyObject`, `CompleteMultipartUpload`, `DeleteObject` or `Lifecycle Expiration`. */
  readonly reason: string;
  readonly sourceIp: string;
}

/**
 * Sends S3's event about a new object to the bus, if the bucket sends events.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export function announceCreated(
  state: GatewayState,
  bucket: string,
  key: string,
  head: ObjectHead,
  cause: EventCause,
): void {
  announce(state, bucket, 'Object Created', cause, { key, size: head.size, etag: head.etag }, {});
}

/** Sends S3's event about a deleted object to the bus, if the bucket sends events. */
export function announceDeleted(
  state: GatewayState,
  bucket: string,
  key: string,
  head: ObjectHead,
  cause: EventCause,
): void {
  announce(
    state,
    bucket,
    'Object Deleted',
    cause,
    { key, etag: head.etag },
    { 'deletion-type': 'Permanently Deleted' },
  );
}

function announce(
  state: GatewayState,
  bucket: string,
  detailType: string,
  cause: EventCause,
  object: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>>,
): void {
  const settings = buckets.of(state).get(bucket);
  if (settings === undefined || !settings.sendsEvents) return;
  const { context } = state;
  const lifecycle = cause.reason === 'Lifecycle Expiration';
  context.background.track(
    context.bus.put({
      source: 'aws.s3',
      detailType,
      resources: [settings.arn],
      detail: {
        version: '0',
        bucket: { name: bucket },
        object: { ...object, sequencer: nextSequencer(context.now()) },
        'request-id': makeRequestId(),
        requester: lifecycle ? 's3.amazonaws.com' : context.accountId,
        ...(lifecycle ? {} : { 'source-ip-address': cause.sourceIp }),
        reason: cause.reason,
        ...more,
      },
    }),
  );
}
