/**
 * The one table, in plain values, as stores see it. They own their expressions; what every store needs once is in
 * `make-table.ts`: translation of rows, conditions that did not hold, unprocessed items, transaction conflicts.
 */
export type Row = Readonly<Record<string, unknown>>;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A name for a key, equal for equal keys. */
export const nameOfKey = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** A condition or update with its placeholders: names as `#name`, values as `:value`. */
export interface Expression {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Row;
}

/** A write's condition did not hold. `row` is the row as it stands, undefined when there is none. */
export class ConditionFailed extends Error {
  readonly row: Row | undefined;
  /** Position of the refused write in a transaction, 0 for a single write. */
  readonly position: number;

  constructor(row: Row | undefined, position: number, cause: unknown) {
    super('The condition of a write did not hold', { cause });
    this.row = row;
    this.position = position;
  }
}

export type Write =
  | { readonly put: Row & Key; readonly condition: Expression }
  | { readonly update: Key; readonly change: Expression; readonly condition: Expression }
  | { readonly delete: Key; readonly condition: Expression }
  | { readonly check: Key; readonly condition: Expression };

export interface QueryInput {
  readonly index?: string;
  readonly where: Expression;
  readonly filter?: Expression;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  readonly after?: Row;
  readonly consistent?: boolean;
  readonly countOnly?: boolean;
  readonly projection?: Omit<Expression, 'values'>;
}

export interface QueryPage {
  readonly rows: readonly Row[];
  readonly count: number;
  /** Where the next page begins, undefined at the end. */
  readonly next?: Row;
}

export interface Table {
  get(key: Key, options?: { readonly consistent?: boolean }): Promise<Row | undefined>;
  /** Rows in no particular order; missing ones are left out. Any number of keys, repeated ones read once. */
  getMany(keys: readonly Key[], options?: { readonly consistent?: boolean }): Promise<readonly Row[]>;
  query(input: QueryInput): Promise<QueryPage>;
  /** Every page of a query, one after the other. */
  queryAll(input: QueryInput): AsyncGenerator<QueryPage>;
  put(row: Row & Key, condition: Expression): Promise<void>;
  /** Changes a row and answers it as it then stands. */
  update(key: Key, change: Expression, condition: Expression): Promise<Row>;
  delete(key: Key, condition: Expression): Promise<void>;
  /** Up to 100 writes, all or none. Conflicts with other writers are tried again. */
  transact(writes: readonly Write[]): Promise<void>;
  /** Puts and deletes any number of rows without conditions or order: only for rows where the last writer may win. */
  writeManyUnordered(puts: readonly (Row & Key)[], deletes?: readonly Key[]): Promise<void>;
}

/** The condition of a put that must not replace a row. */
export const isNew: Expression = { expression: 'attribute_not_exists(pk)' };
/** The condition of a write about a row that is there. */
export const exists: Expression = { expression: 'attribute_exists(pk)' };
/** The condition of a write in which the last writer wins, whether or not there is a row. */
export const always: Expression = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' };
