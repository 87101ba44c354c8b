import type { Cloud } from '../contract/contract.ts';
import type { Fault } from '../contract/faults.ts';
import type { HttpApi } from '../http-api/http-api.ts';
import type { FunctionRegistry } from '../lambda/function-registry.ts';
import type { ReadableInspection, Row } from './inspection.ts';

/** What `GET /_local/state` answers and the page shows. */
export interface LocalState {
  readonly stackName: string;
  /** The cloud's clock, ISO 8601. */
  readonly now: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly routes: readonly Row[];
  readonly functions: readonly Row[];
  /** Queues, tables, buckets and whatever else the parts show, by title. */
  readonly sections: Readonly<Record<string, readonly Row[]>>;
  readonly faults: readonly Fault[];
}

/** Where the state is read from. */
export interface StateSources {
  readonly cloud: Cloud;
  readonly registry: FunctionRegistry;
  readonly inspection: ReadableInspection;
  readonly api: () => HttpApi | undefined;
  readonly outputs: () => Readonly<Record<string, string>>;
}

const routeRows = (api: HttpApi | undefined): readonly Row[] =>
  [...(api?.routes.values() ?? [])]
    .map((route) => ({
      route: route.pattern.routeKey,
      function: api?.integrations.get(route.integrationId)?.functionId ?? '',
      access: route.authorizerId === undefined ? 'open' : 'token',
    }))
    .sort((a, b) => a.route.localeCompare(b.route));

const functionRows = (registry: FunctionRegistry): readonly Row[] =>
  [...registry.statistics()].map(([functionId, { definition, ...counted }]) => ({
    functionId,
    ...counted,
    memoryLimit: definition.memoryMegabytes,
    timeoutSeconds: definition.timeoutSeconds,
  }));

/** Reads everything that a person or a test may want to know of the running cloud. */
export async function readLocalState({
  cloud,
  registry,
  inspection,
  api,
  outputs,
}: StateSources): Promise<LocalState> {
  return {
    stackName: cloud.stackName,
    now: new Date(cloud.now()).toISOString(),
    outputs: outputs(),
    routes: routeRows(api()),
    functions: functionRows(registry),
    sections: await inspection.read(),
    faults: cloud.faults.active,
  };
}
