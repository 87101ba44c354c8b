import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { notPublished, readOwnLive } from './archive-post.ts';
import type { Post } from './post.ts';
import type { PostStore } from './post-store.ts';

const MAX_TRIES = 5; // pins from other devices that may come between reading and writing

interface PinDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'pin'>;
  readonly posts: Pick<PostStore, 'get' | 'getMany'>;
}

interface OwnPin {
  readonly owner: AccountId;
  readonly postId: PostId;
  /** Milliseconds. */
  readonly now: number;
}

const tooMany = () =>
  problem('limit_reached', {
    en: `${limits.pinnedPosts} posts are pinned; at most ${limits.pinnedPosts} are allowed`,
    ar: `عدد المنشورات المثبتة ${limits.pinnedPosts}، والحد الأقصى ${limits.pinnedPosts}`,
  });

/**
 * Pins one's own published post in front of the others; one that is pinned stays where it is. Pins of posts that are no longer published
 * make room. Throws `not_found`, `not_published`, `limit_reached` and `conflict`.
 */
export const pinPost = async (
  { accounts, posts }: PinDeps,
  input: OwnPin,
): Promise<{ readonly post: Post; readonly author: Account }> => {
  const { owner, postId, now } = input;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const post = await readOwnLive(posts, input);
    const account = await requireAccount(accounts, owner);
    if (post.state !== 'published') throw notPublished(post);
    const pins = account.pins ?? [];
    if (pins.includes(postId)) return { post, author: account };
    const others = pins.length < limits.pinnedPosts ? pins : await publishedOf(posts, pins, now);
    if (others.length >= limits.pinnedPosts) throw tooMany();
    const wanted = [postId, ...others];
    if (await accounts.pin(account, wanted)) return { post, author: { ...account, pins: wanted } };
  }
  throw problem('conflict');
};

const publishedOf = async (posts: PinDeps['posts'], pins: readonly PostId[], now: number) =>
  (await posts.getMany(pins, now)).filter(({ state }) => state === 'published').map(({ postId }) => postId);

/** Unpins one's own post, also one that is gone; one that is not pinned stays so. Throws `not_found` and `conflict`. */
export const unpinPost = async (
  { accounts }: { readonly accounts: PinDeps['accounts'] },
  { owner, postId }: Omit<OwnPin, 'now'>,
): Promise<void> => {
  if (authorOf(postId) !== owner) throw notFound();
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const account = await requireAccount(accounts, owner);
    const pins = account.pins ?? [];
    if (!pins.includes(postId)) return;
    const kept = pins.filter((pinned) => pinned !== postId);
    if (await accounts.pin(account, kept)) return;
  }
  throw problem('conflict');
};
