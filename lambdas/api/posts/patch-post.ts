import { editPost } from '../../posts/edit-post.ts';
import { patchPost as spec } from '../../posts/post-routes.ts';
import { route } from '../route.ts';
import { presentOwnPosts } from '../show-own.ts';
import type { PostsDeps } from './deps.ts';

export const answerPatchPost = route<typeof spec, PostsDeps>(spec, async (call) => {
  const { params, body, viewer, deps, now } = call;
  const post = await editPost(deps, { postId: params.postId, editor: viewer, change: body, now });
  const [view] = await presentOwnPosts(call, [post]);
  return { body: view };
});
