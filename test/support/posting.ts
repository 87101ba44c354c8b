/** What people do with posts, through the typed client. */

import { dataOf, type Person } from './people.ts';
import type { Schemas } from './raw-client/client.ts';

/** Posts photos and answers the post's id. */
export const createPostOf = async (
  author: Person,
  photoIds: readonly string[],
  more: Omit<Partial<Schemas['NewPost']>, 'photos'> = {},
): Promise<string> => {
  const body = { photos: photoIds.map((photoId) => ({ photoId })), visibility: 'public' as const, ...more };
  return dataOf(await author.client.POST('/v1/posts', { body })).postId;
};

/** Puts a post into the bin. */
export const deletePost = async (author: Person, postId: string): Promise<void> => {
  const { response } = await author.client.DELETE('/v1/posts/{postId}', { params: { path: { postId } } });
  if (!response.ok) throw new Error(`The deletion of ${postId} answered ${response.status}`);
};

/** The home feed's first page. */
export const homeFeedOf = async (viewer: Person): Promise<readonly Schemas['Post'][]> =>
  dataOf(await viewer.client.GET('/v1/feeds/home')).items;
