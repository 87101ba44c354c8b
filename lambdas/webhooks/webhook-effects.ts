/** From changes of rows to events for operators. */
import { profileRow } from '../accounts/account-rows.ts';
import { writtenAtOf } from '../comments/comment.ts';
import { commentRow, replyRow } from '../comments/comment-rows.ts';
import { authorOf } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { ChangeOf, FollowedChange } from '../platform/changes.ts';
import { gather } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import type { WebhookEvent, WebhookType } from './webhook-event.ts';
import { webhookEvent } from './webhook-event.ts';
import type { WebhookJob } from './webhook-job.ts';

const accountEvents = ({ ids: { accountId }, after }: ChangeOf<typeof profileRow>) =>
  after === undefined
    ? []
    : [webhookEvent('account.created', accountId, Date.parse(after.createdAt), { accountId })];

/** What a change of a post's state is called. Into the archive and out of it says nothing. */
const postType = (before: string | undefined, after: string): WebhookType | undefined => {
  if (before === after) return undefined;
  if (after === 'deleted') return 'post.deleted';
  if (before === 'deleted') return 'post.restored';
  if (after === 'held') return 'post.held';
  return after === 'published' && before !== 'archived' && before !== 'removed'
    ? 'post.published'
    : undefined;
};

const postEvents = (
  { ids: { postId }, before, after, changedAt }: ChangeOf<typeof postRow>,
  now: number,
): readonly WebhookEvent[] => {
  if (after === undefined) return [];
  const type = postType(before?.state, after.state);
  if (type === undefined) return [];
  const { state, visibility } = after;
  const publishedAt = 'publishedAt' in after ? after.publishedAt : undefined;
  const timestamps = {
    'post.published': publishedAt,
    'post.deleted': state === 'deleted' ? after.deletedAt : undefined,
  };
  const known = type === 'post.published' || type === 'post.deleted' ? timestamps[type] : undefined;
  const reason = 'hold' in after ? { reason: after.hold.code } : {};
  const data = { postId, accountId: authorOf(postId), state, visibility, ...reason };
  return [webhookEvent(type, postId, known ?? changedAt ?? now, data)];
};

const commentEvents = ({
  ids: { postId, commentId },
  after,
}: ChangeOf<typeof commentRow | typeof replyRow>): readonly WebhookEvent[] => {
  if (after === undefined) return [];
  const { by, state } = after;
  return [
    webhookEvent('comment.created', commentId, writtenAtOf(commentId), {
      commentId,
      postId,
      accountId: by,
      state,
    }),
  ];
};

const follows = [
  { row: profileRow, on: ['INSERT'] },
  { row: postRow },
  { row: commentRow, on: ['INSERT'] },
  { row: replyRow, on: ['INSERT'] },
] as const;

const eventsOf = (change: FollowedChange<typeof follows>, now: number): readonly WebhookEvent[] => {
  switch (change.entity) {
    case 'account':
      return accountEvents(change);
    case 'post':
      return postEvents(change, now);
    case 'comment':
      return commentEvents(change);
  }
};

/** Nothing where no webhooks are configured. */
export const webhookEffects = streamPart({
  topic: 'webhooks',
  follows,
  access: [],
  sends: ['WEBHOOKS_QUEUE_URL'],
  variables: ['WEBHOOK_TYPES'],
  deps: ({ queue, env, clock }) => ({
    queue: queue<WebhookJob>('WEBHOOKS_QUEUE_URL'),
    /** The types that any address wants. */
    types: new Set(env.WEBHOOK_TYPES.split(',')),
    clock,
  }),
  plan: ({ queue, types, clock }, changes) => {
    const jobs = gather<WebhookJob>();
    for (const change of changes) {
      for (const event of eventsOf(change, clock()).filter(({ type }) => types.has(type))) {
        jobs.add(`${event.id} ${change.position}`, change.position, () => ({ kind: 'webhook', event }));
      }
    }
    return jobs.together((all) => queue.send(all));
  },
});
