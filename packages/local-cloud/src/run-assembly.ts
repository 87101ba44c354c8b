import { mkdirSync } from 'node:fs';
import { makeBackground } from './background.ts';
import { recordEmbeddedMetrics } from './cloudwatch/embedded-metrics.ts';
import { makeMetricStore } from './cloudwatch/metric-store.ts';
import type { Cloud, CreatedResource, EventBus, Gateway, Part } from './contract/contract.ts';
import { StartError } from './contract/start-error.ts';
import { makeCustomResourceHandler } from './custom-resources/custom-resources.ts';
import { gatewayAnswer } from './http-api/answer.ts';
import { recordRequest } from './http-api/api-metrics.ts';
import { answerRequest, BODY_LIMIT_BYTES, type HttpApi } from './http-api/http-api.ts';
import { type ApiPlace, makeHttpApiHandlers } from './http-api/http-api-resources.ts';
import { type HttpServer, startHttpServer } from './http-api/http-server.ts';
import { answerControl, type Controls } from './inspection/control-routes.ts';
import { makeInspection } from './inspection/inspection.ts';
import { makeFunctionLog } from './lambda/function-log.ts';
import { type FunctionRegistry, makeFunctionRegistry } from './lambda/function-registry.ts';
import { makeLambdaHandlers } from './lambda/lambda-resources.ts';
import { makeSendToQueue } from './lambda/send-to-queue.ts';
import { workerEnvironment } from './lambda/worker-environment.ts';
import { fromHere, inAddress } from './network/hosts.ts';
import { makeOrigins } from './network/origins.ts';
import { makeKnock } from './network/reach.ts';
import type { RunningCloud, RunOptions, Services } from './run-options.ts';
import { changesOf } from './template/changes.ts';
import { checkSupport } from './template/check-support.ts';
import { createResources } from './template/create-resources.ts';
import { type Assembly, loadAssembly } from './template/load-assembly.ts';
import { makeLocalAddresses } from './template/local-address.ts';

/** The account that all ARNs of the local cloud name. */
export const ACCOUNT_ID = '000000000000';
const DEFAULT_REGION = 'eu-central-1';
/** A part that does not stop by then is left to the end of the process. */
const STOP_TIMEOUT_MS = 5000;

const missing = (what: string): never => {
  throw new StartError(`${what} is used before it is there.`);
};

