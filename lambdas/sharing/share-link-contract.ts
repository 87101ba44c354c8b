/** Links that show one post to whoever holds them, as apps send and see them. */
import * as z from 'zod/mini';
import { PostId } from '../kernel/ids.ts';
import { Timestamp } from '../kernel/timestamp.ts';
import { hasForm } from '../platform/form.ts';

/** A digest of the token: names the link and opens nothing. */
const LinkId = z.string().check(
  hasForm(/^[A-Za-z0-9_-]{43}$/, {
    en: 'the id of a link, as the service gave it',
    ar: 'معرّف رابط كما أعطته الخدمة',
  }),
);

export const ShareLinkParams = z.strictObject({ postId: PostId, linkId: z.string() });
/** Whatever is sent: what is no token is answered like a token that is wrong. */
export const SharedPostParams = z.strictObject({ token: z.string() });

/** `POST /v1/posts/{postId}/share-links` */
export const NewShareLink = z.strictObject({ expiresAt: z.optional(Timestamp) });
export type NewShareLink = z.infer<typeof NewShareLink>;

export const ShareLinkView = z.object({
  linkId: LinkId,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type ShareLinkView = z.infer<typeof ShareLinkView>;

/** A link just after it was made: the only time that its token is shown. */
export const ShareLinkTicket = z.object({
  ...ShareLinkView.shape,
  token: z.string(),
  /** Path of the shared post at this API. */
  path: z.string(),
});
export type ShareLinkTicket = z.infer<typeof ShareLinkTicket>;

/** All links of a post, which are few. */
export const ShareLinkList = z.object({ items: z.array(ShareLinkView) });
