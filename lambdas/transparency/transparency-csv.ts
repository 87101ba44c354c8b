/** Public numbers as CSV, a table at a time. */
import { csvOf } from '../platform/csv.ts';
import type { TransparencyTable, TransparencyView } from './transparency-contract.ts';

type Value = string | number | boolean;
type Column<Each> = readonly [name: string, read: (each: Each) => Value];

const decisionColumns: readonly Column<TransparencyView['decisions'][number]>[] = [
  ['area', ({ area }) => area],
  ['rule', ({ rule }) => rule],
  ['action', ({ action }) => action],
  ['subject', ({ subject }) => subject],
  ['ground', ({ ground }) => ground],
  ['origin', ({ origin }) => origin],
  ['detection', ({ automated }) => automated.detection],
  ['decision', ({ automated }) => automated.decision],
  ['language', ({ language }) => language ?? ''],
  ['decisions', ({ decisions }) => decisions],
  ['appeals', ({ appeals }) => appeals],
  ['upheld', ({ upheld }) => upheld],
  ['overturned', ({ overturned }) => overturned],
  ['withdrawn', ({ withdrawn }) => withdrawn],
];

const receivedColumns: readonly Column<TransparencyView['received'][number]>[] = [
  ['kind', ({ kind }) => kind],
  ['reason', ({ reason }) => reason],
  ['rule', ({ rule }) => rule],
  ['count', ({ count }) => count],
];

const waitColumns: readonly Column<TransparencyView['waits'][number]>[] = [
  ['for', (wait) => wait.for],
  ['count', ({ count }) => count],
  ['median_minutes', ({ medianMinutes }) => medianMinutes],
];

const tableOf = <Each>(quarter: string, columns: readonly Column<Each>[], rows: readonly Each[]): string =>
  csvOf(
    ['quarter', ...columns.map(([name]) => name)],
    rows.map((each) => [quarter, ...columns.map(([, read]) => read(each))]),
  );

/** A table of the numbers of a quarter. */
export const transparencyCsv = (
  { quarter, decisions, received, waits }: TransparencyView,
  table: TransparencyTable,
): string => {
  switch (table) {
    case 'decisions':
      return tableOf(quarter, decisionColumns, decisions);
    case 'received':
      return tableOf(quarter, receivedColumns, received);
    case 'waits':
      return tableOf(quarter, waitColumns, waits);
  }
};
