/** The account itself, who signs in to it and where, and what it has chosen. */
import * as z from 'zod/mini';
import { accessRow } from '../../accesses/access-rows.ts';
import { AccountSettings, settingsOf } from '../../accounts/account-settings.ts';
import { acceptedTermsRow, accountIdentityRow, profileRow } from '../../accounts/rows.ts';
import { hiddenWordsRow } from '../../comments/comment-rows.ts';
import { notificationPreferencesRow } from '../../notify/notification-rows.ts';
import { SECOND_MS } from '../../platform/durations.ts';
import { pushSubscriptionRow } from '../../push/push-rows.ts';
import { accountSessionRow } from '../../sessions/session-rows.ts';
import type { Section } from './section.ts';
import { iso, isoOf, mapped, rowsOf } from './section.ts';

const account: Section = {
  name: 'account',
  title: { en: 'Profile and settings', ar: 'الملف الشخصي والإعدادات' },
  of: [profileRow],
  item: z.object({
    accountId: z.string(),
    username: z.string(),
    displayName: z.string(),
    bio: z.string(),
    links: z.array(z.string()),
    avatarPhotoId: z.optional(z.string()),
    status: z.string(),
    isPrivate: z.boolean(),
    settings: AccountSettings,
    pinnedPosts: z.array(z.string()),
    roles: z.optional(z.array(z.string())),
    createdAt: z.string(),
    usernameChanges: z.array(z.string()),
    formerUsernames: z.array(z.object({ username: z.string(), heldUntil: z.string() })),
  }),
  read: (source) =>
    mapped(rowsOf(source, profileRow, profileRow.partition({ accountId: source.accountId })), (found) =>
      found.map((stored) => ({
        ...stored,
        ...(stored.avatar && { avatarPhotoId: stored.avatar.photoId }),
        settings: settingsOf(stored),
        pinnedPosts: stored.pins ?? [],
        usernameChanges: (stored.usernameChanges ?? []).map(iso),
        formerUsernames: (stored.heldUsernames ?? []).map(({ username, heldUntil }) => ({
          username,
          heldUntil: iso(heldUntil * SECOND_MS),
        })),
      })),
    ),
};

const acceptedTerms: Section = {
  name: 'accepted-terms',
  title: { en: 'Terms of service that you accepted', ar: 'شروط الخدمة التي قبلتها' },
  of: [acceptedTermsRow],
  item: z.object({ version: z.string(), acceptedAt: z.string() }),
  read: (source) =>
    mapped(
      rowsOf(source, acceptedTermsRow, acceptedTermsRow.partition({ accountId: source.accountId })),
      (found) => found.map(({ version, at }) => ({ version, acceptedAt: iso(at) })),
    ),
};

const signIns: Section = {
  name: 'sign-ins',
  title: { en: 'Ways to sign in', ar: 'طرق تسجيل الدخول' },
  of: [accountIdentityRow],
  item: z.object({
    issuer: z.string(),
    subject: z.string(),
    provider: z.optional(z.string()),
    email: z.optional(z.string()),
    linkedAt: z.string(),
  }),
  read: (source) =>
    mapped(
      rowsOf(source, accountIdentityRow, accountIdentityRow.partition({ accountId: source.accountId })),
      (page) =>
        Promise.all(page.map(async (identity) => ({ ...identity, email: await source.emailOf(identity) }))),
    ),
};

const sessions: Section = {
  name: 'sessions',
  title: { en: 'Sessions', ar: 'الجلسات' },
  of: [accountSessionRow],
  item: z.object({
    sessionId: z.string(),
    device: z.string(),
    country: z.optional(z.string()),
    startedAt: z.string(),
    lastSeenOn: z.string(),
  }),
  read: (source) =>
    mapped(
      rowsOf(source, accountSessionRow, accountSessionRow.partition({ accountId: source.accountId })),
      (found) => found.map((each) => ({ ...each, startedAt: iso(each.startedAt) })),
    ),
};

const devices: Section = {
  name: 'push-subscriptions',
  title: { en: 'Devices that receive notifications', ar: 'الأجهزة التي تصلها الإشعارات' },
  of: [pushSubscriptionRow],
  // The address and the keys of a device let whoever has them send to it.
  item: z.object({ subscriptionId: z.string(), service: z.string(), subscribedAt: z.string() }),
  read: (source) =>
    mapped(
      rowsOf(source, pushSubscriptionRow, pushSubscriptionRow.partition({ account: source.accountId })),
      (found) =>
        found.map(({ subscriptionId, endpoint, createdAt }) => ({
          subscriptionId,
          service: new URL(endpoint).host,
          subscribedAt: iso(createdAt),
        })),
    ),
};

const preferences: Section = {
  name: 'notification-preferences',
  title: { en: 'Notification preferences', ar: 'تفضيلات الإشعارات' },
  of: [notificationPreferencesRow],
  item: z.object({ chosen: z.record(z.string(), z.string()) }),
  read: (source) =>
    mapped(
      rowsOf(
        source,
        notificationPreferencesRow,
        notificationPreferencesRow.partition({ account: source.accountId }),
      ),
      (found) => found.map(({ account: _, ...chosen }) => ({ chosen })),
    ),
};

const hiddenWords: Section = {
  name: 'hidden-words',
  title: { en: 'Hidden words', ar: 'الكلمات المخفية' },
  of: [hiddenWordsRow],
  item: z.object({ words: z.array(z.string()) }),
  read: (source) => rowsOf(source, hiddenWordsRow, hiddenWordsRow.partition({ account: source.accountId })),
};

const accesses: Section = {
  name: 'accesses',
  title: { en: 'Looks of staff at your data', ar: 'اطلاع فريق العمل على بياناتك' },
  of: [accessRow],
  item: z.object({
    at: z.string(),
    role: z.string(),
    kind: z.string(),
    id: z.optional(z.string()),
    reason: z.string(),
  }),
  read: (source) =>
    mapped(rowsOf(source, accessRow, accessRow.partition({ accountId: source.accountId })), (found) =>
      found.map((each) => ({ ...each, at: isoOf(each.accessId) })),
    ),
};

export const accountSections = [
  account,
  acceptedTerms,
  signIns,
  sessions,
  accesses,
  devices,
  preferences,
  hiddenWords,
] as const;
