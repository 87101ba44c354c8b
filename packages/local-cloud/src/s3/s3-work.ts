import type { IncomingMessage } from 'node:http';
import { AwsError } from '../gateway/aws-error.ts';
import type { GatewayState } from '../gateway/gateway-state.ts';
import type { Need } from '../gateway/policy.ts';
import type { ReceivedRequest } from '../gateway/received-request.ts';
import type { S3Sender } from './s3-authentication.ts';
import type { S3Call } from './s3-call.ts';

/** An answer of S3: its body as bytes or as a stream from the backend. */
export interface S3Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | IncomingMessage;
}

/** What a write needs to know of its request. */
export interface S3Work {
  readonly state: GatewayState;
  readonly request: ReceivedRequest;
  readonly call: S3Call;
  readonly sender: S3Sender;
  readonly sourceIp: string;
  /** Throws AccessDenied when the sender lacks a permission. */
  demand(needs: readonly Need[]): void;
}

/** The error of a key that is not there. */
export function noSuchKey(key: string): AwsError {
  return new AwsError('NoSuchKey', 404, 'The specified key does not exist.', { Key: key });
}

/** Headers of a backend's answer without those of its connection. */
export function answerHeaders(answer: {
  readonly headers: IncomingMessage['headers'];
}): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || ['connection', 'keep-alive', 'transfer-encoding', 'date'].includes(name))
      continue;
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
