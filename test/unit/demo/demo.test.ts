import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Username } from '../../../lambdas/accounts/username.ts';
import { makeDetails } from '../../../lib/demo/details.ts';
import { makeHabits } from '../../../lib/demo/habits.ts';
import { drawPicture } from '../../../lib/demo/pictures.ts';
import { makeReactions } from '../../../lib/demo/reactions.ts';
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

  it('has everybody react only to what they can see, the same each time', () => {
    const { privateAccounts, reactions } = makeReactions({ accounts, posts });
    expect(makeReactions({ accounts, posts })).toEqual({ privateAccounts, reactions });
    expect(privateAccounts.length).toBeGreaterThan(4);
    for (const { post: position, likes, saves, comments } of reactions) {
      const post = posts[position];
      const people = [...likes, ...saves, ...comments.map(({ by }) => by)];
      expect(people).not.toContain(post?.author);
      const isOpen = post?.visibility === 'public' && !privateAccounts.includes(post.author);
      const strangers = people.filter((one) => !accounts[one]?.follows.includes(post?.author ?? -1));
      if (!isOpen) expect(strangers).toEqual([]);
    }
    expect(reactions.flatMap(({ likes }) => likes).length).toBeGreaterThan(300);
    expect(reactions.flatMap(({ comments }) => comments).length).toBeGreaterThan(40);
  });

  it('has posts that tell where they were made and name others, the same each time', () => {
    const details = makeDetails({ accounts, posts });
    expect(makeDetails({ accounts, posts })).toEqual(details);
    expect(details).toHaveLength(posts.length);
    const named = details.flatMap(({ tagged, coAuthor, partner }, position) =>
      [tagged?.who, coAuthor, partner].flatMap((who) => (who === undefined ? [] : [{ who, position }])),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(details.some(({ partner }) => partner !== undefined)).toBe(true);
    for (const { who, position } of named) expect(who).not.toBe(posts[position]?.author);
    expect(details.filter(({ location }) => location !== undefined).length).toBeGreaterThan(20);
  });

  it('has people pass on what all can see, and look after themselves, the same each time', () => {
    const reactions = makeReactions({ accounts, posts });
    const details = makeDetails({ accounts, posts });
    const habits = makeHabits({ accounts, posts }, reactions, details);
    expect(makeHabits({ accounts, posts }, reactions, details)).toEqual(habits);
    for (const [position, by] of habits.reposts.entries()) {
      const post = posts[position];
      expect(by).not.toContain(post?.author);
      expect(by).not.toContain(details[position]?.coAuthor);
      if (by.length > 0) expect(post?.visibility).toBe('public');
    }
    for (const { viewer, other } of [...habits.bells, ...habits.mutedReposts]) {
      expect(accounts[viewer]?.follows).toContain(other);
    }
    expect(habits.reposts.flat().length).toBeGreaterThan(50);
    const told = [
      habits.bells,
      habits.mutedReposts,
      habits.hidesWords,
      habits.showsSensitive,
      habits.mutedPosts,
    ];
    for (const each of told) expect(each.length).toBeGreaterThan(1);
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
