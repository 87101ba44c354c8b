import { presentCredits } from '../../credits/present-credits.ts';
import { hidesLikesFrom } from '../../posts/like-counts.ts';
import { loadVisiblePost } from '../../posts/load-visible-post.ts';
import { getPost as spec } from '../../posts/post-routes.ts';
import { presentPosts } from '../../posts/present-posts.ts';
import { route } from '../route.ts';
import type { PostsDeps } from './deps.ts';

export const answerGetPost = route<typeof spec, PostsDeps>(
  spec,
  async ({ params, viewer, deps, now, language }) => {
    const { post, author, relation } = await loadVisiblePost(deps, params.postId, viewer, now);
    const { followsAuthor } = relation;
    const [people, hidesLikes, done] = await Promise.all([
      presentCredits(deps, post, viewer, now),
      hidesLikesFrom(deps.accounts, viewer, [{ post, author }]),
      viewer && deps.done.withPosts(viewer, [post.postId]),
    ]);
    const shownTo = {
      author,
      viewer,
      followsAuthor,
      hidesLikes,
      people,
      language,
      now,
      ...(done && { done }),
    };
    const [view] = await presentPosts(deps, [post], shownTo);
    return { body: view };
  },
);
