import { settingsOf } from '../accounts/account-settings.ts';
import { presentCard } from '../accounts/account-view.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { Language } from '../platform/problem.ts';
import type { PostView } from '../posts/post-contract.ts';
import { presentPost } from '../posts/post-view.ts';
import type { FeedItem } from './home-feed.ts';

/** Posts of followed accounts as their reader sees them. `now` in milliseconds. */
export const presentFeed = (
  items: readonly FeedItem[],
  shownTo: {
    readonly reader: AccountId;
    /** The reader does not want to see how many like the posts of others. */
    readonly hidesLikes: boolean;
    readonly language: Language;
    readonly now: number;
  },
  media: MediaAddresses,
): Promise<PostView[]> =>
  Promise.all(
    items.map(async ({ post, author, viewerState }) =>
      presentPost(post, {
        author: await presentCard(author, media, shownTo.now),
        media,
        language: shownTo.language,
        now: shownTo.now,
        hidesLikes: shownTo.hidesLikes || settingsOf(author).hidesLikeCounts,
        viewer: { accountId: shownTo.reader, followsAuthor: true, viewerState },
      }),
    ),
  );
