import { deletePin as spec } from '../../posts/archive-routes.ts';
import { unpinPost } from '../../posts/pin-post.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerDeletePin = route<typeof spec, DraftsDeps>(spec, async ({ params, viewer, deps }) => {
  await unpinPost(deps, { postId: params.postId, owner: viewer });
  return {};
});
