import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { StoredPost } from '../../../lambdas/posts/post.ts';
import {
  noChoices,
  openingOne,
  readChoices,
  readCoverChoice,
} from '../../../lambdas/posts/viewer-choices.ts';
import { postAt, postItem, someAccount } from '../../support/some-account.ts';

const author = someAccount('author');
const reader = {
  ...someAccount('reader'),
  settings: { seesLikeCounts: false, sensitivePhotos: 'hide' },
} as const;
const chosen = { hidesLikes: true, sensitivePhotos: 'hide' };

const postId = postAt(author.accountId, 1);
const post = (more: object = {}, ofPhoto: object = {}) => {
  const row = postItem(postId);
  const photos = row.photos.map((photo) => ({ ...photo, ...ofPhoto }));
  return { ...StoredPost.parse({ ...row, photos, ...more }), postId };
};

const reads: (readonly AccountId[])[] = [];
const accounts = {
  many: async (ids: readonly AccountId[]) => {
    reads.push(ids);
    return new Map([[reader.accountId, reader]]);
  },
};
const choicesFor = (viewer: AccountId | undefined, shown: ReturnType<typeof post>) =>
  readChoices(accounts, viewer, [{ post: shown, author }]);

describe('what a viewer chose', () => {
  it('is read where somebody likes a post, or a photo of it is or may be sensitive', async () => {
    const posts = [
      post({ likes: 1 }),
      post({ sensitive: true }),
      post({}, { sensitive: true }),
      post({ photos: undefined, photosPart: '1.A' }),
    ];
    for (const each of posts) expect(await choicesFor(reader.accountId, each)).toEqual(chosen);
  });

  it('is not read where nothing depends on it, and guests are asked', async () => {
    reads.length = 0;
    expect(await choicesFor(reader.accountId, post())).toEqual(noChoices);
    expect(await choicesFor(undefined, post({ likes: 1, sensitive: true }))).toEqual(noChoices);
    expect(await choicesFor(author.accountId, post({ likes: 1, sensitive: true }))).toEqual(noChoices);
    expect(await readCoverChoice(accounts, reader.accountId, [post({ likes: 1 })])).toBe('ask');
    expect(await readCoverChoice(accounts, author.accountId, [post({ sensitive: true })])).toBe('ask');
    expect(reads).toEqual([]);
    expect(await readCoverChoice(accounts, reader.accountId, [post({ sensitive: true })])).toBe('hide');
  });

  it('is not read where the account is held', async () => {
    reads.length = 0;
    const shown = post({ likes: 1, sensitive: true });
    expect(await readChoices(accounts, reader.accountId, [{ post: shown, author }], reader)).toEqual(chosen);
    expect(await readCoverChoice(accounts, reader.accountId, [shown], reader)).toBe('hide');
    expect(reads).toEqual([]);
  });

  it('shows who opens a post by itself what is not to come up elsewhere, behind a screen', () => {
    const opened = (sensitivePhotos: 'show' | 'ask' | 'hide') =>
      openingOne({ hidesLikes: true, sensitivePhotos });
    expect(opened('hide')).toEqual({ hidesLikes: true, sensitivePhotos: 'ask' });
    expect(opened('ask')).toEqual({ hidesLikes: true, sensitivePhotos: 'ask' });
    expect(opened('show')).toEqual({ hidesLikes: true, sensitivePhotos: 'show' });
  });
});
