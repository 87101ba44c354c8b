/** From changes of rows to events for operators. */
import * as z from 'zod/mini';
import { AccountId, authorOf, type CommentId, type PostId, timeOf } from '../kernel/ids.ts';
import { idsOf } from '../kernel/table-keys.ts';
import type { JobQueue } from '../platform/queue.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { WebhookEvent, WebhookType } from './webhook-event.ts';
import { webhookEvent } from './webhook-event.ts';
import type { WebhookJob } from './webhook-job.ts';

export interface PlanWebhooksDeps {
  readonly webhooks: {
    readonly queue: JobQueue<WebhookJob>;
    /** The types that any address wants; none where no webhooks are configured. */
    readonly types: readonly WebhookType[];
  };
  /** The present moment in milliseconds. */
  readonly clock: () => number;
}

const NewAccount = z.object({ accountId: AccountId, createdAt: z.iso.datetime() });
const PostFacts = z.object({
  state: z.string(),
  visibility: z.string(),
  publishedAt: z.optional(z.int()),
  deletedAt: z.optional(z.int()),
  hold: z.optional(z.object({ code: z.string() })),
});
const CommentFacts = z.object({ by: AccountId, state: z.string() });

const accountEvents = ({ before, after }: RowChange): readonly WebhookEvent[] => {
  if (before !== undefined || after === undefined) return [];
  const { accountId, createdAt } = parseRow(NewAccount, after);
  return [webhookEvent('account.created', accountId, Date.parse(createdAt), { accountId })];
};

/** What a change of a post's state is called. Into the archive and out of it says nothing. */
const postType = (before: string | undefined, after: string): WebhookType | undefined => {
  if (before === after) return undefined;
  if (after === 'deleted') return 'post.deleted';
  if (before === 'deleted') return 'post.restored';
  if (after === 'held') return 'post.held';
  return after === 'published' && before !== 'archived' ? 'post.published' : undefined;
};

const postEvents = (postId: PostId, { before, after, changedAt }: RowChange, now: number) => {
  if (after === undefined) return [];
  const was = before && parseRow(PostFacts, before);
  const is = parseRow(PostFacts, after);
  const type = postType(was?.state, is.state);
  if (type === undefined) return [];
  const moments = { 'post.published': is.publishedAt, 'post.deleted': is.deletedAt };
  const known = type === 'post.published' || type === 'post.deleted' ? moments[type] : undefined;
  const { state, visibility, hold } = is;
  const data = { postId, accountId: authorOf(postId), state, visibility, ...(hold && { reason: hold.code }) };
  return [webhookEvent(type, postId, known ?? changedAt ?? now, data)];
};

const commentEvents = (
  { postId, commentId }: { readonly postId: PostId; readonly commentId: CommentId },
  { before, after }: RowChange,
): readonly WebhookEvent[] => {
  if (before !== undefined || after === undefined) return [];
  const { by, state } = parseRow(CommentFacts, after);
  const at = timeOf(commentId.split('-').at(-1) ?? commentId);
  return [webhookEvent('comment.created', commentId, at, { commentId, postId, accountId: by, state })];
};

const eventsOf = (change: RowChange, now: number): readonly WebhookEvent[] => {
  if (idsOf.isProfile(change.key)) return accountEvents(change);
  const postId = idsOf.post(change.key);
  if (postId !== undefined) return postEvents(postId, change, now);
  const comment = idsOf.comment(change.key);
  return comment === undefined ? [] : commentEvents(comment, change);
};

/** The work that a batch of changes asks for. A change that cannot be read stops the batch in front of it. */
export const planWebhooks = (deps: PlanWebhooksDeps, changes: readonly RowChange[]): readonly Work[] => {
  const { queue, types } = deps.webhooks;
  if (types.length === 0) return [];
  const jobs: WebhookJob[] = [];
  const positions: number[] = [];
  const unreadable: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      for (const event of eventsOf(change, deps.clock())) {
        if (!types.includes(event.type)) continue;
        jobs.push({ kind: 'webhook', event });
        positions.push(position);
      }
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }
  return [...(jobs.length > 0 ? [{ positions, run: () => queue.send(jobs) }] : []), ...unreadable];
};
