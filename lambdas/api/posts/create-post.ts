import { createPost } from '../../posts/create-post.ts';
import { createPost as spec } from '../../posts/post-routes.ts';
import { presentPosts } from '../../posts/present-posts.ts';
import { route } from '../route.ts';
import type { PostsDeps } from './deps.ts';

export const answerCreatePost = route<typeof spec, PostsDeps>(
  spec,
  async ({ body, viewer, deps, now, seed, repeated, language }) => {
    const { post, author, photos } = await createPost(deps, { author: viewer, body, seed, repeated, now });
    const [view] = await presentPosts(
      deps,
      [post],
      { author, viewer, followsAuthor: false, language, now },
      photos,
    );
    return { body: view };
  },
);
