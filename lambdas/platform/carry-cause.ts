/** Has rows say which request wrote them last, so that the stream's consumers know it too. */
import { causeOf, correlationId, isList, ROW_ATTRIBUTE, takeOver } from './correlation.ts';
import type { Expression, Key, Row, Table, Write } from './table.ts';
import { nameOfKey } from './table.ts';

/** A row names one request or none. */
const oneOf = (id: string | undefined): string | undefined =>
  id === undefined || isList(id) ? undefined : id;

/** The update that also sets the attribute or, where no one request is the cause, removes what an earlier one left. */
const changed = ({ expression, values, ...rest }: Expression): Expression => {
  const id = oneOf(correlationId());
  const [word, what] = id ? ['SET ', `${ROW_ATTRIBUTE} = :${ROW_ATTRIBUTE}`] : ['REMOVE ', ROW_ATTRIBUTE];
  const found = expression.includes(word);
  return {
    ...rest,
    expression: found ? expression.replace(word, `${word}${what}, `) : `${expression} ${word}${what}`,
    values: { ...values, ...(id && { [`:${ROW_ATTRIBUTE}`]: id }) },
  };
};

/** The table with the attribute in every write of the rows whose names (`nameOfKey`) match: those that the stream's consumers follow. */
export const carryingCause = (table: Table, followed: RegExp): Table => {
  const carries = (key: Key): boolean => followed.test(nameOfKey(key));
  const put = (row: Row & Key) => (carries(row) ? { ...row, [ROW_ATTRIBUTE]: oneOf(causeOf(row)) } : row);
  const update = (key: Key, change: Expression) => (carries(key) ? changed(change) : change);
  return {
    ...table,
    get: async (...args) => {
      const row = await table.get(...args);
      takeOver(row?.[ROW_ATTRIBUTE]);
      return row;
    },
    put: (row, condition) => table.put(put(row), condition),
    update: (key, change, condition) => table.update(key, update(key, change), condition),
    transact: (writes) =>
      table.transact(
        writes.map((write): Write => {
          if ('put' in write) return { ...write, put: put(write.put) };
          return 'update' in write ? { ...write, change: update(write.update, write.change) } : write;
        }),
      ),
    writeManyUnordered: (puts, deletes) => table.writeManyUnordered(puts.map(put), deletes),
  };
};
