import type { Account } from '../accounts/account.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { OwnPost } from './load-own-post.ts';
import { loadOwnHead } from './load-own-post.ts';
import type { LiveHead, PostHead, ShownTo } from './post.ts';
import type { PostStore } from './post-store.ts';

const CONFLICTS = {
  attempts: 5, // edits from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

/** One's own post outside the bin. Throws `not_found`. */
export const readOwnLive = async (posts: Pick<PostStore, 'head'>, input: OwnPost): Promise<LiveHead> => {
  const post = await loadOwnHead(posts, input);
  if (post.state === 'deleted') throw notFound();
  return post;
};

/** What of an author's account decides to whom posts are shown. */
export type PostAuthor = Pick<Account, 'accountId' | 'isPrivate'>;

/** To whom a post's text has been shown once the post is published: what everyone could see once stays so. */
export const shownToAfter = (before: ShownTo | undefined, author: Pick<Account, 'isPrivate'>): ShownTo =>
  before === 'everyone' || !author.isPrivate ? 'everyone' : 'followers';

export const notPublished = (post: Pick<PostHead, 'state'>) =>
  problem('not_published', {
    en: `The post is ${post.state}; only a published post can be archived or pinned`,
    ar: `حالة المنشور ${post.state}؛ لا يُؤرشَف ولا يُثبَّت إلا منشور حالته published`,
  });

/** Archives one's own published post; one that is archived stays so. Throws `not_found`, `not_published` and `conflict`. */
export const archivePost = (
  { posts }: { readonly posts: Pick<PostStore, 'head' | 'archive'> },
  input: OwnPost,
): Promise<PostHead> =>
  retryOnConflict<PostHead>(CONFLICTS, async () => {
    const post = await readOwnLive(posts, input);
    if (post.state === 'archived') return post;
    if (post.state !== 'published') throw notPublished(post);
    return posts.archive(post);
  });

/** Publishes one's own archived post again; one that is published stays so. Throws `not_found`, `not_published` and `conflict`. */
export const unarchivePost = (
  { posts }: { readonly posts: Pick<PostStore, 'head' | 'unarchive'> },
  { author, ...input }: Omit<OwnPost, 'owner'> & { readonly author: PostAuthor },
): Promise<PostHead> =>
  retryOnConflict<PostHead>(CONFLICTS, async () => {
    const post = await readOwnLive(posts, { ...input, owner: author.accountId });
    if (post.state === 'published') return post;
    if (post.state !== 'archived') throw notPublished(post);
    return posts.unarchive(post, shownToAfter(post.shownTo, author));
  });
