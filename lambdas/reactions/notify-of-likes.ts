/** How authors of posts and comments are notified of likes: alike, though each topic names its own type. */
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { inPieces, union } from '../notify/merge-and-split.ts';
import type { Subject } from '../notify/notification.ts';
import { membersOf, roomIn } from '../notify/notification-group.ts';
import type { NotifierContext } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { eligibleOf, makeNotifyDeps, reconcileGroup } from '../notify/notify.ts';
import { canSeePublished } from '../posts/can-see-published.ts';
import type { PostStore } from '../posts/post-store.ts';
import { makePostStore } from '../posts/post-store.ts';
import type { LikeSourceStore } from './like-source-store.ts';
import { makeLikeSourceStore } from './like-source-store.ts';

export interface NotifyOfLikesDeps extends NotifyDeps {
  readonly posts: Pick<PostStore, 'head'>;
  readonly sources: LikeSourceStore;
}

export const makeNotifyOfLikesDeps = (context: NotifierContext): NotifyOfLikesDeps => ({
  ...makeNotifyDeps(context),
  posts: makePostStore(context.table),
  sources: makeLikeSourceStore(context.table),
});

interface LikesJob {
  readonly accounts: AccountId[];
}

export const mergeLikes = <Job extends LikesJob>(one: Job, other: Job): Job => ({
  ...one,
  accounts: union(one.accounts, other.accounts),
});

export const splitLikes = <Job extends LikesJob>(job: Job): readonly Job[] =>
  inPieces(job.accounts).map((accounts) => ({ ...job, accounts }));

/** What is liked, whose it is, and which accounts may like it or have ceased to. */
interface Liked {
  readonly recipient: AccountId;
  readonly subject: Subject & { readonly postId: PostId; readonly commentId?: CommentId };
  readonly accounts: readonly AccountId[];
}

/** Notifies the author of a post or comment of its likes; those who like it no more are taken out. `now` in milliseconds. */
export const notifyOfLikes = async (
  deps: NotifyOfLikesDeps,
  { recipient, subject, accounts }: Liked,
  now: number,
): Promise<void> => {
  const { type, postId, commentId } = subject;
  const others = accounts.filter((account) => account !== recipient);

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
        (await canSeePublished(deps, recipient, await deps.posts.head(postId, now, { consistent: true })));
      return { present: isSeen ? present : [], gone };
    },
    now,
  );
};
