import type { FoundPost } from '../../engagement/list-posts-of-many.ts';
import type { AccountId } from '../../ids.ts';
import { writePosition } from '../../paging.ts';
import type { Language } from '../../platform/problem.ts';
import type { Slice } from '../../posts/fill-page.ts';
import { hidesLikesFrom } from '../../posts/like-counts.ts';
import { showFound } from '../../posts/show-posts.ts';
import type { Reply } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

interface ListCall {
  readonly viewer: AccountId | undefined;
  readonly deps: EngagementDeps;
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
