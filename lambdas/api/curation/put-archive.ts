import { archivePost } from '../../posts/archive-post.ts';
import { putArchive as spec } from '../../posts/archive-routes.ts';
import { route } from '../route.ts';
import { presentOwnPosts } from '../show-own.ts';
import type { CurationDeps } from './deps.ts';

export const answerPutArchive = route<typeof spec, CurationDeps>(spec, async (call) => {
  const { params, viewer, deps, now } = call;
  const post = await archivePost(deps, { postId: params.postId, owner: viewer, now });
  const [view] = await presentOwnPosts(call, [post]);
  return { body: view };
});
