import type { NoticeId } from '../kernel/ids.ts';
import { NoticeId as NoticeIdSchema, timeOf } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { Language } from '../platform/problem.ts';
import { noticeExpiry, type StoredNotice } from './notice.ts';
import type { NewNotice, NoticeView } from './notice-contract.ts';
import type { NoticeStore } from './notice-store.ts';

const present = (noticeId: NoticeId, { state }: Pick<StoredNotice, 'state'>): NoticeView => ({
  noticeId,
  state,
  receivedAt: new Date(timeOf(noticeId)).toISOString(),
});

/** Takes a notice; its id is the receipt. `seed` is a ULID, `now` in milliseconds, `language` that of mails about it. */
export const sendNotice = async (
  notices: Pick<NoticeStore, 'add'>,
  { goodFaith: _, ...notice }: NewNotice,
  { seed, now, language }: { readonly seed: string; readonly now: number; readonly language: Language },
): Promise<NoticeView> => {
  const noticeId = NoticeIdSchema.parse(seed);
  const { name, email, ...said } = notice;
  const stored: StoredNotice = {
    ...said,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    language,
    state: 'received',
    expiresAt: noticeExpiry(now),
  };
  await notices.add(noticeId, stored);
  return present(noticeId, stored);
};

/** What became of a notice, for whoever has its receipt. Throws `not_found`. */
export const getNotice = async (
  notices: Pick<NoticeStore, 'get'>,
  noticeId: NoticeId,
  now: number,
): Promise<NoticeView> => {
  const found = await notices.get(noticeId, now);
  if (found === undefined) throw notFound();
  return present(noticeId, found);
};
