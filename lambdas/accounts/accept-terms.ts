import { problem } from '../kernel/problems.ts';
import { type ServiceTerms, termsAreDue, termsRefusal } from '../kernel/service-terms.ts';
import type { Account } from './account.ts';
import type { TermsView } from './account-contract.ts';
import type { AccountStore } from './account-store.ts';
import { storedAccount } from './require-account.ts';
import type { TermsStore } from './terms-store.ts';

/** What an account accepted, and whether other terms are in force. */
export const presentTerms = (
  { terms }: Pick<Account, 'terms'>,
  inForce: ServiceTerms | undefined,
): TermsView => ({
  accepted:
    terms === undefined ? null : { version: terms.version, acceptedAt: new Date(terms.at).toISOString() },
  isDue: termsAreDue({ terms }, inForce),
});

/** The same in the view of an account, left out where there is nothing to say. */
export const termsOf = (account: Pick<Account, 'terms'>, inForce: ServiceTerms | undefined) =>
  account.terms === undefined && inForce === undefined ? {} : { terms: presentTerms(account, inForce) };

interface AcceptTermsDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly acceptances: TermsStore;
  /** The terms in force; undefined where nobody is asked to accept any. */
  readonly terms: ServiceTerms | undefined;
}

/** Accepts a version of the terms, once however often it is asked for. Throws `feature_off`, `terms_changed` and `conflict`. `now` in milliseconds. */
export const acceptTerms = async (
  { accounts, acceptances, terms: inForce }: AcceptTermsDeps,
  account: Account,
  version: string,
  now: number,
): Promise<TermsView> => {
  if (inForce === undefined)
    throw problem('feature_off', {
      en: 'This service has no version of its terms that is to be accepted',
      ar: 'لا إصدار من شروط هذه الخدمة يُطلب قبوله',
    });
  const refusal = termsRefusal(version, inForce);
  if (refusal !== undefined) throw refusal;
  if (!termsAreDue(account, inForce)) return presentTerms(account, inForce);
  const terms = { version, at: now };
  if (await acceptances.accept(account.accountId, terms)) return presentTerms({ terms }, inForce);
  const present = await storedAccount(accounts, account.accountId);
  if (termsAreDue(present, inForce)) throw problem('conflict');
  return presentTerms(present, inForce);
};
