import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { presentCard } from '../../../lambdas/accounts/account-view.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { Post } from '../../../lambdas/posts/post.ts';
import { PostHold } from '../../../lambdas/posts/post.ts';
import { PostView } from '../../../lambdas/posts/post-contract.ts';
import type { PostSurroundings } from '../../../lambdas/posts/post-view.ts';
import { answerBytesOf, presentPost } from '../../../lambdas/posts/post-view.ts';
import { noChoices } from '../../../lambdas/posts/viewer-choices.ts';
import { guest } from '../../../lambdas/posts/viewer-state.ts';
import { knownAs } from '../../support/reacting.ts';
import { alice, bob, somePhoto, somePhotoId, somePost, T0, viewData } from '../../support/some-post.ts';

const SIGNATURE = 'x'.repeat(750); // as long as CloudFront's

const surroundings: PostSurroundings = {
  author: { accountId: alice, username: 'alice', displayName: 'Alice', avatar: null },
  media: async (photoId) => (name) =>
    `https://d111111abcdef8.cloudfront.net/r/${photoId}/${name}?${SIGNATURE}`,
  language: 'en',
  now: T0,
  viewer: guest,
  choices: noChoices,
  credits: { people: new Map() },
};

const people = ['A', 'B', 'C', 'D', 'E'].map((letter) => AccountId.parse(letter.repeat(16)));
const cardWithAvatar = (accountId: AccountId) => {
  const avatar = { ...viewData(), altText: 'و'.repeat(200) };
  return presentCard(
    { accountId, username: 'alice', displayName: 'ا'.repeat(50), avatar },
    surroundings.media,
    T0,
  );
};

const present = async (post: Post, more: Partial<PostSurroundings> = {}) =>
  z.parse(PostView, await presentPost(post, { ...surroundings, ...more }));

describe('a post as apps see it', () => {
  it('says all there is to say of a published one, whatever was left out', async () => {
    const post = somePost.published();
    const view = await present(post);
    expect(view).toMatchObject({
      postId: post.postId,
      state: 'published',
      title: '',
      caption: '',
      language: null,
      tags: [],
      mentions: [],
      coverPhotoId: post.photos[0]?.photoId,
      createdAt: '2026-01-01T00:00:00.000Z',
      publishedAt: '2026-01-01T00:00:01.000Z',
    });
    for (const absent of ['viewer', 'editedAt', 'deletedUntil', 'problem'])
      expect(view).not.toHaveProperty(absent);
  });

  it('tells who looks at it', async () => {
    const post = somePost.published();
    const as = async (accountId: typeof alice, followsAuthor: boolean) =>
      (await present(post, { viewer: knownAs(accountId, { followsAuthor, liked: true }) })).viewer;
    const done = { liked: true, saved: false, reposted: false, muted: false, mayComment: true };
    expect(await as(alice, false)).toEqual({ isAuthor: true, followsAuthor: false, ...done });
    expect(await as(bob, true)).toEqual({ isAuthor: false, followsAuthor: true, ...done });
  });

  it('is never shown without what its viewer did with it', () => {
    const post = somePost.published();
    const { viewer: _, ...seenByNobody } = surroundings;
    const { state: __, ...unread } = knownAs(bob);
    const refused = [
      // @ts-expect-error who looks at it: a guest is said to be one
      () => presentPost(post, seenByNobody),
      // @ts-expect-error what somebody did with it
      () => presentPost(post, { ...surroundings, viewer: unread }),
    ];
    expect(refused).toHaveLength(2);
  });

  it('shows numbers with what the viewer just did, unless they are hidden', async () => {
    const post = somePost.published({ likes: 4, saves: 2 });
    const counts = async (accountId: typeof alice, hidesLikes: boolean) =>
      (
        await present(post, {
          viewer: knownAs(accountId, { counts: { likes: 5, saves: 3 } }),
          choices: { ...noChoices, hidesLikes },
        })
      ).counts;
    expect(await counts(bob, false)).toEqual({ likes: 5, comments: 0, reposts: 0 });
    expect(await counts(bob, true)).toEqual({ likes: null, comments: 0, reposts: 0 });
    expect(await counts(alice, true)).toEqual({ likes: 5, comments: 0, reposts: 0, saves: 3 });
  });

  it('says that nobody likes it to a viewer who does not want to see numbers, unless its author hides them', async () => {
    const likes = async (choices: Partial<typeof noChoices>) =>
      (await present(somePost.published(), { choices: { ...noChoices, ...choices }, viewer: knownAs(bob) }))
        .counts.likes;
    expect(await likes({ hidesLikes: true })).toBe(0);
    expect(await likes({ authorHidesLikes: true })).toBeNull();
    expect(await likes({ hidesLikes: true, authorHidesLikes: true })).toBeNull();
  });

  it('shows the photos of one that is not published by their own rows', async () => {
    const photos = [somePhoto('ready'), somePhoto('processing'), somePhoto('failed')];
    const missing = somePhotoId();
    const post = somePost.processing({
      photos: [...photos.map(({ photoId }) => ({ photoId, altText: 'Of the post' })), { photoId: missing }],
    });
    const known = new Map(photos.map((photo) => [photo.photoId, { ...photo, altText: 'Of the photo' }]));
    const view = await present(post, { photos: known });
    expect(view.photos).toMatchObject([
      { state: 'ready', altText: 'Of the post', width: 2048 },
      { state: 'processing', altText: 'Of the post', renditions: [] },
      { state: 'failed', problem: { code: 'undecodable' } },
      { photoId: missing, state: 'failed', problem: { code: 'no_longer_there' }, altText: null },
    ]);
    expect(view.publishedAt).toBeNull();
  });

  it('tells why one is held, in both languages', async () => {
    const { state: _, ...chosen } = somePost.processing();
    for (const code of PostHold.shape.code.options) {
      const post = { ...chosen, state: 'held' as const, hold: { code, photoId: chosen.photos[0]!.photoId } };
      expect((await present(post)).problem).toMatchObject({
        code,
        message: expect.stringMatching(/^A photo/),
      });
      expect((await present(post, { language: 'ar' })).problem?.message).toMatch(/الصور/);
    }
  });

  it('tells until when one can be taken out of the bin', async () => {
    const { state: _, ...published } = somePost.published();
    const post = {
      ...published,
      state: 'deleted',
      was: 'published',
      deletedAt: T0,
      expiresAt: T0 / 1_000 + 60,
    } as const;
    expect(await present({ ...post, photos: [viewData()] })).toMatchObject({
      state: 'deleted',
      deletedUntil: '2026-01-01T00:01:00.000Z',
    });
  });

  it('never takes more of an answer than is reckoned with', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4_000 }),
      fc.constant('"\n\\'.repeat(1_000)),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 34 }), text, async (caption, photos, altText) => {
        const post = somePost.published({
          caption,
          photos: Array.from({ length: photos }, () => ({ ...viewData(), altText })),
          coAuthors: people.map((accountId) => ({ accountId, state: 'accepted' as const })),
        });
        const cards = await Promise.all(people.map(cardWithAvatar));
        const shown = new Map(cards.map((card) => [card.accountId, card]));
        const [author = surroundings.author] = cards;
        const answer = JSON.stringify(await present(post, { author, credits: { people: shown } }));
        expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(answerBytesOf(post));
      }),
      { numRuns: 50 },
    );
  });
});
