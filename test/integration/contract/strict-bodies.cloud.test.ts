import { beforeAll, describe, expect, it } from 'vitest';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { bodyType } from '../../../lambdas/kernel/route-spec.ts';
import { allStaff } from '../../../lambdas/kernel/staff-role.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { joinStaff } from '../../support/staff.ts';
import { storedAttributeNames } from './stored-attribute-names.ts';

const document = makeOpenApi();
const withBody: readonly [string, RouteSpec][] = Object.entries(routeTable).filter(
  ([, spec]) => 'body' in spec,
);

let cloud: TestCloud;
let person: Person;

beforeAll(async () => {
  cloud = await sharedCloud();
  person = await joinStaff(cloud, 'strict', allStaff);
});

/** The documented example of a route's body. */
const exampleBodyOf = (spec: RouteSpec): Record<string, unknown> => {
  const operation = document.paths[spec.path]?.[spec.method.toLowerCase()];
  const [reference] = Object.values(operation?.requestBody?.content[bodyType(spec)]?.examples ?? {});
  const name = reference && '$ref' in reference ? (reference.$ref.split('/').at(-1) ?? '') : '';
  return Object(document.components.examples[name]?.value);
};

const encoded = (spec: RouteSpec, body: Record<string, unknown>): string =>
  spec.takesForm
    ? new URLSearchParams(
        Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]),
      ).toString()
    : JSON.stringify(body);

describe('a body with a field that is only stored', () => {
  it('has names to try', () => {
    expect(storedAttributeNames.length).toBeGreaterThan(30);
    expect(storedAttributeNames).toEqual(
      expect.arrayContaining(['pk', 'sk', 'expiresAt', 'digest', 'verdict']),
    );
  });

  it.each(withBody)('is refused by %s, whatever the field', async (_, spec) => {
    const body = exampleBodyOf(spec);
    const path = spec.path.replace('{postId}', '01K7Z3R2C07ZK3N9QW2M5RX8TB');
    for (const name of storedAttributeNames.filter((each) => !(each in Object(spec.body)._zod.def.shape))) {
      const answer = await fetch(`${cloud.apiUrl}${path}`, {
        method: spec.method,
        headers: {
          authorization: `Bearer ${person.tokens.accessToken}`,
          'content-type': bodyType(spec),
        },
        body: encoded(spec, { ...body, [name]: 'x' }),
      });
      expect(answer.status, name).toBe(400);
      expect(await answer.json(), name).toMatchObject({ code: 'invalid_request' });
    }
  });
});
