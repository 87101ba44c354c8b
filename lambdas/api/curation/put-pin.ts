import { putPin as spec } from '../../posts/archive-routes.ts';
import { pinPost } from '../../posts/pin-post.ts';
import { presentPosts } from '../../posts/present-posts.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerPutPin = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now, language }) => {
    const { post, author } = await pinPost(deps, { postId: params.postId, owner: viewer, now });
    const [view] = await presentPosts(deps, [post], { author, viewer, followsAuthor: false, language, now });
    return { body: view };
  },
);
