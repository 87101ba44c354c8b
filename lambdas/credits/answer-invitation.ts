/** What people who are named on somebody's post may do about it: agree, decline, leave, take their tags off. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Credit } from '../posts/credits-of-post.ts';
import {
  creditsOf,
  withCoAuthorAccepted,
  withoutCoAuthor,
  withoutPartner,
  withPartnerAccepted,
  withTagsAccepted,
  withTagsRefused,
} from '../posts/credits-of-post.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import type { CreditedHead, PostPeople } from '../posts/post.ts';
import type { PostWriter } from '../posts/post-writer.ts';

const CONFLICTS = {
  attempts: 5, // edits and answers of others that may come between reading and writing
  error: () => problem('conflict'),
};

export interface AnswerInvitationDeps extends LoadVisiblePostDeps {
  readonly posts: Pick<PostWriter, 'head' | 'credited' | 'getCreditedHead' | 'changePeople'>;
}

interface Answer {
  readonly postId: PostId;
  readonly viewer: AccountId;
  /** Milliseconds. */
  readonly now: number;
}

/** What to write, undefined when all is as wanted. Throws `not_found` for a viewer who has no part in the post. */
type Decide = (post: CreditedHead, part: Credit | undefined) => PostPeople | undefined;

/** Changes a post that the viewer has read until the write meets the post that was read. Throws `not_found` and `conflict`. */
const answerInvitation = async (
  { posts }: Pick<AnswerInvitationDeps, 'posts'>,
  { viewer }: Answer,
  read: () => Promise<CreditedHead>,
  decide: Decide,
): Promise<void> => {
  await retryOnConflict(CONFLICTS, async () => {
    const post = await read();
    const change = decide(post, creditsOf(post).get(viewer));
    return change === undefined || posts.changePeople(post, change);
  });
};

const readVisible =
  (deps: AnswerInvitationDeps, { postId, viewer, now }: Answer) =>
  async (): Promise<CreditedHead> => {
    const visible = await loadVisibleHead(deps, postId, viewer, now);
    const [post] = await deps.posts.credited([visible.post], { consistent: true });
    if (post === undefined) throw notFound();
    return post;
  };

/** A post that names the viewer, even where it may not be seen: nobody has to bear a name on what they cannot see. */
const readNaming =
  (deps: AnswerInvitationDeps, answer: Answer, names: (post: CreditedHead) => boolean) =>
  async (): Promise<CreditedHead> => {
    const post = await deps.posts.getCreditedHead(answer.postId, answer.now, { consistent: true });
    return post !== undefined && names(post) ? post : readVisible(deps, answer)();
  };

/** What people are asked to be: authors too, or the partner that paid. */
export type Invitation = 'coAuthor' | 'partner';

const answers = {
  coAuthor: { accepted: withCoAuthorAccepted, left: withoutCoAuthor },
  partner: { accepted: withPartnerAccepted, left: withoutPartner },
} as const satisfies Record<Invitation, unknown>;

/** Accepts an invitation; doing so again changes nothing. */
export const acceptInvitation = (
  deps: AnswerInvitationDeps,
  invitation: Invitation,
  answer: Answer,
): Promise<void> =>
  answerInvitation(deps, answer, readVisible(deps, answer), (post, part) => {
    if (part?.[invitation] === undefined) throw notFound();
    return part[invitation] === 'accepted' ? undefined : answers[invitation].accepted(post, answer.viewer);
  });

/** Declines an invitation, or ceases to be what was accepted; doing so again changes nothing. */
export const leaveInvitation = (
  deps: AnswerInvitationDeps,
  invitation: Invitation,
  answer: Answer,
): Promise<void> => {
  const isNamed = (post: CreditedHead) => creditsOf(post).get(answer.viewer)?.[invitation] !== undefined;
  return answerInvitation(deps, answer, readNaming(deps, answer, isNamed), (post) =>
    isNamed(post) ? answers[invitation].left(post, answer.viewer) : undefined,
  );
};

/** Lets one's tags on a post be shown; doing so again changes nothing. */
export const acceptTags = (deps: AnswerInvitationDeps, answer: Answer): Promise<void> =>
  answerInvitation(deps, answer, readVisible(deps, answer), (post, part) => {
    if (part?.tag === undefined) throw notFound();
    return part.tag === 'shown' ? undefined : withTagsAccepted(post, answer.viewer);
  });

/** Takes one's tags off a post for good; doing so again changes nothing. */
export const refuseTags = (deps: AnswerInvitationDeps, answer: Answer): Promise<void> => {
  const isNamed = (post: CreditedHead) => creditsOf(post).get(answer.viewer)?.tag !== undefined;
  const wasNamed = (post: CreditedHead) => isNamed(post) || post.untagged?.includes(answer.viewer) === true;
  return answerInvitation(deps, answer, readNaming(deps, answer, wasNamed), (post) =>
    isNamed(post) ? withTagsRefused(post, answer.viewer) : undefined,
  );
};
