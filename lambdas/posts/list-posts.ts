import type { Relation } from '../graph/edge.ts';
import type { AccountId, PostId } from '../ids.ts';
import type { AuthorStanding } from './can-see.ts';
import { canSee } from './can-see.ts';
import type { Slice } from './fill-page.ts';
import { fillPage } from './fill-page.ts';
import type { Post } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostEdit } from './post-edit.ts';
import type { PostStore } from './post-store.ts';
import { answerBytesOf } from './post-view.ts';

const EDIT_BYTES = 200; // names and times of an edit in an answer
const EDIT_PHOTO_BYTES = 80;

interface Part<Position> {
  readonly limit: number;
  readonly from: Position | undefined;
}

/** Those of an author's posts that a viewer may see, newest first, without some. What lies in bin or archive is not among them. */
export const listPostsBy = (
  posts: Pick<PostStore, 'listByAuthor'>,
  author: AuthorStanding & { readonly accountId: AccountId },
  viewer: { readonly accountId: AccountId | undefined; readonly relation: Relation },
  part: Part<PostId> & { readonly without?: readonly PostId[]; readonly bytesBefore?: number },
): Promise<Slice<Post, PostId>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { posts: items, next } = await posts.listByAuthor(author.accountId, limit, from);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown: (post) =>
      part.without?.includes(post.postId) !== true && canSee(viewer.accountId, post, author, viewer.relation),
    positionOf: (post) => post.postId,
    bytesOf: answerBytesOf,
  });

/** One's own bin at `now` (milliseconds), newest posts first. */
export const listBin = (
  posts: Pick<PostStore, 'listBin'>,
  owner: AccountId,
  now: number,
  part: Part<PostId>,
): Promise<Slice<Post, PostId>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { posts: items, next } = await posts.listBin(owner, limit, from, now);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown: () => true,
    positionOf: (post) => post.postId,
    bytesOf: answerBytesOf,
  });

/** One's own archive at `now` (milliseconds), newest posts first. */
export const listArchive = (
  posts: Pick<PostStore, 'listArchive'>,
  owner: AccountId,
  now: number,
  part: Part<PostId>,
): Promise<Slice<Post, PostId>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { posts: items, next } = await posts.listArchive(owner, limit, from, now);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown: () => true,
    positionOf: (post) => post.postId,
    bytesOf: answerBytesOf,
  });

/**
 * Whether a viewer may read what a post said before an edit: only what could have been seen when it was said. What was said before the
 * post was published, or to a narrower circle, stays with its author.
 */
export const canSeeEdit = (
  viewer: AccountId | undefined,
  post: Post,
  edit: Pick<PostEdit, 'editedAt' | 'visibility' | 'audienceId'>,
  author: AuthorStanding,
  relation: Relation,
): boolean => {
  if (viewer === authorOfPost(post)) return true;
  if (!canSee(viewer, post, author, relation)) return false;
  const wasPublished = 'publishedAt' in post && edit.editedAt >= post.publishedAt;
  const { postId, state } = post;
  const { visibility, audienceId } = edit;
  return wasPublished && canSee(viewer, { postId, state, visibility, audienceId }, author, relation);
};

/** Those of a post's edits that a viewer may see, newest first. */
export const listEdits = (
  posts: Pick<PostStore, 'listEdits'>,
  post: Post,
  isShown: (edit: PostEdit) => boolean,
  part: Part<number>,
): Promise<Slice<PostEdit, number>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { edits: items, next } = await posts.listEdits(post.postId, limit, from);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown,
    positionOf: (edit) => edit.version,
    bytesOf: (edit) =>
      EDIT_BYTES + Buffer.byteLength(JSON.stringify(edit), 'utf8') + edit.photos.length * EDIT_PHOTO_BYTES,
  });
