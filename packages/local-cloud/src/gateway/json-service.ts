import { createHash, randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { plainAddress } from '../network/hosts.ts';
import { askingOf, authenticate, type SignatureErrors } from './authenticate.ts';
import { authorize, type ResourcePolicyOf } from './authorize.ts';
import { AwsError } from './aws-error.ts';
import type { GatewayContext } from './gateway-state.ts';
import type { JsonRecord } from './narrow.ts';
import { parseRecord } from './narrow.ts';
import { performUnderFaults } from './perform.ts';
import type { Need } from './policy.ts';
import { type ReceivedRequest, readBody } from './received-request.ts';
import { signatureClaimOf } from './signature.ts';

/** One call in AWS's JSON protocol. */
export interface JsonCall {
  readonly operation: string;
  readonly input: JsonRecord;
  /** Undefined for calls that no function made. */
  readonly functionId: string | undefined;
  readonly body: Buffer;
  readonly request: ReceivedRequest;
}

/** What a service answers. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

/** A service that speaks one of AWS's JSON protocols. */
export interface JsonService {
  readonly service: string;
  readonly bodyLimitBytes: number;
  /** What an error code is called in `__type`. */
  readonly errorNamespace: string;
  /** Names the operation. @default what `X-Amz-Target` says */
  operationOf?(request: ReceivedRequest): string;
  needsOf(call: JsonCall): readonly Need[];
  readonly resourcePolicyOf: ResourcePolicyOf;
  perform(call: JsonCall): Promise<JsonAnswer>;
}

const SIGNATURE_ERRORS: SignatureErrors = {
  unknownKey: () =>
    new AwsError(
      'UnrecognizedClientException',
      400,
      'The security token included in the request is invalid.',
    ),
  wrongSignature: () =>
    new AwsError(
      'InvalidSignatureException',
      403,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    ),
  skewed: () =>
    new AwsError(
      'InvalidSignatureException',
      403,
      'Signature expired: the time of the request is too far from now.',
    ),
};

/** Answers one request of a JSON service: signature, permission, faults, performance, log. */
export async function serveJson(
  gateway: GatewayContext,
  service: JsonService,
  request: ReceivedRequest,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await readBody(request, service.bodyLimitBytes);
    const claim = signatureClaimOf(request);
    if (claim === undefined || claim === 'malformed') {
      throw new AwsError('MissingAuthenticationTokenException', 400, 'Missing Authentication Token');
    }
    const hash = createHash('sha256').update(body).digest('hex');
    const caller = await authenticate(gateway, request, claim, hash, SIGNATURE_ERRORS);
    const operation = service.operationOf?.(request) ?? request.headers['x-amz-target']?.split('.')[1] ?? '';
    const asking = askingOf(gateway, caller, request);
    const functionId = asking?.kind === 'function' ? asking.functionId : undefined;
    const call: JsonCall = { operation, input: parseInput(body), functionId, body, request };
    const needs = service.needsOf(call);
    const answer = await performUnderFaults(
      gateway,
      {
        functionId,
        service: service.service,
        operation,
        resources: [...new Set(needs.map((need) => need.resource))],
      },
      async () => {
        if (asking !== undefined) {
          const sourceIp = plainAddress(request.raw.socket.remoteAddress);
          authorize(gateway, asking, needs, { sourceIp }, service.resourcePolicyOf);
        }
        return await service.perform(call);
      },
    );
    if (answer === 'no-answer') {
      request.raw.socket.destroy();
      return;
    }
    writeJson(response, answer);
  } catch (error) {
    writeError(gateway, service, response, error);
  }
}

function parseInput(body: Buffer): JsonRecord {
  try {
    return parseRecord(body.toString('utf8'));
  } catch (error) {
    throw new AwsError('SerializationException', 400, `The request body is not JSON: ${String(error)}`);
  }
}

function writeJson(response: ServerResponse, answer: JsonAnswer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
    ...answer.headers,
    'content-length': body.length,
  });
  response.end(body);
}

/** JSON services call a refusal AccessDeniedException and answer it with 400. */
function writeError(
  gateway: GatewayContext,
  service: JsonService,
  response: ServerResponse,
  error: unknown,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const known = error instanceof AwsError ? error : new AwsError('InternalFailure', 500, String(error));
  if (known !== error) gateway.log(`${service.service}: ${String(error)}`);
  const denied = known.code === 'AccessDenied';
  const code = denied ? 'AccessDeniedException' : known.code;
  writeJson(response, {
    status: denied ? 400 : known.status,
    headers: { 'x-amzn-query-error': `${known.code};${known.status >= 500 ? 'Receiver' : 'Sender'}` },
    body: JSON.stringify({
      __type: `${denied ? 'com.amazon.coral.service' : service.errorNamespace}#${code}`,
      message: known.message,
      ...(denied ? { Message: known.message } : {}),
    }),
  });
}
