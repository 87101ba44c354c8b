/** Example values of the account contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { readyPhoto } from '../photos/photo-examples.ts';
import type {
  AccountCard,
  AccountChange,
  AccountView,
  NewAccount,
  PersonView,
  Relationship,
  SettingsChange,
  SettingsView,
  TermsAcceptance,
  TermsView,
} from './account-contract.ts';

export const newAccount = {
  username: 'layla.h',
  displayName: 'ليلى حداد',
} satisfies z.input<typeof NewAccount>;

export const termsAcceptance = { version: '2026-12' } satisfies z.input<typeof TermsAcceptance>;

export const terms = {
  accepted: { version: '2026-12', acceptedAt: '2026-12-01T08:00:00.000Z' },
  isDue: false,
} satisfies z.input<typeof TermsView>;

export const accountChange = {
  displayName: 'Layla Haddad',
  bio: 'Lighthouses, mostly. منارات في الغالب',
  links: ['https://example.org/layla'],
  avatarPhotoId: readyPhoto.photoId,
} satisfies z.input<typeof AccountChange>;

export const accountCard = {
  accountId: '7ZK3N9QW2M5RX8TB',
  username: 'layla.h',
  displayName: 'Layla Haddad',
  avatar: null,
} satisfies z.input<typeof AccountCard>;

export const relationship = {
  following: true,
  followedBy: false,
  bell: false,
  requested: false,
  requestedBy: false,
  blocking: false,
  muting: true,
  mutedUntil: '2026-12-01T08:00:00.000Z',
  mutingReposts: false,
  restricting: false,
} satisfies z.input<typeof Relationship>;

export const person = { ...accountCard, relationship } satisfies z.input<typeof PersonView>;

export const settings = {
  isPrivate: true,
  hidesFollowLists: false,
  hidesLikeCounts: false,
  seesLikeCounts: true,
  ownPostsInHome: true,
  repostsInHome: true,
  tagging: 'following',
  tagApproval: true,
  mentions: 'everyone',
  sensitivePhotos: 'ask',
  postDefaults: {
    visibility: 'followers',
    licence: 'cc-by-4.0',
    commentPolicy: 'followers',
    commentApproval: false,
  },
} satisfies z.input<typeof SettingsView>;

export const settingsChange = {
  isPrivate: true,
  tagging: 'following',
  postDefaults: { visibility: 'followers' },
} satisfies z.input<typeof SettingsChange>;

export const ownAccount = {
  ...accountCard,
  bio: 'Lighthouses, mostly. منارات في الغالب',
  links: ['https://example.org/layla'],
  isPrivate: false,
  counts: { posts: 12, followers: 340, following: 81 },
  createdAt: '2026-02-14T08:00:00.000Z',
} satisfies z.input<typeof AccountView>;

export const seenAccount = { ...ownAccount, relationship } satisfies z.input<typeof AccountView>;
