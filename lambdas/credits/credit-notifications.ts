/**
 * How the people of a post are notified: accounts that are tagged or asked to be co-authors or paid partners; and the author, of those who agreed.
 * One job stands for a post and its people, so that it also does what `posts` below says about the post itself.
 */

import * as z from 'zod/mini';
import { AccountId, authorOf, PostId } from '../kernel/ids.ts';
import { union, unsplit } from '../notify/merge-and-split.ts';
import type { Subject } from '../notify/notification.ts';
import type { JobKind, Notifier, NotifierContext } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { makeNotifyDeps, reconcileMember } from '../notify/notify.ts';
import { names } from '../platform/data-of-field.ts';
import { canSeePublished } from '../posts/can-see-published.ts';
import { creditsInRow, creditsOf } from '../posts/credits-of-post.ts';
import {
  asksForNotifications,
  MentionChanges,
  mentionChangesOf,
  mergeMentionChanges,
  notifyOfPost,
} from '../posts/notify-of-post.ts';
import type { LoadedTags, PostHead, PublishedPost } from '../posts/post.ts';
import { PartId } from '../posts/post-parts.ts';
import { postRow } from '../posts/post-rows.ts';
import { makePostStore } from '../posts/post-store.ts';
import { coAuthorsOf, roleOnPost } from '../posts/role-on-post.ts';
import { forgetActs } from '../reactions/notify-of-acts.ts';
import type { creditNotificationTypes } from './credit-notification-types.ts';

type CreditSubject = Subject<keyof typeof creditNotificationTypes>;

/** Who had a part in a post, as far as its own row says it. */
const creditedIn = (post: PostHead | undefined): AccountId[] =>
  post === undefined ? [] : [...creditsInRow(post).keys()];

/** Who was an author of a post before a change, and is none any more. */
const authorsNoMore = (before: PostHead | undefined, after: PostHead | undefined): AccountId[] => {
  const is = after === undefined ? [] : coAuthorsOf(after);
  return before === undefined ? [] : coAuthorsOf(before).filter((account) => !is.includes(account));
};

/** `formerly`: the accounts that had a part in the post before. */
const notifyOfCredits = async (
  deps: NotifyDeps,
  post: PublishedPost & LoadedTags,
  formerly: readonly AccountId[],
  now: number,
): Promise<void> => {
  const { postId } = post;
  const author = { account: authorOf(postId), at: post.editedAt ?? post.publishedAt };
  const tag: CreditSubject = { type: 'tag', postId };
  const invitations = {
    coAuthor: { asked: 'co_author_invitation', accepted: 'co_author_accepted' },
    partner: { asked: 'partnership_invitation', accepted: 'partnership_accepted' },
  } as const;
  const credits = creditsOf(post);
  for (const person of new Set([...credits.keys(), ...formerly])) {
    if (person === author.account) continue;
    const credit = credits.get(person);
    const isSeen = await canSeePublished(deps, person, post);
    const isTagged = isSeen && credit?.tag !== undefined;
    await reconcileMember(deps, person, tag, author, isTagged, now);
    for (const invitation of ['coAuthor', 'partner'] as const) {
      const { asked, accepted } = invitations[invitation];
      const asking: CreditSubject = { type: asked, postId };
      const acceptance: CreditSubject = { type: accepted, postId };
      const isInvited = isSeen && credit?.[invitation] === 'invited';
      await reconcileMember(deps, person, asking, author, isInvited, now);
      const hasAgreed = credit?.[invitation] === 'accepted';
      await reconcileMember(deps, author.account, acceptance, { account: person, at: now }, hasAgreed, now);
    }
  }
};

/** A post was published or held, or what decides who is notified of it changed. `formerly`: the accounts that had a part in it before. */
const ofPosts = notificationJob({
  topic: 'posts and their people',
  kind: 'post',
  job: z.object({
    postId: PostId,
    formerly: z.array(AccountId),
    formerAuthors: z._default(z.array(AccountId), []),
    formerTags: z._default(z.array(PartId), []),
    mentions: z._default(MentionChanges, { captions: [], everybody: true }),
  }),
  data: {
    postId: names('the author of a post'),
    formerly: names('who had a part in it'),
    formerAuthors: names('who had a part in it'),
    formerTags: names('who had a part in it'),
    mentions: names('who is mentioned'),
  },
  follows: [{ row: postRow, on: ['INSERT', 'MODIFY'] }],
  jobsOf: ({ ids: { postId }, before, after }) =>
    asksForNotifications(before, after)
      ? [
          {
            postId,
            formerly: creditedIn(before),
            formerAuthors: authorsNoMore(before, after),
            formerTags: before?.packed.tagParts ?? [],
            mentions: mentionChangesOf(before, after),
          },
        ]
      : [],
  nameOf: ({ postId }) => postId,
  merge: (one, other) => ({
    ...one,
    formerly: union(one.formerly, other.formerly),
    formerAuthors: union(one.formerAuthors, other.formerAuthors),
    formerTags: union(one.formerTags, other.formerTags),
    mentions: mergeMentionChanges(one.mentions, other.mentions),
  }),
  split: unsplit,
});

export const creditNotificationJobs: readonly JobKind[] = [ofPosts];

export const creditNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofPosts, {
    deps: (context: NotifierContext) => ({ ...makeNotifyDeps(context), posts: makePostStore(context.table) }),
    run: async (deps, { postId, formerly, formerAuthors, formerTags, mentions }, now) => {
      const post = await deps.posts.getCredited(postId, now, { consistent: true });
      if (post === undefined) return;
      for (const former of formerAuthors) {
        if (roleOnPost(post, former) === undefined) await forgetActs(deps, former, postId, now);
      }
      await notifyOfPost(deps, post, mentions, now);
      if (post.state !== 'published') return;
      const apart = formerTags.length === 0 ? [] : await deps.posts.taggedIn(postId, formerTags);
      const people = apart.map(({ accountId }) => accountId);
      await notifyOfCredits(deps, post, union(formerly, people), now);
    },
  }),
];
