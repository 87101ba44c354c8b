/** What generators of clients make good code of, and what they do not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { partNames } from '../../../lib/openapi/docs-of-topics.ts';
import type { JsonSchema, Parameter, Reference } from '../../../lib/openapi/document.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';

const document = makeOpenApi();
const { components } = document;
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

/** A schema and all inside of it, each with its place. */
const schemasIn = (schema: JsonSchema, place: string): [string, JsonSchema][] => [
  [place, schema],
  ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => schemasIn(each, `${place}.${name}`)),
  ...(schema.items ? schemasIn(schema.items, `${place}[]`) : []),
  ...(typeof schema.additionalProperties === 'object'
    ? schemasIn(schema.additionalProperties, `${place}{}`)
    : []),
  ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((each, at) =>
    schemasIn(each, `${place}|${at}`),
  ),
];
const named = Object.entries(components.schemas);
const all = named.flatMap(([name, schema]) => schemasIn(schema, name));

const contents = [
  ...operations.flatMap(({ operationId, requestBody, responses }) => [
    ...Object.values(requestBody?.content ?? {}).map((media) => [operationId, media] as const),
    ...Object.values(responses).flatMap((response) =>
      '$ref' in response
        ? []
        : Object.values(response.content ?? {}).map((media) => [operationId, media] as const),
    ),
  ]),
  ...Object.entries(components.responses).flatMap(([name, { content = {} }]) =>
    Object.values(content).map((media) => [name, media] as const),
  ),
];

/**
 * Words of Kotlin, Swift, Dart, Python and Java, in lower case: generators rename what is called so (`ModelSwitch`), each in its own way. Those of
 * Kotlin and Java that are types (`Int`) or annotations lie in packages and are shadowed at worst.
 */
const reserved = new Set(
  `abstract and any as assert associatedtype async await base bool boolean break byte case catch char class const continue covariant
  def default defer deferred deinit del deny do double dynamic elif else enum error except export extends extension external factory
  fallthrough false fileprivate final finally float for from func function future get global goto guard if implements implicit import
  in indirect infix init inout instanceof int interface internal is it late lambda lazy let library list long map mixin module
  mutating native new nil none nonlocal not null object on open operator optional or override package part pass precedence private
  property protocol public raise rawvalue repeat required response rethrow return self sealed set short show static strictfp struct
  subscript super switch sync synchronized this throw throws transient true try type typealias typedef typeof unowned url val var
  void volatile weak when where while with yield data string integer number`.split(/\s+/),
);

