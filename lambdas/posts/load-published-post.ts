import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { AccessSnapshotStore } from './access-snapshot-store.ts';
import { canSeePost, checkSeesPost } from './can-see-post.ts';
import type { VisibleHead } from './load-visible-post.ts';

export interface ReactionInput {
  readonly postId: PostId;
  readonly viewer: AccountId;
  /** The present time in milliseconds. */
  readonly now: number;
}

export interface LoadPublishedPostDeps {
  readonly access: Pick<AccessSnapshotStore, 'read'>;
}

/** A published post that the viewer may see, undefined for any other. */
export const findPublishedPost = async (
  { access }: LoadPublishedPostDeps,
  { postId, viewer, now }: ReactionInput,
): Promise<VisibleHead | undefined> => {
  const { post, author, relation } = await access.read(viewer, postId, now);
  // Authors see their own in every state.
  if (post?.state !== 'published' || author === undefined) return undefined;
  return canSeePost(viewer, post, author, relation) ? { post, author, relation } : undefined;
};

/** A published post that the viewer may see. Throws `not_found` and `unavailable_for_legal_reasons`. */
export const loadPublishedPost = async (
  { access }: LoadPublishedPostDeps,
  { postId, viewer, now }: ReactionInput,
): Promise<VisibleHead> => {
  const { post, author, relation } = await access.read(viewer, postId, now);
  if (post?.state !== 'published' || author === undefined) throw notFound();
  checkSeesPost(viewer, post, author, relation);
  return { post, author, relation };
};
