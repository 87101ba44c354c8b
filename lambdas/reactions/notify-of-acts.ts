/** How authors of posts and comments are notified of likes and reposts: alike, though each topic names its own type. */
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
import type { ActSourceStore } from './act-source-store.ts';
import { makeActSourceStore } from './act-source-store.ts';

export interface NotifyOfActsDeps extends NotifyDeps {
  readonly posts: Pick<PostStore, 'head'>;
  readonly sources: ActSourceStore;
}

export const makeNotifyOfActsDeps = (context: NotifierContext): NotifyOfActsDeps => ({
  ...makeNotifyDeps(context),
  posts: makePostStore(context.table),
  sources: makeActSourceStore(context.table),
});

interface ActsJob {
  readonly accounts: AccountId[];
}

export const mergeActs = <Job extends ActsJob>(one: Job, other: Job): Job => ({
  ...one,
  accounts: union(one.accounts, other.accounts),
});

export const splitActs = <Job extends ActsJob>(job: Job): readonly Job[] =>
  inPieces(job.accounts).map((accounts) => ({ ...job, accounts }));

/** What something is done with, whose it is, and which accounts may do so or have ceased to. */
interface Touched {
  readonly reaction: 'liked' | 'reposted';
  readonly recipient: AccountId;
  readonly subject: Subject & { readonly postId: PostId; readonly commentId?: CommentId };
  readonly accounts: readonly AccountId[];
}

/** Notifies the author of a post or comment of who likes or reposts it; those who do so no more are taken out. `now` in milliseconds. */
export const notifyOfActs = async (
  deps: NotifyOfActsDeps,
  { reaction, recipient, subject, accounts }: Touched,
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
      const begun = await deps.sources.begun(reaction, { postId, commentId }, noticed);
      const found = [...begun].map(([account, at]) => ({ account, at }));
      const back = found.filter(({ account }) => members.has(account));
      const joining = found
        .filter(({ account }) => !members.has(account))
        .sort((one, other) => one.at - other.at)
        .slice(0, roomIn(group));
      const gone = noticed.filter((account) => members.has(account) && !begun.has(account));
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
