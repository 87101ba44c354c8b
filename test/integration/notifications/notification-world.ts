/** Notifications around one table: rows put as their topics do, jobs from what changed, carried out when the test says so. */
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeCommentStore } from '../../../lambdas/comments/comment-store.ts';
import { makeDraftStore } from '../../../lambdas/drafts/draft-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import type { AccountId, CommentId, NotificationId, PostId } from '../../../lambdas/kernel/ids.ts';
import { CommentId as CommentIdSchema, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { NotificationJob } from '../../../lambdas/kernel/jobs/notification-job.ts';
import type { PushJob } from '../../../lambdas/kernel/jobs/push-job.ts';
import { keys } from '../../../lambdas/kernel/table-keys.ts';
import { makeHydrationStore } from '../../../lambdas/notifications/hydration-store.ts';
import { makeNotifications } from '../../../lambdas/notifications/make-notifications.ts';
import { planNotifications } from '../../../lambdas/notifications/notification-effects.ts';
import { makeNotificationStore } from '../../../lambdas/notifications/notification-store.ts';
import type { NotifyDeps } from '../../../lambdas/notifications/notify.ts';
import { countUnread, readNotifications } from '../../../lambdas/notifications/read-notifications.ts';
import { makeSourceStore } from '../../../lambdas/notifications/source-store.ts';
import type { RowChange } from '../../../lambdas/platform/stream-batch.ts';
import { runInOrder } from '../../../lambdas/platform/stream-batch.ts';
import type { Row, Table } from '../../../lambdas/platform/table.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { recordedTable } from '../../support/recorded-table.ts';
import { idOf, profileRow, someAccount, T0 } from '../../support/some-account.ts';

const MINUTE_MS = 60_000;

/** What a page shows, in short: type, names, and how many others. */
export interface Told {
  readonly type: string;
  readonly names: readonly string[];
  readonly othersCount: number;
}

export type NotificationWorld = ReturnType<typeof makeNotificationWorld>;

/** @param consumerTable how the consumer reaches the table, where that is not as the test does */
export const makeNotificationWorld = (table: Table, consumerTable: Table = table) => {
  const changes: RowChange[] = [];
  const jobs: NotificationJob[] = [];
  const pushes: PushJob[] = [];
  const recorded = recordedTable(table, changes);
  let minutes = 0;
  const now = (): number => T0 + minutes * MINUTE_MS;
  const tick = (): string => {
    minutes += 1;
    return newUlid(now());
  };

  const deps: NotifyDeps = {
    accounts: makeAccountStore(consumerTable),
    edges: makeEdgeStore(consumerTable),
    posts: makePostStore(consumerTable),
    comments: makeCommentStore(consumerTable),
    drafts: makeDraftStore(consumerTable),
    sources: makeSourceStore(consumerTable),
    notifications: makeNotificationStore(consumerTable),
    pushes: { send: async (sent) => void pushes.push(...sent) },
  };
  const reading = { notifications: makeNotificationStore(table), hydration: makeHydrationStore(table) };

  const put = (row: Row & { pk: string; sk: string }) => recorded.writeManyUnordered([row]);
  const remove = (key: { pk: string; sk: string }) => recorded.writeManyUnordered([], [key]);

  /** Turns what changed into jobs. */
  const plan = async (): Promise<void> => {
    const batch = changes.splice(0);
    const work = planNotifications(
      { notifications: { send: async (sent) => void jobs.push(...sent) } },
      batch,
    );
    await runInOrder(batch, work);
  };
  const carryOut = (job: NotificationJob) => makeNotifications(deps, job, now());

  return {
    deps,
    reading,
    jobs,
    pushes,
    now,
    plan,
    carryOut,
    pass: (minutesMore: number) => {
      minutes += minutesMore;
    },
    put,
    account: (name: string, more: Parameters<typeof someAccount>[1] = {}) =>
      put(profileRow(someAccount(name, more))),
    edge: (name: string, other: string, fields: Row) =>
      put({ ...keys.edge(idOf(name), idOf(other)), ...fields }),
    follow: (name: string, other: string) => put({ ...keys.edge(idOf(name), idOf(other)), since: tick() }),
    unfollow: (name: string, other: string) => remove(keys.edge(idOf(name), idOf(other))),
    like: (name: string, postId: PostId) => {
      tick();
      return put({ ...keys.like(postId, idOf(name)), at: now() });
    },
    unlike: (name: string, postId: PostId) => remove(keys.like(postId, idOf(name))),
    likeComment: (name: string, postId: PostId, commentId: CommentId) => {
      tick();
      return put({ ...keys.like(commentId, idOf(name)), at: now(), postId });
    },
    comment: async (name: string, postId: PostId, more: Row = {}, thread?: CommentId): Promise<CommentId> => {
      const own = tick();
      const commentId = CommentIdSchema.parse(thread === undefined ? own : `${thread}-${own}`);
      await put({ ...keys.comment(postId, commentId), by: idOf(name), text: 'x', state: 'shown', ...more });
      return commentId;
    },
    deleteComment: (name: string, postId: PostId, commentId: CommentId) =>
      put({ ...keys.comment(postId, commentId), by: idOf(name), state: 'deleted' }),
    /** Carries out all jobs, each as often as given, in the order of their making. */
    settle: async (times = 1): Promise<void> => {
      await plan();
      for (const job of jobs.splice(0)) {
        for (let time = 0; time < times; time += 1) await carryOut(job);
      }
    },
    page: (name: string, limit = 20, from?: Parameters<typeof readNotifications>[1]['from']) =>
      readNotifications(reading, { reader: idOf(name), limit, from, now: now() }),
    unread: (name: string) => countUnread(reading, idOf(name), now()),
    markRead: (name: string, upTo: NotificationId) => reading.notifications.markRead(idOf(name), upTo),
    told: async (name: string): Promise<readonly Told[]> => {
      const { items } = await readNotifications(reading, { reader: idOf(name), limit: 100, now: now() });
      return items.map(({ subject, actors, othersCount }) => ({
        type: subject.type,
        names: actors.map(({ username }) => username),
        othersCount,
      }));
    },
    id: (name: string): AccountId => idOf(name),
  };
};
