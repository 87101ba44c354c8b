import type { AccountId } from '../kernel/ids.ts';
import { newAccountId, strangerIdOf } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { type ServiceTerms, termsRefusal } from '../kernel/service-terms.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { ClaimStore } from './claim-store.ts';
import type { SignIn } from './identity.ts';
import type { KnownIdentity } from './identity-store.ts';
import type { SignInWays } from './sign-in-provider.ts';
import { isOfProvider, providerOf } from './sign-in-provider.ts';
import type { Username } from './username.ts';
import { isReserved } from './username.ts';
import type { AddressReader } from './verified-address.ts';

export interface AccountClaim {
  /** Who signed in. */
  readonly identity: KnownIdentity;
  readonly username: Username;
  readonly displayName?: string | undefined;
  /** The version of the terms of service that is accepted, where one is in force. */
  readonly termsVersion?: string | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/** Throws when nobody may have a name. */
export const refuseReserved = (username: string): void => {
  if (!isReserved(username)) return;
  throw problem('username_reserved', {
    en: `The username '${username}' is reserved; choose another`,
    ar: `اسم المستخدم '${username}' محجوز للنظام؛ اختر اسمًا آخر`,
  });
};

/** The problem of a name that is somebody else's, or held for whoever gave it up. */
export const usernameTaken = (username: string) =>
  problem('username_taken', {
    en: `The username '${username}' is taken; choose another`,
    ar: `اسم المستخدم '${username}' مستعمل في حساب آخر؛ اختر اسمًا غيره`,
  });

/** Makes an account with its first username. Who asks for the name that their account has already gets it as it is. */
export const claimAccount = async (
  claims: ClaimStore,
  { identity, username, displayName, termsVersion, now }: AccountClaim,
): Promise<Account> => {
  refuseReserved(username);
  const account: Account = {
    accountId: newAccountId(),
    username,
    displayName: displayName ?? '',
    bio: '',
    links: [],
    status: 'active',
    isPrivate: false,
    ...(termsVersion !== undefined && { terms: { version: termsVersion, at: now } }),
    createdAt: new Date(now).toISOString(),
    version: 1,
  };
  const claim = await claims.claim(account, identity, now);
  switch (claim.outcome) {
    case 'claimed':
      return account;
    case 'taken':
      throw usernameTaken(username);
    case 'has_account': {
      const { account: own } = claim;
      if (own.username === username) return own;
      throw problem('conflict', {
        en: `Your account already has the username '${own.username}'; change it with PATCH /v1/me`,
        ar: `لحسابك اسم المستخدم '${own.username}' بالفعل؛ غيّره بطلب PATCH /v1/me`,
      });
    }
  }
};

export interface ClaimDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly claims: ClaimStore;
  readonly ways: SignInWays;
  /** Undefined where another issuer signs people in. */
  readonly readAddress: AddressReader | undefined;
  /** The terms of service in force; undefined where nobody is asked to accept any. */
  readonly terms: ServiceTerms | undefined;
}

export interface ClaimBySignIn extends Omit<AccountClaim, 'identity'> {
  readonly signIn: SignIn;
  /** The token that {@link signIn} was read from. */
  readonly accessToken: string;
  /** Whose account the sign-in leads to, or a stranger. */
  readonly viewer: AccountId;
  /** The person says that they have no account yet. */
  readonly isNew?: boolean | undefined;
}

/**
 * Makes the account of whoever signed in, with its first username. Who comes by a provider and has no account here is asked first whether they have one by
 * another sign-in, whatever their address leads to: so the answer tells nobody that an account has an address. What is done and read does not
 * depend on it either. Where terms are in force, a new account accepts them. Throws `link_or_new`, `terms_not_accepted` and `terms_changed`.
 */
export const claimBySignIn = async (
  { accounts, claims, ways, readAddress, terms }: ClaimDeps,
  { signIn, accessToken, viewer, isNew, termsVersion, ...claim }: ClaimBySignIn,
): Promise<Account> => {
  const { issuer, subject } = signIn;
  const provider = providerOf(signIn, ways);
  const isFirst = viewer === strangerIdOf(issuer, subject);
  const asksFirst = isFirst && isNew !== true && isOfProvider(provider);
  const ofTerms = isFirst && terms !== undefined ? termsRefusal(termsVersion, terms) : undefined;
  const refusal = asksFirst ? problem('link_or_new') : ofTerms;
  // An account from before identities had rows has the stranger's id.
  if (refusal !== undefined && (await accounts.byId(viewer, { consistent: true })) === undefined)
    throw refusal;
  const address = isFirst ? await readAddress?.(accessToken) : undefined;
  const accepted = isFirst ? terms?.version : undefined;
  return claimAccount(claims, {
    ...claim,
    termsVersion: accepted,
    identity: { issuer, subject, provider, address },
  });
};
