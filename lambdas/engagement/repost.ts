/** Reposts: public posts of others on one's own profile. Home feeds stay the posts of the followed accounts. */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import type { Relation } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId } from '../ids.ts';
import type { Post } from '../posts/post.ts';
import { relationTo } from '../posts/see-post.ts';
import { notFound, problem } from '../problems.ts';
import type { DeedStore } from './deed-store.ts';
import type { DeedInput, SeePublishedDeps } from './like.ts';
import { seePublished } from './like.ts';

export interface RepostDeps extends SeePublishedDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly deeds: Pick<DeedStore, 'repost' | 'takeBackRepost'>;
  /** Whether the deployment has reposts. */
  readonly hasReposts: boolean;
}

const refuseWhenOff = (hasReposts: boolean): void => {
  if (hasReposts) return;
  throw problem('feature_off', {
    en: 'Reposts are switched off in this deployment',
    ar: 'إعادة النشر غير مفعلة في هذه الخدمة',
  });
};

/** Whether others may repost a post: a public one of an account that is not private. */
export const isRepostable = (post: Pick<Post, 'visibility'>, author: Pick<Account, 'isPrivate'>): boolean =>
  post.visibility === 'public' && !author.isPrivate;

/** Reposts a public post of somebody else; doing so again changes nothing. */
export const repost = async (deps: RepostDeps, input: DeedInput): Promise<{ readonly reposted: true }> => {
  refuseWhenOff(deps.hasReposts);
  const { post, author } = await seePublished(deps, input);
  if (author.accountId === input.viewer) throw problem('cannot_do_to_self');
  if (!isRepostable(post, author)) {
    throw problem('forbidden_by_policy', {
      en: 'Only public posts of public accounts can be reposted',
      ar: 'لا يمكن إعادة نشر إلا المنشورات العامة للحسابات العامة',
    });
  }
  await deps.deeds.repost(input.postId, input.viewer, input.now);
  return { reposted: true };
};

/** Takes back a repost, also where reposts have been switched off; doing so again changes nothing. */
export const takeBackRepost = async (
  deps: RepostDeps,
  input: DeedInput,
): Promise<{ readonly reposted: false }> => {
  await requireAccount(deps.accounts, input.viewer);
  if (!(await deps.deeds.takeBackRepost(input.postId, input.viewer))) await seePublished(deps, input);
  return { reposted: false };
};

export interface RepostListDeps {
  readonly accounts: Pick<AccountStore, 'byUsername'>;
  readonly edges: Pick<EdgeStore, 'get'>;
  readonly hasReposts: boolean;
}

/** Whether a viewer may see what an account shows on its profile besides its own posts. */
export const canSeeShelf = (
  viewer: AccountId | undefined,
  owner: Pick<Account, 'accountId' | 'status' | 'isPrivate'>,
  relation: Relation,
): boolean => {
  if (viewer === owner.accountId) return true;
  if (!isVisible(owner) || relation.isBlocked) return false;
  return !owner.isPrivate || relation.followsAuthor;
};

/** The account of a name whose profile the viewer may look into. Throws `not_found` for any other. */
export const seeOwner = async (
  { accounts, edges }: Pick<RepostListDeps, 'accounts' | 'edges'>,
  username: string,
  viewer: AccountId | undefined,
): Promise<Account> => {
  const owner = await accounts.byUsername(username);
  if (owner === undefined) throw notFound();
  const relation = await relationTo(edges, viewer, owner.accountId);
  if (!canSeeShelf(viewer, owner, relation)) throw notFound();
  return owner;
};

/** Whose reposts the viewer asks for. Throws `not_found` and `feature_off`. */
export const seeReposter = (
  deps: RepostListDeps,
  username: string,
  viewer: AccountId | undefined,
): Promise<Account> => {
  refuseWhenOff(deps.hasReposts);
  return seeOwner(deps, username, viewer);
};
