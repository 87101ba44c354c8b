/** What the person was notified of. Whoever blocks the person, or is blocked, is not named, as in the app. */
import * as z from 'zod/mini';
import { edgeRow } from '../../graph/graph-rows.ts';
import type { AccountId } from '../../kernel/ids.ts';
import { notificationRow, readMarkerRow } from '../../notify/notification-rows.ts';
import { chunksOf } from '../../platform/chunks.ts';
import type { Section, Source } from './section.ts';
import { isoOf, mapped, rowsOf } from './section.ts';

const EDGES_AT_ONCE = 100;

/** Those of some people who neither block the account nor are blocked. */
const nameableOf = async (
  { accountId, table }: Source,
  others: readonly AccountId[],
): Promise<ReadonlySet<AccountId>> => {
  const nameable = new Set(others);
  for (const some of chunksOf([...nameable], EDGES_AT_ONCE)) {
    const rows = await table.getMany(
      some.map((other) => edgeRow.key({ owner: accountId, other })),
      { consistent: true },
    );
    for (const { other, blocks, blockedBy } of rows.map(edgeRow.parse)) {
      if (blocks !== undefined || blockedBy !== undefined) nameable.delete(other);
    }
  }
  return nameable;
};

const notifications: Section = {
  name: 'notifications',
  title: { en: 'Notifications', ar: 'الإشعارات' },
  of: [notificationRow],
  item: z.object({
    notificationId: z.string(),
    at: z.string(),
    about: z.string(),
    actors: z.array(z.string()),
    dismissed: z.optional(z.boolean()),
  }),
  read: (source) =>
    mapped(
      rowsOf(source, notificationRow, notificationRow.partition({ account: source.accountId })),
      async (found) => {
        const nameable = await nameableOf(
          source,
          found.flatMap(({ actors }) => actors),
        );
        return found.flatMap((notification) => {
          const actors = notification.actors.filter((actor) => nameable.has(actor));
          if (actors.length === 0 && notification.actors.length > 0) return [];
          return [{ ...notification, at: isoOf(notification.notificationId), actors }];
        });
      },
    ),
};

const marker: Section = {
  name: 'notifications-read',
  title: { en: 'How far you have read notifications', ar: 'آخر ما قرأتَه من الإشعارات' },
  of: [readMarkerRow],
  item: z.object({ upTo: z.optional(z.string()), dismissedUpTo: z.optional(z.string()) }),
  read: (source) => rowsOf(source, readMarkerRow, readMarkerRow.partition({ account: source.accountId })),
};

export const notificationSections = [notifications, marker] as const;
