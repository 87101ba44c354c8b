/** What a topic says of itself in the documents: the OpenAPI document and the table of entities. */
import type * as z from 'zod/mini';
import { bytesAllowed } from './limits.ts';

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

export const example = (summary: string, value: unknown): Example => ({ summary, value });

/** Stands for any cursor in examples. */
export const exampleCursor = 'wR0c5n2mV8kQ1f7sXb4tYh9dJ3lPzA6e';

/** A schema under a name of its own, with what it means and examples. */
export interface NamedSchema {
  readonly schema: z.ZodMiniType;
  readonly description: string;
  /** The schema that it adds fields to, and whose fields mean the same here. */
  readonly extends?: string;
  /** Keywords that checks in code cannot give the generator. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly examples: Readonly<Record<string, Example>>;
}

export type NamedSchemas = Readonly<Record<string, NamedSchema>>;

/** What fields mean: by `field` where it means the same everywhere, else by `Component.field`. */
export type FieldDocs = Readonly<Record<string, string>>;

/**
 * Names of objects inside of bodies and replies, by `Component.field`: of the object itself, or of each entry of a list or map. One that is not named here
 * is called after its component and field. Those that look alike have one name, so that they are one type in clients.
 */
export type PartNames = Readonly<
  Record<string, string | { readonly name: string; readonly description: string }>
>;

/** What a path or query parameter means, with an example where one helps. */
export interface ParameterDocs {
  readonly description: string;
  readonly example?: unknown;
}

/** A row of the table of entities: what is worth knowing of it beyond its keys and schema. */
export interface RowNote {
  /** Where the schema of the attributes stands, such as `Account` in `accounts/account.ts`. @default their names */
  readonly shape?: `\`${string}\` in \`${string}.ts\``;
  /** In Markdown, its links as from `docs`. */
  readonly note: string;
}

/** A note for each kind of row that a module of definitions exports. */
export type RowNotes<Rows> = { readonly [Name in keyof Rows]: RowNote };

export interface TopicDocs {
  /** One line about the topic, for the group of its operations. */
  readonly about?: string;
  /** Values that bodies, replies and parameters share. */
  readonly values?: NamedSchemas;
  /** What apps send. */
  readonly bodies?: NamedSchemas;
  /** What the service answers. */
  readonly replies?: NamedSchemas;
  readonly fields?: FieldDocs;
  readonly parts?: PartNames;
  /** Parameters by name; one that several topics take stands with the topic whose thing it names. */
  readonly parameters?: Readonly<Record<string, ParameterDocs>>;
  /** By the names of the row definitions, in the order of the table. */
  readonly rows?: Readonly<Record<string, RowNote>>;
}

/** Describes a field of text that people write, with its limits. */
export const describeText = (what: string, graphemes: number): string =>
  `${what} Up to ${graphemes} characters as people count them (graphemes) and ${bytesAllowed(graphemes)} bytes of UTF-8. ` +
  'Stored in NFC, without control characters that could disguise text.';
