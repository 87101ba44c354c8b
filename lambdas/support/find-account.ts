/** Finds the account that somebody writes about, and what staff need to know of it. Each look is noted before it is answered. */
import { noteAccess } from '../accesses/note-access.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { addressRow } from '../accounts/identity-rows.ts';
import type { IdentityStore } from '../accounts/identity-store.ts';
import type { AddressDigest } from '../accounts/verified-address.ts';
import { callerRow } from '../callers/caller-rows.ts';
import type { ExportStore } from '../exports/export-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { limits as allLimits } from '../kernel/limits.ts';
import { invalid } from '../kernel/problems.ts';
import { scaled, type WriteLimit, writeQuotas } from '../kernel/rate-limits.ts';
import { usageOf } from '../kernel/token-bucket.ts';
import { isDefined } from '../platform/is-defined.ts';
import type { Table } from '../platform/table.ts';
import { describeDevice } from '../sessions/describe-device.ts';
import type { EndingStore } from '../sessions/ending-store.ts';
import type { Decider } from '../staff/proposal-store.ts';
import type { FindAccountQuery, SupportAccount } from './support-contract.ts';

const SHARING_AN_ADDRESS = 20; // accounts that one address claimed: a person has a few

export interface FindAccountDeps {
  readonly table: Pick<Table, 'get' | 'query' | 'transact'>;
  readonly accounts: Pick<AccountStore, 'byId' | 'byNameOrHeldName'>;
  readonly identities: Pick<IdentityStore, 'list'>;
  readonly endings: Pick<EndingStore, 'list'>;
  readonly exports: Pick<ExportStore, 'get'>;
  readonly digestOf: AddressDigest;
  readonly limitFactor: number;
}

const iso = (at: number): string => new Date(at).toISOString();

/** The accounts that were claimed with an address. */
const claimedWith = async ({ table, digestOf }: FindAccountDeps, address: string) => {
  const { rows } = await table.query({
    where: {
      expression: 'pk = :pk',
      values: { ':pk': addressRow.partition({ digest: await digestOf(address) }) },
    },
    limit: SHARING_AN_ADDRESS,
    consistent: true,
  });
  return rows.map((row) => addressRow.parse(row).accountId);
};

const find = async (
  deps: FindAccountDeps,
  { accountId, username, address }: FindAccountQuery,
  now: number,
): Promise<readonly Account[]> => {
  const consistent = { consistent: true };
  if (username !== undefined) {
    const found = await deps.accounts.byNameOrHeldName(username, now, consistent);
    return found === undefined ? [] : [found];
  }
  const ids = accountId === undefined ? await claimedWith(deps, address ?? '') : [accountId];
  return (await Promise.all(ids.map((id) => deps.accounts.byId(id, consistent)))).filter(isDefined);
};

const isLimit = (name: string): name is WriteLimit => name in writeQuotas;

const limitsOf = async ({ table, limitFactor }: FindAccountDeps, accountId: AccountId, now: number) => {
  const row = await table.get(callerRow.key({ accountId }));
  const fullAt = row === undefined ? {} : callerRow.parse(row);
  return Object.keys(writeQuotas)
    .filter(isLimit)
    .map((name) => {
      const quota = scaled(writeQuotas[name], limitFactor);
      const full = Math.max(Number(Reflect.get(fullAt, name) ?? 0), now);
      const { remaining } = usageOf(name, quota, full, now);
      return { name, quota: quota.quota, remaining: Math.min(quota.quota, remaining) };
    });
};

const describe = async (deps: FindAccountDeps, account: Account, now: number): Promise<SupportAccount> => {
  const { accountId } = account;
  const [sessions, identities, left, latest] = await Promise.all([
    deps.endings.list(accountId),
    deps.identities.list(accountId),
    limitsOf(deps, accountId, now),
    deps.exports.get(accountId, now),
  ]);
  return {
    accountId,
    username: account.username,
    status: account.status,
    isPrivate: account.isPrivate,
    createdAt: account.createdAt,
    erasureDueAt: account.erasureDueAt === undefined ? null : iso(account.erasureDueAt),
    roles: account.roles ?? [],
    formerUsernames: (account.heldUsernames ?? []).map(({ username }) => username),
    signIns: identities.map(({ provider, linkedAt }) => ({ provider: provider ?? null, linkedAt })),
    sessions: sessions
      .toSorted((one, other) => (one.lastSeenOn < other.lastSeenOn ? 1 : -1))
      .slice(0, allLimits.sessionsListed)
      .map((session) => ({
        sessionId: session.sessionId,
        device: describeDevice(session.device),
        country: session.country ?? null,
        startedAt: iso(session.startedAt),
        lastSeenOn: session.lastSeenOn,
      })),
    limits: left,
    export: latest === undefined ? null : { state: latest.state, requestedAt: iso(latest.requestedAt) },
  };
};

/** Accounts by id, by username, or by the address that they were claimed with: one of these. `now` in milliseconds. */
export const findAccounts = async (
  deps: FindAccountDeps,
  query: FindAccountQuery,
  { by, now }: { readonly by: Decider; readonly now: number },
): Promise<readonly SupportAccount[]> => {
  if (Object.values(query).filter(isDefined).length !== 1) {
    throw invalid('query', {
      en: 'Give one of accountId, username and address',
      ar: 'أعطِ واحدًا من accountId وusername وaddress',
    });
  }
  const found = await find(deps, query, now);
  for (const { accountId: of } of found) {
    const look = { of, by: by.accountId, role: by.role, kind: 'account', reason: 'support' } as const;
    await noteAccess(deps.table, look, now);
  }
  return Promise.all(found.map((account) => describe(deps, account, now)));
};
