import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { writePosition } from '../kernel/paging.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Language } from '../platform/problem.ts';
import { hidesLikesFrom } from '../posts/like-counts.ts';
import type { FoundPost } from '../posts/list-visible-posts.ts';
import type { PresentPostsDeps } from '../posts/present-posts.ts';
import { presentVisiblePosts } from '../posts/present-posts.ts';
import type { ReadingDeps } from './reading-deps.ts';
import type { Reply } from './route.ts';

interface ListCall {
  readonly viewer: AccountId | undefined;
  readonly deps: ReadingDeps & PresentPostsDeps & { readonly accounts: AccountStore };
  readonly language: Language;
  readonly now: number;
}

/** Answers a page of posts by any authors. */
export const answerPostPage = async (
  { viewer, deps, language, now }: ListCall,
  scope: string,
  { items, next }: Slice<FoundPost, unknown>,
): Promise<Reply> => {
  const hidesLikes = await hidesLikesFrom(deps.accounts, viewer, items);
  return {
    body: {
      items: await presentVisiblePosts(deps, items, { viewer, hidesLikes, language, now }),
      ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
    },
  };
};
