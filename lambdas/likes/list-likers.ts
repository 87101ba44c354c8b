import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { notFound } from '../kernel/problems.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import type { ListWhoDidDeps, WhoDidPage, WhoDidRequest } from '../reactions/list-who-did.ts';
import { listWhoDid } from '../reactions/list-who-did.ts';

export interface ListLikersDeps extends LoadVisiblePostDeps, ListWhoDidDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'many'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many' | 'toward'>;
}

/** A page of the accounts that like a post: those that the viewer may see. Where the author hides like counts, the author alone has it. */
export const listLikers = async (
  deps: ListLikersDeps,
  request: Omit<WhoDidRequest, 'reaction'>,
): Promise<WhoDidPage> => {
  const { postId, viewer, now } = request;
  const { author } = await loadVisibleHead(deps, postId, viewer, now, { consistent: false });
  if (settingsOf(author).hidesLikeCounts && viewer !== author.accountId) throw notFound();
  return listWhoDid(deps, { ...request, reaction: 'liked' });
};
