/** The ways to sign in to an account, as apps see them. */
import * as z from 'zod/mini';
import { hasForm } from '../platform/form.ts';

const MAX_TOKEN_LENGTH = 8_192; // as long as a header that API Gateway takes, nearly

const IdentityId = z.string().check(
  hasForm(/^[\w-]{22}$/, {
    en: 'the id of a sign-in, as the service gave it',
    ar: 'معرّف طريقة دخول كما أعطته الخدمة',
  }),
);
export const IdentityParams = z.strictObject({ identityId: IdentityId });

/** `POST /v1/me/identities`: proof of the other sign-in. */
export const NewIdentity = z.strictObject({
  /** The access token of the sign-in to link. */
  accessToken: z.string().check(
    z.maxLength(MAX_TOKEN_LENGTH),
    hasForm(/^[\w-]+\.[\w-]+\.[\w-]+$/, {
      en: 'an access token of three parts, as the sign-in gave it',
      ar: 'رمز دخول من ثلاثة أجزاء كما أعطته خدمة تسجيل الدخول',
    }),
  ),
});
export type NewIdentity = z.infer<typeof NewIdentity>;

export const IdentityView = z.object({
  identityId: IdentityId,
  provider: z.nullable(z.string()),
  linkedAt: z.iso.datetime(),
  current: z.boolean(),
});
export type IdentityView = z.infer<typeof IdentityView>;

export const IdentityList = z.object({
  items: z.array(IdentityView),
  addressUsedAgain: z.boolean(),
});
export type IdentityList = z.infer<typeof IdentityList>;
