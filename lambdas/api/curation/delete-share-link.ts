import { revokeShareLink } from '../../sharing/share-post.ts';
import { deleteShareLink as spec } from '../../sharing/sharing-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerDeleteShareLink = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    const { postId, linkId } = params;
    await revokeShareLink(deps, { postId, linkId, owner: viewer, now });
    return {};
  },
);
