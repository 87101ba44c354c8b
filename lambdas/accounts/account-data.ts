/** Whose personal data rows of accounts are. */
import { type DataOfRows, foundWith, goneAfter, of, owner, repeats } from '../kernel/personal-data.ts';
import type { ObjectKind } from '../kernel/stored-data.ts';
import { NEW_IDENTITY_DAYS } from './identity.ts';
import type * as rows from './rows.ts';
import { EXPORTS_FOLDER } from './user-export.ts';

export const data = {
  profileRow: of(owner('accountId')),
  acceptedTermsRow: of(owner('accountId')),
  usernameRow: of(foundWith('account', 'accountId', repeats('the account'))),
  identityRow: of(foundWith('identity of an account', 'accountId', repeats('the identities of the account'))),
  accountIdentityRow: of(owner('accountId')),
  addressRow: of(foundWith('identity of an account', 'accountId', repeats('the identities of the account'))),
  newIdentityRow: of(goneAfter(NEW_IDENTITY_DAYS, 'accountId', repeats('the identities of the account'))),
} satisfies DataOfRows<typeof rows>;

export const objects = {
  userExports: {
    bucket: 'MediaBucket',
    folder: EXPORTS_FOLDER,
    holds:
      'who signs in with which verified address to which account, each day anew: enough to let everybody in by a new user pool',
    dataClass: 'userExports',
    of: {
      named: 'addresses and ids in the object',
      found: 'nothing leads there',
      exported: { not: 'repeats the identities of the account' },
      erased: { kept: 'a lost user pool must not lock everybody out; files of a day are not rewritten' },
    },
    until: { set: 'userExports' },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;
