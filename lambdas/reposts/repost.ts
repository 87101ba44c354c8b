/** Reposts: public posts of others on one's own profile, and in the home feeds of followers. */
import type { Account } from '../accounts/account.ts';
import type { LoadByNameDeps, NameLookUp } from '../graph/load-by-name.ts';
import { loadVisibleProfile } from '../graph/load-visible-profile.ts';
import { problem } from '../kernel/problems.ts';
import type { ReactionInput } from '../posts/load-published-post.ts';
import { loadPublishedPost } from '../posts/load-published-post.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import type { ListWhoDidDeps, WhoDidPage, WhoDidRequest } from '../reactions/list-who-did.ts';
import { listWhoDid } from '../reactions/list-who-did.ts';
import type { ReactDeps } from '../reactions/react-to-post.ts';
import { doWith, takeBackOrRefuse } from '../reactions/react-to-post.ts';
import { isRepostable } from './is-repostable.ts';
import type { RepostView } from './repost-contract.ts';

export interface RepostDeps extends ReactDeps {
  /** Whether the deployment has reposts. */
  readonly hasReposts: boolean;
}

const refuseWhenOff = (hasReposts: boolean): void => {
  if (hasReposts) return;
  throw problem('feature_off', {
    en: 'Reposts are turned off on this service',
    ar: 'إعادة النشر معطّلة في هذه الخدمة',
  });
};

/** Reposts a public post of somebody else; doing so again changes nothing. */
export const repost = async (deps: RepostDeps, input: ReactionInput): Promise<RepostView> => {
  refuseWhenOff(deps.hasReposts);
  const visible = await loadPublishedPost(deps, input);
  const { post, author } = visible;
  if (roleOnPost(post, input.viewer) !== undefined) throw problem('cannot_do_to_self');
  if (!isRepostable(post, author)) {
    throw problem('forbidden_by_policy', {
      en: 'Only public posts of public accounts can be reposted',
      ar: 'لا يمكن إعادة نشر إلا المنشورات العامة للحسابات العامة',
    });
  }
  return { reposted: true, counts: { reposts: await doWith(deps, 'reposted', visible, input) } };
};

/** A page of the accounts that reposted a post: those whom the viewer may see. Throws `not_found` and `feature_off`. */
export const listReposters = async (
  deps: LoadVisiblePostDeps & ListWhoDidDeps & Pick<RepostDeps, 'hasReposts'>,
  request: Omit<WhoDidRequest, 'reaction'>,
): Promise<WhoDidPage> => {
  refuseWhenOff(deps.hasReposts);
  await loadVisibleHead(deps, request.postId, request.viewer, request.now, { consistent: false });
  return listWhoDid(deps, { ...request, reaction: 'reposted' });
};

/** Takes back a repost, also where reposts have been switched off; doing so again changes nothing. */
export const undoRepost = async (deps: RepostDeps, input: ReactionInput): Promise<RepostView> => {
  const seen = await takeBackOrRefuse(deps, 'reposted', input);
  return { reposted: false, counts: { reposts: seen?.count ?? null } };
};

export interface RepostListDeps extends LoadByNameDeps {
  readonly hasReposts: boolean;
}

/** Whose reposts the viewer asks for. Throws `not_found` and `feature_off`. */
export const loadReposter = (deps: RepostListDeps, lookUp: NameLookUp): Promise<Account> => {
  refuseWhenOff(deps.hasReposts);
  return loadVisibleProfile(deps, lookUp);
};
