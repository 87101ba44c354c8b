import { describe, expect, it } from 'vitest';
import { newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { StoredPost } from '../../../lambdas/posts/post.ts';
import { presentCover } from '../../../lambdas/posts/present-photo.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';

const postId = postAt(idOf('author'), 1);
const shownWith = {
  media: async () => () => 'https://media.example.org/x',
  language: 'en',
  now: T0,
} as const;

const coverOf = (more: object, ofPhoto: object = {}) => {
  const row = postItem(postId);
  const photos = row.photos.map((photo) => ({ ...photo, photoId: PhotoId.parse(newUlid(T0)), ...ofPhoto }));
  return presentCover({ ...StoredPost.parse({ ...row, photos, ...more }), postId }, shownWith);
};

describe('the cover of a post', () => {
  it('is sensitive by the word of its author, of moderation, or of both', async () => {
    expect(await coverOf({})).toMatchObject({ state: 'ready', sensitive: false });
    expect(await coverOf({ sensitive: true })).toMatchObject({ sensitive: true });
    expect(await coverOf({}, { sensitive: true })).toMatchObject({ sensitive: true });
    expect(await coverOf({ sensitive: true }, { sensitive: true })).toMatchObject({ sensitive: true });
  });

  it('is not shown while the post is not published', async () => {
    expect(await coverOf({ state: 'archived', sensitive: true })).toBeNull();
  });
});
