/** Whose credits changes of a post's row touch: of 25 people on a post, the one who answers and nobody else. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { Credit } from '../posts/credits-of-post.ts';
import { creditsInRow, credits as kinds } from '../posts/credits-of-post.ts';
import type { PostHead } from '../posts/post.ts';
import type { PartId } from '../posts/post-parts.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { TouchedCredits } from './credit-store.ts';

interface PostChange {
  readonly before: PostHead | undefined;
  readonly after: PostHead | undefined;
}

/** What some changes of a post's row touch, as far as they say it: tags may stand in parts, which they only name. */
export interface Touched {
  readonly credits: Map<AccountId, Set<keyof Credit>>;
  readonly partsBefore: Set<PartId>;
  readonly partsAfter: Set<PartId>;
}

export const untouched = (): Touched => ({
  credits: new Map(),
  partsBefore: new Set(),
  partsAfter: new Set(),
});

/** What the row of a post says of the people that lists may name. */
const listedIn = (post: PostHead | undefined) =>
  post?.state === 'published'
    ? {
        credits: creditsInRow(post),
        tagParts: post.packed.tagParts ?? [],
      }
    : { credits: new Map<AccountId, Credit>(), tagParts: [] };

const touch = ({ credits }: Touched, account: AccountId, credit: keyof Credit): void => {
  credits.set(account, (credits.get(account) ?? new Set()).add(credit));
};

/** Adds what one change touches. */
export const note = (touched: Touched, { before, after }: PostChange): void => {
  const [was, is] = [listedIn(before), listedIn(after)];
  for (const account of [...was.credits.keys(), ...is.credits.keys()]) {
    for (const credit of kinds) {
      if (was.credits.get(account)?.[credit] !== is.credits.get(account)?.[credit])
        touch(touched, account, credit);
    }
  }
  for (const part of was.tagParts) if (!is.tagParts.includes(part)) touched.partsBefore.add(part);
  for (const part of is.tagParts) if (!was.tagParts.includes(part)) touched.partsAfter.add(part);
};

/** Whether a change touches any credit. */
export const changesCredits = (change: PostChange): boolean => {
  const touched = untouched();
  note(touched, change);
  const { credits, partsBefore, partsAfter } = touched;
  return credits.size + partsBefore.size + partsAfter.size > 0;
};

/** Whose credits some changes touch, tags in parts included: reads the parts that came or went. */
export const touchedBy = async (
  posts: Pick<PostStore, 'taggedIn'>,
  postId: PostId,
  touched: Touched,
): Promise<TouchedCredits> => {
  const tagsIn = async (parts: ReadonlySet<PartId>) => {
    const tags = parts.size === 0 ? [] : await posts.taggedIn(postId, [...parts]);
    return new Map(tags.map((tag) => [`${tag.accountId} ${tag.state}`, tag.accountId]));
  };
  const [was, is] = await Promise.all([tagsIn(touched.partsBefore), tagsIn(touched.partsAfter)]);
  for (const [name, account] of [...was, ...is]) {
    if (was.has(name) !== is.has(name)) touch(touched, account, 'tag');
  }
  return touched.credits;
};
