/** What a function may do with rows of the table: declared beside what needs it, granted by the stack, and checked by the compiler. */
import type { Table } from './table.ts';

/** A DynamoDB action on rows. A transaction needs the actions of its parts. */
export type RowAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'Scan'
  | 'UpdateItem';

/** Which methods of the table each action is for. */
interface MethodsOf {
  readonly BatchGetItem: 'getMany';
  readonly BatchWriteItem: 'writeManyUnordered';
  readonly ConditionCheckItem: 'transact';
  readonly DeleteItem: 'delete' | 'transact';
  readonly GetItem: 'get';
  readonly PutItem: 'put' | 'transact';
  readonly Query: 'query' | 'queryAll';
  /** By a reader of its own: `scan-table.ts`. */
  readonly Scan: never;
  readonly UpdateItem: 'update' | 'transact';
}

/** The table as far as some actions reach: a store that calls for more does not compile. */
export type GrantedTable<Action extends RowAction> = Pick<Table, MethodsOf[Action]>;
