/** How authors of posts, co-authors among them, and of comments are notified of likes and reposts. */
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { inPieces, union } from '../notify/merge-and-split.ts';
import type { Subject } from '../notify/notification.ts';
import type { Findings, Group } from '../notify/notification-group.ts';
import { membersOf, roomIn } from '../notify/notification-group.ts';
import type { NotifierContext } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { eligibleOf, makeNotifyDeps, reconcileGroup } from '../notify/notify.ts';
import { once } from '../platform/once.ts';
import { canSeePublished } from '../posts/can-see-published.ts';
import type { PostHead } from '../posts/post.ts';
import type { PostStore } from '../posts/post-store.ts';
import { makePostStore } from '../posts/post-store.ts';
import { coAuthorsOf, roleOnPost } from '../posts/role-on-post.ts';
import type { ActSourceStore } from './act-source-store.ts';
import { makeActSourceStore } from './act-source-store.ts';
import type { MuteStore } from './mute-store.ts';
import { makeMuteStore } from './mute-store.ts';

export interface NotifyOfActsDeps extends NotifyDeps {
  readonly posts: Pick<PostStore, 'head'>;
  readonly sources: ActSourceStore;
  readonly mutes: Pick<MuteStore, 'isMuted'>;
}

export const makeNotifyOfActsDeps = (context: NotifierContext): NotifyOfActsDeps => ({
  ...makeNotifyDeps(context),
  posts: makePostStore(context.table),
  sources: makeActSourceStore(context.table),
  mutes: makeMuteStore(context.table),
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

/** The types of notification by which the authors of a post are notified of what is done with it. */
export const typeOfActs = { liked: 'like', reposted: 'repost' } as const;
type NotifiedReaction = keyof typeof typeOfActs;

/** What something is done with, and which accounts may do so or have ceased to. */
interface Touched {
  readonly reaction: NotifiedReaction;
  readonly subject: Subject & { readonly postId: PostId; readonly commentId?: CommentId };
  readonly accounts: readonly AccountId[];
}

/** Everybody leaves: the recipient has nothing to do with it any more. */
const withoutAll = (group: Group | undefined): Findings => ({ present: [], gone: membersOf(group) });

/**
 * Notifies somebody of who likes or reposts what is theirs; those who do so no more are taken out, and all where `isTheirs` says by the post that
 * it is theirs no more. `head` reads the post: once in a round at most, and behind the group, so that whoever comes between finds either the group
 * or the post changed. `now` in milliseconds.
 */
export const notifyOfActs = async (
  deps: NotifyOfActsDeps,
  {
    reaction,
    recipient,
    subject,
    accounts,
    isTheirs,
    head = () => deps.posts.head(subject.postId, now, { consistent: true }),
  }: Touched & {
    readonly recipient: AccountId;
    readonly isTheirs?: (post: PostHead | undefined) => boolean;
    readonly head?: () => Promise<PostHead | undefined>;
  },
  now: number,
): Promise<void> => {
  const { type, postId, commentId } = subject;
  const others = accounts.filter((account) => account !== recipient);

  await reconcileGroup(
    deps,
    recipient,
    subject,
    async (group) => {
      const post = once(head);
      if (isTheirs && !isTheirs(await post())) return withoutAll(group);
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
      const isTold =
        present.length > 0 &&
        (await canSeePublished(deps, recipient, await post())) &&
        !(await deps.mutes.isMuted(recipient, postId));
      return { present: isTold ? present : [], gone };
    },
    now,
  );
};

/**
 * Notifies the author of a post and its co-authors of who likes or reposts it, each by their own blocks and preferences. Costs a read unit for the
 * post in each look at a group, of each of them. `now` in milliseconds.
 */
export const notifyAuthorsOfActs = async (
  deps: NotifyOfActsDeps,
  touched: Touched,
  now: number,
): Promise<void> => {
  const { postId } = touched.subject;
  let latest: { readonly post: PostHead | undefined } | undefined;
  const head = async () => {
    latest = { post: await deps.posts.head(postId, now, { consistent: true }) };
    return latest.post;
  };
  await notifyOfActs(deps, { ...touched, recipient: authorOf(postId), head }, now);
  const post = latest === undefined ? await head() : latest.post;
  for (const recipient of post === undefined ? [] : coAuthorsOf(post)) {
    // Who leaves meanwhile is not forgotten by whoever takes their notifications away: there was none yet.
    const isTheirs = (present: PostHead | undefined) =>
      present !== undefined && roleOnPost(present, recipient) !== undefined;
    await notifyOfActs(deps, { ...touched, recipient, isTheirs }, now);
  }
};

/** Takes away from somebody who is a post's author no more what they were notified of likes and reposts of it. `now` in milliseconds. */
export const forgetActs = async (
  deps: NotifyDeps,
  recipient: AccountId,
  postId: PostId,
  now: number,
): Promise<void> => {
  for (const type of Object.values(typeOfActs)) {
    await reconcileGroup(deps, recipient, { type, postId }, async (group) => withoutAll(group), now);
  }
};
