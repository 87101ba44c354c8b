import type { AccountId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { JobOf } from '../kernel/jobs/notification-job.ts';
import type { PeopleType, Subject } from './notification.ts';
import { membersOf, roomIn } from './notification-group.ts';
import type { NotifyDeps } from './notify.ts';
import { canSeePublished, eligibleOf, reconcileGroup } from './notify.ts';

/** Whose post or comment is liked, undefined when there is nobody to tell. */
const recipientOf = async (
  { comments }: NotifyDeps,
  { postId, commentId }: JobOf<'likes'>,
): Promise<AccountId | undefined> => {
  if (commentId === undefined) return authorOf(postId);
  const comment = await comments.get(postId, commentId, { consistent: true });
  return comment?.state === 'shown' ? comment.by : undefined;
};

/** Tells the author of a post or comment who likes it; who does so no more is taken out. `now` in milliseconds. */
export const notifyOfLikes = async (deps: NotifyDeps, job: JobOf<'likes'>, now: number): Promise<void> => {
  const { postId, commentId } = job;
  const recipient = await recipientOf(deps, job);
  if (recipient === undefined) return;
  const type: PeopleType = commentId === undefined ? 'like' : 'comment_like';
  const subject: Subject = { type, postId, ...(commentId !== undefined && { commentId }) };
  const others = job.accounts.filter((account) => account !== recipient);

  await reconcileGroup(
    deps,
    recipient,
    subject,
    async (group) => {
      const members = new Set(membersOf(group));
      const noticed = others.filter((account) => members.has(account) || roomIn(group) > 0);
      if (noticed.length === 0) return { present: [], gone: [] };
      const likes = await deps.sources.likes(commentId ?? postId, noticed);
      const found = [...likes].map(([account, at]) => ({ account, at }));
      const back = found.filter(({ account }) => members.has(account));
      const joining = found
        .filter(({ account }) => !members.has(account))
        .sort((one, other) => one.at - other.at)
        .slice(0, roomIn(group));
      const gone = noticed.filter((account) => members.has(account) && !likes.has(account));
      const wanted = [...back, ...joining];
      const eligible = await eligibleOf(
        deps,
        recipient,
        type,
        wanted.map(({ account }) => account),
        now,
      );
      const present = wanted.filter(({ account }) => eligible.has(account));
      const isSeen =
        present.length > 0 &&
        (await canSeePublished(deps, recipient, await deps.posts.get(postId, now, { consistent: true })));
      return { present: isSeen ? present : [], gone };
    },
    now,
  );
};
