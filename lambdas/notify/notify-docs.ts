/** What the documents say of notifying. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './notification-rows.ts';

export const docs = {
  rows: {
    notificationRow: {
      shape: '`StoredNotification` in `notify/notification.ts`',
      note: 'what is told: a subject and at most three people; one of a single event stays when it is dismissed, so that nobody adds it again; expires after 90 days',
    },
    notificationGroupRow: {
      shape: '`StoredGroup` in `notify/pack-group.ts`',
      note: 'who was ever part of it, who left, who was dismissed, and the notification that shows it; written with that in one transaction; expires after 90 days',
    },
    notifiedFollowerRow: { note: 'the day under which; expires after 90 days' },
    readMarkerRow: {
      shape: '`ReadMarker` in `notify/read-marker.ts`',
      note: 'how far it has read, and how far it dismissed all; sorts above all notifications; only moves forward',
    },
    notificationPreferencesRow: {
      shape: '`ChosenPreferences` in `notify/preferences.ts`',
      note: 'only where it ever chose, and only that',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
