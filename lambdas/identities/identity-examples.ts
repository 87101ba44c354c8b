/** Example values of sign-ins, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { IdentityList, IdentityView, NewIdentity } from './identity-contract.ts';

export const newIdentity = {
  accessToken: 'eyJraWQiOiJrZXktMSJ9.eyJ0b2tlbl91c2UiOiJhY2Nlc3MifQ.c2lnbmF0dXJl',
} satisfies z.input<typeof NewIdentity>;

export const identity = {
  identityId: 'k3V0mZ8qT1xWc5Yb7dRf2A',
  provider: 'Google',
  linkedAt: '2026-11-20T08:00:00.000Z',
  current: false,
} satisfies z.input<typeof IdentityView>;

export const identities = {
  items: [
    {
      identityId: 'u4Zq0cV7m2Xb9sKd1LtR3w',
      provider: 'password',
      linkedAt: '2026-02-14T08:00:00.000Z',
      current: true,
    },
    identity,
  ],
  addressUsedAgain: false,
} satisfies z.input<typeof IdentityList>;
