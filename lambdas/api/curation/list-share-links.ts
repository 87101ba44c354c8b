import { presentShareLink } from '../../sharing/share-link-view.ts';
import { listShareLinks } from '../../sharing/share-post.ts';
import { listShareLinks as spec } from '../../sharing/sharing-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerListShareLinks = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    const links = await listShareLinks(deps, { postId: params.postId, owner: viewer, now });
    return { body: { items: links.map(presentShareLink) } };
  },
);
