import { getPost as spec } from '../../posts/post-routes.ts';
import { seePost } from '../../posts/see-post.ts';
import { showPosts } from '../../posts/show-posts.ts';
import { route } from '../route.ts';
import type { PostsDeps } from './deps.ts';

export const answerGetPost = route<typeof spec, PostsDeps>(
  spec,
  async ({ params, viewer, deps, now, language }) => {
    const { post, author, relation } = await seePost(deps, params.postId, viewer, now);
    const { followsAuthor } = relation;
    const [view] = await showPosts(deps, [post], { author, viewer, followsAuthor, language, now });
    return { body: view };
  },
);
