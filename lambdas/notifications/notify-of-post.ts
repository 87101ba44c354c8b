import { resolveMentions } from '../comments/resolve-mentions.ts';
import type { AccountId } from '../kernel/ids.ts';
import { authorOf, notificationIdOf } from '../kernel/ids.ts';
import type { JobOf } from '../kernel/jobs/notification-job.ts';
import type { HeldPost, PublishedPost } from '../posts/post.ts';
import { nameOfSubject, soleNotification } from './notification.ts';
import type { NotifyDeps } from './notify.ts';
import { canSeePublished, notifyOnce, reconcileGroup, reconcileMember } from './notify.ts';
import { wantsOwn } from './preferences.ts';

const tellOfPublication = async (deps: NotifyDeps, post: PublishedPost, now: number): Promise<void> => {
  const { postId, publishedAt } = post;
  const author = authorOf(postId);
  if (!wantsOwn(await deps.notifications.preferences(author), 'post_published')) return;
  const notificationId = notificationIdOf(publishedAt, `${author} post_published ${postId}`);
  const notification = soleNotification(
    { type: 'post_published', postId },
    notificationId,
    undefined,
    publishedAt,
  );
  await notifyOnce(deps, author, notification, now);
};

/** The row does not say when it was held, so that the group remembers. */
const tellOfHold = async (deps: NotifyDeps, { postId }: HeldPost, now: number): Promise<void> => {
  const author = authorOf(postId);
  await reconcileGroup(
    deps,
    author,
    { type: 'post_held', postId },
    async () => {
      const isWanted = wantsOwn(await deps.notifications.preferences(author), 'post_held');
      return { present: isWanted ? [{ account: author, at: now }] : [], gone: [] };
    },
    now,
  );
};

interface Involved {
  readonly tagged: ReadonlySet<AccountId>;
  readonly invited: ReadonlySet<AccountId>;
  readonly accepted: ReadonlySet<AccountId>;
}

const involvedIn = (post: PublishedPost): Involved => {
  const coAuthorsWho = (state: 'invited' | 'accepted'): ReadonlySet<AccountId> =>
    new Set((post.coAuthors ?? []).filter((each) => each.state === state).map(({ accountId }) => accountId));
  return {
    tagged: new Set(post.photos.flatMap(({ tags = [] }) => tags.map(({ accountId }) => accountId))),
    invited: coAuthorsWho('invited'),
    accepted: coAuthorsWho('accepted'),
  };
};

const tellInvolved = async (
  deps: NotifyDeps,
  post: PublishedPost,
  formerly: readonly AccountId[],
  now: number,
): Promise<void> => {
  const { postId } = post;
  const author = { account: authorOf(postId), at: post.editedAt ?? post.publishedAt };
  const { tagged, invited, accepted } = involvedIn(post);
  for (const person of new Set([...tagged, ...invited, ...accepted, ...formerly])) {
    if (person === author.account) continue;
    const isSeen = await canSeePublished(deps, person, post);
    const isTagged = isSeen && tagged.has(person);
    await reconcileMember(deps, person, { type: 'tag', postId }, author, isTagged, now);
    const isInvited = isSeen && invited.has(person);
    await reconcileMember(deps, person, { type: 'co_author_invitation', postId }, author, isInvited, now);
    await reconcileMember(
      deps,
      author.account,
      { type: 'co_author_accepted', postId },
      { account: person, at: now },
      accepted.has(person),
      now,
    );
  }
};

const tellMentioned = async (deps: NotifyDeps, post: PublishedPost, now: number): Promise<void> => {
  const { postId, caption = '' } = post;
  const author: AccountId = authorOf(postId);
  const at = post.editedAt ?? post.publishedAt;
  for (const person of await resolveMentions(deps, author, caption)) {
    if (!(await canSeePublished(deps, person, post))) continue;
    await reconcileMember(deps, person, { type: 'mention', postId }, { account: author, at }, true, now);
  }
};

/** Tells an author that a draft was not published at its time, unless it was changed since. `now` in milliseconds. */
export const notifyOfDraft = async (
  deps: NotifyDeps,
  { draftId, publishAt }: JobOf<'draft'>,
  now: number,
): Promise<void> => {
  const author = authorOf(draftId);
  const [draft, preferences] = await Promise.all([
    deps.drafts.get(draftId, now, { consistent: true }),
    deps.notifications.preferences(author),
  ]);
  if (draft?.state !== 'failed' || !wantsOwn(preferences, 'scheduled_post_failed')) return;
  const subject = { type: 'scheduled_post_failed', draftId } as const;
  const notificationId = notificationIdOf(publishAt, `${author} ${nameOfSubject(subject)} ${publishAt}`);
  await notifyOnce(deps, author, soleNotification(subject, notificationId, undefined, publishAt), now);
};

/**
 * Tells an author that a post was published or held and, of a published one, the people it mentions, tags or names as authors, and
 * the author who of these agreed. `now` in milliseconds.
 */
export const notifyOfPost = async (
  deps: NotifyDeps,
  { postId, formerly }: JobOf<'post'>,
  now: number,
): Promise<void> => {
  const post = await deps.posts.get(postId, now, { consistent: true });
  if (post?.state === 'held') await tellOfHold(deps, post, now);
  if (post?.state !== 'published') return;
  await tellOfPublication(deps, post, now);
  await tellInvolved(deps, post, formerly, now);
  await tellMentioned(deps, post, now);
};
