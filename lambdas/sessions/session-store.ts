/** Sessions as requests find and begin them. What lists and ends them is in `ending-store.ts`. */

import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import type { SignIn } from '../accounts/identity.ts';
import { identityRow } from '../accounts/identity-rows.ts';
import { statusRules } from '../kernel/account-status.ts';
import type { AccountId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';
import { always, exists, isNew } from '../platform/table.ts';
import type { Place, Session, SessionId } from './session.ts';
import { isSignedOut, startOf } from './session.ts';
import { accountSessionRow, sessionRow } from './session-rows.ts';

const KEPT_SECONDS = 400 * DAY_SECONDS; // after the last day of use: longer than refresh tokens are good for

/** Where an identity leads a sign-in: to an account, to none, or nowhere as it was signed out. */
export type Destination =
  | { readonly outcome: 'account'; readonly accountId: AccountId }
  | { readonly outcome: 'no account' }
  | { readonly outcome: 'signed out' };

export type SessionStore = ReturnType<typeof makeSessionStore>;

export const makeSessionStore = (table: Table) => ({
  /** Half a read unit, one with strong consistency. */
  find: async (
    sessionId: SessionId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Session | undefined> => {
    const row = await table.get(sessionRow.key({ sessionId }), options);
    return row && sessionRow.parse(row);
  },

  /** Where a sign-in leads whose session is not known yet, read with strong consistency. */
  destinationOf: async (signIn: SignIn): Promise<Destination> => {
    const row = await table.get(identityRow.key(signIn), { consistent: true });
    if (row === undefined) return { outcome: 'no account' };
    const { accountId, signedOutBefore } = identityRow.parse(row);
    return isSignedOut(signIn, signedOutBefore)
      ? { outcome: 'signed out' }
      : { outcome: 'account', accountId };
  },

  /**
   * Begins the session of a sign-in with an account as it was read just now, in place of one that was ended at `former` (milliseconds) if any.
   * Undefined when anything of that has changed: the session is there already, the identity was signed out or leads elsewhere, the
   * account has another status or other roles. `now` in milliseconds. Eight write units, once for each sign-in.
   */
  begin: async (
    {
      sessionId,
      signIn,
      former,
    }: { readonly sessionId: SessionId; readonly signIn: SignIn; readonly former?: number | undefined },
    { accountId, status, roles }: Pick<Account, 'accountId' | 'status' | 'roles'>,
    { device, country }: Place,
    now: number,
  ): Promise<Session | undefined> => {
    const { issuer, subject } = signIn;
    const lastSeenOn = dateOf(dayOf(now));
    const expiresAt = expiryOf(now, KEPT_SECONDS);
    const session = {
      accountId,
      lastSeenOn,
      ...(former !== undefined && { tokensAfter: former }),
      ...(!statusRules[status].reads && { status }),
      ...(roles && { roles }),
    };
    const listed = {
      issuer,
      subject,
      device,
      ...(country && { country }),
      startedAt: startOf(signIn, now),
      lastSeenOn,
    };
    const isBegun = await unlessRefused(
      table.transact([
        {
          put: { ...sessionRow.key({ sessionId }), ...session, expiresAt },
          condition:
            former === undefined ? isNew : { expression: 'endedAt = :former', values: { ':former': former } },
        },
        {
          put: { ...accountSessionRow.key({ accountId, sessionId }), ...listed, expiresAt },
          condition: always,
        },
        {
          check: identityRow.key(signIn),
          condition: {
            expression:
              'accountId = :account AND (attribute_not_exists(signedOutBefore) OR signedOutBefore <= :at)',
            values: { ':account': accountId, ':at': signIn.authTime ?? signIn.issuedAt ?? 0 },
          },
        },
        {
          check: profileRow.key({ accountId }),
          condition: {
            expression: `#status = :status AND ${roles ? '#roles = :roles' : 'attribute_not_exists(#roles)'}`,
            names: { '#status': 'status', '#roles': 'roles' },
            values: { ':status': status, ...(roles && { ':roles': roles }) },
          },
        },
      ]),
    );
    return isBegun ? session : undefined;
  },

  /** Says that a session was used on the day of `now` (milliseconds), and where from. Answers it as it then stands: it may have ended. Two write units. */
  see: async (
    sessionId: SessionId,
    { accountId }: Session,
    { device, country }: Place,
    now: number,
  ): Promise<Session> => {
    const seen = { lastSeenOn: dateOf(dayOf(now)), expiresAt: expiryOf(now, KEPT_SECONDS) };
    const [row] = await Promise.all([
      table.update(sessionRow.key({ sessionId }), changeTo(seen), exists),
      orRefusal(
        table.update(
          accountSessionRow.key({ accountId, sessionId }),
          changeTo({ ...seen, device, country }),
          exists,
        ),
      ),
    ]);
    return sessionRow.parse(row);
  },

  /** Forgets that the account of a session was not active. */
  heal: (sessionId: SessionId): Promise<unknown> =>
    unlessRefused(table.update(sessionRow.key({ sessionId }), changeTo({ status: undefined }), exists)),
});
