/** Accounts as apps see them. */
import * as z from 'zod/mini';
import { AccountId, PhotoId } from '../ids.ts';
import { limits } from '../limits.ts';
import { PhotoView } from '../photos/photo-contract.ts';
import { userText } from '../text/user-text.ts';
import { Username } from './username.ts';

const DisplayName = userText({ en: 'display name', ar: 'الاسم المعروض' }, limits.displayNameGraphemes);
const Bio = userText({ en: 'bio', ar: 'النبذة' }, limits.bioGraphemes);
const ProfileLink = z.url({ protocol: /^https?$/ }).check(z.maxLength(2_000));

export const UsernameParams = z.strictObject({ username: Username });

/** `PUT /v1/me`: claims a username at first sign-in. */
export const NewAccount = z.strictObject({ username: Username, displayName: z.optional(DisplayName) });
export type NewAccount = z.infer<typeof NewAccount>;

/** `PATCH /v1/me`: what is left out stays. */
export const AccountChange = z.strictObject({
  username: z.optional(Username),
  displayName: z.optional(DisplayName),
  bio: z.optional(Bio),
  links: z.optional(z.array(ProfileLink).check(z.maxLength(limits.profileLinks))),
  /** A photo of one's own that is ready; null removes the avatar. */
  avatarPhotoId: z.optional(z.nullable(PhotoId)),
});
export type AccountChange = z.infer<typeof AccountChange>;

/** What stands beside a post or in a list of people. */
export const AccountCard = z.object({
  accountId: AccountId,
  username: z.string(),
  displayName: z.string(),
  avatar: z.nullable(PhotoView),
});
export type AccountCard = z.infer<typeof AccountCard>;

/** How the viewer and an account stand to each other; left out for guests and for oneself. */
export const Relationship = z.object({ following: z.boolean(), followedBy: z.boolean() });

export const AccountView = z.object({
  ...AccountCard.shape,
  bio: z.string(),
  links: z.array(z.string()),
  counts: z.object({ posts: z.int(), followers: z.int(), following: z.int() }),
  relationship: z.optional(Relationship),
  createdAt: z.iso.datetime(),
});
export type AccountView = z.infer<typeof AccountView>;
