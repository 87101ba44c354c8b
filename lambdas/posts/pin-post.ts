import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { ownAccount } from '../accounts/require-account.ts';
import type { PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { notPublished, readOwnLive } from './archive-post.ts';
import type { PostHead } from './post.ts';
import type { PostStore } from './post-store.ts';

const CONFLICTS = {
  attempts: 5, // pins from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

interface PinDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'pin'>;
  readonly posts: Pick<PostStore, 'head' | 'heads'>;
}

interface OwnPin {
  /** As it was just now. */
  readonly account: Account;
  readonly postId: PostId;
  /** Milliseconds. */
  readonly now: number;
}

const tooMany = () =>
  problem('limit_reached', {
    en: `You have ${limits.pinnedPosts} pinned posts; at most ${limits.pinnedPosts} are allowed`,
    ar: `عدد منشوراتك المثبتة ${limits.pinnedPosts}، والحد الأقصى ${limits.pinnedPosts}`,
  });

/**
 * Pins one's own published post in front of the others; one that is pinned stays where it is. Pins of posts that are no longer published
 * make room. Throws `not_found`, `not_published`, `limit_reached` and `conflict`.
 */
export const pinPost = (
  { accounts, posts }: PinDeps,
  input: OwnPin,
): Promise<{ readonly post: PostHead; readonly author: Account }> => {
  const { postId, now } = input;
  const owner = input.account.accountId;
  return retryOnConflict(CONFLICTS, async (retries) => {
    const post = await readOwnLive(posts, { owner, postId, now });
    const account = retries === 0 ? input.account : await ownAccount(accounts, owner);
    if (post.state !== 'published') throw notPublished(post);
    const pins = account.pins ?? [];
    if (pins.includes(postId)) return { post, author: account };
    const others = pins.length < limits.pinnedPosts ? pins : await publishedOf(posts, pins, now);
    if (others.length >= limits.pinnedPosts) throw tooMany();
    const wanted = [postId, ...others];
    return (await accounts.pin(account, wanted)) && { post, author: { ...account, pins: wanted } };
  });
};

const publishedOf = async (posts: PinDeps['posts'], pins: readonly PostId[], now: number) =>
  (await posts.heads(pins, now, { consistent: true }))
    .filter(({ state }) => state === 'published')
    .map(({ postId }) => postId);

/** Unpins one's own post, also one that is gone; one that is not pinned stays so. Throws `not_found` and `conflict`. */
export const unpinPost = async (
  { accounts }: { readonly accounts: PinDeps['accounts'] },
  { account: seen, postId }: Omit<OwnPin, 'now'>,
): Promise<void> => {
  const owner = seen.accountId;
  if (authorOf(postId) !== owner) throw notFound();
  await retryOnConflict(CONFLICTS, async (retries) => {
    const account = retries === 0 ? seen : await ownAccount(accounts, owner);
    const pins = account.pins ?? [];
    const others = pins.filter((pinned) => pinned !== postId);
    return others.length === pins.length || accounts.pin(account, others);
  });
};
