import { newAccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { Identity } from './identity.ts';
import type { Username } from './username.ts';
import { isReserved } from './username.ts';

export interface AccountClaim {
  /** Who signed in. */
  readonly identity: Identity;
  readonly username: Username;
  readonly displayName?: string | undefined;
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
  accounts: AccountStore,
  { identity, username, displayName, now }: AccountClaim,
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
    createdAt: new Date(now).toISOString(),
    version: 1,
  };
  const claim = await accounts.claim(account, identity, now);
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
