import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findBreaks, findChanges, hasGo } from '../../../lib/contract/oasdiff.ts';
import { bareContract, type Contract } from '../../../lib/contract/released-contract.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';

const MINUTES_TO_COMPILE = 10; // go run compiles oasdiff where it never ran before

const released = bareContract(makeOpenApi());
const Schema = z.looseObject({
  type: z.unknown(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  enum: z.array(z.unknown()).optional(),
});
type Schema = z.infer<typeof Schema>;

/** The contract with another schema of a name; none for undefined. */
const withSchema = (name: string, change: (schema: Schema) => Schema | undefined): Contract => {
  const { [name]: before, ...others } = released.components['schemas'] ?? {};
  const after = change(Schema.parse(before));
  return {
    ...released,
    components: {
      ...released.components,
      schemas: { ...others, ...(after && { [name]: after }) },
    },
  };
};

const without = <Thing extends object>(things: Thing, name: keyof Thing) =>
  Object.fromEntries(Object.entries(things).filter(([key]) => key !== name));

const lacks =
  (field: string) =>
  (schema: Schema): Schema => ({
    ...schema,
    properties: without(schema.properties, field),
    required: schema.required.filter((each) => each !== field),
  });

const withPath = (path: string, item: Contract['paths'][string]): Contract => ({
  ...released,
  paths: { ...released.paths, [path]: item },
});
const home = released.paths['/v1/feeds/home'] ?? {};

describe.skipIf(!hasGo())('by oasdiff', { timeout: MINUTES_TO_COMPILE * 60_000 }, () => {
  it.each<[what: string, change: Contract, report: string]>([
    [
      'an answer loses a field',
      withSchema('Post', lacks('title')),
      'removed the required property `items/items/title`',
    ],
    [
      'an answer loses a field that it does not always have',
      withSchema('Post', lacks('viewer')),
      'removed the optional property',
    ],
    [
      'an answer may be null',
      withSchema('Post', (post) => ({
        ...post,
        properties: { ...post.properties, title: { type: ['string', 'null'] } },
      })),
      'became nullable',
    ],
    [
      'a body demands a field',
      withSchema('NewPost', (body) => ({ ...body, required: [...body.required, 'caption'] })),
      'the request property `caption` became required',
    ],
    [
      'a body refuses a field that it took',
      withSchema('NewPost', lacks('madeWithAi')),
      'removed the request property `madeWithAi`',
    ],
    [
      'an operation goes',
      { ...released, paths: without(released.paths, '/v1/feeds/home') },
      'API path removed without deprecation',
    ],
    [
      'an operation gets another name',
      withPath('/v1/feeds/home', {
        get: { ...home['get'], operationId: 'getHome', 'x-since': '1.0.0' },
      }),
      'operation id `getHomeFeed` removed',
    ],
  ])('it breaks apps when %s', (_, change, report) => {
    const found = findBreaks(released, change);
    expect(found.report).toContain(report);
    expect(found.isFine).toBe(false);
  });

  it('it breaks no app when an answer gains a field or a value, or there is a new operation', () => {
    const grown = [
      withSchema('Post', (post) => ({
        ...post,
        properties: { ...post.properties, fig: { type: 'string' } },
        required: [...post.required, 'fig'],
      })),
      withSchema('PostState', (state) => ({ ...state, enum: [...(state.enum ?? []), 'ripe'] })),
      withPath('/v1/figs', { get: { ...home['get'], operationId: 'listFigs', 'x-since': '1.1.0' } }),
    ];
    for (const change of grown) expect(findBreaks(released, change)).toMatchObject({ isFine: true });
    expect(findChanges(released, released)).toContain('No changes');
    expect(grown.map((change) => findChanges(released, change))).toEqual([
      expect.stringContaining('added the required property'),
      expect.stringContaining('ripe'),
      expect.stringContaining('endpoint added'),
    ]);
  });
});
