/** The types of notifications of all topics, as readers see them. */
import * as z from 'zod/mini';
import type { Subject } from '../notify/notification.ts';
import { subjectFrom, typeIn } from '../notify/notification.ts';
import type { NotificationTypeSpec, PreferenceKind, TypesWith } from '../notify/notification-type.ts';
import { notificationTypes } from './notification-types.ts';

type Types = typeof notificationTypes;

/* @__NO_SIDE_EFFECTS__ */
function typesWith<Preference extends PreferenceKind>(
  preference: Preference,
): readonly TypesWith<Types, Preference>[];
function typesWith(preference: string): readonly string[] {
  const specs: Readonly<Record<string, NotificationTypeSpec>> = notificationTypes;
  return Object.keys(specs).filter((type) => specs[type]?.preference === preference);
}

/** What people do; each can be limited to people whom the recipient follows, or switched off. */
export const PeopleType = z.enum(typesWith('people'));
export type PeopleType = z.infer<typeof PeopleType>;

/** What happens to the recipient's own; each can be switched off. */
export const OwnType = z.enum(typesWith('own'));
export type OwnType = z.infer<typeof OwnType>;

export const NotificationType = z.enum([...PeopleType.options, ...OwnType.options, ...typesWith('always')]);
export type NotificationType = z.infer<typeof NotificationType>;

/** What is said of a type. */
export const specOf = (type: NotificationType): NotificationTypeSpec => notificationTypes[type];

/** The subject of a name. Throws for a type that no topic declares. */
export const subjectOf = (name: string): Subject<NotificationType> => {
  const type = NotificationType.parse(typeIn(name));
  return subjectFrom(name, type, specOf(type).about);
};