/** Creates the resources of an assembly and serves its API, with the control routes beside it. */
export async function runAssembly(options: RunOptions, services: Services): Promise<RunningCloud> {
  const { host = '127.0.0.1', impatient = false, showAllLogs = false } = options;
  let stopping = false;
  // What parts say while the cloud goes down is about each other's absence.
  const log = (line: string): void => (stopping ? undefined : options.log?.(line));
  const publicHost = inAddress(options.publicHost ?? fromHere(host));
  const ports = { api: 0, media: 0, identity: 0, uploads: 0, pages: 0, web: 0, ...options.ports };
  const { localOrigins: admitLocal = false, howToAllow } = options;
  const origins = makeOrigins({ admitLocal, publicHost, howToAllow, log });
  let assembly: Assembly = loadAssembly(options.assemblyDirectory);
  mkdirSync(options.dataDirectory, { recursive: true });

  const parts: Part[] = [];
  const timePassed: (() => Promise<void>)[] = [];
  const created = new Map<string, CreatedResource>();
  const addresses = makeLocalAddresses(publicHost);
  const inspection = makeInspection();
  const background = makeBackground(log, impatient ? (seconds) => advance(seconds) : undefined);
  const region = assembly.region ?? DEFAULT_REGION;
  let clockOffset = 0;
  let gateway: (Gateway & Part) | undefined;
  let bus: EventBus | undefined;
  let outputs: Readonly<Record<string, string>> = {};
  const now = (): number => Date.now() + clockOffset;
  const metrics = makeMetricStore(now);
  const functionLog = makeFunctionLog({ now, show: log, showAll: showAllLogs });

  const registry: FunctionRegistry = makeFunctionRegistry({
    now,
    impatient,
    background,
    metrics,
    isThrottled: (functionId) =>
      services.faults.active.some(
        (fault) =>
          fault.kind === 'refuse' &&
          fault.service === 'lambda' &&
          (fault.functionId === undefined || fault.functionId === functionId),
      ),
    write(functionId, line) {
      recordEmbeddedMetrics(line, metrics);
      functionLog.write(functionId, line);
    },
    environmentOf: (definition) =>
      workerEnvironment(definition, {
        region,
        credentials: services.identities.credentialsFor(definition.functionId, definition.roleArn),
        endpoints: cloud.gateway.endpointEnvironment,
      }),
    sendToQueue: services.sendToQueue ?? ((queueArn, body) => makeSendToQueue(cloud)(queueArn, body)),
  });
  const cloud: Cloud = {
    stackName: assembly.stackName,
    region,
    accountId: ACCOUNT_ID,
    dataDirectory: options.dataDirectory,
    assemblyDirectory: assembly.directory,
    host,
    publicHost,
    ports,
    viewerCountry: options.viewerCountry,
    beforeObject: options.beforeObject ?? (async () => undefined),
    hosts: addresses,
    origins,
    impatient,
    functions: registry,
    functionPolicies: registry,
    identities: services.identities,
    callLog: services.callLog,
    faults: services.faults,
    metrics,
    background,
    inspection,
    get bus() {
      return bus ?? missing('The event bus');
    },
    get gateway() {
      return gateway ?? missing('The gateway');
    },
    now,
    onTimePassed: (react) => void timePassed.push(react),
    created: (logicalId) => created.get(logicalId) ?? missing(logicalId),
    logicalIdOf(refOrAttribute) {
      for (const [logicalId, { ref, attributes = {} }] of created) {
        if (ref === refOrAttribute || Object.values(attributes).includes(refOrAttribute)) {
          return logicalId;
        }
      }
      return refOrAttribute;
    },
    secretOf: (name) => options.secrets?.[name],
    issuers: options.issuers ?? {},
    own: (part) => void parts.push(part),
    log,
  };
  const advance = async (seconds: number): Promise<void> => {
    clockOffset += seconds * 1000;
    for (const react of timePassed) {
      await react();
    }
  };
  const knock = makeKnock();
  let server: HttpServer | undefined;
  /** The API that requests go to; a reload replaces it when the new one is complete. */
  let answering: HttpApi | undefined;
  const controls: Controls = {
    cloud,
    registry,
    inspection,
    functionLog,
    advance,
    api: () => answering,
    outputs: () => outputs,
  };
  background.addIdleProbe('functions', () => registry.idle);

  const stop = async (): Promise<void> => {
    stopping = true;
    const inTime = (part: Part): Promise<unknown> => {
      const { promise: late, resolve } = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => resolve(undefined), STOP_TIMEOUT_MS);
      return Promise.race([part.stop(), late])
        .catch((error: unknown) => options.log?.(`${part.name} did not stop: ${String(error)}`))
        .finally(() => clearTimeout(timer));
    };
    await server?.stop();
    // The last part to come is the first to go: pollers before functions before emulators.
    for (const part of parts.splice(0).reverse()) {
      await inTime(part);
    }
    await registry.stop();
    if (gateway !== undefined) {
      await inTime(gateway);
    }
  };

  try {
    server = await startHttpServer({
      name: 'the API',
      host,
      port: ports.api,
      bodyLimit: BODY_LIMIT_BYTES,
      now,
      async answer(request) {
        if (request.target === knock.path) return gatewayAnswer(204, '');
        const answered = await answerControl(request, controls);
        if (answered !== undefined) {
          return answered;
        }
        if (answering === undefined) {
          return gatewayAnswer(503, 'Service Unavailable');
        }
        const answer = await answerRequest(answering, request, {
          functions: registry,
          admits({ functionId, callerRoleArn }, arn) {
            const service = 'apigateway.amazonaws.com';
            if (callerRoleArn === undefined) return registry.admits(functionId, service, arn);
            const resource = registry.arnOf(functionId);
            const action = 'lambda:InvokeFunction';
            return services.identities.serviceMay(callerRoleArn, { service, action, resource });
          },
          now,
          log,
          origins,
        });
        recordRequest(metrics, answering.apiId, request, { answer, now: now() });
        return answer;
      },
    });
    const apiUrl = `http://${publicHost}:${server.port}`;
    await knock.check(apiUrl);
    const place: ApiPlace = { origin: apiUrl, api: undefined };
    const handlers = [
      ...makeLambdaHandlers(registry, (objectKey) => assembly.assetPath(objectKey)),
      ...makeHttpApiHandlers(place),
      makeCustomResourceHandler(),
      ...services.handlers,
    ];
    bus = services.makeEventBus(cloud);
    gateway = await services.startGateway(cloud);
    const stack = await createResources({ assembly, handlers, cloud, addresses, created });
    answering = place.api;
    outputs = stack.outputs;

    return {
      apiUrl,
      controlUrl: `http://${inAddress(fromHere(host))}:${server.port}`,
      uploadsUrl: gateway.publicEndpoint,
      cloud,
      stop,
      get outputs() {
        return outputs;
      },
      async reload() {
        const next = loadAssembly(options.assemblyDirectory);
        checkSupport(next.template, handlers);
        const { anew, refused } = changesOf(assembly.template, next.template);
        assembly = next;
        registry.forgetPermissions();
        const again = await createResources({ assembly, handlers, cloud, addresses, created, anew });
        answering = place.api;
        outputs = again.outputs;
        return refused;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
