/** Accounts as apps see them. */
import * as z from 'zod/mini';
import { AccountId, PhotoId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { userText, webAddress } from '../kernel/text/user-text.ts';
import { PhotoView } from '../photos/photo-contract.ts';
import { SensitivePhotos } from '../photos/screen.ts';
import { AccountSettings, Permission } from './account-settings.ts';
import { PostDefaults } from './post-defaults.ts';
import { Username } from './username.ts';

/** Empty is fine, the username stands in then; blanks would not let it. */
const DisplayName = userText({ en: 'display name', ar: 'الاسم المعروض' }, limits.displayNameGraphemes, {
  lines: 'one',
  shows: 'something or empty',
});
const Bio = userText({ en: 'bio', ar: 'النبذة' }, limits.bioGraphemes, { lines: 'many' });
const ProfileLink = webAddress(2_000, /^https?$/);

export const UsernameParams = z.strictObject({ username: Username });

/** `by-id` cannot be a username: these have no hyphen. */
export const AccountIdParams = z.strictObject({ accountId: AccountId });

const TermsVersion = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/));

/** `PUT /v1/me/terms` */
export const TermsAcceptance = z.strictObject({ version: TermsVersion });

/** The terms of service as an account has accepted them. */
export const TermsView = z.object({
  /** Null where none was accepted. */
  accepted: z.nullable(z.object({ version: z.string(), acceptedAt: z.iso.datetime() })),
  /** Whether another version is in force, which is to be accepted. */
  isDue: z.boolean(),
});
export type TermsView = z.infer<typeof TermsView>;

/** `PUT /v1/me`: claims a username at first sign-in. */
export const NewAccount = z.strictObject({
  username: Username,
  displayName: z.optional(DisplayName),
  /** That the person has no account yet. */
  isNew: z.optional(z.boolean()),
  /** The version of the terms of service that the person accepts. */
  termsVersion: z.optional(TermsVersion),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** `PATCH /v1/me`: what is left out stays. */
export const AccountChange = z.strictObject({
  username: z.optional(Username),
  displayName: z.optional(DisplayName),
  bio: z.optional(Bio),
  links: z.optional(z.array(ProfileLink).check(z.maxLength(limits.profileLinks))),
  /** A photo of the caller's that is ready; null removes the avatar. */
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

/**
 * How the viewer and an account stand to each other; left out for guests and for oneself. What the account does to be left alone
 * by the viewer is not among it.
 */
export const Relationship = z.object({
  following: z.boolean(),
  followedBy: z.boolean(),
  bell: z.boolean(),
  requested: z.boolean(),
  requestedBy: z.boolean(),
  blocking: z.boolean(),
  muting: z.boolean(),
  mutedUntil: z.optional(z.iso.datetime()),
  mutingReposts: z.boolean(),
  restricting: z.boolean(),
});
export type Relationship = z.infer<typeof Relationship>;

/** A person in a list of people: a card, and how the viewer and that person stand to each other. */
export const PersonView = z.object({ ...AccountCard.shape, relationship: z.optional(Relationship) });
/** Whoever makes one says what the relationship is, also that there is none. */
export type PersonView = AccountCard & { readonly relationship: Relationship | undefined };

export const AccountView = z.object({
  ...AccountCard.shape,
  bio: z.string(),
  links: z.array(z.string()),
  isPrivate: z.boolean(),
  counts: z.object({ posts: z.int(), followers: z.nullable(z.int()), following: z.nullable(z.int()) }),
  relationship: z.optional(Relationship),
  /** Of the caller's own account that is to be erased. */
  erasureDueAt: z.optional(z.iso.datetime()),
  /** Of the caller's own account; left out where the service asks nobody to accept terms and the account has accepted none. */
  terms: z.optional(TermsView),
  createdAt: z.iso.datetime(),
});
export type AccountView = z.infer<typeof AccountView>;

/** What an account has chosen, for itself. */
export const SettingsView = z.object({ isPrivate: z.boolean(), ...AccountSettings.shape });
export type SettingsView = z.infer<typeof SettingsView>;

/** What is left out stays. */
export const PostDefaultsChange = z.partial(z.strictObject(PostDefaults.shape));

/** `PATCH /v1/me/settings`: what is left out stays. */
export const SettingsChange = z.strictObject({
  isPrivate: z.optional(z.boolean()),
  hidesFollowLists: z.optional(z.boolean()),
  hidesLikeCounts: z.optional(z.boolean()),
  seesLikeCounts: z.optional(z.boolean()),
  ownPostsInHome: z.optional(z.boolean()),
  repostsInHome: z.optional(z.boolean()),
  tagging: z.optional(Permission),
  tagApproval: z.optional(z.boolean()),
  mentions: z.optional(Permission),
  sensitivePhotos: z.optional(SensitivePhotos),
  postDefaults: z.optional(PostDefaultsChange),
});
export type SettingsChange = z.infer<typeof SettingsChange>;
