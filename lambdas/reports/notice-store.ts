/** Notices in the table, each under its receipt; filed under what it is about once that is found. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeCollectionStore } from '../collections/collection-store.ts';
import { makeCommentStore } from '../comments/comment-store.ts';
import type { AccountId, NoticeId, ReviewItemId } from '../kernel/ids.ts';
import { firstIdAt, timeOf } from '../kernel/ids.ts';
import { nameOfSubject } from '../kernel/subject.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import { makePostStore } from '../posts/post-store.ts';
import { makeItemStore } from '../review/item-store.ts';
import { findSubject } from './find-subject.ts';
import type { StoredNotice } from './notice.ts';
import { priorityOf } from './reasons.ts';
import { noticeOfSubjectRow, noticeRow } from './report-rows.ts';
import type { Settling } from './settle-report.ts';

export type NoticeStore = ReturnType<typeof makeNoticeStore>;

export const makeNoticeStore = (table: Table) => {
  const items = makeItemStore(table);
  const deps = {
    accounts: makeAccountStore(table),
    collections: makeCollectionStore(table),
    comments: makeCommentStore(table),
    photos: makePhotoStore(table),
    posts: makePostStore(table),
  };

  const setState = async (
    noticeId: NoticeId,
    state: StoredNotice['state'],
    itemId?: ReviewItemId,
  ): Promise<void> => {
    await unlessRefused(
      table.update(
        noticeRow.key({ noticeId }),
        {
          expression: `SET #state = :state${itemId === undefined ? '' : ', itemId = :item'}`,
          names: { '#state': 'state' },
          values: { ':state': state, ...(itemId !== undefined && { ':item': itemId }) },
        },
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

    /** Has what a notice is about wait for a decision; a notice of what is not there says so. `now` in milliseconds. */
    file: async (noticeId: NoticeId, notice: StoredNotice, now: number): Promise<void> => {
      const { address, reason, expiresAt } = notice;
      const found = address === undefined ? undefined : await findSubject(deps, address, now);
      if (found === undefined) return setState(noticeId, 'not_found');
      const { subject, accountId } = found;
      const name = nameOfSubject(subject);
      await unlessRefused(
        table.update(
          noticeRow.key({ noticeId }),
          { expression: 'SET accountId = :accountId', values: { ':accountId': accountId } },
          { expression: 'attribute_exists(address)' },
        ),
      );
      await table.put(
        { ...noticeOfSubjectRow.key({ subject: name, noticeId }), accountId, expiresAt },
        always,
      );
      const opening = { subject, accountId, source: 'notice', priority: priorityOf(reason) } as const;
      await items.open({ ...opening, at: timeOf(noticeId) });
    },

    /**
     * Forgets of a notice what leads to an account that is erased; what is left of it is of whoever sent it. Answers whether there was anything. A
     * notice that still waits is told that nothing is there any more.
     */
    forget: async (noticeId: NoticeId, erased: AccountId): Promise<boolean> => {
      const row = await table.get(noticeRow.key({ noticeId }), { consistent: true });
      const notice = row && noticeRow.parseIfOwn(row);
      const { address, accountId } = notice ?? {};
      if (accountId !== erased && address?.includes(erased) !== true) return false;
      await setState(noticeId, 'not_found');
      await unlessRefused(
        table.update(
          noticeRow.key({ noticeId }),
          { expression: 'REMOVE address, accountId' },
          { expression: 'attribute_exists(pk)' },
        ),
      );
      return true;
    },

    /** Tells what came of an item to the notices that were there when it was closed. */
    settle: async ({ itemId, subject, outcome, closedAt }: Settling): Promise<void> => {
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
        for (const row of rows) {
          await setState(noticeOfSubjectRow.parse(row).noticeId, outcome, itemId);
        }
      }
    },
  };
};
