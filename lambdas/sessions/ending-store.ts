/** Lists the sessions of an account and ends them. */
import { accountIdentityRow, identityRow } from '../accounts/identity-rows.ts';
import { callerRow } from '../callers/caller-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { chunksOf } from '../platform/chunks.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { secondsOf } from '../platform/durations.ts';
import type { RowDefinition } from '../platform/row.ts';
import type { Row, Table, Write } from '../platform/table.ts';
import { always, ConditionFailed } from '../platform/table.ts';
import type { SessionId } from './session.ts';
import { accountSessionRow, sessionRow } from './session-rows.ts';

const SESSIONS_AT_ONCE = 49; // two rows of each and the account's epoch fit into a transaction

export type OwnSession = ReturnType<typeof accountSessionRow.parse>;

/** Which sessions end: all of an account but one, or those of one of its identities. */
export interface Ending {
  /** It goes on. */
  readonly except?: SessionId | undefined;
  /** Only sessions of this identity. @default all */
  readonly of?: { readonly issuer: string; readonly subject: string };
}

export type EndingStore = ReturnType<typeof makeEndingStore>;

/** Has containers that remember a session of the account ask for it again before they write. */
export const moveEpochWrite = (accountId: AccountId) =>
  ({
    update: callerRow.key({ accountId }),
    change: { expression: 'ADD sessionsEpoch :one', values: { ':one': 1 } },
    condition: always,
  }) satisfies Write;

export const makeEndingStore = (table: Table) => {
  const allOf = async (
    accountId: AccountId,
    definition: Pick<RowDefinition, 'sortPrefix'>,
  ): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    const where = {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': accountSessionRow.partition({ accountId }), ':prefix': definition.sortPrefix },
    };
    for await (const page of table.queryAll({ where, consistent: true })) rows.push(...page.rows);
    return rows;
  };

  const endWrites = (accountId: AccountId, sessionId: SessionId, now: number): readonly Write[] => [
    {
      update: sessionRow.key({ sessionId }),
      change: { expression: 'SET endedAt = :now', values: { ':now': now } },
      condition: {
        expression: 'accountId = :account AND attribute_not_exists(endedAt)',
        values: { ':account': accountId },
      },
    },
    { delete: accountSessionRow.key({ accountId, sessionId }), condition: always },
  ];

  const end = async (accountId: AccountId, sessionId: SessionId, now: number): Promise<boolean> => {
    const writes = [...endWrites(accountId, sessionId, now), moveEpochWrite(accountId)];
    const outcome = await orRefusal(table.transact(writes));
    if (!(outcome instanceof ConditionFailed)) return true;
    return outcome.row?.['accountId'] === accountId;
  };

  const list = async (accountId: AccountId): Promise<readonly OwnSession[]> =>
    (await allOf(accountId, accountSessionRow)).map(accountSessionRow.parse);

  /** Refuses sign-ins from before `now` that no request has come of yet. */
  const signOut = async (accountId: AccountId, { of }: Ending, now: number): Promise<void> => {
    const identities = (await allOf(accountId, accountIdentityRow)).map(accountIdentityRow.parse);
    const those = identities.filter(
      ({ issuer, subject }) => of === undefined || (of.issuer === issuer && of.subject === subject),
    );
    for (const identity of those) {
      await unlessRefused(
        table.update(
          identityRow.key(identity),
          { expression: 'SET signedOutBefore = :at', values: { ':at': secondsOf(now) } },
          {
            expression:
              'accountId = :account AND (attribute_not_exists(signedOutBefore) OR signedOutBefore < :at)',
            values: { ':account': accountId },
          },
        ),
      );
    }
  };

  return {
    /** All sessions of an account that have not been ended, in no order. */
    list,

    /** Ends a session at `now` (milliseconds), or finds it ended. False when the account has no such session. */
    end,

    /**
     * Ends sessions of an account, also those of sign-ins that no request has come of yet. What was done of it is done again without harm, by
     * whoever repeats it. `now` in milliseconds.
     */
    endAll: async (accountId: AccountId, ending: Ending, now: number): Promise<void> => {
      await signOut(accountId, ending, now);
      const { except, of } = ending;
      const those = (await list(accountId)).filter(
        ({ sessionId, issuer, subject }) =>
          sessionId !== except && (of === undefined || (of.issuer === issuer && of.subject === subject)),
      );
      for (const some of chunksOf(those, SESSIONS_AT_ONCE)) {
        const writes = some.flatMap(({ sessionId }) => endWrites(accountId, sessionId, now));
        if (await unlessRefused(table.transact([...writes, moveEpochWrite(accountId)]))) continue;
        for (const { sessionId } of some) await end(accountId, sessionId, now); // somebody else has ended one of them
      }
    },
  };
};
