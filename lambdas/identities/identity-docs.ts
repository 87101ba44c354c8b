/** What the documents say of sign-ins. */
import { limits } from '../kernel/limits.ts';
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { IdentityList, IdentityView, NewIdentity } from './identity-contract.ts';
import * as identities from './identity-examples.ts';

export const docs = {
  about: 'Sign-ins: the ways into an account. Each leads to one account.',
  bodies: {
    NewIdentity: {
      schema: NewIdentity,
      description: 'Proof of the sign-in to link.',
      examples: { token: example('The access token of the other sign-in', identities.newIdentity) },
    },
  },
  replies: {
    Identity: {
      schema: IdentityView,
      description: 'A sign-in that leads to your account.',
      examples: { google: example('Google', identities.identity) },
    },
    IdentityList: {
      schema: IdentityList,
      description: 'All sign-ins of your account.',
      examples: { both: example('A password and Google', identities.identities) },
    },
  },
  fields: {
    identityId: 'Id of the sign-in, for unlinking it.',
    accessToken: `Access token of the sign-in to link, which must not be older than ${limits.freshSignInSeconds} seconds.`,
    provider:
      'By what people sign in: `password`, or the provider as `GET /v1/config` names it; null where the issuer does not say.',
    linkedAt: 'When it was linked to the account, or the account was claimed with it.',
    current: 'Whether this request was made with it.',
    addressUsedAgain:
      'Whether another account was claimed later with the verified address that yours was claimed with: most likely by you, with another sign-in.',
    'IdentityList.items': 'All the sign-ins, the oldest first.',
  },
  parameters: {
    identityId: { description: 'Id of the sign-in.', example: identities.identity.identityId },
  },
} satisfies TopicDocs;
