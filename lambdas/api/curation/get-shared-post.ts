import { presentPosts } from '../../posts/present-posts.ts';
import { readSharedPost } from '../../sharing/share-post.ts';
import { getSharedPost as spec } from '../../sharing/sharing-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerGetSharedPost = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, deps, now, language }) => {
    const { post, author } = await readSharedPost(deps, params.token, now);
    const guest = { author, viewer: undefined, followsAuthor: false, language, now };
    const [view] = await presentPosts(deps, [post], guest);
    return { body: view };
  },
);
