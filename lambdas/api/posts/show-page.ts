import type { FoundPost } from '../../engagement/list-posts-of-many.ts';
import type { AccountId } from '../../ids.ts';
import { writePosition } from '../../paging.ts';
import type { Language } from '../../platform/problem.ts';
import type { Slice } from '../../posts/fill-page.ts';
import { hidesLikesFrom } from '../../posts/like-counts.ts';
import { showFound } from '../../posts/show-posts.ts';
import type { PostsDeps } from './deps.ts';

interface ListCall {
  readonly viewer: AccountId | undefined;
  readonly deps: PostsDeps;
  readonly language: Language;
  readonly now: number;
}

/** The answer of a list of posts, by whomever they are. */
export const showPage = async (
  { viewer, deps, language, now }: ListCall,
  scope: string,
  { items, next }: Slice<FoundPost, unknown>,
) => {
  const hidesLikes = await hidesLikesFrom(deps.accounts, viewer, items);
  return {
    items: await showFound(deps, items, { viewer, hidesLikes, language, now }),
    cursor: next === undefined ? undefined : await writePosition(deps.cursors, scope, next, now),
  };
};
