import { restorePost } from '../../posts/bin-post.ts';
import { restorePost as spec } from '../../posts/post-routes.ts';
import { route } from '../route.ts';
import { presentOwnPosts } from '../show-own.ts';
import type { PostsDeps } from './deps.ts';

export const answerRestorePost = route<typeof spec, PostsDeps>(spec, async (call) => {
  const { params, viewer, deps, now } = call;
  const post = await restorePost(deps, { postId: params.postId, owner: viewer, now });
  const [view] = await presentOwnPosts(call, [post]);
  return { body: view };
});
