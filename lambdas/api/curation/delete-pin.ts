import { deletePin as spec } from '../../posts/archive-routes.ts';
import { unpinPost } from '../../posts/pin-post.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerDeletePin = route<typeof spec, CurationDeps>(spec, async ({ params, viewer, deps }) => {
  await unpinPost(deps, { postId: params.postId, owner: viewer });
  return {};
});
