/** What all kinds of notifications go through: who may be named to whom, the group that takes events in, the push that follows. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import type { ResolveMentionsDeps } from '../comments/resolve-mentions.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, NotificationId } from '../kernel/ids.ts';
import type { PushJob } from '../kernel/jobs/push-job.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { Write } from '../platform/table.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import type { Post } from '../posts/post.ts';
import { authorOfPost } from '../posts/post.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { Notification, PeopleType, Subject } from './notification.ts';
import type { Findings, Member, StoredGroup } from './notification-group.ts';
import { regroup, withoutExpired } from './notification-group.ts';
import type { NotificationStore } from './notification-store.ts';
import { mayBeNamed, wants } from './preferences.ts';
import type { SourceStore } from './source-store.ts';

export interface NotifyDeps extends ResolveMentionsDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'many' | 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many'>;
  readonly posts: Pick<PostStore, 'get'>;
  readonly comments: Pick<CommentStore, 'get'>;
  readonly drafts: Pick<DraftStore, 'get'>;
  readonly sources: SourceStore;
  readonly notifications: NotificationStore;
  readonly pushes: JobQueue<PushJob>;
}

const MAX_ATTEMPTS = 20; // writes of one group that others may come between
const FIRST_PAUSE_MS = 10;
const MAX_PAUSE_MS = 200;

/** Those of some people who may be named to the recipient, who wants to be told of what they did. `now` in milliseconds. */
export const eligibleOf = async (
  { accounts, edges, notifications }: NotifyDeps,
  recipient: AccountId,
  type: PeopleType,
  people: readonly AccountId[],
  now: number,
): Promise<ReadonlySet<AccountId>> => {
  const others = people.filter((account) => account !== recipient);
  if (others.length === 0) return new Set();
  const [preferences, found, own] = await Promise.all([
    notifications.preferences(recipient),
    accounts.many(others),
    edges.many(recipient, others, { consistent: true }),
  ]);
  return new Set(
    others.filter((other) => {
      const edge = own.get(other);
      return mayBeNamed({ account: found.get(other), edge }, now) && wants(preferences, type, edge);
    }),
  );
};

/** Whether the recipient may see a post that is there for others now; its author is not told of what lies in the bin either. */
export const canSeePublished = async (
  { accounts, edges }: NotifyDeps,
  recipient: AccountId,
  post: Post | undefined,
): Promise<boolean> => {
  if (post === undefined || post.state !== 'published') return false;
  const author = authorOfPost(post);
  if (author === recipient) return true;
  const [account, edge] = await Promise.all([
    accounts.byId(author),
    edges.get(recipient, author, { consistent: true }),
  ]);
  return account !== undefined && canSeePost(recipient, post, account, relationOf(edge));
};

/**
 * Has the recipient's devices told of a notification that was just made. Only who made it does so, once: a consumer that dies between
 * the two loses the push, never the notification, and no push comes twice.
 */
const push = async (
  { notifications, pushes }: NotifyDeps,
  recipient: AccountId,
  notificationId: NotificationId,
): Promise<void> => {
  const preferences = await notifications.preferences(recipient);
  if (preferences.pushes === 'on') await pushes.send([{ kind: 'push', recipient, notificationId }]);
};

/** Adds the notification of a single event, once. `now` in milliseconds. */
export const notifyOnce = async (
  deps: NotifyDeps,
  recipient: AccountId,
  notification: Notification,
  now: number,
): Promise<void> => {
  if (notification.expiresAt * 1_000 <= now) return;
  if (await deps.notifications.add(recipient, notification)) {
    await push(deps, recipient, notification.notificationId);
  }
};

/** What the rows say of those whom a job names, given the group as it stands. */
export type Find = (group: StoredGroup | undefined) => Promise<Findings>;

/** Brings a group in line with the rows, once for each person however often it is asked to. `now` in milliseconds. */
export const reconcileGroup = async (
  deps: NotifyDeps,
  recipient: AccountId,
  subject: Subject,
  find: Find,
  now: number,
  also: (joined: readonly AccountId[], expiresAt: number) => readonly Write[] = () => [],
): Promise<void> => {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const stored = await deps.notifications.group(recipient, subject);
    const group = withoutExpired(stored, now);
    const next = regroup(recipient, subject, group, await find(group));
    if (next === undefined || next.group.expiresAt * 1_000 <= now) return;
    const writes = also(next.joined, next.group.expiresAt);
    if (await deps.notifications.saveGroup(recipient, subject, stored, next, writes)) {
      if (next.isPushed) await push(deps, recipient, next.group.notificationId);
      return;
    }
    const longest = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
  }
  throw new Error(`A group of notifications was written by others ${MAX_ATTEMPTS} times`);
};

/** Brings the group of a subject that one person is part of, or not, in line. */
export const reconcileMember = (
  deps: NotifyDeps,
  recipient: AccountId,
  subject: Subject & { readonly type: PeopleType },
  { account, at }: Member,
  stands: boolean,
  now: number,
): Promise<void> =>
  reconcileGroup(
    deps,
    recipient,
    subject,
    async () => {
      if (!stands) return { present: [], gone: [account] };
      const eligible = await eligibleOf(deps, recipient, subject.type, [account], now);
      return { present: eligible.has(account) ? [{ account, at }] : [], gone: [] };
    },
    now,
  );
