/** Notifications around one table: rows put as their topics do, jobs from what changed, carried out when the test says so. */
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { makeCommentStore } from '../../../lambdas/comments/comment-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, CommentId, NotificationId, PostId } from '../../../lambdas/kernel/ids.ts';
import { CommentId as CommentIdSchema, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { PushJob } from '../../../lambdas/kernel/jobs/push-job.ts';
import {
  dismissNotification,
  dismissNotifications,
} from '../../../lambdas/notifications/dismiss-notifications.ts';
import { makeHydrationStore } from '../../../lambdas/notifications/hydration-store.ts';
import { countUnread, readNotifications } from '../../../lambdas/notifications/read-notifications.ts';
import { nameOfSubject } from '../../../lambdas/notify/notification.ts';
import { makeNotificationStore } from '../../../lambdas/notify/notification-store.ts';
import type { NotificationJob, NotifierContext } from '../../../lambdas/notify/notifier.ts';
import { makeNotifyDeps } from '../../../lambdas/notify/notify.ts';
import { makeRunNotificationJob } from '../../../lambdas/notify/run-notification-job.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import type { Row, Table } from '../../../lambdas/platform/table.ts';
import type { Reaction } from '../../../lambdas/posts/viewer-state.ts';
import { makeMuteStore } from '../../../lambdas/reactions/mute-store.ts';
import type { Target } from '../../../lambdas/reactions/reaction.ts';
import { markKeyOf, markOf } from '../../../lambdas/reactions/reaction-keys.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { notifiers } from '../../../lambdas/wiring/notifiers.ts';
import { recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, profileItem, someAccount, T0 } from '../../support/some-account.ts';

const MINUTE_MS = 60_000;

/** What a page shows, in short: type, names, and how many others. */
export interface Told {
  readonly type: string;
  readonly names: readonly string[];
  readonly othersCount: number;
}

type PageRequest = Parameters<typeof readNotifications>[1];

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

  const context: NotifierContext = {
    table: consumerTable,
    pushes: { send: async (sent) => void pushes.push(...sent) },
    more: { send: async (sent) => void jobs.push(...sent) },
  };
  const run = makeRunNotificationJob(notifiers, context);
  const reading = {
    comments: makeCommentStore(table),
    notifications: makeNotificationStore(table),
    hydration: makeHydrationStore(table),
  };

  const mutes = makeMuteStore(recorded);

  const put = (row: Row & { pk: string; sk: string }) => recorded.writeManyUnordered([row]);
  const remove = (key: { pk: string; sk: string }) => recorded.writeManyUnordered([], [key]);

  const reactions = makeReactionStore(recorded);
  /** Somebody does something, and it is counted. */
  const react = async (reaction: Reaction, name: string, target: Target): Promise<void> => {
    tick();
    const viewer = idOf(name);
    const { act, isChanged } = await reactions.do(reaction, target, viewer, now());
    if (act !== undefined && isChanged) await put(markOf({ ...target, reaction, viewer, act }));
  };
  const takeBack = async (reaction: Reaction, name: string, target: Target): Promise<void> => {
    const viewer = idOf(name);
    const { act, isChanged } = await reactions.undo(reaction, target, viewer, now());
    if (act !== undefined && isChanged) await remove(markKeyOf({ ...target, reaction, viewer, act }));
  };

  /** Turns what changed into jobs. */
  const plan = async (): Promise<void> => {
    const batch = changes.splice(0);
    const sending = {
      notifications: { send: async (sent: readonly NotificationJob[]) => void jobs.push(...sent) },
    };
    const { batchItemFailures } = await runParts(
      batch,
      ...notifiers.map(({ of: { part } }) => [part, sending] as const),
    );
    if (batchItemFailures.length > 0) throw new Error('The changes of a test were not all read');
  };
  const carryOut = (job: NotificationJob) => run(job, now());

  return {
    deps: makeNotifyDeps(context),
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
    remove,
    account: (name: string, more: Parameters<typeof someAccount>[1] = {}) =>
      put(profileItem(someAccount(name, more))),
    edge: (name: string, other: string, fields: Row) =>
      put({ ...edgeRow.key({ owner: idOf(name), other: idOf(other) }), ...fields }),
    follow: (name: string, other: string) =>
      put({ ...edgeRow.key({ owner: idOf(name), other: idOf(other) }), since: tick() }),
    unfollow: (name: string, other: string) => remove(edgeRow.key({ owner: idOf(name), other: idOf(other) })),
    like: (name: string, postId: PostId) => react('liked', name, { postId }),
    unlike: (name: string, postId: PostId) => takeBack('liked', name, { postId }),
    repost: (name: string, postId: PostId) => react('reposted', name, { postId }),
    undoRepost: (name: string, postId: PostId) => takeBack('reposted', name, { postId }),
    likeComment: (name: string, postId: PostId, commentId: CommentId) =>
      react('liked', name, { postId, commentId }),
    comment: async (name: string, postId: PostId, more: Row = {}, thread?: CommentId): Promise<CommentId> => {
      const own = tick();
      const commentId = CommentIdSchema.parse(thread === undefined ? own : `${thread}-${own}`);
      await put({ ...commentKey(postId, commentId), by: idOf(name), text: 'x', state: 'shown', ...more });
      return commentId;
    },
    deleteComment: (name: string, postId: PostId, commentId: CommentId) =>
      put({ ...commentKey(postId, commentId), by: idOf(name), state: 'deleted' }),
    /** Carries out all jobs, each as often as given, in the order of their making. */
    settle: async (times = 1): Promise<void> => {
      await plan();
      for (const job of jobs.splice(0)) {
        for (let time = 0; time < times; time += 1) await carryOut(job);
      }
    },
    page: (name: string, limit = 20, from?: PageRequest['from'], types?: PageRequest['types']) =>
      readNotifications(reading, { reader: idOf(name), limit, from, types, now: now() }),
    dismiss: (name: string, notificationId: NotificationId) =>
      dismissNotification(reading, idOf(name), notificationId, now()),
    dismissAll: (name: string, upTo?: NotificationId) =>
      dismissNotifications(reading, idOf(name), upTo, now()),
    /** Dismisses what somebody is told of likes; answers of whose likes they are told no more. */
    dismissLikes: async (name: string, postId: PostId): Promise<readonly AccountId[]> => {
      const about = nameOfSubject({ type: 'like', postId });
      const group = await reading.notifications.group(idOf(name), about);
      if (group !== undefined) await dismissNotification(reading, idOf(name), group.notificationId, now());
      return (await reading.notifications.group(idOf(name), about))?.dismissed ?? [];
    },
    mute: (name: string, postId: PostId) => mutes.mute(idOf(name), postId, now()),
    unmute: (name: string, postId: PostId) => mutes.unmute(idOf(name), postId, now()),
    unread: (name: string) =>
      reading.notifications
        .marker(idOf(name))
        .then((marker) => countUnread(reading, idOf(name), marker, now()))
        .then(({ unread }) => unread),
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
