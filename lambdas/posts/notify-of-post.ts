import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { mentionedIn } from '../graph/mention.ts';
import type { PostId } from '../kernel/ids.ts';
import { AccountId, authorOf, notificationIdOf } from '../kernel/ids.ts';
import type { Subject } from '../notify/notification.ts';
import { expiryAt, soleNotification } from '../notify/notification.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { notifyOnce, reconcileMember } from '../notify/notify.ts';
import { wantsOwn } from '../notify/preferences.ts';
import { canSeePublished } from './can-see-published.ts';
import type { HeldPost, Post, PostHead, PublishedPost } from './post.ts';
import { createdAtOf } from './post.ts';
import type { postNotificationTypes } from './post-notification-types.ts';
import { PartId } from './post-parts.ts';
import type { PostStore } from './post-store.ts';

type PostSubject = Subject<keyof typeof postNotificationTypes>;

/** What of a post's row decides who is notified of it, whether or not it says it by itself. */
const decisiveOf = (post: PostHead | undefined) => {
  if (post === undefined) return undefined;
  const { state, visibility, audienceId, coAuthors, paidPartnership, packed } = post;
  const { mentions, words, tags, tagParts } = packed;
  return {
    state,
    hold: post.state === 'held' ? post.hold : undefined,
    visibility,
    audienceId,
    coAuthors,
    partner: paidPartnership?.partner,
    mentions,
    apart: words?.caption,
    tags,
    tagParts,
  };
};

/** Whether a change of a post may ask for notifications: it was published or held, or what decides who is notified of it changed. */
export const asksForNotifications = (before: PostHead | undefined, after: PostHead | undefined): boolean =>
  (after?.state === 'published' || after?.state === 'held') &&
  !isDeepStrictEqual(decisiveOf(before), decisiveOf(after));

const notifyOfPublication = async (deps: NotifyDeps, post: PublishedPost, now: number): Promise<void> => {
  const { postId, publishedAt } = post;
  const author = authorOf(postId);
  if (!wantsOwn(await deps.notifications.preferences(author), 'post_published')) return;
  const notificationId = notificationIdOf(publishedAt, `${author} post_published ${postId}`);
  const subject: PostSubject = { type: 'post_published', postId };
  const notification = soleNotification(subject, notificationId, undefined, publishedAt);
  await notifyOnce(deps, author, notification, now);
};

const notifyOfHold = async (deps: NotifyDeps, post: HeldPost, now: number): Promise<void> => {
  const { postId, hold } = post;
  const author = authorOf(postId);
  if (!wantsOwn(await deps.notifications.preferences(author), 'post_held')) return;
  const at = hold.at ?? createdAtOf(post);
  const notificationId = notificationIdOf(at, `${author} post_held ${postId}`);
  const subject: PostSubject = { type: 'post_held', postId };
  await notifyOnce(deps, author, soleNotification(subject, notificationId, undefined, at), now);
};

/** Whom a caption names: as the post's own row says it, or as the part does that has the caption. */
const NamedBy = z.object({ people: z.array(AccountId), part: z.optional(PartId) });
type NamedBy = z.infer<typeof NamedBy>;

/** What changes of a post mean to those whom its caption names. */
export const MentionChanges = z.object({
  /** The captions that changed, each before and after. */
  captions: z.array(z.object({ before: NamedBy, after: NamedBy })),
  /** Who may see the post changed too, so that all whom it names are looked at. */
  everybody: z.boolean(),
});
export type MentionChanges = z.infer<typeof MentionChanges>;

const namedBy = (post: PostHead | undefined): NamedBy => {
  const part = post?.packed.words?.caption;
  return part === undefined ? { people: [...mentionedIn(post?.packed.mentions)] } : { people: [], part };
};

/** What a change of a post means to those whom its caption names. */
export const mentionChangesOf = (
  before: PostHead | undefined,
  after: PostHead | undefined,
): MentionChanges => {
  const [was, is] = [namedBy(before), namedBy(after)];
  return {
    captions: isDeepStrictEqual(was, is) ? [] : [{ before: was, after: is }],
    everybody:
      before?.state !== after?.state ||
      before?.visibility !== after?.visibility ||
      before?.audienceId !== after?.audienceId,
  };
};

export const mergeMentionChanges = (one: MentionChanges, other: MentionChanges): MentionChanges => ({
  captions: [...one.captions, ...other.captions],
  everybody: one.everybody || other.everybody,
});

export interface NotifyOfPostDeps extends NotifyDeps {
  readonly posts: Pick<PostStore, 'mentionedIn'>;
}

/** Whom captions name now and did not before, or the other way round. */
const newlyOrNoMoreNamed = async (
  { posts }: NotifyOfPostDeps,
  postId: PostId,
  { captions }: MentionChanges,
): Promise<ReadonlySet<AccountId>> => {
  const parts = captions.flatMap(({ before, after }) => [before.part, after.part]);
  const wanted = [...new Set(parts.filter((part) => part !== undefined))];
  const inParts = wanted.length === 0 ? undefined : await posts.mentionedIn(postId, wanted);
  const peopleOf = ({ people, part }: NamedBy) => new Set(part === undefined ? people : inParts?.get(part));
  return new Set(
    captions.flatMap(({ before, after }) => [...peopleOf(before).symmetricDifference(peopleOf(after))]),
  );
};

/**
 * Notifies those whom a caption names, and takes it back from those whom it names no more. An edit for another reason concerns nobody;
 * where it changes who may see the post, those who were named longer ago than notifications are kept are left alone.
 */
const notifyMentioned = async (
  deps: NotifyOfPostDeps,
  post: PublishedPost,
  changes: MentionChanges,
  now: number,
): Promise<void> => {
  const { postId } = post;
  const author = authorOf(postId);
  const named = mentionedIn(post.mentions);
  const touched = await newlyOrNoMoreNamed(deps, postId, changes);
  const isRecent = expiryAt(post.publishedAt) * 1_000 > now;
  const others = changes.everybody && isRecent ? named : [];
  const subject: PostSubject = { type: 'mention', postId };
  const member = { account: author, at: post.editedAt ?? post.publishedAt };
  for (const person of new Set([...touched, ...others])) {
    if (person === author) continue;
    const isNamed = named.includes(person);
    if (isNamed && !(await canSeePublished(deps, person, post))) continue;
    await reconcileMember(deps, person, subject, member, isNamed, now);
  }
};

/**
 * Notifies an author that a post was published or held and, of a published one, the people whom its caption mentions. `now` in
 * milliseconds.
 */
export const notifyOfPost = async (
  deps: NotifyOfPostDeps,
  post: Post,
  changes: MentionChanges,
  now: number,
): Promise<void> => {
  if (post.state === 'held') await notifyOfHold(deps, post, now);
  if (post.state !== 'published') return;
  await notifyOfPublication(deps, post, now);
  await notifyMentioned(deps, post, changes, now);
};
