/** The visibilities of a post, and what each lets happen to it: one table for every topic that asks. */
import * as z from 'zod/mini';

export const Visibility = z.enum(['public', 'unlisted', 'followers', 'audience', 'private']);
export type Visibility = z.infer<typeof Visibility>;

interface VisibilityRules {
  /** Who is admitted; a private account narrows `everyone` to its followers. */
  readonly admits: 'everyone' | 'followers' | 'audience' | 'author';
  /** Whether the post goes into the home feeds of followers and into lists that are not its author's. */
  readonly inFeeds: boolean;
  /** Whether others may show it on their profiles, while its author's account is not private. */
  readonly repostable: boolean;
  /** Whether its author may show it by a link to anyone who holds the link. */
  readonly shareable: boolean;
}

export const visibilityRules = {
  public: { admits: 'everyone', inFeeds: true, repostable: true, shareable: true },
  unlisted: {
    admits: 'everyone',
    inFeeds: false,
    repostable: false,
    shareable: true,
  },
  followers: {
    admits: 'followers',
    inFeeds: true,
    repostable: false,
    shareable: true,
  },
  audience: {
    admits: 'audience',
    inFeeds: true,
    repostable: false,
    shareable: false,
  },
  private: {
    admits: 'author',
    inFeeds: false,
    repostable: false,
    shareable: false,
  },
} as const satisfies Record<Visibility, VisibilityRules>;
