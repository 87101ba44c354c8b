/** What the documents say of passwords. */
import { limits } from '../kernel/limits.ts';
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { PasswordChange } from './password-contract.ts';
import * as passwords from './password-examples.ts';

export const docs = {
  about: 'Passwords, where people sign in by the user pool of this service.',
  bodies: {
    PasswordChange: {
      schema: PasswordChange,
      description: 'Your present password and the new one.',
      examples: { change: example('Another password', passwords.passwordChange) },
    },
  },
  fields: {
    previousPassword: 'The password that you sign in with now.',
    newPassword: `The password to sign in with from now on: ${limits.passwordMinLength} to ${limits.passwordMaxLength} characters, of any kind.`,
  },
} satisfies TopicDocs;
