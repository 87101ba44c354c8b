import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Gateway, Part } from '../contract.ts';
import { dynamodbService } from '../dynamodb/dynamodb-service.ts';
import { startDynoxide } from '../dynamodb/dynoxide.ts';
import { makeWriteSignals } from '../dynamodb/streams.ts';
import { serveS3 } from '../s3/s3-service.ts';
import { openScheduleBook } from '../scheduler/schedule-book.ts';
import { isForScheduler, schedulerService } from '../scheduler/scheduler-service.ts';
import { sqsService } from '../sqs/sqs-service.ts';
import { openParameterStore } from '../ssm/parameter-store.ts';
import { ssmService } from '../ssm/ssm-service.ts';
import { type Backend, chooseBackend } from './backend.ts';
import { type Fauxqs, startFauxqs } from './fauxqs.ts';
import { type GatewayContext, type GatewayState, keepState } from './gateway-state.ts';
import { type JsonService, serveJson } from './json-service.ts';
import { type ReceivedRequest, receive } from './received-request.ts';
import { rekognitionService } from './rekognition-service.ts';

/** A gateway with the emulators that it started. */
export interface RunningGateway extends Gateway, Part {
  readonly port: number;
}

/** Services served, as they are named in `AWS_ENDPOINT_URL_<SERVICE>`. */
const ENDPOINT_NAMES = ['DYNAMODB', 'DYNAMODB_STREAMS', 'S3', 'SQS', 'SSM', 'REKOGNITION', 'SCHEDULER'];

/**
 * Starts the emulators and one HTTP server in front of them. All services share its address: the signature of a call
 * names the service it is for.
 */
export async function startGateway(
  context: GatewayContext,
  options: { readonly port?: number } = {},
): Promise<RunningGateway> {
  await mkdir(context.dataDirectory, { recursive: true });
  const emulators: Part[] = [];
  try {
    const { backends, fauxqs } = await startBackends(context, emulators);
    const state: GatewayState = {
      context,
      backends,
      tables: new Map(),
      tableWrites: makeWriteSignals(),
      buckets: new Map(),
      queuePolicies: new Map(),
      parameters: await openParameterStore(context.dataDirectory),
      schedules: await openScheduleBook(context.dataDirectory),
      scheduleGroups: new Set(),
      dropOverdueMessages: fauxqs?.dropOverdueMessages,
    };
    return await listen(state, emulators, options.port ?? 0);
  } catch (error) {
    await Promise.all(emulators.map((emulator) => emulator.stop()));
    throw error;
  }
}

async function startBackends(
  context: GatewayContext,
  emulators: Part[],
): Promise<{ readonly backends: Map<string, Backend>; readonly fauxqs: Fauxqs | undefined }> {
  let fauxqs: Fauxqs | undefined;
  const backends = new Map<string, Backend>();
  for (const service of ['dynamodb', 's3', 'sqs', 'rekognition', 'ssm']) {
    const backend = chooseBackend(service, context.region, undefined);
    if (backend !== undefined) backends.set(service, backend);
  }
  const starts: Promise<void>[] = [];
  if (!backends.has('dynamodb')) {
    starts.push(
      startDynoxide(context).then((dynoxide) => {
        emulators.push(dynoxide);
        backends.set('dynamodb', { endpoint: dynoxide.endpoint });
      }),
    );
  }
  if (!backends.has('s3') || !backends.has('sqs')) {
    starts.push(
      startFauxqs(context).then((started) => {
        fauxqs = started;
        emulators.push(started);
        for (const service of ['s3', 'sqs']) {
          if (!backends.has(service)) backends.set(service, { endpoint: started.endpoint });
        }
      }),
    );
  }
  const outcomes = await Promise.allSettled(starts);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return { backends, fauxqs };
}

async function listen(
  state: GatewayState,
  emulators: readonly Part[],
  port: number,
): Promise<RunningGateway> {
  const { context } = state;
  const jsonServices = new Map<string, JsonService>([
    ['DynamoDB_20120810', dynamodbService(state)],
    ['DynamoDBStreams_20120810', dynamodbService(state)],
    ['AmazonSQS', sqsService(state)],
    ['AmazonSSM', ssmService(state)],
    ['RekognitionService', rekognitionService(state)],
  ]);
  const scheduler = schedulerService(state);
  const answer = async (raw: IncomingMessage, response: ServerResponse): Promise<void> => {
    let request: ReceivedRequest;
    try {
      request = receive(raw);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const target = request.headers['x-amz-target'];
    if (isForScheduler(request)) {
      await serveJson(context, scheduler, request, response);
      return;
    }
    if (target === undefined) {
      await serveS3(state, request, response);
      return;
    }
    const service = jsonServices.get(target.split('.')[0] ?? '');
    if (service === undefined) {
      const message = `The local cloud does not have the service of ${target}.`;
      context.log(message);
      response.writeHead(501, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'UnknownOperationException', message }));
      return;
    }
    await serveJson(context, service, request, response);
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (raw, response) => {
    answer(raw, response).catch((error: unknown) => {
      context.log(`gateway: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, context.host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gateway has no port.');
  const endpoint = `http://${context.host}:${address.port}`;
  const gateway: RunningGateway = {
    name: 'gateway',
    port: address.port,
    endpointEnvironment: {
      AWS_ENDPOINT_URL: endpoint,
      ...Object.fromEntries(ENDPOINT_NAMES.map((name) => [`AWS_ENDPOINT_URL_${name}`, endpoint])),
    },
    endpointOf: () => endpoint,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await Promise.all(emulators.map((emulator) => emulator.stop()));
    },
  };
  keepState(gateway, state);
  return gateway;
}
