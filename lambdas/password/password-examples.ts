/** Example values of passwords, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { PasswordChange } from './password-contract.ts';

export const passwordChange = {
  previousPassword: 'three grey herons',
  newPassword: 'a lighthouse in the fog',
} satisfies z.input<typeof PasswordChange>;
