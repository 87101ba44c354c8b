import { describe, expect, it } from 'vitest';
import { newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { StoredPost } from '../../../lambdas/posts/post.ts';
import type { CoverSurroundings } from '../../../lambdas/posts/present-photo.ts';
import { presentCover } from '../../../lambdas/posts/present-photo.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';

const postId = postAt(idOf('author'), 1);
const shownWith = {
  media: async () => () => 'https://media.example.org/x',
  language: 'en',
  now: T0,
  viewer: undefined,
  sensitivePhotos: 'ask',
} as const;

const coverOf = (more: object, ofPhoto: object = {}, viewing: Partial<CoverSurroundings> = {}) => {
  const row = postItem(postId);
  const photos = row.photos.map((photo) => ({ ...photo, photoId: PhotoId.parse(newUlid(T0)), ...ofPhoto }));
  return presentCover(
    { ...StoredPost.parse({ ...row, photos, ...more }), postId },
    { ...shownWith, ...viewing },
  );
};

describe('the cover of a post', () => {
  it('is sensitive by the word of its author, of moderation, or of both', async () => {
    expect(await coverOf({})).toMatchObject({ state: 'ready', sensitive: false });
    expect(await coverOf({ sensitive: true })).toMatchObject({ sensitive: true });
    expect(await coverOf({}, { sensitive: true })).toMatchObject({ sensitive: true });
    expect(await coverOf({ sensitive: true }, { sensitive: true })).toMatchObject({ sensitive: true });
  });

  it('says who finds it sensitive and why, the author first', async () => {
    const sensitive = { reason: 'sensitive', source: 'author' };
    const nudity = { reason: 'nudity', source: 'moderation' };
    const found = { sensitive: true, reasons: ['nudity'] };
    expect(await coverOf({})).toMatchObject({ screen: null });
    expect((await coverOf({ sensitive: true }))?.screen?.labels).toEqual([sensitive]);
    expect((await coverOf({}, found))?.screen?.labels).toEqual([nudity]);
    expect((await coverOf({ sensitive: true }, found))?.screen?.labels).toEqual([sensitive, nudity]);
    const unnamed = { reason: 'sensitive', source: 'moderation' };
    expect((await coverOf({}, { sensitive: true }))?.screen?.labels).toEqual([unnamed]);
  });

  it('is treated as its viewer chose, without addresses where they do not want to see it, and shown to its authors', async () => {
    const [bob, carol] = [idOf('bob'), idOf('carol')];
    const coAuthors = [`${bob}?`, `${carol}+`];
    const shown = async (sensitive: boolean, viewing: Partial<CoverSurroundings>) => {
      const cover = await coverOf({ ...(sensitive && { sensitive }), coAuthors }, {}, viewing);
      return [cover?.screen?.treatment, cover?.renditions.length !== 0, cover?.thumbHash !== null];
    };
    for (const sensitivePhotos of ['show', 'ask'] as const)
      expect(await shown(true, { viewer: bob, sensitivePhotos })).toEqual([sensitivePhotos, true, true]);
    const hide = { sensitivePhotos: 'hide' } as const;
    expect(await shown(true, { ...hide, viewer: bob })).toEqual(['hide', false, true]);
    expect(await shown(false, { ...hide, viewer: bob })).toEqual([undefined, true, true]);
    for (const viewer of [idOf('author'), carol])
      expect(await shown(true, { ...hide, viewer })).toEqual(['show', true, true]);
  });

  it('is not shown while the post is not published', async () => {
    expect(await coverOf({ state: 'archived', sensitive: true })).toBeNull();
  });
});
