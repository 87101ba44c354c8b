/** Passwords as apps send them. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';

/** `PUT /v1/me/password`. */
export const PasswordChange = z.strictObject({
  previousPassword: z.string().check(z.minLength(1), z.maxLength(limits.passwordMaxLength)),
  newPassword: z.string().check(z.minLength(limits.passwordMinLength), z.maxLength(limits.passwordMaxLength)),
});
export type PasswordChange = z.infer<typeof PasswordChange>;
