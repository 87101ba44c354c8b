import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Gateway, Part } from '../contract/contract.ts';
import { fromHere, inAddress } from '../network/hosts.ts';
import { listen } from '../network/listen.ts';
import type { Emulator, GatewayService, OpenService } from './gateway-service.ts';
import { type GatewayContext, type GatewayState, keepState, makeState } from './gateway-state.ts';
import { type ReceivedRequest, receive } from './received-request.ts';
import { signatureClaimOf } from './signature.ts';

/** A gateway with the emulators that it started. */
export interface RunningGateway extends Gateway, Part {
  readonly port: number;
}

/** What stands behind a gateway. */
export interface Behind {
  /** In the order in which they are asked whether they take a request. */
  readonly services: readonly GatewayService[];
  readonly emulators: readonly Emulator[];
  /** Addresses of services that are served elsewhere, at AWS or by another emulator. @default none */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** @default one that the system chooses */
  readonly port?: number;
}

/**
 * Starts the emulators and one HTTP server in front of them. All services share its address: the signature of a call
 * names the service it is for.
 */
export async function startGateway(context: GatewayContext, behind: Behind): Promise<RunningGateway> {
  await mkdir(context.dataDirectory, { recursive: true });
  const state = makeState(context, behind.endpoints);
  const running: Part[] = [];
  try {
    await startEmulators(state, behind.emulators, running);
    const services = await Promise.all(behind.services.map((service) => service.open(state)));
    const endpointNames = behind.services.flatMap((service) => service.endpointNames);
    return await serve({ state, services, endpointNames, emulators: running, port: behind.port ?? 0 });
  } catch (error) {
    await Promise.all(running.map((emulator) => emulator.stop()));
    throw error;
  }
}

async function startEmulators(
  state: GatewayState,
  emulators: readonly Emulator[],
  running: Part[],
): Promise<void> {
  const { backends } = state;
  const wanted = emulators.filter(({ services }) => services.some((service) => !backends.has(service)));
  const outcomes = await Promise.allSettled(
    wanted.map(async ({ services, start }) => {
      const emulator = await start(state);
      running.push(emulator);
      for (const service of services) {
        if (!backends.has(service)) backends.set(service, { endpoint: emulator.endpoint });
      }
    }),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/**
 * The time by the clock that a caller goes by: functions live by the cloud's, which may have been moved, other processes by the machine's. The
 * SDKs set their clocks by what is answered, and would sign for neither once the cloud's moves on.
 */
function timeFor(context: GatewayContext, request: ReceivedRequest): number {
  const claim = signatureClaimOf(request);
  const [cloud, machine] = [context.now(), Date.now()];
  if (claim === undefined || claim === 'malformed') return cloud;
  return Math.abs(cloud - claim.signedAt) < Math.abs(machine - claim.signedAt) ? cloud : machine;
}

async function serve(opened: {
  readonly state: GatewayState;
  readonly services: readonly OpenService[];
  readonly endpointNames: readonly string[];
  readonly emulators: readonly Part[];
  readonly port: number;
}): Promise<RunningGateway> {
  const { state, services, emulators, port } = opened;
  const { context } = state;
  const answer = async (raw: IncomingMessage, response: ServerResponse): Promise<void> => {
    let request: ReceivedRequest;
    try {
      request = receive(raw);
    } catch {
      response.writeHead(400).end();
      return;
    }
    response.setHeader('date', new Date(timeFor(context, request)).toUTCString());
    const service = services.find((candidate) => candidate.takes(request));
    if (service === undefined) {
      const message = `The local cloud does not have the service of ${request.headers['x-amz-target'] ?? request.path}.`;
      context.log(message);
      response.writeHead(501, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'UnknownOperationException', message }));
      return;
    }
    await service.answer(request, response);
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (raw, response) => {
    answer(raw, response).catch((error: unknown) => {
      context.log(`gateway: ${String(error)}`);
      response.destroy();
    });
  });
  const actualPort = await listen(server, { name: 'uploads', host: context.host, port });
  const endpoint = `http://${inAddress(fromHere(context.host))}:${actualPort}`;
  const publicEndpoint = `http://${context.publicHost}:${actualPort}`;
  const gateway: RunningGateway = {
    name: 'gateway',
    port: actualPort,
    endpointEnvironment: {
      AWS_ENDPOINT_URL: endpoint,
      ...Object.fromEntries(opened.endpointNames.map((name) => [`AWS_ENDPOINT_URL_${name}`, endpoint])),
      // Functions hand addresses of objects out, and sign them for the host that they name.
      AWS_ENDPOINT_URL_S3: publicEndpoint,
    },
    publicEndpoint,
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
