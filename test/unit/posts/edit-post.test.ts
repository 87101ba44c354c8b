import { describe, expect, it } from 'vitest';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { checkTextBytes } from '../../../lambdas/posts/caption.ts';
import { changedText } from '../../../lambdas/posts/edit-post.ts';
import { textOf } from '../../../lambdas/posts/post.ts';
import { somePhotoId, somePost, viewData } from '../../support/some-post.ts';

const photos = [viewData(), { ...viewData(), altText: 'two' }, viewData()] as const;
const [first, second, third] = photos.map(({ photoId }) => photoId);
const post = somePost.published({
  photos: [...photos],
  title: 'A title',
  caption: 'A caption',
  language: 'en',
});

const refused = (change: Parameters<typeof changedText>[1]) => {
  try {
    changedText(post, change);
  } catch (error) {
    return error;
  }
  return expect.fail('The change was accepted');
};

describe('a change of a post', () => {
  it('leaves what it does not name', () => {
    expect(changedText(post, { title: 'Another' })).toEqual({ ...textOf(post), title: 'Another' });
  });

  it('is the same text when it says the same', () => {
    expect(changedText(post, {})).toEqual(textOf(post));
    expect(changedText(post, { title: 'A title', visibility: 'public' })).toEqual(textOf(post));
    expect(changedText(post, { coverPhotoId: first! })).toEqual(textOf(post));
  });

  it('removes what it sets to nothing', () => {
    const text = changedText(post, { title: '', caption: '', language: null });
    expect(text).toMatchObject({ title: undefined, caption: undefined, language: undefined });
  });

  it('gives photos a new order and new alt texts; one that is left out stays', () => {
    const photos = [{ photoId: third! }, { photoId: first!, altText: 'one' }, { photoId: second! }];
    expect(changedText(post, { photos }).photos).toEqual([
      { photoId: third },
      { photoId: first, altText: 'one' },
      { photoId: second, altText: 'two' },
    ]);
  });

  it('leaves out the photos that are not named, and their cover and place', () => {
    const placed = { ...post, coverPhotoId: second!, location: { name: 'Tyre', fromPhoto: second! } };
    const photos = [{ photoId: third! }, { photoId: first! }];
    const text = changedText(placed, { photos });
    expect(text.photos).toEqual([{ photoId: third }, { photoId: first }]);
    expect(text.coverPhotoId).toBeUndefined();
    expect(text.location).toEqual({ name: 'Tyre' });
    const nameless = { ...placed, location: { fromPhoto: second! } };
    expect(changedText(nameless, { photos }).location).toBeUndefined();
  });

  it('removes an alt text that is given empty', () => {
    const photos = [{ photoId: first! }, { photoId: second!, altText: '' }, { photoId: third! }];
    expect(changedText(post, { photos }).photos).toEqual(
      [first, second, third].map((photoId) => ({ photoId })),
    );
  });

  it('keeps a chosen cover through a new order', () => {
    const covered = { ...post, coverPhotoId: second! };
    const change = { photos: [{ photoId: third! }, { photoId: second! }, { photoId: first! }] };
    expect(changedText(covered, change).coverPhotoId).toBe(second);
    const secondFirst = { photos: [{ photoId: second! }, { photoId: third! }, { photoId: first! }] };
    expect(changedText(covered, secondFirst).coverPhotoId).toBeUndefined();
  });

  it.each([
    ['a photo more', [first, second, third, somePhotoId()], 'body.photos.3.photoId'],
    ['a photo twice', [first, second, second], 'body.photos.2.photoId'],
    ['a strange photo', [first, second, somePhotoId()], 'body.photos.2.photoId'],
  ])('refuses %s', (_, ids, path) => {
    expect(refused({ photos: ids.map((photoId) => ({ photoId: photoId! })) })).toMatchObject({
      definition: { code: 'invalid_request' },
      values: [{ path }],
    });
  });

  it('refuses a cover that is not one of the photos', () => {
    expect(refused({ coverPhotoId: somePhotoId() })).toMatchObject({
      values: [{ path: 'body.coverPhotoId' }],
    });
  });

  it('holds captions to their limits', () => {
    const tags = (count: number) => Array.from({ length: count }, (_, at) => `#tag${at}`).join(' ');
    const names = (count: number) => Array.from({ length: count }, (_, at) => `@name${at}`).join(' ');
    expect(changedText(post, { caption: `${tags(10)} ${names(20)}` }).caption).toContain('#tag9');
    expect(refused({ caption: tags(11) })).toMatchObject({
      detail: { en: expect.stringContaining('11 hashtags') },
    });
    expect(refused({ caption: names(21) })).toMatchObject({
      detail: { en: expect.stringContaining('21 mentions') },
    });
  });

  it('holds all texts together to a total', () => {
    const letters = limits.textBytesPerPost / 4;
    const alt = (count: number) => ({ altText: 'م'.repeat(count) });
    const texts = {
      title: 'م',
      caption: 'م',
      location: { name: 'م' },
      photos: [alt(letters), alt(letters - 3)],
    };
    expect(() => checkTextBytes(texts)).not.toThrow();
    const more = `${limits.textBytesPerPost + 1}`;
    expect(() => checkTextBytes({ ...texts, title: 'م.' })).toThrow(
      expect.objectContaining({
        detail: { en: expect.stringContaining(more), ar: expect.stringContaining(more) },
        values: [expect.objectContaining({ path: 'body' })],
      }),
    );
  });
});
