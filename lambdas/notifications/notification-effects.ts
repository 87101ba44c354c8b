/** From changes of rows to jobs for notifications: one for each thing that a batch touches, however many touch it. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { AccountId as AccountIdSchema, CommentId, PostId } from '../kernel/ids.ts';
import type { JobOf, NotificationJob } from '../kernel/jobs/notification-job.ts';
import { idsOf } from '../kernel/table-keys.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { Row } from '../platform/table.ts';

export interface PlanNotificationsDeps {
  readonly notifications: JobQueue<NotificationJob>;
}

const MAX_ACCOUNTS = 100; // of one job: as many as one read takes

const Mentioning = z.object({ mentioned: z._default(z.array(AccountIdSchema), []) });
const OfPost = z.object({ postId: z.optional(PostId) });
const People = z.array(z.object({ accountId: AccountIdSchema }));
const Involving = z.object({
  photos: z._default(z.array(z.object({ tags: z._default(People, []) })), []),
  coAuthors: z._default(People, []),
});

const hasChanged = ({ before, after }: RowChange, fields: readonly string[]): boolean =>
  fields.some((field) => !isDeepStrictEqual(before?.[field], after?.[field]));

const edgeJobs = (change: RowChange): readonly NotificationJob[] => {
  const edge = idsOf.edge(change.key);
  if (edge === undefined) return [];
  const { owner, other } = edge;
  const { before, after } = change;
  const jobs: NotificationJob[] = [];
  if (hasChanged(change, ['requested'])) jobs.push({ kind: 'request', asked: other, requester: owner });
  if (hasChanged(change, ['since'])) {
    const since = after?.['since'];
    if (typeof since === 'string' && before?.['requested'] !== undefined) {
      jobs.push({ kind: 'accepted', approver: other, follower: owner, since });
    } else {
      const follower = { account: owner, ...(typeof since === 'string' && { since }) };
      jobs.push({ kind: 'follows', followed: other, followers: [follower] });
    }
  }
  // The other side's row says `blockedBy`: one of the two is enough.
  if (before?.['blocks'] === undefined && after?.['blocks'] !== undefined) {
    jobs.push({ kind: 'block', one: owner, other });
  }
  return jobs;
};

const likeJobs = (change: RowChange): readonly NotificationJob[] => {
  const like = idsOf.like(change.key);
  if (like === undefined || (change.before !== undefined && change.after !== undefined)) return [];
  const { target, account } = like;
  const row: Row = change.after ?? change.before ?? {};
  // A comment's like names the comment's post.
  const { postId = target } = OfPost.parse(row);
  const isOfPost = postId === target;
  return [
    {
      kind: 'likes',
      postId: PostId.parse(postId),
      ...(!isOfPost && { commentId: CommentId.parse(target) }),
      accounts: [account],
    },
  ];
};

const commentJobs = (change: RowChange): readonly NotificationJob[] => {
  const comment = idsOf.comment(change.key);
  if (comment === undefined || !hasChanged(change, ['state', 'mentioned'])) return [];
  const mentioned = [change.before, change.after].flatMap((row) =>
    row === undefined ? [] : Mentioning.parse(row).mentioned,
  );
  return [{ kind: 'comment', ...comment, mentioned: [...new Set(mentioned)] }];
};

const involvedIn = (row: Row | undefined): readonly AccountId[] => {
  if (row === undefined) return [];
  const { photos, coAuthors } = Involving.parse(row);
  return [...photos.flatMap(({ tags }) => tags), ...coAuthors].map(({ accountId }) => accountId);
};

const told = ['published', 'held'] as const;
const decisive = ['state', 'visibility', 'audienceId', 'caption', 'photos', 'coAuthors'] as const;

const postJobs = (change: RowChange): readonly NotificationJob[] => {
  const postId = idsOf.post(change.key);
  const state = change.after?.['state'];
  if (postId === undefined || !told.some((each) => each === state)) return [];
  if (!hasChanged(change, decisive)) return [];
  return [{ kind: 'post', postId, formerly: [...new Set(involvedIn(change.before))] }];
};

const draftJobs = ({ key, before, after }: RowChange): readonly NotificationJob[] => {
  const draftId = idsOf.draft(key);
  const publishAt = before?.['publishAt'];
  const hasFailed = after?.['state'] === 'failed' && before?.['state'] === 'scheduled';
  return draftId !== undefined && hasFailed && typeof publishAt === 'number'
    ? [{ kind: 'draft', draftId, publishAt }]
    : [];
};

const jobsOf = (change: RowChange): readonly NotificationJob[] => [
  ...edgeJobs(change),
  ...likeJobs(change),
  ...commentJobs(change),
  ...postJobs(change),
  ...draftJobs(change),
];

const nameOf = (job: NotificationJob): string => {
  switch (job.kind) {
    case 'likes':
      return `likes ${job.commentId ?? job.postId}`;
    case 'follows':
      return `follows ${job.followed}`;
    case 'request':
      return `request ${job.asked} ${job.requester}`;
    case 'accepted':
      return `accepted ${job.follower} ${job.since}`;
    case 'comment':
      return `comment ${job.commentId}`;
    case 'post':
      return `post ${job.postId}`;
    case 'draft':
      return `draft ${job.draftId} ${job.publishAt}`;
    case 'block':
      return `block ${job.one} ${job.other}`;
  }
};

const union = <Item>(one: readonly Item[], other: readonly Item[]): Item[] => [
  ...new Set([...one, ...other]),
];

/** The later state of each follower is the one to look for. */
const laterOf = (
  one: JobOf<'follows'>['followers'],
  other: JobOf<'follows'>['followers'],
): JobOf<'follows'>['followers'] => [
  ...new Map([...one, ...other].map((each) => [each.account, each])).values(),
];

/** One job that stands for two about the same thing. */
const merged = (one: NotificationJob, other: NotificationJob): NotificationJob => {
  if (one.kind === 'likes' && other.kind === 'likes') {
    return { ...one, accounts: union(one.accounts, other.accounts) };
  }
  if (one.kind === 'follows' && other.kind === 'follows') {
    return { ...one, followers: laterOf(one.followers, other.followers) };
  }
  if (one.kind === 'comment' && other.kind === 'comment') {
    return { ...one, mentioned: union(one.mentioned, other.mentioned) };
  }
  if (one.kind === 'post' && other.kind === 'post') {
    return { ...one, formerly: union(one.formerly, other.formerly) };
  }
  return one;
};

const inPieces = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / MAX_ACCOUNTS) }, (_, piece) =>
    items.slice(piece * MAX_ACCOUNTS, (piece + 1) * MAX_ACCOUNTS),
  );

const split = (job: NotificationJob): readonly NotificationJob[] => {
  if (job.kind === 'likes') return inPieces(job.accounts).map((accounts) => ({ ...job, accounts }));
  if (job.kind === 'follows') return inPieces(job.followers).map((followers) => ({ ...job, followers }));
  return [job];
};

/** The work that a batch of changes asks for. A change that cannot be read stops the batch in front of it. */
export const planNotifications = (
  deps: PlanNotificationsDeps,
  changes: readonly RowChange[],
): readonly Work[] => {
  const jobs = new Map<string, NotificationJob>();
  const positions: number[] = [];
  const unreadable: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      for (const job of jobsOf(change)) {
        const known = jobs.get(nameOf(job));
        jobs.set(nameOf(job), known === undefined ? job : merged(known, job));
        positions.push(position);
      }
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }
  if (jobs.size === 0) return unreadable;
  const run = () => deps.notifications.send([...jobs.values()].flatMap(split));
  return [{ positions, run }, ...unreadable];
};
