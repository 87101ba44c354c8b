import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeMetricStore } from '../../src/cloudwatch/metric-store.ts';
import type {
  BusEvent,
  Cloud,
  Idleness,
  InvocationResult,
  Part,
  PolicyStatement,
} from '../../src/contract/contract.ts';
import type { Fault } from '../../src/contract/faults.ts';
import { makeOrigins } from '../../src/network/origins.ts';
import { makeLocalAddresses } from '../../src/template/local-address.ts';

/** A function of the tests, known by its logical id. */
export type TestFunction = (event: unknown) => Promise<InvocationResult> | InvocationResult;

/** The surroundings of one part of the local cloud: enough of a cloud to test the part by itself. */
export interface PartCloud {
  readonly cloud: Cloud;
  readonly functions: Record<string, TestFunction>;
  readonly logged: string[];
  /** What was put on the event bus. */
  readonly events: BusEvent[];
  /** Issuers in place of those of providers. */
  readonly issuers: Record<string, string>;
  /** Moves the clock. */
  advance(seconds: number): Promise<void>;
  /** Stops all parts; `keepData` leaves the data directory for another cloud. */
  stop(options?: { keepData?: boolean }): Promise<void>;
}

const notHere = (name: string) => (): never => {
  throw new Error(`${name} is not part of this test.`);
};

/** Makes a cloud around a part. @param endpoints address of the emulator per service */
export function partCloud(
  options: {
    endpoints?: Record<string, string>;
    dataDirectory?: string;
    impatient?: boolean;
    localOrigins?: boolean;
    logicalIds?: Record<string, string>;
    secrets?: Record<string, string>;
  } = {},
): PartCloud {
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'local-cloud-part-'));
  const parts: Part[] = [];
  const probes = new Map<string, () => Promise<Idleness> | Idleness>();
  const reactions: (() => Promise<void>)[] = [];
  const faults: Fault[] = [];
  const functions: Record<string, TestFunction> = {};
  const logged: string[] = [];
  const events: BusEvent[] = [];
  const issuers: Record<string, string> = {};
  const later = new Set<Promise<unknown>>();
  let offset = 0;
  const invoke = async (functionId: string, event: unknown): Promise<InvocationResult> => {
    const run = functions[functionId];
    if (!run) throw new Error(`There is no function ${functionId}.`);
    return run(event);
  };
  const cloud: Cloud = {
    stackName: 'Small',
    region: 'us-east-1',
    accountId: '123456789012',
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
    impatient: options.impatient ?? true,
    functions: {
      invoke,
      invokeLater: (functionId, event) => {
        const work = invoke(functionId, event).finally(() => later.delete(work));
        later.add(work);
      },
      functionIdOf: (nameOrArn) => nameOrArn.split(':').at(-1) ?? nameOrArn,
      timeoutSecondsOf: () => 30,
      killWorker: notHere('killWorker'),
    },
    functionPolicies: { admits: () => true },
    identities: {
      putRole: (_arn: string, _statements: readonly PolicyStatement[]) => undefined,
      serviceMay: () => true,
      addStatements: () => undefined,
      roleArnOf: (name) => name,
      credentialsFor: notHere('credentialsFor'),
      operator: { accessKeyId: 'operator', secretAccessKey: 'operator' },
    },
    callLog: { calls: [], clear: () => undefined },
    faults: {
      add: (fault) => void faults.push(fault),
      clear: () => void faults.splice(0),
      active: faults,
    },
    metrics: makeMetricStore(() => Date.now() + offset),
    bus: { put: async (event) => void events.push(event), addRule: notHere('bus.addRule') },
    background: {
      track: (work) => void work.catch((error: unknown) => logged.push(String(error))),
      addIdleProbe: (name, isIdle) => void probes.set(name, isIdle),
      addWait: () => undefined,
      settle: async (timeoutMs = 10_000) => {
        const ends = Date.now() + timeoutMs;
        for (let idleRounds = 0; idleRounds < 2; ) {
          const busy: string[] = [];
          for (const [name, isIdle] of probes) if ((await isIdle()) !== true) busy.push(name);
          idleRounds = busy.length === 0 && later.size === 0 ? idleRounds + 1 : 0;
          if (Date.now() > ends) throw new Error(`Still busy: ${busy.join(', ')}`);
          await new Promise((resolve) => setImmediate(resolve));
        }
      },
    },
    gateway: {
      endpointEnvironment: {},
      publicEndpoint: 'http://127.0.0.1:9',
      endpointOf: (service) => options.endpoints?.[service] ?? notHere(`endpoint of ${service}`)(),
    },
    inspection: { addSection: () => undefined },
    now: () => Date.now() + offset,
    onTimePassed: (react) => void reactions.push(react),
    created: notHere('created'),
    logicalIdOf: (value) => options.logicalIds?.[value] ?? value.split(':').at(-1) ?? value,
    secretOf: (name) => options.secrets?.[name],
    issuers,
    own: (part) => void parts.push(part),
    log: (line) => void logged.push(line),
  };
  return {
    cloud,
    functions,
    issuers,
    logged,
    events,
    advance: async (seconds) => {
      offset += seconds * 1000;
      for (const react of reactions) await react();
    },
    stop: async ({ keepData = false } = {}) => {
      for (const part of parts.reverse()) await part.stop();
      if (!keepData) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
