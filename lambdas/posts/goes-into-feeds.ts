/** Which posts go into the home feeds of followers: asked when posts are fanned out, when a feed is filled, and when it is read. */
import type { Visibility } from '../kernel/visibility.ts';
import { visibilityRules } from '../kernel/visibility.ts';

export const goesIntoFeeds = (
  post: { readonly state: string; readonly visibility: Visibility } | undefined,
): boolean => post?.state === 'published' && visibilityRules[post.visibility].inFeeds;
