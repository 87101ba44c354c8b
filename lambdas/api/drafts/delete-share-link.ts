import { revokeShareLink } from '../../sharing/share-post.ts';
import { deleteShareLink as spec } from '../../sharing/sharing-routes.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerDeleteShareLink = route<typeof spec, DraftsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    const { postId, linkId } = params;
    await revokeShareLink(deps, { postId, linkId, owner: viewer, now });
    return {};
  },
);
