import type { Cloud, Gateway, PolicyStatement } from '../contract.ts';
import type { WriteSignals } from '../dynamodb/streams.ts';
import type { TableSettings } from '../dynamodb/tables.ts';
import type { BucketSettings } from '../s3/bucket-settings.ts';
import type { ScheduleBook } from '../scheduler/schedule-book.ts';
import type { ParameterStore } from '../ssm/parameter-store.ts';
import type { Backend } from './backend.ts';
import type { WritableCallLog } from './call-log.ts';
import type { DrawnFaults } from './faults.ts';
import type { HeldIdentities } from './identities.ts';

/** What the gateway needs of the cloud it stands in. */
export interface GatewayContext
  extends Pick<
    Cloud,
    'region' | 'accountId' | 'host' | 'dataDirectory' | 'functions' | 'bus' | 'background' | 'now' | 'log'
  > {
  readonly identities: HeldIdentities;
  readonly callLog: WritableCallLog;
  readonly faults: DrawnFaults;
}

/** What resource handlers tell the gateway, and what it performs calls with. */
export interface GatewayState {
  readonly context: GatewayContext;
  readonly backends: Map<string, Backend>;
  readonly tables: Map<string, TableSettings>;
  readonly tableWrites: WriteSignals;
  readonly buckets: Map<string, BucketSettings>;
  /** Policies of queues by their ARN. */
  readonly queuePolicies: Map<string, PolicyStatement[]>;
  readonly parameters: ParameterStore;
  /** Schedules that calls made, and the groups that there are. */
  readonly schedules: ScheduleBook;
  readonly scheduleGroups: Set<string>;
  /** Missing when the queues are not ours. */
  readonly dropOverdueMessages: ((now: number) => void) | undefined;
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

/** Lets the gateway pass the calls of a service on to an emulator; `SUWAR_<SERVICE>_ENDPOINT` still goes first. */
export function registerBackend(gateway: Gateway, service: string, endpoint: URL): void {
  const { backends } = stateOf(gateway);
  if (!backends.has(service)) backends.set(service, { endpoint });
}
