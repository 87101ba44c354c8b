import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { askAs, makeWorlds, type Worlds } from './ask.ts';
import { type Caller, callersOf, type Refused, strangersToTheService } from './callers.ts';
import { matrix } from './matrix.ts';
import { expectedOf, type Row, type World } from './row.ts';

let cloud: TestCloud;
let worlds: Worlds;
let world: World;

const rowsOf: Readonly<Record<string, readonly Row[]>> = matrix;
const routes: readonly [string, RouteSpec][] = Object.entries(routeTable);

beforeAll(async () => {
  cloud = await sharedCloud();
  worlds = await makeWorlds(cloud);
  world = worlds.world;
}, 300_000);

const ask = (spec: RouteSpec, row: Row, caller: Caller | Refused, change: Record<string, string> = {}) =>
  askAs(cloud, worlds, { spec, row, caller, change });

describe('the authorization matrix', () => {
  const cells = routes.flatMap(([name, spec]) =>
    (rowsOf[name] ?? []).map((row) => ({ title: [name, row.about].filter(Boolean).join(', '), spec, row })),
  );

  describe.each(cells)('$title', ({ spec, row }) => {
    afterAll(() => row.afterwards?.(world, cloud.settle));

    it.each(strangersToTheService)('looks through a caller with %s', async (caller) => {
      const answer = await ask(spec, row, caller);
      expect(answer.status).toBe(spec.access === 'public' ? row.answers.nobody : 401);
      if (spec.access === 'public') return;
      // The authorizer stands before token routes; it cannot tell an id token from an access token, the function can.
      const byGateway = spec.access === 'token' && caller !== 'id token';
      const body: unknown = await answer.json();
      expect(body).toMatchObject(
        byGateway ? { message: 'Unauthorized' } : { code: 'unauthorized', status: 401 },
      );
    });

    it.each(callersOf(spec).map((caller) => ({ caller, expected: expectedOf(row, spec, caller) })))(
      'answers $expected to $caller',
      async ({ caller, expected }) => {
        const answer = await ask(spec, row, caller);
        expect(answer.status, await answer.clone().text()).toBe(expected);
      },
    );
  });
});

/** An id of the same shape: it differs in one character of its random part, or of an author's id. */
const anotherOf = (id: string): string =>
  `${id.slice(0, 12)}${id.charAt(12) === 'A' ? 'B' : 'A'}${id.slice(13)}`;

/** Parameters of the same kind that lead to nothing. */
const nothingOf = (params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'username' ? 'nobody.of.this.name' : name === 'version' ? value : anotherOf(value),
    ]),
  );

describe('what one may not see', () => {
  const hidden = routes.flatMap(([name, spec]) =>
    (rowsOf[name] ?? [])
      .filter(({ params }) => params !== undefined)
      .flatMap((row) => {
        const caller = callersOf(spec).find((each) => expectedOf(row, spec, each) === 404);
        return caller === undefined
          ? []
          : [{ title: [name, row.about].filter(Boolean).join(', '), spec, row, caller }];
      }),
  );

  it.each(hidden)('is answered like what never existed: $title', async ({ spec, row, caller }) => {
    const answers = [
      await ask(spec, row, caller),
      await ask(spec, row, caller, nothingOf(row.params?.(world) ?? {})),
    ];
    const bodies = await Promise.all(answers.map(async (answer) => Object(await answer.json())));
    const [hiddenBody, missingBody] = bodies.map(({ requestId: _, ...body }) => body);
    expect(hiddenBody).toEqual(missingBody);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
