import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
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
  readonly edges: Pick<EdgeStore, 'get' | 'many'>;
  readonly reactions: Pick<ReactionStore, 'likers'>;
}

interface Liker {
  readonly accountId: AccountId;
  readonly account: Account | undefined;
  readonly isBlocked: boolean;
}

/** A page of the accounts that like a post: those that the viewer may see. Costs one read unit a person, half of it for guests. */
export const listLikers = async (
  deps: ListLikersDeps,
  request: {
    readonly postId: PostId;
    readonly viewer: AccountId | undefined;
    readonly limit: number;
    readonly from: AccountId | undefined;
    readonly now: number;
  },
): Promise<Slice<Account, AccountId>> => {
  const { postId, viewer, now } = request;
  const { author } = await loadVisibleHead(deps, postId, viewer, now, { consistent: false });
  if (settingsOf(author).hidesLikeCounts && viewer !== author.accountId) throw notFound();
  const page = await fillPage<Liker, AccountId>({
    limit: request.limit,
    from: request.from,
    read: async (limit, from) => {
      const { items, next } = await deps.reactions.likers(postId, limit, from);
      const others = items.filter((accountId) => accountId !== viewer);
      const [accounts, edges] = await Promise.all([
        deps.accounts.many(items),
        viewer === undefined ? undefined : deps.edges.many(viewer, others),
      ]);
      const likers = items.map((accountId) => ({
        accountId,
        account: accounts.get(accountId),
        isBlocked: relationOf(edges?.get(accountId)).isBlocked,
      }));
      return { items: likers, ...(next !== undefined && { next }) };
    },
    isShown: ({ account, isBlocked }) => account !== undefined && isVisible(account) && !isBlocked,
    positionOf: ({ accountId }) => accountId,
    bytesOf: () => CARD_BYTES,
  });
  return {
    items: page.items.flatMap(({ account }) => (account === undefined ? [] : [account])),
    ...(page.next !== undefined && { next: page.next }),
  };
};
