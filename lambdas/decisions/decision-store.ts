/** Decisions in the table, as they are read. What writes them is the decision writer. */
import type { AccountId, DecisionId } from '../kernel/ids.ts';
import type { Subject } from '../kernel/subject.ts';
import { nameOfSubject } from '../kernel/subject.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Table } from '../platform/table.ts';
import type { Decision, StoredStanding } from './decision.ts';
import type { DecisionEvent } from './decision-rows.ts';
import { decisionEndRow, decisionEventRow, decisionRow, standingRow } from './decision-rows.ts';

/** When what a decision does ends. */
export type DecisionEnd = ReturnType<typeof decisionEndRow.parse>;

const ENDS_AT_ONCE = 100;

export type DecisionStore = ReturnType<typeof makeDecisionStore>;

export const makeDecisionStore = (table: Pick<Table, 'get' | 'query'>) => ({
  /** A decision about an account, as it is now. */
  get: async (accountId: AccountId, decisionId: DecisionId): Promise<Decision | undefined> => {
    const row = await table.get(decisionRow.key({ accountId, decisionId }), { consistent: true });
    return row && decisionRow.parse(row);
  },

  /** Decisions about an account, newest first, behind `after`. */
  page: async (
    accountId: AccountId,
    limit: number,
    after: DecisionId | undefined,
  ): Promise<Slice<Decision, DecisionId>> => {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': decisionRow.partition({ accountId }), ':prefix': decisionRow.sortPrefix },
      },
      newestFirst: true,
      limit,
      consistent: true,
      ...(after !== undefined && { after: { ...decisionRow.key({ accountId, decisionId: after }) } }),
    });
    const last = next && decisionRow.idsOfSort(String(next['sk']))?.decisionId;
    return {
      items: rows.map((row) => decisionRow.parse(row)),
      ...(last !== undefined && { next: last }),
    };
  },

  /** What counts against an account and what is restricted; undefined where nobody has ever decided anything. */
  standing: async (accountId: AccountId): Promise<StoredStanding | undefined> => {
    const row = await table.get(standingRow.key({ accountId }), { consistent: true });
    return row && standingRow.parse(row);
  },

  /** What was done about a subject, newest first. */
  eventsOf: async (subject: Subject, limit: number): Promise<readonly DecisionEvent[]> => {
    const { rows } = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: {
          ':pk': decisionEventRow.partition({ subject: nameOfSubject(subject) }),
          ':prefix': decisionEventRow.sortPrefix,
        },
      },
      newestFirst: true,
      limit,
    });
    return rows.map((row) => decisionEventRow.parse(row));
  },

  /** Decisions whose end has come by `now` (milliseconds), the oldest first, at most a hundred. */
  due: async (now: number): Promise<readonly DecisionEnd[]> => {
    const { rows } = await table.query({
      where: {
        expression: 'pk = :pk AND sk BETWEEN :first AND :last',
        values: {
          ':pk': decisionEndRow.partition({}),
          ':first': decisionEndRow.sortPrefix,
          ':last': `${decisionEndRow.sortPrefix}${new Date(now).toISOString()}~`,
        },
      },
      limit: ENDS_AT_ONCE,
      consistent: true,
    });
    return rows.map((row) => decisionEndRow.parse(row));
  },
});
