import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Asking, authorize } from '../gateway/authorize.ts';
import { AwsError } from '../gateway/aws-error.ts';
import type { GatewayService } from '../gateway/gateway-service.ts';
import type { GatewayState } from '../gateway/gateway-state.ts';
import { performUnderFaults } from '../gateway/perform.ts';
import type { ConditionContext } from '../gateway/policy-conditions.ts';
import type { ReceivedRequest } from '../gateway/received-request.ts';
import { plainAddress } from '../network/hosts.ts';
import { bucketArnOf, buckets } from './bucket-settings.ts';
import { authenticateS3 } from './s3-authentication.ts';
import { bucketPolicyOf, readFromBackend, targetOf } from './s3-backend.ts';
import { readCall, type S3Call } from './s3-call.ts';
import { corsHeaders, preflightHeaders } from './s3-cors.ts';
import { makeRequestId, writeS3Error } from './s3-error.ts';
import { withCloudTimes } from './s3-lifecycle.ts';
import { withHoistedHeaders } from './s3-upload.ts';
import { answerHeaders, noSuchKey, type S3Answer, type S3Work } from './s3-work.ts';
import { performWrite } from './s3-writes.ts';

/** Operations that only read; all others have a body or change something. */
const READS = ['ListBuckets', 'ListObjects', 'ListObjectsV2', 'HeadBucket', 'GetObject', 'HeadObject'];

/** S3 behind the gateway. Its calls are the ones that name no target. */
export const s3: GatewayService = {
  endpointNames: ['S3'],
  open: async (state) => ({
    takes: ({ headers }) => headers['x-amz-target'] === undefined,
    answer: (request, response) => serveS3(state, request, response),
  }),
};

/** Answers one request to S3: signature, policies, preconditions, performance, events, CORS. */
async function serveS3(
  state: GatewayState,
  request: ReceivedRequest,
  response: ServerResponse,
): Promise<void> {
  const bucket = buckets.of(state).get(request.path.split('/')[1] ?? '');
  const { origins } = state.context;
  let headers = corsHeaders(bucket, request, origins);
  try {
    if (request.method === 'OPTIONS') {
      headers = preflightHeaders(bucket, request, origins);
      response.writeHead(200, { ...headers, 'content-length': 0, 'x-amz-request-id': makeRequestId() }).end();
      return;
    }
    const answer = await answerS3(state, request);
    if (answer === 'no-answer') {
      request.raw.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { ...answer.headers, ...headers });
    if (Buffer.isBuffer(answer.body)) response.end(answer.body);
    else await pipeline(answer.body, response);
  } catch (error) {
    await fail(state, request, response, headers, error);
  }
}

async function fail(
  state: GatewayState,
  request: ReceivedRequest,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  error: unknown,
): Promise<void> {
  if (response.headersSent || request.raw.socket.destroyed) {
    response.destroy();
    return;
  }
  const known =
    error instanceof AwsError
      ? error
      : new AwsError('InternalError', 500, 'We encountered an internal error. Please try again.');
  if (known !== error) state.context.log(`s3: ${error instanceof Error ? error.stack : String(error)}`);
  // A client that is still sending its body would otherwise see a broken connection instead of the answer.
  if (!request.raw.readableEnded) {
    request.raw.resume();
    await new Promise<void>((resolve) => request.raw.once('close', resolve).once('end', resolve));
  }
  writeS3Error(response, request.method, known, headers);
}

async function answerS3(state: GatewayState, request: ReceivedRequest): Promise<S3Answer | 'no-answer'> {
  const sender = await authenticateS3(state.context, request);
  const call = readCall(request);
  const { asking } = sender;
  const sourceIp = plainAddress(request.raw.socket.remoteAddress);
  const circumstances = { sourceIp, context: { ...sender.context, ...requestContext(request, call) } };
  const policyOf = bucketPolicyOf(state);
  const work: S3Work = {
    state,
    request,
    call,
    sender,
    sourceIp,
    demand(needs) {
      if (asking !== undefined) authorize(state.context, asking, needs, circumstances, policyOf);
    },
  };
  return await performUnderFaults(
    state.context,
    {
      functionId: sender.signedInHeader && asking?.kind === 'function' ? asking.functionId : undefined,
      service: 's3',
      operation: call.operation,
      resources:
        call.needs.length === 0 ? [bucketArnOf(call.bucket)] : call.needs.map((need) => need.resource),
    },
    async () => {
      work.demand(call.needs);
      return READS.includes(call.operation) ? await read(work, asking) : await performWrite(work);
    },
  );
}

/** Condition keys that come from the request itself. */
function requestContext(request: ReceivedRequest, call: S3Call): ConditionContext {
  const context: Record<string, readonly string[]> = {};
  const headers = withHoistedHeaders(request);
  for (const name of CONDITION_HEADERS) {
    const value = headers[name];
    if (value !== undefined) context[`s3:${name}`] = [value];
  }
  if (request.method === 'PUT' || request.method === 'POST') {
    context['s3:objectcreationoperation'] = [String(call.creates)];
  }
  return context;
}

const CONDITION_HEADERS = [
  'if-none-match',
  'if-match',
  'x-amz-acl',
  'x-amz-content-sha256',
  'x-amz-copy-source',
  'x-amz-metadata-directive',
  'x-amz-server-side-encryption',
  'x-amz-storage-class',
];

async function read(work: S3Work, asking: Asking | undefined): Promise<S3Answer> {
  const { state, request, call } = work;
  const headers = { ...withHoistedHeaders(request) };
  const match = headers['if-match'];
  // S3 takes an ETag with or without quotes, fauxqs only with.
  if (match !== undefined && !match.includes('"') && match !== '*') headers['if-match'] = `"${match}"`;
  if (match === '*') delete headers['if-match'];
  const answer = await readFromBackend(state, request.method, targetOf(request), headers);
  const status = answer.statusCode ?? 500;
  // Who may not list a bucket does not learn whether a key is there.
  if (
    status === 404 &&
    asking !== undefined &&
    (call.operation === 'GetObject' || call.operation === 'HeadObject')
  ) {
    answer.resume();
    work.demand([{ action: 's3:ListBucket', resource: bucketArnOf(call.bucket) }]);
    if (request.method === 'GET') throw noSuchKey(call.key);
    return { status, headers: {}, body: Buffer.alloc(0) };
  }
  if (call.operation === 'ListObjectsV2' && status === 200) {
    const listing = withCloudTimes(state, call.bucket, await text(answer));
    const { 'content-length': _, ...rest } = answerHeaders(answer);
    return { status, headers: rest, body: Buffer.from(listing) };
  }
  return { status, headers: answerHeaders(answer), body: answer };
}
