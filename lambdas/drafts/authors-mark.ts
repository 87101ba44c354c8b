import type { Photo } from '../photos/photo.ts';
import type { AuthorsMark } from '../photos/photo-view.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { DraftStore } from './draft-store.ts';

export interface AuthorsMarkDeps {
  readonly posts: Pick<PostStore, 'head'>;
  readonly drafts: Pick<DraftStore, 'head'>;
}

/** What the author says of the post or draft that a photo belongs to. Costs nothing for a photo of neither. `now` in milliseconds. */
export const authorsMarkOf = async (
  { posts, drafts }: AuthorsMarkDeps,
  { postId, draftId }: Pick<Photo, 'postId' | 'draftId'>,
  now: number,
): Promise<AuthorsMark> => {
  if (postId !== undefined) return { sensitive: (await posts.head(postId, now))?.sensitive };
  if (draftId !== undefined) return { sensitive: (await drafts.head(draftId, now))?.details.sensitive };
  return {};
};
