/** Undoes what an account did, as it would itself: each may be repeated, also where it was done by halves. */
import { makeCommentLikeStore } from '../comments/comment-like-store.ts';
import { makeCommentWriter } from '../comments/comment-writer.ts';
import { makeDraftStore } from '../drafts/draft-store.ts';
import { blockedRow, edgeRow, mutedRow, restrictedRow } from '../graph/graph-rows.ts';
import type { AccountId, CommentId, DraftId, PhotoId, PostId } from '../kernel/ids.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Key, Table } from '../platform/table.ts';
import { creditsOf, withoutPeople } from '../posts/credits-of-post.ts';
import { makePostWriter } from '../posts/post-writer.ts';
import { reactions } from '../posts/viewer-state.ts';
import { pushDeviceRow } from '../push/push-rows.ts';
import { makeActStore } from '../reactions/act-store.ts';
import type { Target } from '../reactions/reaction.ts';
import { makeReactionStore } from '../reactions/reaction-store.ts';
import type { SessionId } from '../sessions/session.ts';
import { sessionRow } from '../sessions/session-rows.ts';
import type { Erased, Outcome } from './erased.ts';

const ATTEMPTS = 10; // changes by others and by consumers that may come between reading and writing

export type Undoing = ReturnType<typeof makeUndoing>;

export const makeUndoing = (table: Table) => {
  const posts = makePostWriter(table);
  const drafts = makeDraftStore(table);
  const photos = makePhotoWriter(table);
  const comments = makeCommentWriter(table);
  const states = makeReactionStore(table);
  const acts = makeActStore(table);
  const commentLikes = makeCommentLikeStore(table);

  const untilAlone = (what: string, attempt: () => Promise<Outcome | undefined>): Promise<Outcome> =>
    retryOnConflict({ attempts: ATTEMPTS, error: () => new Error(`${what} does not come to rest`) }, attempt);

  /** The rows of lists in which the owner of an edge has somebody that it blocks, mutes or restricts. */
  const listRowsOf = async (owner: AccountId, other: AccountId): Promise<readonly Key[]> => {
    const row = await table.get(edgeRow.key({ owner, other }), { consistent: true });
    if (row === undefined) return [];
    const { blocks, mutedAt, restricts } = edgeRow.parse(row);
    return [
      edgeRow.key({ owner, other }),
      ...(blocks === undefined ? [] : [blockedRow.key({ owner, at: blocks, other })]),
      ...(mutedAt === undefined ? [] : [mutedRow.key({ owner, at: mutedAt, other })]),
      ...(restricts === undefined ? [] : [restrictedRow.key({ owner, at: restricts, other })]),
    ];
  };

  return {
    /** Deletes a post for good, by way of the bin: collections of others cease to count it as it gets there. */
    post: (postId: PostId, { now }: Erased): Promise<Outcome> =>
      untilAlone(`The post ${postId}`, async () => {
        const post = await posts.head(postId, now, { consistent: true });
        if (post === undefined) return 'delete';
        const binned = post.state === 'deleted' ? post : await posts.moveToBin(post, now);
        if (binned?.state !== 'deleted') return undefined;
        return (await posts.purge(binned)) ? 'leave' : undefined;
      }),

    /** Deletes a draft; its photos are its owner's again, among whose photos they are found. */
    draft: (draftId: DraftId, { now }: Erased): Promise<Outcome> =>
      untilAlone(`The draft ${draftId}`, async () => {
        const draft = await drafts.head(draftId, now, { consistent: true });
        if (draft === undefined || draft.state === 'published') return 'delete';
        return (await drafts.remove(draft, now)) ? 'leave' : undefined;
      }),

    /** Deletes a photo that nothing uses. What uses one is undone itself, and takes it along or gives it back. */
    photo: (photoId: PhotoId, { accountId }: Erased): Promise<unknown> =>
      photos.deleteUnattached(photoId, accountId),

    /** Deletes a comment; the row by which it was found goes when all that hangs on it is cleared away. */
    comment: async (
      ids: { readonly postId: PostId; readonly commentId: CommentId },
      { accountId }: Erased,
    ): Promise<Outcome> => {
      if (await comments.remove(ids, { accountId, ownsPost: false })) return 'leave';
      const comment = await comments.get(ids.postId, ids.commentId, { consistent: true });
      return comment?.by === accountId ? 'leave' : 'delete';
    },

    /** Takes an account off a post that credits it. */
    credit: (postId: PostId, { accountId, now }: Erased): Promise<Outcome> =>
      untilAlone(`The people of ${postId}`, async () => {
        const post = await posts.getCreditedHead(postId, now, { consistent: true });
        if (post === undefined || !creditsOf(post).has(accountId)) return 'delete';
        return (await posts.changePeople(post, withoutPeople(post, [accountId]))) ? 'leave' : undefined;
      }),

    /** Takes back all that an account did with a post or comment, numbers and lists included. */
    reactions: async (target: Target, { accountId, now }: Erased): Promise<void> => {
      const state = await states.stateOf(accountId, target);
      for (const reaction of reactions) {
        const act = state?.[reaction];
        if (act === undefined) continue;
        await states.undo(reaction, target, accountId, now);
        const undone = { reaction, act, viewer: accountId, postId: target.postId };
        if (target.commentId === undefined) await acts.count([undone]);
        else await commentLikes.count([{ ...undone, reaction: 'liked', commentId: target.commentId }]);
      }
    },

    /** Ends all that two accounts are to each other, on both sides. Lists and numbers follow by the stream. */
    part: async (one: AccountId, other: AccountId): Promise<void> => {
      const keys = await Promise.all([listRowsOf(one, other), listRowsOf(other, one)]);
      await table.writeManyUnordered([], keys.flat());
    },

    /** Has a device receive no pushes for an account. */
    device: (digest: string, { accountId }: Erased): Promise<unknown> =>
      unlessRefused(
        table.delete(pushDeviceRow.key({ digest }), {
          expression: 'accountId = :account',
          values: { ':account': accountId },
        }),
      ),

    session: (sessionId: SessionId): Promise<void> =>
      table.writeManyUnordered([], [sessionRow.key({ sessionId })]),
  };
};
