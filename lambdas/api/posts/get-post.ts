import { hidesLikesFrom } from '../../posts/like-counts.ts';
import { getPost as spec } from '../../posts/post-routes.ts';
import { seePost } from '../../posts/see-post.ts';
import { showPeople } from '../../posts/show-people.ts';
import { showPosts } from '../../posts/show-posts.ts';
import { route } from '../route.ts';
import type { PostsDeps } from './deps.ts';

export const answerGetPost = route<typeof spec, PostsDeps>(
  spec,
  async ({ params, viewer, deps, now, language }) => {
    const { post, author, relation } = await seePost(deps, params.postId, viewer, now);
    const { followsAuthor } = relation;
    const [people, hidesLikes, done] = await Promise.all([
      showPeople(deps, post, viewer, now),
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
    const [view] = await showPosts(deps, [post], shownTo);
    return { body: view };
  },
);
