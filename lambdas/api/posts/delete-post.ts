import { deletePost } from '../../posts/bin-post.ts';
import { deletePost as spec } from '../../posts/post-routes.ts';
import { route } from '../route.ts';
import type { PostsDeps } from './deps.ts';

export const answerDeletePost = route<typeof spec, PostsDeps>(spec, async ({ params, viewer, deps, now }) => {
  await deletePost(deps, { postId: params.postId, owner: viewer, now });
  return {};
});
