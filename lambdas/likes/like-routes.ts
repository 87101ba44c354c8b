/** The routes of likes. The one table of all routes is in ../routes.ts. */
import { PersonView } from '../accounts/account-contract.ts';
import { entryOf } from '../callers/listed-likes.ts';
import { ActId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { fastParse } from '../platform/fast-parse.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { LikeView } from '../reactions/reaction-contract.ts';

export const likePost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/like',
  access: 'token',
  interacts: true,
  summary: 'Like a post',
  description: 'Liking it again changes nothing. The number in the answer counts your like.',
  enters: (params, seed) => entryOf({ act: fastParse(ActId, seed), ...fastParse(PostParams, params) }),
  params: PostParams,
  reply: { status: 200, schema: LikeView },
  problems: ['not_found'],
});

export const unlikePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/like',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unlike a post',
  description: 'Also works when you can no longer see the post; the number is null then.',
  params: PostParams,
  reply: { status: 200, schema: LikeView },
  problems: ['not_found'],
});

export const listLikers = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/likes',
  access: 'optional',
  summary: 'List the accounts that like a post',
  description:
    `Accounts that you follow come first, among the newest ${limits.followedFirstAmong} likes; then all others. Each part is sorted by when the post was liked, newest first. ` +
    'What is new while you page does not move the rest. Accounts that you block or that block you are left out. Where the author hides like counts, only the author can get the list.',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listLikedPosts = defineRoute({
  method: 'GET',
  path: '/v1/me/likes',
  access: 'token',
  summary: 'List your liked posts, last liked first',
  description: 'What you just liked or unliked is in the list, or out of it, at once.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});
