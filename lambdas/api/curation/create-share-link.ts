import { presentShareLink } from '../../sharing/share-link-view.ts';
import { createShareLink } from '../../sharing/share-post.ts';
import { shareTokenOf } from '../../sharing/share-token.ts';
import { createShareLink as spec } from '../../sharing/sharing-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerCreateShareLink = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, body, viewer, deps, now, seed }) => {
    const token = shareTokenOf(await deps.secret(), seed);
    const { postId } = params;
    const link = await createShareLink(deps, {
      postId,
      owner: viewer,
      token,
      expiresAt: body.expiresAt,
      now,
    });
    return { body: { ...presentShareLink(link), token, path: `/v1/shared/${token}` } };
  },
);
