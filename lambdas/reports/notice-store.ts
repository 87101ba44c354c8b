/** Notices in the table, each under its receipt; filed under the post that it names once that is found. */
import type { NoticeId, PostId } from '../kernel/ids.ts';
import { authorOf, firstIdAt, timeOf } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { makeItemStore } from '../review/item-store.ts';
import { nameOfSubject } from '../review/subject.ts';
import type { StoredNotice } from './notice.ts';
import { postIn } from './notice.ts';
import { priorityOf } from './reasons.ts';
import { noticeOfSubjectRow, noticeRow } from './report-rows.ts';
import type { Settling } from './settle-report.ts';

export type NoticeStore = ReturnType<typeof makeNoticeStore>;

export const makeNoticeStore = (table: Table) => {
  const items = makeItemStore(table);

  const setState = async (noticeId: NoticeId, state: StoredNotice['state']): Promise<void> => {
    await unlessRefused(
      table.update(
        noticeRow.key({ noticeId }),
        { expression: 'SET #state = :state', names: { '#state': 'state' }, values: { ':state': state } },
        {
          expression: '#state = :received',
          names: { '#state': 'state' },
          values: { ':received': 'received' },
        },
      ),
    );
  };

  return {
    add: (noticeId: NoticeId, notice: StoredNotice): Promise<void> =>
      table.put({ ...noticeRow.key({ noticeId }), ...notice }, isNew),

    /** A notice that is there at `now` (milliseconds). */
    get: async (noticeId: NoticeId, now: number) => {
      const row = await table.get(noticeRow.key({ noticeId }), { consistent: true });
      return row === undefined || isExpired(row, now) ? undefined : noticeRow.parse(row);
    },

    /** Has the post that a notice names wait for a decision; a notice of what is not there says so. */
    file: async (noticeId: NoticeId, { address, reason, expiresAt }: StoredNotice): Promise<void> => {
      const postId: PostId | undefined = postIn(address);
      const post = postId && (await table.get(postRow.key({ postId }), { consistent: true }));
      if (postId === undefined || post === undefined) return setState(noticeId, 'not_found');
      const subject = { kind: 'post', postId } as const;
      const name = nameOfSubject(subject);
      await table.put({ ...noticeOfSubjectRow.key({ subject: name, noticeId }), expiresAt }, always);
      const opening = {
        subject,
        accountId: authorOf(postId),
        source: 'notice',
        priority: priorityOf(reason),
      } as const;
      await items.open({ ...opening, at: timeOf(noticeId) });
    },

    /** Tells what came of an item to the notices that were there when it was closed. */
    settle: async ({ subject, outcome, closedAt }: Settling): Promise<void> => {
      const pages = table.queryAll({
        where: {
          expression: 'pk = :pk AND sk BETWEEN :first AND :last',
          values: {
            ':pk': noticeOfSubjectRow.partition({ subject }),
            ':first': noticeOfSubjectRow.sortPrefix,
            ':last': `${noticeOfSubjectRow.sortPrefix}${firstIdAt(Number(closedAt) + 1)}`,
          },
        },
        consistent: true,
      });
      for await (const { rows } of pages) {
        for (const row of rows) await setState(noticeOfSubjectRow.parse(row).noticeId, outcome);
      }
    },
  };
};
