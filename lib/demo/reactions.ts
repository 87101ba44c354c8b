/** What the people of the demo do around each other's photos: decided by one seed before anything is sent. */
import { makeRandom, type Random } from './random.ts';
import type { DemoPost, Scenario } from './scenario.ts';

const SEED = 711;
const MAX_LIKES = 18;
const COMMENTED_SHARE = 0.5;
const SAVED_SHARE = 0.15;
const MAX_COMMENTS = 3;
/** Every so many accounts one is private: it lets in whoever asks at an even position. */
const PRIVATE_EVERY = 7;

export interface DemoComment {
  /** Position of who writes. */
  readonly by: number;
  readonly text: string;
  /** What the author of the post replies. */
  readonly reply?: string;
}

export interface DemoReaction {
  /** Position of the post. */
  readonly post: number;
  /** Positions of those who like it, who save it. */
  readonly likes: readonly number[];
  readonly saves: readonly number[];
  readonly comments: readonly DemoComment[];
}

export interface Reactions {
  /** Positions of private accounts. */
  readonly privateAccounts: readonly number[];
  readonly reactions: readonly DemoReaction[];
}

const texts = {
  ar: ['ما أجمل الضوء هنا', 'أين التُقطت هذه؟', 'تحفة! 👏', 'ذكّرتني ببيت جدي', 'الألوان هادئة جدًا'],
  en: ['That light!', 'Where is this?', 'Saving this one', 'Makes me want to travel', 'So quiet. Love it'],
} as const;

const replies = {
  ar: ['شكرًا لك 🌿', 'قرب الميناء القديم'],
  en: ['Thank you!', 'By the old harbour'],
} as const;

/** Those who see the post: followers of its author, and for public posts of public accounts anybody. */
const audienceOf = (post: DemoPost, { accounts }: Scenario, isPrivate: boolean): number[] => {
  const everybody = accounts.map((_, position) => position).filter((position) => position !== post.author);
  const mayFollow = (position: number) => !isPrivate || position % 2 === 0;
  const isFollower = (position: number) =>
    (accounts[position]?.follows.includes(post.author) ?? false) && mayFollow(position);
  return post.visibility === 'public' && !isPrivate ? everybody : everybody.filter(isFollower);
};

const someOf = (random: Random, people: readonly number[], most: number): number[] => {
  const wanted = random.between(0, Math.min(most, people.length));
  const chosen = new Set<number>();
  while (chosen.size < wanted) chosen.add(random.pick(people));
  return [...chosen].sort((one, other) => one - other);
};

/** Decides everything. The same scenario and seed give the same reactions. */
export const makeReactions = (scenario: Scenario, seed: number = SEED): Reactions => {
  const random = makeRandom(seed);
  const privateAccounts = scenario.accounts
    .map((_, position) => position)
    .filter((position) => position % PRIVATE_EVERY === PRIVATE_EVERY - 1);
  const reactions = scenario.posts.map((post, position): DemoReaction => {
    const people = audienceOf(post, scenario, privateAccounts.includes(post.author));
    const likes = someOf(random, people, MAX_LIKES);
    const talkers = random.next() < COMMENTED_SHARE ? someOf(random, people, MAX_COMMENTS) : [];
    return {
      post: position,
      likes,
      saves: likes.filter(() => random.next() < SAVED_SHARE),
      comments: talkers.map((by) => ({
        by,
        text: random.pick(texts[post.language]),
        ...(random.next() < 0.4 && { reply: random.pick(replies[post.language]) }),
      })),
    };
  });
  return { privateAccounts, reactions };
};
