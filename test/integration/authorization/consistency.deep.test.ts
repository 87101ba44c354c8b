import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { mayBeLate } from '../../../lib/topics/consistency.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { askAs, makeWorlds } from './ask.ts';
import { callersOf } from './callers.ts';
import { matrix } from './matrix.ts';
import { expectedOf, type Row } from './row.ts';

const LAG_MS = 6 * 60 * 60 * 1_000; // everything here is younger

let cloud: TestCloud;
let worlds: Awaited<ReturnType<typeof makeWorlds>>;

const rowsOf: Readonly<Record<string, readonly Row[]>> = matrix;
const routes: readonly [string, RouteSpec][] = Object.entries(routeTable);
const cells = routes
  .filter(([, spec]) => !mayBeLate(spec))
  .flatMap(([name, spec]) =>
    (rowsOf[name] ?? []).map((row) => ({ title: [name, row.about].filter(Boolean).join(', '), spec, row })),
  );

beforeAll(async () => {
  cloud = await sharedCloud();
  const { routes: served } = await cloud.state();
  const functionIds = new Set(served.map((route) => String(route['function'])));
  for (const functionId of functionIds)
    await cloud.addFault({ kind: 'stale-reads', functionId, lag: LAG_MS });
  worlds = await makeWorlds(cloud);
}, 300_000);
afterAll(() => cloud.clearFaults());

describe('while reads that do not ask for strong consistency find nothing of the last hours', () => {
  it('some do: a list lacks what was just made', async () => {
    const { owner } = worlds.world;
    const { data } = await owner.client.GET('/v1/accounts/{username}/posts', {
      params: { path: { username: owner.username } },
    });
    expect(data?.items ?? []).toEqual([]);
  });

  describe.each(cells)('$title', ({ spec, row }) => {
    afterAll(() => row.afterwards?.(worlds.world, cloud.settle));

    it.each(callersOf(spec).map((caller) => ({ caller, expected: expectedOf(row, spec, caller) })))(
      'answers $expected to $caller',
      async ({ caller, expected }) => {
        const answer = await askAs(cloud, worlds, { spec, row, caller });
        expect(answer.status, await answer.clone().text()).toBe(expected);
      },
    );
  });
});
