import { decodeJwt } from 'jose';
import { identityIdOf } from '../../../../lambdas/accounts/identity-store.ts';
import type { World } from '../row.ts';
import { answers, ownAccount } from '../row.ts';

/** The only sign-in of the owner. */
const ofOwner = ({ owner }: World) => {
  const { iss = '', sub = '' } = decodeJwt(owner.tokens.accessToken);
  return { identityId: identityIdOf({ issuer: iss, subject: sub }) };
};

export const identitiesRows = {
  listIdentities: [{ answers: ownAccount(200) }],
  linkIdentity: [
    {
      about: 'by a token of nobody',
      body: () => ({ accessToken: 'not.a.token' }),
      answers: ownAccount(400),
    },
  ],
  unlinkIdentity: [
    {
      about: 'the last one',
      params: ofOwner,
      // Who has two signed in too long ago.
      answers: answers(401, 403, 404, 404, 409, { 'second identity': 403 }),
    },
  ],
} as const;
