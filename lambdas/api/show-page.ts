import type { AccountStore } from '../accounts/account-store.ts';
import type { FoundPost } from '../engagement/list-posts-of-many.ts';
import type { AccountId } from '../ids.ts';
import { writePosition } from '../paging.ts';
import type { Language } from '../platform/problem.ts';
import type { Slice } from '../posts/fill-page.ts';
import { hidesLikesFrom } from '../posts/like-counts.ts';
import type { ShowPostsDeps } from '../posts/show-posts.ts';
import { showFound } from '../posts/show-posts.ts';
import type { ReadingDeps } from './reading-deps.ts';
import type { Reply } from './route.ts';

interface ListCall {
  readonly viewer: AccountId | undefined;
  readonly deps: ReadingDeps & ShowPostsDeps & { readonly accounts: AccountStore };
  readonly language: Language;
  readonly now: number;
}

/** Answers a page of posts by any authors. */
export const showPage = async (
  { viewer, deps, language, now }: ListCall,
  scope: string,
  { items, next }: Slice<FoundPost, unknown>,
): Promise<Reply> => {
  const hidesLikes = await hidesLikesFrom(deps.accounts, viewer, items);
  return {
    body: {
      items: await showFound(deps, items, { viewer, hidesLikes, language, now }),
      ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
    },
  };
};
