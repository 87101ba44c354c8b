/**
 * Whether somebody has seen a post of late that they may see no longer: a reference in their home feed, something they did with it, a view or
 * share that their app told of, or a notification about it says so. Asked only where the post is hidden from who reports it.
 */
import { feedReferenceRow } from '../feeds/feed-rows.ts';
import { dayOfView } from '../insights/counts-as-view.ts';
import { shareRow, viewRow } from '../insights/insight-rows.ts';
import { VIEW_EVENT_DAYS } from '../insights/view-event-store.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { firstIdAt, NotificationId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notificationRow } from '../notify/notification-rows.ts';
import { DAY_MS, dateOf } from '../platform/durations.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Row, Table } from '../platform/table.ts';
import { viewerStateRow } from '../reactions/reaction-rows.ts';

export const makeWasSeenStore = (table: Pick<Table, 'getMany' | 'queryAll'>) => {
  const wasTold = async (viewer: AccountId, postId: PostId, since: number): Promise<boolean> => {
    const first = notificationRow.key({
      account: viewer,
      notificationId: NotificationId.parse(firstIdAt(since)),
    });
    const pages = table.queryAll({
      where: {
        expression: 'pk = :pk AND sk BETWEEN :first AND :last',
        values: { ':pk': first.pk, ':first': first.sk, ':last': 'N#~' },
      },
      filter: { expression: 'contains(about, :post)', values: { ':post': postId } },
    });
    for await (const { rows } of pages) if (rows.length > 0) return true;
    return false;
  };

  return {
    /** Whether a viewer has seen a post in the days before `now` (milliseconds). Costs some 20 read units, and what the notifications of these days take. */
    wasSeen: async (viewer: AccountId, postId: PostId, now: number): Promise<boolean> => {
      const since = now - limits.reportSeenDays * DAY_MS;
      const today = dayOfView(now);
      const days = Array.from({ length: VIEW_EVENT_DAYS }, (_, ago) => dateOf(today - ago));
      const rows = await table.getMany(
        [
          feedReferenceRow.key({ reader: viewer, postId }),
          viewerStateRow.key({ reader: viewer, postId }),
          ...days.map((day) => viewRow.key({ postId, day, viewer })),
          ...days.map((day) => shareRow.key({ postId, day, viewer })),
        ],
        { consistent: true },
      );
      const isLate = (row: Row): boolean => {
        const key = keyOfRow(row);
        if (viewerStateRow.idsOf(key) !== undefined) return Number(row['at']) >= since;
        return feedReferenceRow.idsOf(key) === undefined || timeOf(postId) >= since;
      };
      return rows.some(isLate) || wasTold(viewer, postId, since);
    },
  };
};
