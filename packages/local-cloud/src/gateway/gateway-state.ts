import type { Cloud, Gateway } from '../contract/contract.ts';
import { type Backend, backendAt } from './backend.ts';
import type { WritableCallLog } from './call-log.ts';
import type { DrawnFaults } from './faults.ts';
import type { HeldIdentities } from './identities.ts';

/** What the gateway needs of the cloud it stands in. */
export interface GatewayContext
  extends Pick<
    Cloud,
    | 'region'
    | 'accountId'
    | 'host'
    | 'publicHost'
    | 'origins'
    | 'dataDirectory'
    | 'functions'
    | 'bus'
    | 'metrics'
    | 'background'
    | 'now'
    | 'log'
  > {
  readonly identities: HeldIdentities;
  readonly callLog: WritableCallLog;
  readonly faults: DrawnFaults;
}

/** What services perform calls with. What a service keeps for itself it keeps by {@link perGateway}. */
export interface GatewayState {
  readonly context: GatewayContext;
  readonly backends: Map<string, Backend>;
}

/** What a gateway takes of the cloud that it stands in. */
export const gatewayParts = (cloud: Cloud) => {
  const { region, accountId, host, publicHost, origins, dataDirectory } = cloud;
  const { functions, bus, metrics, background, now, log } = cloud;
  return {
    region,
    accountId,
    host,
    publicHost,
    origins,
    dataDirectory,
    functions,
    bus,
    metrics,
    background,
    now,
    log,
  };
};

/** The state of a gateway that has not started yet. @param endpoints addresses of services that are served elsewhere */
export function makeState(
  context: GatewayContext,
  endpoints: Readonly<Record<string, string>> = {},
): GatewayState {
  const elsewhere = Object.entries(endpoints).map(
    ([service, endpoint]) => [service, backendAt(service, endpoint, context.region)] as const,
  );
  return { context, backends: new Map(elsewhere) };
}

const states = new WeakMap<Gateway, GatewayState>();

/** Connects a started gateway with its state. */
export function keepState(gateway: Gateway, state: GatewayState): void {
  states.set(gateway, state);
}

/** The state behind a gateway that {@link startGateway} made. */
export function stateOf(gateway: Gateway): GatewayState {
  const state = states.get(gateway);
  if (state === undefined) throw new Error('This gateway was not made by startGateway.');
  return state;
}

/** Whether {@link startGateway} made a gateway: one of another make has no state to keep anything in. */
export function hasState(gateway: Gateway): boolean {
  return states.has(gateway);
}

/** Lets the gateway pass the calls of a service on to an emulator, unless the service is served elsewhere. */
export function registerBackend(gateway: Gateway, service: string, endpoint: URL): void {
  const { backends } = stateOf(gateway);
  if (!backends.has(service)) backends.set(service, { endpoint });
}

/** One thing of a service for each gateway that the service stands behind. */
export interface PerGateway<Thing> {
  of(state: GatewayState): Thing;
  keep(state: GatewayState, thing: Thing): void;
}

const notOpen = (): never => {
  throw new Error('This service is not open.');
};

/** Keeps one thing for each gateway. @param make makes it when it is asked for before it was kept; without it that is an error */
export function perGateway<Thing>(make: () => Thing = notOpen): PerGateway<Thing> {
  const things = new WeakMap<GatewayState, { readonly thing: Thing }>();
  const keep = (state: GatewayState, thing: Thing): Thing => {
    things.set(state, { thing });
    return thing;
  };
  return {
    keep,
    of(state) {
      const kept = things.get(state);
      return kept === undefined ? keep(state, make()) : kept.thing;
    },
  };
}
