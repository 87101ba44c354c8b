import { archivePost } from '../../posts/archive-post.ts';
import { putArchive as spec } from '../../posts/archive-routes.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';
import { showOwn } from './show-own.ts';

export const answerPutArchive = route<typeof spec, DraftsDeps>(spec, async (call) => {
  const { params, viewer, deps, now } = call;
  const post = await archivePost(deps, { postId: params.postId, owner: viewer, now });
  const [view] = await showOwn(call, [post]);
  return { body: view };
});
