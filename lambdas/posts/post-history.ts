/** The history of a post: what it said before its edits. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { loadOwnHead } from './load-own-post.ts';
import type { PostHead } from './post.ts';
import type { PostEdit, PostEditHead } from './post-edit.ts';
import type { PostStore } from './post-store.ts';
import type { PostWriter } from './post-writer.ts';

const EDIT_BYTES = 4_000; // of an entry in an answer, besides the texts that lie apart

const CONFLICTS = {
  attempts: 5, // edits from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

/** Those of a post's edits that a viewer may see, newest first. */
export const listEdits = async (
  posts: Pick<PostStore, 'listEdits' | 'completeEdits'>,
  { postId }: PostHead,
  isShown: (edit: PostEditHead) => boolean,
  part: { readonly limit: number; readonly from: number | undefined },
): Promise<Slice<PostEdit, number>> => {
  const page = await fillPage({
    ...part,
    read: async (limit, from) => {
      const { edits: items, next } = await posts.listEdits(postId, limit, from);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown,
    positionOf: (edit) => edit.version,
    bytesOf: ({ textBytes = 0 }) => EDIT_BYTES + 2 * textBytes,
  });
  return { ...page, items: await posts.completeEdits(postId, page.items) };
};

/**
 * Takes an entry out of the history of one's own post, with the texts that nothing else says. Throws `not_found`, `present_text` for what the post says now, and
 * `conflict`.
 */
export const removeEdit = async (
  { posts }: { readonly posts: Pick<PostWriter, 'head' | 'removeEdit'> },
  input: {
    readonly owner: AccountId;
    readonly postId: PostId;
    readonly version: number;
    readonly now: number;
  },
): Promise<void> => {
  await retryOnConflict(CONFLICTS, async () => {
    const post = await loadOwnHead(posts, input);
    if (post.state === 'deleted') throw notFound();
    if (input.version === post.version) throw problem('present_text');
    const removed = await posts.removeEdit(post, input.version);
    if (removed === 'missing') throw notFound();
    return removed === 'removed';
  });
};
