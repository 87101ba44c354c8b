/** What people do with their notifications, through the typed client. */

import { dataOf, type Person } from './people.ts';
import type { Schemas } from './raw-client/client.ts';

type Reader = Pick<Person, 'client'>;

export const notificationPageOf = (
  { client }: Reader,
  query: { limit?: number; cursor?: string; type?: Schemas['NotificationType'][] } = {},
) => client.GET('/v1/me/notifications', { params: { query } });

export const notificationsOf = async (
  { client }: Reader,
  language: 'en' | 'ar' = 'en',
): Promise<readonly Schemas['Notification'][]> =>
  dataOf(
    await client.GET('/v1/me/notifications', {
      params: { query: { limit: 100 } },
      headers: { 'accept-language': language },
    }),
  ).items;

/** The sentences of one's notifications, but not those about what one posted oneself. */
export const sentencesOf = async (reader: Reader, language: 'en' | 'ar' = 'en'): Promise<readonly string[]> =>
  (await notificationsOf(reader, language))
    .filter(({ type }) => type !== 'post_published')
    .map(({ sentence }) => sentence);

export const unreadOf = async ({ client }: Reader): Promise<Schemas['UnreadNotifications']> =>
  dataOf(await client.GET('/v1/me/notifications/unread'));

export const markRead = ({ client }: Reader, upTo: string) =>
  client.PUT('/v1/me/notifications/read', { body: { upTo } });

export const choose = async (
  { client }: Reader,
  body: Schemas['NotificationPreferencesChange'],
): Promise<Schemas['NotificationPreferences']> =>
  dataOf(await client.PATCH('/v1/me/notification-preferences', { body }));

export const like = async ({ client }: Reader, postId: string): Promise<void> => {
  dataOf(await client.PUT('/v1/posts/{postId}/like', { params: { path: { postId } } }));
};

export const unlike = async ({ client }: Reader, postId: string): Promise<void> => {
  dataOf(await client.DELETE('/v1/posts/{postId}/like', { params: { path: { postId } } }));
};
