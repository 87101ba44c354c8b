import { notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { OwnPost } from './load-own-post.ts';
import { loadOwnPost } from './load-own-post.ts';
import type { Post } from './post.ts';
import type { PostStore } from './post-store.ts';

const CONFLICTS = {
  attempts: 5, // edits from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

/** One's own post outside the bin. Throws `not_found`. */
export const readOwnLive = async (
  posts: Pick<PostStore, 'get'>,
  input: OwnPost,
): Promise<Exclude<Post, { state: 'deleted' }>> => {
  const post = await loadOwnPost(posts, input);
  if (post.state === 'deleted') throw notFound();
  return post;
};

export const notPublished = (post: Pick<Post, 'state'>) =>
  problem('not_published', {
    en: `The post is ${post.state}; only a published post can be archived or pinned`,
    ar: `حالة المنشور ${post.state}؛ لا يُؤرشَف ولا يُثبَّت إلا منشور حالته published`,
  });

/** Archives one's own published post; one that is archived stays so. Throws `not_found`, `not_published` and `conflict`. */
export const archivePost = (
  { posts }: { readonly posts: Pick<PostStore, 'get' | 'archive'> },
  input: OwnPost,
): Promise<Post> =>
  retryOnConflict<Post>(CONFLICTS, async () => {
    const post = await readOwnLive(posts, input);
    if (post.state === 'archived') return post;
    if (post.state !== 'published') throw notPublished(post);
    return posts.archive(post);
  });

/** Publishes one's own archived post again; one that is published stays so. Throws `not_found`, `not_published` and `conflict`. */
export const unarchivePost = (
  { posts }: { readonly posts: Pick<PostStore, 'get' | 'unarchive'> },
  input: OwnPost,
): Promise<Post> =>
  retryOnConflict<Post>(CONFLICTS, async () => {
    const post = await readOwnLive(posts, input);
    if (post.state === 'published') return post;
    if (post.state !== 'archived') throw notPublished(post);
    return posts.unarchive(post);
  });
