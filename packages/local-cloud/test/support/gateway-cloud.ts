import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackground } from '../../src/background.ts';
import { makeMetricStore } from '../../src/cloudwatch/metric-store.ts';
import type {
  Cloud,
  CreatedResource,
  Credentials,
  Part,
  PolicyStatement,
  ResourceHandler,
} from '../../src/contract/contract.ts';
import { dynamodbHandlers } from '../../src/dynamodb/dynamodb-resources.ts';
import { makeEventBus } from '../../src/events/event-bus.ts';
import { eventBusHandlers } from '../../src/events/event-bus-resources.ts';
import { makeCallLog, type WritableCallLog } from '../../src/gateway/call-log.ts';
import { type DrawnFaults, makeFaults } from '../../src/gateway/faults.ts';
import { type RunningGateway, startGateway } from '../../src/gateway/gateway.ts';
import { gatewayParts } from '../../src/gateway/gateway-state.ts';
import { iamHandlers } from '../../src/gateway/iam-resources.ts';
import { type HeldIdentities, makeIdentities } from '../../src/gateway/identities.ts';
import { makeOrigins } from '../../src/network/origins.ts';
import { s3Handlers } from '../../src/s3/s3-resources.ts';
import { scheduleGroupHandlers } from '../../src/scheduler/schedule-group-resources.ts';
import { emulators, services } from '../../src/services.ts';
import { sqsHandlers } from '../../src/sqs/sqs-resources.ts';
import { ssmHandlers } from '../../src/ssm/ssm-resources.ts';
import { makeLocalAddresses } from '../../src/template/local-address.ts';

const handlers: readonly ResourceHandler[] = [
  ...dynamodbHandlers,
  ...eventBusHandlers,
  ...iamHandlers,
  ...s3Handlers,
  ...scheduleGroupHandlers,
  ...sqsHandlers,
  ...ssmHandlers,
];

/** The gateway with its emulators in a cloud that has no functions of its own. */
export interface GatewayCloud {
  readonly cloud: Cloud;
  readonly endpoint: string;
  readonly callLog: WritableCallLog;
  readonly faults: DrawnFaults;
  readonly identities: HeldIdentities;
  readonly gateway: RunningGateway;
  /** Functions that were killed. */
  readonly killed: string[];
  /** Events that functions were invoked with. */
  readonly invoked: { readonly functionId: string; readonly event: unknown }[];
  readonly logged: string[];
  /** Settings of an SDK client that calls as the holder of the credentials. */
  clientOf(credentials: Credentials): {
    endpoint: string;
    region: string;
    credentials: Credentials;
    maxAttempts: number;
  };
  /** Creates a resource as the engine does. */
  create(logicalId: string, type: string, properties: Record<string, unknown>): Promise<CreatedResource>;
  /** Credentials of a function that may do what the statements say. */
  functionWith(functionId: string, statements: readonly PolicyStatement[]): Credentials;
  /** Moves the clock without running what reacts to that. */
  moveClock(seconds: number): void;
  /** Runs what reacts to moved time. */
  timePassed(): Promise<void>;
  /** Principals that may invoke functions. */
  readonly admitted: Set<string>;
  stop(options?: { keepData?: boolean }): Promise<void>;
}

/** Starts the gateway in a data directory of its own, or in a given one. */
export async function startGatewayCloud(
  options: { dataDirectory?: string; localOrigins?: boolean } = {},
): Promise<GatewayCloud> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'local-cloud-gateway-')));
  const accountId = '123456789012';
  const region = 'eu-central-1';
  const callLog = makeCallLog();
  const faults = makeFaults();
  const identities = makeIdentities({ accountId, seed: 'test' });
  const killed: string[] = [];
  const logged: string[] = [];
  const invoked: { functionId: string; event: unknown }[] = [];
  const admitted = new Set<string>();
  const parts: Part[] = [];
  const reactions: (() => Promise<void>)[] = [];
  const created = new Map<string, CreatedResource>();
  const background = makeBackground((line) => logged.push(line));
  let clockOffset = 0;
  let gateway: RunningGateway | undefined;
  const now = () => Date.now() + clockOffset;
  const cloud: Cloud = {
    stackName: 'Small',
    region,
    accountId,
    dataDirectory,
    assemblyDirectory: dataDirectory,
    host: '127.0.0.1',
    publicHost: '127.0.0.1',
    ports: { api: 0, media: 0, identity: 0, uploads: 0, pages: 0, web: 0 },
    viewerCountry: undefined,
    beforeObject: async () => undefined,
    hosts: makeLocalAddresses(),
    origins: makeOrigins({
      admitLocal: options.localOrigins ?? false,
      publicHost: '127.0.0.1',
      howToAllow: undefined,
      log: (line) => void logged.push(line),
    }),
    impatient: true,
    functions: {
      invoke: () => Promise.reject(new Error('There are no functions here.')),
      invokeLater: (functionId, event) => void invoked.push({ functionId, event }),
      functionIdOf: (nameOrArn) => nameOrArn.split(':').at(-1) ?? nameOrArn,
      timeoutSecondsOf: () => 30,
      killWorker: (functionId) => void killed.push(functionId),
    },
    functionPolicies: { admits: (functionId, principal) => admitted.has(`${functionId} ${principal}`) },
    identities,
    callLog,
    faults,
    metrics: makeMetricStore(now),
    bus: makeEventBus({ region, accountId, faults, background, now }),
    background,
    get gateway() {
      if (gateway === undefined) throw new Error('The gateway has not started.');
      return gateway;
    },
    inspection: { addSection: () => undefined },
    now,
    onTimePassed: (react) => void reactions.push(react),
    created: (logicalId) => created.get(logicalId) ?? { ref: logicalId },
    logicalIdOf: (value) =>
      [...created].find(
        ([, { ref, attributes = {} }]) => ref === value || Object.values(attributes).includes(value),
      )?.[0] ?? value,
    secretOf: () => undefined,
    issuers: {},
    own: (part) => void parts.push(part),
    log: (line) => void logged.push(line),
  };
  gateway = await startGateway(
    { ...gatewayParts(cloud), identities, callLog, faults },
    { services, emulators },
  );
  const running = gateway;
  return {
    cloud,
    endpoint: running.endpointOf('s3'),
    callLog,
    faults,
    identities,
    gateway: running,
    killed,
    invoked,
    logged,
    admitted,
    clientOf: (credentials) => ({ endpoint: running.endpointOf('any'), region, credentials, maxAttempts: 1 }),
    async create(logicalId, type, properties) {
      const handler = handlers.find((candidate) => candidate.type === type);
      if (handler === undefined) throw new Error(`No handler of ${type}.`);
      const resource = await handler.create({ logicalId, type, properties }, cloud);
      created.set(logicalId, resource);
      return resource;
    },
    functionWith(functionId, statements) {
      const roleArn = identities.roleArnOf(`${functionId}Role`);
      identities.putRole(roleArn, statements);
      return identities.credentialsFor(functionId, roleArn);
    },
    moveClock(seconds) {
      clockOffset += seconds * 1000;
    },
    async timePassed() {
      for (const react of reactions) await react();
    },
    async stop({ keepData = false } = {}) {
      for (const part of parts.reverse()) await part.stop();
      await running.stop();
      if (!keepData) await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
