import { describe, expect, it } from 'vitest';
import { readinessOf } from '../../../lambdas/posts/publish-when-ready.ts';
import type { photoFacts } from '../../support/some-post.ts';
import { somePhoto, somePost } from '../../support/some-post.ts';

const readiness = (...states: (keyof typeof photoFacts)[]) => {
  const photos = states.map((state) => somePhoto(state));
  const post = somePost.processing({
    photos: photos.map(({ photoId }, position) => ({ photoId, altText: `photo ${position}` })),
  });
  return readinessOf(post, new Map(photos.map((photo) => [photo.photoId, photo])));
};

describe('what becomes of a post', () => {
  it('publishes it when all photos are ready, with what it takes to show them and its own alt texts', () => {
    const outcome = readiness('ready', 'sensitive');
    expect(outcome).toMatchObject({
      kind: 'publish',
      photos: [
        { altText: 'photo 0', width: 2048 },
        { altText: 'photo 1', sensitive: true },
      ],
    });
  });

  it.each([
    ['awaiting', 'ready'],
    ['ready', 'processing'],
  ] as const)('waits while one is unfinished: %s, %s', (...states) => {
    expect(readiness(...states)).toEqual({ kind: 'wait' });
  });

  it.each([
    ['rejected', 'photo_rejected'],
    ['failed', 'photo_failed'],
    ['review', 'photo_under_review'],
  ] as const)('holds it for a photo that is %s, without waiting for the others', (state, code) => {
    expect(readiness('awaiting', state)).toMatchObject({ kind: 'hold', hold: { code } });
  });

  it('waits for a photo that was not read', () => {
    expect(readinessOf(somePost.processing(), new Map())).toEqual({ kind: 'wait' });
  });

  it('keeps no alt text of the photo when the post has none', () => {
    const photo = { ...somePhoto('ready'), altText: 'of the photo' };
    const post = somePost.processing({ photos: [{ photoId: photo.photoId }] });
    const outcome = readinessOf(post, new Map([[photo.photoId, photo]]));
    expect(outcome.kind === 'publish' && outcome.photos[0]?.altText).toBeUndefined();
  });
});
