/**
 * What a row of the table is: how its keys are built and read, and which schema its attributes have. A template such as
 * `POST#{postId}` names the ids that a key carries; whatever else depends on keys (stream filters, the table of entities in the
 * documents) is derived from these definitions.
 */
import type * as z from 'zod/mini';
import { fastSafeParse } from './fast-parse.ts';
import { parseRow, StoredRowInvalid } from './stored-row.ts';
import type { Key, Row } from './table.ts';

/** The names in a template: `'postId' | 'viewer'` of `V#{postId}#{viewer}`. A name with a `*` takes whatever is left. */
type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}*` ? Bare : Name) | Names<Rest>
  : never;

type Schemas = Readonly<Record<string, z.ZodMiniType>>;
type IdsOf<Ids extends Schemas> = { readonly [Name in keyof Ids]: z.output<Ids[Name]> };

/** A method, so that definitions of all kinds of rows share one general type. */
type Derive<Ids> = { of(ids: Ids): string }['of'];

interface RowSpec<
  Entity extends string,
  Pk extends string,
  Sk extends string,
  Ids extends Schemas,
  Stored extends z.ZodMiniType,
> {
  /** The kind of thing, as typed changes and the documents name it. */
  readonly entity: Entity;
  readonly pk: Pk;
  readonly sk: Sk;
  /** The schema of each id that the key carries by itself. */
  readonly ids: Ids;
  /** Names of the templates that follow from the ids, and ids that keys hold in another form. */
  readonly derived?: Partial<Record<Names<Pk> | Names<Sk>, Derive<IdsOf<Ids>>>> &
    Record<Exclude<Names<Pk> | Names<Sk>, keyof Ids>, Derive<IdsOf<Ids>>>;
  /** The schema of the attributes. */
  readonly stored: Stored;
}

interface LooseSpec {
  readonly entity: string;
  readonly pk: string;
  readonly sk: string;
  readonly ids: Schemas;
  readonly derived?: Readonly<Record<string, Derive<Readonly<Record<string, unknown>>> | undefined>>;
  readonly stored: z.ZodMiniType;
}

/** A kind of row. */
export interface RowDefinition<
  Entity extends string = string,
  Ids extends object = object,
  Stored = unknown,
  PkName extends string = string,
  SortIds extends object = object,
> {
  readonly entity: Entity;
  /** The templates of both keys. */
  readonly template: Key;
  /** What the sort keys of these rows begin with, for range queries; all of it where they carry no id. */
  readonly sortPrefix: string;
  readonly schema: z.ZodMiniType;
  key(ids: Ids): Key;
  /** The partition key, by what the template of it names. */
  partition(names: Readonly<Record<PkName, string>>): string;
  /** The ids that a key carries, undefined for the key of another kind of row. */
  idsOf(key: Key): Ids | undefined;
  /** The ids that a sort key carries by itself, undefined for the key of another kind of row. */
  idsOfSort(sk: string): SortIds | undefined;
  /** A stored row with its ids. Throws `StoredRowInvalid`. */
  parse(row: Row): Ids & Stored;
}

const PLACE = /\{(\w+)(\*?)\}/g;

/** Between two places of a template stands a `#`; a `~` may stand at its end. */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template.replace(PLACE, (_, name: string, rest: string) => `(?<${name}>${rest === '' ? '[^#~]+' : '.+'})`)}$`,
    's',
  );

const prefixOf = (template: string): string => template.replace(/\{.*$/, '');

/** The key of a row. */
export const keyOfRow = (row: Row): Key => ({ pk: String(row['pk']), sk: String(row['sk']) });

/** Defines a kind of row. */
export function defineRow<
  const Entity extends string,
  const Pk extends string,
  const Sk extends string,
  Ids extends Schemas,
  Stored extends z.ZodMiniType,
>(
  spec: RowSpec<Entity, Pk, Sk, Ids, Stored>,
): RowDefinition<Entity, IdsOf<Ids>, z.output<Stored>, Names<Pk>, Pick<IdsOf<Ids>, Names<Sk> & keyof Ids>>;
/* @__NO_SIDE_EFFECTS__ */
export function defineRow(spec: LooseSpec): RowDefinition {
  const { entity, pk, sk, ids: schemas, stored } = spec;
  const derived = new Map(Object.entries(spec.derived ?? {}));
  const [pkPattern, skPattern] = [patternOf(pk), patternOf(sk)];

  const fill = (template: string, values: Readonly<Record<string, unknown>>): string =>
    template.replace(PLACE, (_, name: string) =>
      String(derived.get(name)?.(values) ?? values[name] ?? missing(name)),
    );
  const missing = (name: string): never => {
    throw new Error(`A key of ${entity} lacks ${name}`);
  };
  const keyOf = (values: Readonly<Record<string, unknown>>): Key => ({
    pk: fill(pk, values),
    sk: fill(sk, values),
  });

  /** The ids among what stands in a key's places. */
  const idsIn = (places: Readonly<Record<string, string>>): Record<string, unknown> => {
    const ids: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(schemas)) {
      if (places[name] === undefined) continue;
      const parsed = fastSafeParse(schema, places[name]);
      if (!parsed.success) throw new StoredRowInvalid(`${places[name]} is no ${name} of ${entity}`);
      ids[name] = parsed.data;
    }
    return ids;
  };

  const idsOf = (key: Key): Readonly<Record<string, unknown>> | undefined => {
    const partition = pkPattern.exec(key.pk);
    const sort = skPattern.exec(key.sk);
    if (partition === null || sort === null) return undefined;
    const ids = idsIn({ ...partition.groups, ...sort.groups });
    // What follows from the ids must stand in the key: a co-author's row of a post is not the post's own.
    const own = keyOf(ids);
    return own.pk === key.pk && own.sk === key.sk ? ids : undefined;
  };

  return {
    entity,
    template: { pk, sk },
    sortPrefix: prefixOf(sk),
    schema: stored,
    key: (ids) => keyOf({ ...ids }),
    partition: (names) => pk.replace(PLACE, (_, name: string) => names[name] ?? missing(name)),
    idsOf,
    idsOfSort: (sk) => {
      const sort = skPattern.exec(sk);
      return sort === null ? undefined : idsIn({ ...sort.groups });
    },
    parse: (row) => {
      const key = keyOfRow(row);
      const ids = idsOf(key);
      if (ids === undefined) throw new StoredRowInvalid(`The row ${key.pk} ${key.sk} is no ${entity}`);
      return Object.assign({}, parseRow(stored, row), ids);
    },
  };
}
