/** From the schemas of the contracts to the JSON Schemas of the document. */
import * as z from 'zod/mini';
import type { Example, NamedSchema, NamedSchemas } from '../../lambdas/kernel/topic-docs.ts';
import { fieldDescriptions, namedBodies, namedReplies, namedValues, partNames } from './docs-of-topics.ts';
import type { JsonSchema, Reference } from './document.ts';
import { nameParts } from './name-parts.ts';

const uriOf = (name: string): string => `#/components/schemas/${name}`;

export const refTo = (name: string): { readonly $ref: string } => ({ $ref: uriOf(name) });

const registryOf = (named: NamedSchemas) => {
  const registry = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(named)) registry.add(schema, { id });
  return registry;
};

const plain = (generated: object): JsonSchema => Object.fromEntries(Object.entries(generated));

const withoutNoise = new Set(['$schema', '$id']);

/**
 * Drops what the generator adds and nobody asked for: safe integer bounds, the pattern beside a date-time format. And that a field which is there
 * when something is so is always true: generators of clients make enumerations of that, which do not compile.
 */
const isNoise = (schema: JsonSchema, keyword: string, value: unknown): boolean =>
  withoutNoise.has(keyword) ||
  (keyword === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
  (keyword === 'maximum' && value === Number.MAX_SAFE_INTEGER) ||
  (keyword === 'const' && schema.type === 'boolean') ||
  (keyword === 'pattern' && schema.format === 'date-time');

/** By the names of a component and of the one that it extends. */
const described = (names: readonly string[], field: string, schema: JsonSchema): JsonSchema => {
  const own = names.map((name) => fieldDescriptions[`${name}.${field}`]).find(Boolean);
  const description = own ?? fieldDescriptions[field];
  return description === undefined ? schema : { ...schema, description };
};

/** Null beside a simple type is one of its types: generators of clients then make one nullable type of it, and none of their own for the alternatives. */
const plainNull = (schema: JsonSchema): JsonSchema => {
  const { anyOf, ...rest } = schema;
  const [one, other] = anyOf ?? [];
  if (anyOf?.length !== 2 || typeof one?.type !== 'string' || one.properties || other?.type !== 'null') {
    return schema;
  }
  return {
    ...one,
    ...rest,
    type: [one.type, 'null'],
    ...(one.enum && { enum: [...one.enum, null] }),
  };
};

/** Bodies are closed, replies are open: a reply may carry more fields one day, and apps must let them pass. */
const tidy = (names: readonly string[], schema: JsonSchema, isClosed: boolean): JsonSchema => {
  const within = (part: JsonSchema) => tidy(names, part, isClosed);
  const kept: JsonSchema = Object.fromEntries(
    Object.entries(schema).filter(([keyword, value]) => !isNoise(schema, keyword, value)),
  );
  const { additionalProperties, ...rest } = kept;
  return plainNull({
    ...rest,
    ...(kept.properties && {
      properties: Object.fromEntries(
        Object.entries(kept.properties).map(([field, part]) => [
          field,
          described(names, field, within(part)),
        ]),
      ),
    }),
    ...(kept.items && { items: within(kept.items) }),
    ...(kept.anyOf && { anyOf: kept.anyOf.map(within) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: within(additionalProperties) }),
    ...(additionalProperties === false && isClosed && { additionalProperties }),
  });
};

const generate = (named: NamedSchemas, io: 'input' | 'output') => {
  const all: NamedSchemas = { ...namedValues, ...named };
  const { schemas } = z.toJSONSchema(registryOf(all), { io, uri: uriOf });
  return Object.fromEntries(
    Object.entries(all).map(([name, { description, extends: base, more }]): [string, JsonSchema] => {
      const names = base === undefined ? [name] : [name, base];
      return [name, { description, ...tidy(names, plain(schemas[name] ?? {}), io === 'input'), ...more }];
    }),
  );
};

const bases: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...namedReplies, ...namedBodies }).flatMap(([name, { extends: base }]) =>
    base === undefined ? [] : [[name, base]],
  ),
);

/** The schemas of `components.schemas`: those that come from contracts, and `others`. */
export const componentSchemas = (others: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> =>
  nameParts(
    { ...generate(namedReplies, 'output'), ...generate(namedBodies, 'input'), ...others },
    partNames,
    bases,
  );

/** The JSON Schema of each field of a schema of parameters, with whether it has to be sent. */
export const parameterSchemas = (
  schema: z.ZodMiniObject,
): readonly { readonly name: string; readonly required: boolean; readonly schema: JsonSchema }[] => {
  const registry = registryOf({ ...namedValues, Parameters: { schema, description: '', examples: {} } });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: uriOf });
  const parameters: JsonSchema = tidy(['Parameters'], plain(schemas['Parameters'] ?? {}), false);
  return Object.entries(parameters.properties ?? {}).map(([name, part]) => {
    const { description: _, ...bare } = part;
    return { name, required: parameters.required?.includes(name) ?? false, schema: bare };
  });
};

const allNamed: readonly (readonly [string, NamedSchema])[] = Object.entries({
  ...namedBodies,
  ...namedReplies,
});

const shapes = new WeakMap<z.ZodMiniType, string>();

/** Kept for each schema: every list is compared with all that have names. */
const shapeOf = (schema: z.ZodMiniType): string => {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const shape = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  shapes.set(schema, shape);
  return shape;
};

/**
 * The name under which a body or reply stands in the document: of the very schema, or, because each list makes its page
 * schema anew, of one with the same shape. Throws for a schema that nobody has named.
 */
export const nameOf = (schema: z.ZodMiniType, operationId: string): string => {
  const found =
    allNamed.find(([, named]) => named.schema === schema) ??
    allNamed.find(([, named]) => shapeOf(named.schema) === shapeOf(schema));
  if (found === undefined) {
    throw new Error(`A schema of ${operationId} has no name: add it to the docs of its topic`);
  }
  return found[0];
};

/** Every example of a body or reply, for `components.examples`, under `Name.example`. */
export const contractExamples = (): Record<string, Example> =>
  Object.fromEntries(
    allNamed.flatMap(([name, { examples }]) =>
      Object.entries(examples).map(([key, each]): [string, Example] => [`${name}.${key}`, each]),
    ),
  );

/** References to the examples of a named body or reply. */
export const exampleRefsOf = (name: string): Record<string, Reference> =>
  Object.fromEntries(
    Object.keys(allNamed.find(([each]) => each === name)?.[1].examples ?? {}).map((key) => [
      key,
      { $ref: `#/components/examples/${name}.${key}` },
    ]),
  );
