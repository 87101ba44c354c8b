/**
 * What a row of the table is: how its keys are built and read, and which schema its attributes have. A template such as
 * `POST#{postId}` names the ids that a key carries; whatever else depends on keys (stream filters, the table of entities in the
 * documents) is derived from these definitions.
 */
import type * as z from 'zod/mini';
import { makeFastSafeParse } from './fast-parse.ts';
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
  /** The same, undefined for the row of another kind. */
  parseIfOwn(row: Row): (Ids & Stored) | undefined;
}

const PLACE = /\{(\w+)(\*?)\}/g;

const prefixOf = (template: string): string => template.replace(/\{.*$/, '');

/** Where an id stands in a template, and the text behind it. */
interface Place {
  readonly name: string;
  readonly takesRest: boolean;
  readonly behind: string;
}

type Texts = Record<string, string>;

const HASH = 0x23;
const TILDE = 0x7e;

/** Where the text of a place ends that begins at `from`: a `#` or `~` stands behind it, or nothing. */
const endOfPlace = (key: string, from: number): number => {
  let end = from;
  while (end < key.length && key.charCodeAt(end) !== HASH && key.charCodeAt(end) !== TILDE) end += 1;
  return end;
};

/**
 * Fills the places of a template, and finds what stands in them. Between two places stands a `#` or a `~`; a `~` may stand at the end, and a place
 * that takes whatever is left stands there.
 */
const makeTemplate = (template: string) => {
  const prefix = prefixOf(template);
  const places: readonly Place[] = [...template.matchAll(PLACE)].map(
    ({ 0: whole, 1: name = '', 2: rest, index }) => ({
      name,
      takesRest: rest === '*',
      behind: prefixOf(template.slice(index + whole.length)),
    }),
  );
  return {
    prefix,
    places,
    fill: (textAt: (name: string) => string): string => {
      let text = prefix;
      for (const { name, behind } of places) text += textAt(name) + behind;
      return text;
    },
    /** Adds to `texts` what stands in the places of a key. Answers whether it is one of this template, and agrees with the texts. */
    read: (key: string, texts: Texts): boolean => {
      if (!key.startsWith(prefix)) return false;
      let at = prefix.length;
      for (const { name, takesRest, behind } of places) {
        const end = takesRest ? key.length - behind.length : endOfPlace(key, at);
        if (end <= at || !key.startsWith(behind, end)) return false;
        const text = key.slice(at, end);
        texts[name] ??= text;
        if (texts[name] !== text) return false;
        at = end + behind.length;
      }
      return at === key.length;
    },
  };
};

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
  const [partition, sort] = [makeTemplate(pk), makeTemplate(sk)];
  const places = [...partition.places, ...sort.places];
  const idParsers = Object.entries(schemas).map(
    ([name, schema]) => [name, makeFastSafeParse(schema)] as const,
  );

  const missing = (name: string): never => {
    throw new Error(`A key of ${entity} lacks ${name}`);
  };
  const textIn = (values: Readonly<Record<string, unknown>>, name: string): string =>
    String(derived.get(name)?.(values) ?? values[name] ?? missing(name));
  const keyOf = (values: Readonly<Record<string, unknown>>): Key => {
    const textAt = (name: string): string => textIn(values, name);
    return { pk: partition.fill(textAt), sk: sort.fill(textAt) };
  };

  /** The ids among what stands in a key's places. */
  const idsIn = (texts: Texts): Record<string, unknown> => {
    const ids: Record<string, unknown> = {};
    for (const [name, parse] of idParsers) {
      if (texts[name] === undefined) continue;
      const parsed = parse(texts[name]);
      if (!parsed.success) throw new StoredRowInvalid(`${texts[name]} is no ${name} of ${entity}`);
      ids[name] = parsed.data;
    }
    return ids;
  };

  const idsOf = (key: Key): Readonly<Record<string, unknown>> | undefined => {
    const texts: Texts = {};
    if (!sort.read(key.sk, texts) || !partition.read(key.pk, texts)) return undefined;
    const ids = idsIn(texts);
    // What follows from the ids must stand in the key: a co-author's row of a post is not the post's own.
    const isOwn = places.every(({ name }) => textIn(ids, name) === texts[name]);
    return isOwn ? ids : undefined;
  };

  const parseIfOwn = (row: Row): object | undefined => {
    const ids = idsOf(keyOfRow(row));
    return ids && Object.assign({}, parseRow(stored, row), ids);
  };

  return {
    entity,
    template: { pk, sk },
    sortPrefix: sort.prefix,
    schema: stored,
    key: (ids) => keyOf({ ...ids }),
    partition: (names) => partition.fill((name) => names[name] ?? missing(name)),
    idsOf,
    idsOfSort: (key) => {
      const texts: Texts = {};
      return sort.read(key, texts) ? idsIn(texts) : undefined;
    },
    parseIfOwn,
    parse: (row) => {
      const parsed = parseIfOwn(row);
      if (parsed !== undefined) return parsed;
      const { pk: ofRow, sk: at } = keyOfRow(row);
      throw new StoredRowInvalid(`The row ${ofRow} ${at} is no ${entity}`);
    },
  };
}
