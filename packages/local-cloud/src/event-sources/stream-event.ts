import { createHash } from 'node:crypto';
import type { AttributeValue, _Record as StreamApiRecord } from '@aws-sdk/client-dynamodb-streams';

/** A record of the event that Lambda hands to a function for a DynamoDB stream. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly dynamodb: {
    /** Seconds since 1970. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Readonly<Record<string, unknown>>;
    readonly NewImage?: Readonly<Record<string, unknown>>;
    readonly OldImage?: Readonly<Record<string, unknown>>;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
  };
  readonly userIdentity?: { readonly type: string; readonly principalId: string };
  readonly eventSourceARN: string;
}

/**
 * Shapes a record of the Streams API as Lambda does.
 *
 * Shape: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#events-sample-dynamodb
 */
export function streamRecordOf(
  record: StreamApiRecord,
  source: { readonly arn: string; readonly region: string },
): StreamRecord {
  const change = record.dynamodb;
  const sequenceNumber = change?.SequenceNumber ?? '';
  return {
    eventID: createHash('md5').update(`${source.arn}\n${sequenceNumber}`).digest('hex'),
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: source.region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((change?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
      Keys: imageOf(change?.Keys ?? {}),
      ...(change?.NewImage ? { NewImage: imageOf(change.NewImage) } : {}),
      ...(change?.OldImage ? { OldImage: imageOf(change.OldImage) } : {}),
      SequenceNumber: sequenceNumber,
      SizeBytes: change?.SizeBytes ?? 0,
      StreamViewType: change?.StreamViewType ?? '',
    },
    ...(record.userIdentity
      ? {
          userIdentity: {
            type: record.userIdentity.Type ?? '',
            principalId: record.userIdentity.PrincipalId ?? '',
          },
        }
      : {}),
    eventSourceARN: source.arn,
  };
}

/** A write that changed nothing: DynamoDB puts no record of it into the stream. */
export function changesNothing(record: StreamRecord): boolean {
  const { NewImage, OldImage } = record.dynamodb;
  return NewImage !== undefined && OldImage !== undefined && canonical(NewImage) === canonical(OldImage);
}

function imageOf(image: Readonly<Record<string, AttributeValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]));
}

/** Bytes as base64 text, as JSON carries them. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  }
  return value;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (name, inner: unknown) => {
    if (Array.isArray(inner)) return ['SS', 'NS', 'BS'].includes(name) ? [...inner].sort() : inner;
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
