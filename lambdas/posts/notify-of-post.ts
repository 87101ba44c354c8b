import { isDeepStrictEqual } from 'node:util';
import { resolveMentions } from '../graph/resolve-mentions.ts';
import { authorOf, notificationIdOf } from '../kernel/ids.ts';
import type { Subject } from '../notify/notification.ts';
import { soleNotification } from '../notify/notification.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { notifyOnce, reconcileGroup, reconcileMember } from '../notify/notify.ts';
import { wantsOwn } from '../notify/preferences.ts';
import { canSeePublished } from './can-see-published.ts';
import type { HeldPost, Post, PostHead, PublishedPost } from './post.ts';
import type { postNotificationTypes } from './post-notification-types.ts';

type PostSubject = Subject<keyof typeof postNotificationTypes>;

/** What of a post's row decides who is notified of it, whether or not it says it by itself. */
const decisiveOf = (post: PostHead | undefined) => {
  if (post === undefined) return undefined;
  const { state, visibility, audienceId, coAuthors, packed } = post;
  const { caption, mentions, words, tags, tagParts } = packed;
  return {
    state,
    visibility,
    audienceId,
    coAuthors,
    caption,
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

/** The row does not say when it was held, so that the group remembers. */
const notifyOfHold = async (deps: NotifyDeps, { postId }: HeldPost, now: number): Promise<void> => {
  const author = authorOf(postId);
  const subject: PostSubject = { type: 'post_held', postId };
  await reconcileGroup(
    deps,
    author,
    subject,
    async () => {
      const isWanted = wantsOwn(await deps.notifications.preferences(author), 'post_held');
      return { present: isWanted ? [{ account: author, at: now }] : [], gone: [] };
    },
    now,
  );
};

const notifyMentioned = async (deps: NotifyDeps, post: PublishedPost, now: number): Promise<void> => {
  const { postId, caption = '' } = post;
  const author = authorOf(postId);
  const subject: PostSubject = { type: 'mention', postId };
  const at = post.editedAt ?? post.publishedAt;
  for (const { accountId: person } of await resolveMentions(deps, author, caption)) {
    if (person === author) continue;
    if (!(await canSeePublished(deps, person, post))) continue;
    await reconcileMember(deps, person, subject, { account: author, at }, true, now);
  }
};

/** Notifies an author that a post was published or held and, of a published one, the people whom its caption mentions. `now` in milliseconds. */
export const notifyOfPost = async (deps: NotifyDeps, post: Post, now: number): Promise<void> => {
  if (post.state === 'held') await notifyOfHold(deps, post, now);
  if (post.state !== 'published') return;
  await notifyOfPublication(deps, post, now);
  await notifyMentioned(deps, post, now);
};
