/** Public numbers in the table, as they are read: all of a quarter lies in one partition. */
import type { RuleId } from '../kernel/rules.ts';
import type { Row, Table } from '../platform/table.ts';
import type { Quarter } from './quarter.ts';
import type { ReceivedKind } from './received.ts';
import { decisionNumbersRow, receivedNumbersRow, waitingNumbersRow } from './transparency-rows.ts';

/** Numbers by their names. */
export type Numbers = readonly (readonly [name: string, count: number])[];

export interface NumbersOfQuarter {
  readonly decisions: readonly { readonly rule: RuleId; readonly numbers: Numbers }[];
  readonly received: readonly { readonly kind: ReceivedKind; readonly numbers: Numbers }[];
  readonly waiting: Numbers;
}

const numbersIn = (row: Row): Numbers =>
  Object.entries(row).filter((entry): entry is [string, number] => typeof entry[1] === 'number');

export type TransparencyStore = ReturnType<typeof makeTransparencyStore>;

export const makeTransparencyStore = (table: Pick<Table, 'queryAll'>) => ({
  /** What has been counted of a quarter. A few read units, by how many kinds of decisions there were. */
  numbersOf: async (quarter: Quarter): Promise<NumbersOfQuarter> => {
    const rows: Row[] = [];
    const pages = table.queryAll({
      where: {
        expression: 'pk = :pk',
        values: { ':pk': waitingNumbersRow.partition({ quarter }) },
      },
    });
    for await (const page of pages) rows.push(...page.rows);
    return {
      decisions: rows.flatMap((row) => {
        const found = decisionNumbersRow.parseIfOwn(row);
        return found === undefined ? [] : [{ rule: found.rule, numbers: numbersIn(row) }];
      }),
      received: rows.flatMap((row) => {
        const found = receivedNumbersRow.parseIfOwn(row);
        return found === undefined ? [] : [{ kind: found.kind, numbers: numbersIn(row) }];
      }),
      waiting: rows.flatMap((row) => (waitingNumbersRow.parseIfOwn(row) === undefined ? [] : numbersIn(row))),
    };
  },
});
