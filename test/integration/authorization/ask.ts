import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import type { TestCloud } from '../../support/cloud.ts';
import type { Member } from '../../support/people.ts';
import { suspend } from '../../support/people.ts';
import { type Caller, gather, type Refused } from './callers.ts';
import type { Row, World } from './row.ts';
import { matrixListId } from './rows/policy-rows.ts';
import { makeThings } from './things.ts';

export interface Worlds {
  readonly world: World;
  /** The worlds as those callers know them who are their owners, by caller. */
  readonly ownWorlds: Readonly<Partial<Record<Caller | Refused, World>>>;
}

/** The list of known pictures that rows are about. */
const makeHashList = async (cloud: TestCloud, administrator = ''): Promise<void> => {
  const answer = await fetch(`${cloud.apiUrl}/v1/staff/hash-lists/${matrixListId}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'sha256', rule: 'other', source: 'The matrix' }),
  });
  if (!answer.ok) throw new Error(`Making a list answered ${answer.status}: ${await answer.text()}`);
};

/** Everybody with all that they own. */
export const makeWorlds = async (cloud: TestCloud): Promise<Worlds> => {
  const people = await gather(cloud);
  const worldOf = async (owner: Member): Promise<World> => {
    const all = { ...people, owner };
    return { ...all, ...(await makeThings(cloud, all)) };
  };
  const [world, ofSuspended, ofTwofold] = await Promise.all([
    worldOf(people.owner),
    worldOf(people.suspendedOwner),
    worldOf(people.twofold),
  ]);
  const ownWorlds = { 'suspended owner': ofSuspended, 'second identity': ofTwofold };
  await suspend(cloud, people.suspendedOwner);
  await makeHashList(cloud, people.tokenOf('administrator'));
  return { world, ownWorlds };
};

/** Asks what a row of the matrix asks, as one of its callers. `change` replaces parameters. */
export const askAs = (
  cloud: TestCloud,
  { world: common, ownWorlds }: Worlds,
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
  const world = ownWorlds[caller] ?? common;
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
