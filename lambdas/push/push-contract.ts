/** Push subscriptions as apps see them. */
import { ECDH } from 'node:crypto';
import * as z from 'zod/mini';
import { translatedCheck } from '../kernel/text/translated-issue.ts';
import { webAddress } from '../kernel/text/user-text.ts';
import { hasForm } from '../platform/form.ts';
import { CURVE } from './encrypt-push.ts';

const MAX_ENDPOINT_LENGTH = 2_048; // characters

const POINT_BYTES = 65;
const UNCOMPRESSED = 4;

/** An uncompressed point of P-256, and none that lies beside the curve. */
const isPoint = (text: string): boolean => {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.byteLength !== POINT_BYTES || bytes[0] !== UNCOMPRESSED) return false;
  try {
    ECDH.convertKey(bytes, CURVE);
    return true;
  } catch {
    return false;
  }
};

const point = z.string().check(
  hasForm(
    /^[\w-]{87}$/,
    { en: 'a P-256 point of 87 characters in base64url', ar: 'نقطة P-256 من 87 رمزًا بترميز base64url' },
    { abort: true },
  ),
  translatedCheck((text: string) =>
    isPoint(text)
      ? undefined
      : {
          en: 'The key must be an uncompressed P-256 point (65 bytes) in base64url',
          ar: 'يجب أن يكون المفتاح نقطة P-256 غير مضغوطة (65 بايت) بترميز base64url',
        },
  ),
);

/** `POST /v1/me/push-subscriptions`: what `PushSubscription.toJSON()` of the Push API gives. */
export const NewPushSubscription = z.strictObject({
  /** Where the push service takes pushes for the device. */
  endpoint: webAddress(MAX_ENDPOINT_LENGTH),
  expirationTime: z.optional(z.nullable(z.number())),
  keys: z.strictObject({
    p256dh: point,
    /** 16 bytes; the last of the 22 characters carries two bits. */
    auth: z.string().check(
      hasForm(/^[\w-]{21}[AQgw]$/, {
        en: 'a secret of 22 characters in base64url',
        ar: 'سرًا من 22 رمزًا بترميز base64url',
      }),
    ),
  }),
});
export type NewPushSubscription = z.infer<typeof NewPushSubscription>;

const SubscriptionId = z.string().check(
  hasForm(/^[\w-]{22}$/, {
    en: 'the id of a subscription, as the service gave it',
    ar: 'معرّف اشتراك كما أعطته الخدمة',
  }),
);
export const PushSubscriptionParams = z.strictObject({ subscriptionId: SubscriptionId });

/** A subscription without what is secret about it. */
export const PushSubscriptionView = z.object({
  subscriptionId: SubscriptionId,
  /** Host of the push service. */
  service: z.string(),
  createdAt: z.iso.datetime(),
});
export type PushSubscriptionView = z.infer<typeof PushSubscriptionView>;

export const PushSubscriptionList = z.object({ items: z.array(PushSubscriptionView) });
