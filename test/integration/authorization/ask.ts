import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { suspend } from '../../support/people.ts';
import { type Caller, gather, type Refused } from './callers.ts';
import type { Row, World } from './row.ts';
import { makeThings } from './things.ts';

interface Worlds {
  readonly world: World;
  /** The world as the suspended owner knows it, who is its owner. */
  readonly worldOfSuspended: World;
}

/** Everybody with all that they own. */
export const makeWorlds = async (cloud: TestCloud): Promise<Worlds> => {
  const people = await gather(cloud);
  const world = { ...people, ...(await makeThings(cloud, people)) };
  const asOwner = { ...people, owner: people.suspendedOwner };
  const worldOfSuspended = { ...asOwner, ...(await makeThings(cloud, asOwner)) };
  await suspend(cloud, people.suspendedOwner);
  return { world, worldOfSuspended };
};

/** Asks what a row of the matrix asks, as one of its callers. `change` replaces parameters. */
export const askAs = (
  cloud: TestCloud,
  world: World,
  {
    spec,
    row,
    caller,
    change = {},
  }: {
    readonly spec: RouteSpec;
    readonly row: Row;
    readonly caller: Caller | Refused;
    readonly change?: Record<string, string>;
  },
): Promise<Response> => {
  const params: Record<string, string> = { ...row.params?.(world), ...change };
  const path = spec.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const query = row.query === undefined ? '' : `?${new URLSearchParams(row.query(world))}`;
  const token = world.tokenOf(caller);
  return fetch(`${cloud.apiUrl}${path}${query}`, {
    method: spec.method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(row.body && { 'content-type': 'application/json' }),
    },
    ...(row.body && { body: JSON.stringify(row.body(world)) }),
  });
};
