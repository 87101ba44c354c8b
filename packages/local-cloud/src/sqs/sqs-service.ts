import type { PolicyStatement } from '../contract/contract.ts';
import { AwsError } from '../gateway/aws-error.ts';
import { callBackend } from '../gateway/backend.ts';
import { jsonGatewayService } from '../gateway/gateway-service.ts';
import { type GatewayState, perGateway } from '../gateway/gateway-state.ts';
import type { JsonCall, JsonService } from '../gateway/json-service.ts';
import { parseRecord, textOf } from '../gateway/narrow.ts';

/** SQS takes messages, and batches of them, of 1 MiB at most. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Batches need the permission of their single operation. */
const ACTIONS: Readonly<Record<string, string>> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** fauxqs has an account of its own in all its ARNs. */
const FAUXQS_ACCOUNT_ID = '000000000000';

type Scope = { readonly region: string; readonly accountId: string };

/** ARN of a queue in the region and account of the local cloud. */
export function queueArnOf(scope: Scope, name: string): string {
  return `arn:aws:sqs:${scope.region}:${scope.accountId}:${name}`;
}

/** Address of a queue at the gateway. */
export function queueUrlOf(scope: Scope, endpoint: string, name: string): string {
  return `${endpoint}/${scope.accountId}/${name}`;
}

/** Policies of the queues behind each gateway, by the ARN of the queue. */
export const queuePolicies = perGateway(() => new Map<string, PolicyStatement[]>());

/** SQS behind the gateway. */
export const sqs = jsonGatewayService(['SQS'], ['AmazonSQS'], sqsService);

function sqsService(state: GatewayState): JsonService {
  const { context } = state;
  return {
    service: 'sqs',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.sqs',
    needsOf: ({ operation, input }) => {
      const name = textOf(input['QueueUrl'])?.split('/').at(-1) ?? textOf(input['QueueName']);
      return [
        {
          action: `sqs:${ACTIONS[operation] ?? operation}`,
          resource: name === undefined ? '*' : queueArnOf(context, name),
        },
      ];
    },
    resourcePolicyOf: (resource) => queuePolicies.of(state).get(resource) ?? [],
    perform: (call) => perform(state, call),
  };
}

async function perform(
  state: GatewayState,
  call: JsonCall,
): Promise<{ readonly status: number; readonly body: string; readonly headers: Record<string, string> }> {
  const backend = state.backends.get('sqs');
  if (backend === undefined) throw new AwsError('InternalFailure', 500, 'SQS is not running.');
  const name = textOf(call.input['QueueUrl'])?.split('/').at(-1);
  // Which host a queue's address names does not matter to fauxqs, the region in it does.
  const input =
    name === undefined
      ? call.input
      : { ...call.input, QueueUrl: `http://127.0.0.1/${FAUXQS_ACCOUNT_ID}/${name}` };
  const { 'x-amz-target': target = '', authorization = '' } = call.request.headers;
  const answer = await callBackend(backend, {
    method: 'POST',
    target: '/',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target, authorization },
    body: Buffer.from(
      translateArns(state, JSON.stringify(input), state.context.accountId, FAUXQS_ACCOUNT_ID),
    ),
  });
  const error = answer.headers['x-amzn-query-error'];
  return {
    status: answer.status,
    headers: typeof error === 'string' ? { 'x-amzn-query-error': error } : {},
    body: translateAnswer(state, call, answer.body.toString('utf8')),
  };
}

/** Queue addresses in an answer lead to the gateway, whatever port it had when the queue was made. */
function translateAnswer(state: GatewayState, call: JsonCall, body: string): string {
  if (call.operation === 'GetQueueAttributes') {
    return translateArns(state, body, FAUXQS_ACCOUNT_ID, state.context.accountId);
  }
  if (call.operation !== 'GetQueueUrl' && call.operation !== 'CreateQueue') return body;
  const output = parseRecord(body);
  const name = textOf(output['QueueUrl'])?.split('/').at(-1);
  if (name === undefined) return body;
  const endpoint = `http://${call.request.headers['host'] ?? ''}`;
  return JSON.stringify({ ...output, QueueUrl: queueUrlOf(state.context, endpoint, name) });
}

function translateArns(state: GatewayState, text: string, from: string, to: string): string {
  const prefix = `arn:aws:sqs:${state.context.region}:`;
  return text.replaceAll(`${prefix}${from}:`, `${prefix}${to}:`);
}
