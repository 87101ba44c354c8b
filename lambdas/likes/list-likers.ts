import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { Person } from '../graph/load-people.ts';
import { isShownTo, loadPeople } from '../graph/load-people.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import type { ReactionStore } from '../reactions/reaction-store.ts';

const CARD_BYTES = PHOTO_ANSWER_BYTES + 1_000; // an account with an avatar in an answer

export interface ListLikersDeps extends LoadVisiblePostDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'many'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many' | 'toward'>;
  readonly reactions: Pick<ReactionStore, 'likers'>;
}

/** A page of the accounts that like a post: those that the viewer may see. Costs one and a half read units a person, half a unit for guests. */
export const listLikers = async (
  deps: ListLikersDeps,
  request: {
    readonly postId: PostId;
    readonly viewer: AccountId | undefined;
    readonly limit: number;
    readonly from: AccountId | undefined;
    readonly now: number;
  },
): Promise<Slice<Person, AccountId>> => {
  const { postId, viewer, now } = request;
  const { author } = await loadVisibleHead(deps, postId, viewer, now, { consistent: false });
  if (settingsOf(author).hidesLikeCounts && viewer !== author.accountId) throw notFound();
  return fillPage<Person, AccountId>({
    limit: request.limit,
    from: request.from,
    read: async (limit, from) => {
      const { items, next } = await deps.reactions.likers(postId, limit, from);
      return { items: await loadPeople(deps, viewer, items), ...(next !== undefined && { next }) };
    },
    isShown: isShownTo,
    positionOf: ({ account }) => account.accountId,
    bytesOf: () => CARD_BYTES,
  });
};
