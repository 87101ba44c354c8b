/** Lists of others' posts that name somebody: where an account is tagged, and where one is asked to be a co-author or paid partner. */
import type { Account } from '../accounts/account.ts';
import { canSeeProfile } from '../graph/can-see-profile.ts';
import type { Relation } from '../graph/edge.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import { creditsOf } from '../posts/credits-of-post.ts';
import type { FoundPost, ListVisiblePostsDeps } from '../posts/list-visible-posts.ts';
import { byPostId, listVisiblePosts } from '../posts/list-visible-posts.ts';
import { authorOfPost } from '../posts/post.ts';
import type { Invitation } from './answer-invitation.ts';
import type { CreditStore, PartList } from './credit-store.ts';

export interface ListCreditedPostsDeps extends ListVisiblePostsDeps {
  readonly people: Pick<CreditStore, 'list'>;
}

interface PartsRequest {
  readonly viewer: AccountId | undefined;
  readonly limit: number;
  readonly from: PostId | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * The posts on which an account is tagged, as far as the viewer may see them; nothing of an account into whose profile the
 * viewer may not look. Tags that wait to be accepted are listed to the two whom they concern. `relation` is the viewer's to the account.
 */
export const listTagged = async (
  deps: ListCreditedPostsDeps,
  tagged: Account,
  relation: Relation,
  request: PartsRequest,
): Promise<Slice<FoundPost, PostId>> => {
  const { viewer } = request;
  const { accountId } = tagged;
  if (!canSeeProfile(viewer, tagged, relation)) return { items: [] };
  return listVisiblePosts(deps, {
    ...request,
    listOf: accountId,
    read: byPostId((limit, after) => deps.people.list('tagged', accountId, limit, after)),
    isShown: ({ post }) => {
      const tag = creditsOf(post).get(accountId)?.tag;
      const concerns = viewer !== undefined && (viewer === accountId || viewer === authorOfPost(post));
      return tag === 'shown' || (tag === 'pending' && concerns);
    },
  });
};

const listOf = { coAuthor: 'coAuthored', partner: 'partnered' } as const satisfies Record<
  Invitation,
  PartList
>;

/** The posts that one is asked to have such a part in and has not answered for yet. */
export const listInvitations = (
  deps: ListCreditedPostsDeps,
  invitation: Invitation,
  request: PartsRequest & { readonly viewer: AccountId },
): Promise<Slice<FoundPost, PostId>> =>
  listVisiblePosts(deps, {
    ...request,
    listOf: request.viewer,
    read: byPostId((limit, after) => deps.people.list(listOf[invitation], request.viewer, limit, after)),
    isShown: ({ post }) => creditsOf(post).get(request.viewer)?.[invitation] === 'invited',
  });
