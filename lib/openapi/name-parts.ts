/**
 * Gives every object and union inside of a component a component of its own: what is without a name there gets one from each generator of clients, by
 * its place (`PostTagsInner`), which changes with the next schema that looks alike.
 */
import type { PartNames } from '../../lambdas/kernel/topic-docs.ts';
import type { JsonSchema } from './document.ts';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Where a part stands: a field of a component, each of whose entries it is when `isEntry`. */
interface Place {
  readonly owner: string;
  readonly field: string;
  readonly description: string | undefined;
  readonly isEntry: boolean;
}

const isNullable = ({ anyOf }: JsonSchema): boolean => anyOf?.some(({ type }) => type === 'null') === true;

/** What a schema admits, whatever it says about it and in whatever order. */
const shapeOf = (schema: JsonSchema): string =>
  JSON.stringify(schema, (key, value) => {
    if (key === 'description' && typeof value === 'string') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });

/** One of what a field in the plural holds, as far as the fields of this API go. */
const singular = (word: string): string =>
  word.endsWith('ss') ? word : word.replace(/ies$/, 'y').replace(/ches$/, 'ch').replace(/s$/, '');

const derivedName = ({ owner, field, isEntry }: Place): string => {
  const word = isEntry ? singular(field) : field;
  return owner + word.charAt(0).toUpperCase() + word.slice(1);
};

const derivedDescription = ({ owner, field, description, isEntry }: Place): string =>
  isEntry || description === undefined ? `An entry of \`${field}\` of \`${owner}\`.` : description;

/**
 * The components, and those that their parts became. A part is called as `names` says, or after its component and field (`AccountCounts`); that of a
 * component that extends another (`bases`) as the part of the other. Throws when two parts of unlike shapes would have one name.
 */
export const nameParts = (
  components: Schemas,
  names: PartNames,
  bases: Readonly<Record<string, string>> = {},
): Record<string, JsonSchema> => {
  const parts = new Map<string, { readonly shape: string; readonly schema: JsonSchema }>();

  const described = new Map(
    Object.values(names).flatMap((named) =>
      typeof named === 'string' ? [] : [[named.name, named.description] as const],
    ),
  );

  /** The component that a field was first declared in. */
  const ownerOf = (name: string, field: string): string => {
    const base = bases[name];
    const isOwn =
      base === undefined ||
      components[base]?.properties?.[field] === undefined ||
      `${name}.${field}` in names;
    return isOwn ? name : ownerOf(base, field);
  };

  const add = (part: JsonSchema, place: Place): JsonSchema => {
    const named = names[`${place.owner}.${place.field}`];
    const name = (typeof named === 'string' ? named : named?.name) ?? derivedName(place);
    const shape = shapeOf(part);
    const before = parts.get(name)?.shape;
    if (name in components || (before !== undefined && before !== shape)) {
      throw new Error(
        `\`${place.owner}.${place.field}\` would be called ${name}, as something else is: name it in \`parts\` of the docs of its topic`,
      );
    }
    if (before === undefined) {
      parts.set(name, { shape, schema: part }); // takes its place in the order of the document before its own parts do
      const description = described.get(name) ?? derivedDescription(place);
      parts.set(name, { shape, schema: { description, ...inside(part, name) } });
    }
    return { $ref: `#/components/schemas/${name}` };
  };

  const within = (part: JsonSchema, place: Place): JsonSchema => {
    const { description, ...rest } = part;
    const here = { ...place, description: description ?? place.description };
    if (part.items) return { ...part, items: within(part.items, { ...here, isEntry: true }) };
    if (typeof part.additionalProperties === 'object') {
      return { ...part, additionalProperties: within(part.additionalProperties, { ...here, isEntry: true }) };
    }
    if (isNullable(part)) return { ...part, anyOf: part.anyOf?.map((each) => within(each, here)) ?? [] };
    if (part.properties === undefined && part.anyOf === undefined) return part;
    return { ...add(rest, here), ...(description !== undefined && { description }) };
  };

  function inside(schema: JsonSchema, name: string): JsonSchema {
    if (schema.properties === undefined) return schema;
    return {
      ...schema,
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([field, part]) => [
          field,
          within(part, { owner: ownerOf(name, field), field, description: undefined, isEntry: false }),
        ]),
      ),
    };
  }

  const whole = Object.entries(components).map(([name, schema]) => [name, inside(schema, name)]);
  return Object.fromEntries([...whole, ...[...parts].map(([name, { schema }]) => [name, schema])]);
};
