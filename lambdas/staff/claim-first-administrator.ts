/** The first administrator: whom a setting of the deployment names, for as long as there is no administrator. */
import { staffLogWrite } from '../accesses/note-access.ts';
import type { Account } from '../accounts/account.ts';
import { requireFreshSignIn } from '../accounts/fresh-sign-in.ts';
import type { AddressDigest, AddressReader } from '../accounts/verified-address.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Table } from '../platform/table.ts';
import type { Caller } from '../sessions/recognize.ts';
import { type MemberStore, roleWrites, withRole } from './member-store.ts';
import type { SecondFactors } from './second-factor.ts';

export interface ClaimFirstDeps {
  readonly table: Pick<Table, 'transact'>;
  readonly members: MemberStore;
  readonly factors: Pick<SecondFactors, 'begin'>;
  readonly readAddress: AddressReader;
  readonly digestOf: AddressDigest;
  /** Of the deployment: a username, or an address that the pool has verified; empty where there is none. */
  readonly first: string;
}

const isNamed = async (
  { first, readAddress, digestOf }: ClaimFirstDeps,
  { username }: Account,
  accessToken: string,
): Promise<boolean> => {
  if (!first.includes('@')) return first === username;
  const address = await readAddress(accessToken);
  return address !== undefined && address === (await digestOf(first));
};

/**
 * Makes the account that the setting names the first administrator; it signs in again then, with its second factor. For anyone else, and as soon as any
 * account is an administrator, there is nothing here: `not_found`. Throws `fresh_sign_in_required`, `second_factor_required` and `conflict` too. `now`
 * in milliseconds.
 */
export const claimFirstAdministrator = async (
  deps: ClaimFirstDeps,
  account: Account,
  { signIn, accessToken }: Pick<Caller, 'signIn'> & { readonly accessToken: string },
  now: number,
): Promise<void> => {
  const { table, members, factors, first } = deps;
  if (first === '' || !(await isNamed(deps, account, accessToken))) throw notFound();
  if ((await members.list()).some(({ roles }) => roles.includes('administrator'))) throw notFound();
  requireFreshSignIn(signIn, 'own', now);
  await factors.begin(signIn, accessToken, now);
  const { accountId } = account;
  const roles = withRole(account.roles, 'administrator');
  const entry = { done: 'claimed', role: 'administrator', by: accountId, about: accountId } as const;
  const isDone = await unlessRefused(
    table.transact([...roleWrites(account, roles), staffLogWrite(entry, now)]),
  );
  if (!isDone) throw problem('conflict');
  await members.tellSessions(accountId, roles);
};
