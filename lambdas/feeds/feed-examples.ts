import type * as z from 'zod/mini';
import { accountCard } from '../accounts/account-examples.ts';
import { publishedPost } from '../posts/post-examples.ts';
import type { HomePostView } from './feed-contract.ts';

export const ownTime = { ...publishedPost, repostedBy: null } satisfies z.input<typeof HomePostView>;

export const reposted = {
  ...publishedPost,
  repostedBy: { ...accountCard, accountId: 'BT7Y0M4W9QJ2XK5D', username: 'omar', displayName: 'Omar' },
} satisfies z.input<typeof HomePostView>;
