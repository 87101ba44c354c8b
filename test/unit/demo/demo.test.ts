import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Username } from '../../../lambdas/accounts/username.ts';
import { drawPicture } from '../../../lib/demo/pictures.ts';
import { makeScenario } from '../../../lib/demo/scenario.ts';

describe('the demo', () => {
  const { accounts, posts } = makeScenario();

  it('has 50 accounts with usernames of their own and 300 photos, each posted once', () => {
    expect(new Set(accounts.map(({ username }) => Username.parse(username))).size).toBe(50);
    const pictures = posts.flatMap((post) => post.pictures);
    expect(new Set(pictures).size).toBe(300);
    expect(pictures).toHaveLength(300);
  });

  it('is the same each time', () => {
    expect(makeScenario()).toEqual({ accounts, posts });
  });

  it('lets nobody follow themselves, and some be followed by many', () => {
    for (const [self, { follows }] of accounts.entries()) expect(follows).not.toContain(self);
    const followers = accounts.map(
      (_, self) => accounts.filter(({ follows }) => follows.includes(self)).length,
    );
    expect(Math.max(...followers)).toBeGreaterThan(25);
    expect(Math.min(...followers)).toBeLessThan(12);
  });

  it('speaks Arabic and English', () => {
    expect(posts.filter(({ language }) => language === 'ar').length).toBeGreaterThan(20);
    expect(posts.filter(({ language }) => language === 'en').length).toBeGreaterThan(20);
  });

  it('draws the same bytes for the same seed, so that a repeated demo finds what it sent', async () => {
    const [one, other] = [await drawPicture(7), await drawPicture(7)];
    expect(Buffer.from(one.jpeg).equals(Buffer.from(other.jpeg))).toBe(true);
  });

  it('draws pictures with detail, none like another', async () => {
    const pictures = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => drawPicture(seed)));
    for (const { jpeg, altText } of pictures) {
      const { entropy } = await sharp(jpeg).stats();
      expect(entropy, altText).toBeGreaterThan(3); // a flat colour has none
    }
    expect(new Set(pictures.map(({ jpeg }) => Buffer.from(jpeg).toString('base64'))).size).toBe(8);
    expect(new Set(pictures.map(({ altText }) => altText)).size).toBeGreaterThan(3);
  });
});