describe('clients that are made from the document', () => {
  it('have a type with a name for every object and union', () => {
    const inline = all.filter(
      ([place, { properties, anyOf }]) =>
        !(place in components.schemas) &&
        (properties !== undefined || (anyOf !== undefined && !anyOf.some(({ type }) => type === 'null'))),
    );
    expect(inline.map(([place]) => place)).toEqual([]);
    const unnamed = contents.filter(
      ([, { schema }]) => schema.$ref === undefined && (schema.properties || schema.allOf || schema.anyOf),
    );
    expect(unnamed.map(([where]) => where)).toEqual([]);
  });

  it('have no unions: that of Kotlin reads none', () => {
    const unions = all.filter(([, { anyOf = [] }]) => anyOf.filter(({ type }) => type !== 'null').length > 1);
    expect(unions.map(([place]) => place)).toEqual([]);
  });

  it('have one type for parts that look alike', () => {
    const shape = (schema: JsonSchema) =>
      JSON.stringify(schema, (key, value) =>
        key === 'description' && typeof value === 'string' ? undefined : value,
      );
    const alike = [...Map.groupBy(named, ([, schema]) => shape(schema)).values()]
      .map((group) => group.map(([name]) => name))
      .filter((names) => names.length > 1);
    // Bodies, replies and values that happen to look alike mean different things.
    const chosen = (name: string) => operations.some((each) => JSON.stringify(each).includes(`/${name}"`));
    const parts = alike.filter((names) => !names.every((name) => chosen(name) || /Id$/.test(name)));
    expect(parts).toEqual([]);
  });

  it('have the parts that topics name, all of them', () => {
    const idle = Object.keys(partNames).filter((key) => {
      const [name = '', field = ''] = key.split('.');
      return components.schemas[name]?.properties?.[field] === undefined;
    });
    expect(idle).toEqual([]);
    const missing = Object.values(partNames)
      .map((each) => (typeof each === 'string' ? each : each.name))
      .filter((name) => components.schemas[name] === undefined);
    expect(missing).toEqual([]);
  });

  it('have no name that is a word of a language, or differs from another in case alone', () => {
    const names = named.map(([name]) => name.toLowerCase());
    expect(names.filter((name) => reserved.has(name))).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const calls = operations.map(({ operationId }) => operationId.toLowerCase());
    expect(calls.filter((name) => reserved.has(name))).toEqual([]);
    expect(calls.filter((name, at) => calls.indexOf(name) !== at)).toEqual([]);
  });

  it('take null as a plain type beside another', () => {
    const odd = all.filter(([, { anyOf }]) => {
      const others = anyOf?.filter(({ type }) => type !== 'null') ?? [];
      return anyOf !== undefined && others.length < anyOf.length && others.some(({ $ref }) => !$ref);
    });
    expect(odd.map(([place]) => place)).toEqual([]);
    const lacking = all.filter(
      ([, { type, enum: values }]) => values && Array.isArray(type) && !values.includes(null),
    );
    expect(lacking.map(([place]) => place)).toEqual([]);
  });

  it('have no enumerations of booleans', () => {
    const odd = all.filter(([, { const: only, enum: values = [] }]) =>
      [only, ...values].some((value) => typeof value === 'boolean'),
    );
    expect(odd.map(([place]) => place)).toEqual([]);
  });

  it('take the path first, then the query that is required, then the rest of it, and headers last', () => {
    const resolved = (each: Parameter | Reference): Parameter | undefined =>
      '$ref' in each ? components.parameters[each.$ref.slice('#/components/parameters/'.length)] : each;
    const rank = (each: Parameter | undefined): number => {
      if (each?.in === 'path') return 0;
      if (each?.in === 'query') return each.required ? 1 : 2;
      return each?.required ? 1 : 3;
    };
    const wrong = operations.filter(({ parameters }) => {
      const ranks = parameters.map((each) => rank(resolved(each)));
      return ranks.some((each, at) => each < (ranks[at - 1] ?? 0));
    });
    expect(wrong.map(({ operationId }) => operationId)).toEqual([]);
    // Generators put a body that may be left out behind the headers.
    const late = operations.filter(({ requestBody }) => requestBody?.required === false);
    expect(late.map(({ operationId }) => operationId)).toEqual([]);
  });
});

it('tells Schemathesis which calls are taken without the body that the document asks for', () => {
  const settings = readFileSync(join(import.meta.dirname, '../../../.ci/schemathesis.toml'), 'utf8');
  const excused = [...settings.matchAll(/^ {2}"(\w+)",$/gm)].map(([, name]) => name);
  const lenient = operations.filter(({ requestBody }) => requestBody?.description !== undefined);
  expect(excused).toEqual(lenient.map(({ operationId }) => operationId).sort());
});

describe('the examples of the document', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'suwar:/document', ...z.record(z.string(), z.unknown()).parse(document) });
  const validate = (schema: JsonSchema, value: unknown): string[] => {
    // References of the document start at its own root.
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"suwar:/document#/'));
    const check = ajv.compile(absolute);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  const shown = contents.flatMap(([where, { schema, examples = {} }]) =>
    Object.entries(examples).map(([key, each]) => {
      const value =
        '$ref' in each
          ? components.examples[String(each.$ref).slice('#/components/examples/'.length)]?.value
          : each.value;
      return { where, key, schema, value };
    }),
  );

  it('are what the schemas beside them admit', () => {
    expect(shown.length).toBeGreaterThan(400);
    const wrong = shown.flatMap(({ where, key, schema, value }) => {
      const errors = validate(schema, value);
      return errors.map((error) => `${where} ${key}: ${error}`);
    });
    expect(wrong).toEqual([]);
  });

  it('are examples of the component that they are named after, if of no other', () => {
    const wrong = Object.entries(components.examples).flatMap(([key, { value }]) => {
      const [name = ''] = key.split('.');
      const schema = components.schemas[name];
      const errors = schema === undefined ? [] : validate(schema, value);
      return errors.map((error) => `${key}: ${error}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of parameters are what their schemas admit', () => {
    const parameters = [
      ...Object.values(components.parameters),
      ...operations.flatMap((each) => each.parameters.flatMap((one) => ('$ref' in one ? [] : [one]))),
    ].filter(({ example }) => example !== undefined);
    expect(parameters.length).toBeGreaterThan(10);
    const wrong = parameters.filter(({ schema, example }) => validate(schema, example).length > 0);
    expect(wrong.map(({ name, example }) => ({ name, example }))).toEqual([]);
  });
});
