/** What the documents say of home feeds. */
import { pageOf } from '../kernel/paging.ts';
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { HomePostView } from './feed-contract.ts';
import * as feeds from './feed-examples.ts';
import type * as rows from './feed-rows.ts';

export const docs = {
  about: 'The home feed: your own posts, those of the accounts that you follow, and what these reposted.',
  replies: {
    HomePost: {
      schema: HomePostView,
      extends: 'Post',
      description: 'A post as it stands in your home feed.',
      examples: {
        ownTime: example('A post of an account that you follow', feeds.ownTime),
        reposted: example('A post that somebody whom you follow reposted', feeds.reposted),
      },
    },
    HomePage: {
      schema: pageOf(HomePostView),
      description: 'A page of your home feed.',
      examples: {
        page: example('A page with more to come', { items: [feeds.reposted], cursor: exampleCursor }),
        end: example('The last page, empty', { items: [] }),
      },
    },
  },
  fields: {
    'HomePost.repostedBy':
      'Who brought the post to your home feed by reposting it; null for a post that stands there at its own time.',
  },
  rows: {
    deliveryRow: {
      shape: '`Delivery` in `feeds/delivery.ts`',
      note: 'only where it was ever other than pushed',
    },
    feedReferenceRow: { note: 'a hint: the post is read afresh; expires after 90 days' },
    feedRepostRow: {
      note: 'a post that somebody reposted, at the time of the act; a hint; expires after 90 days',
    },
    feedRepostOfPostRow: {
      note: 'the same by its post, right below what the reader did with it: which repost is the first',
    },
    feedMergeRow: { note: 'sorts above all references' },
    feedVersionRow: {
      note: 'sorts above all others; moved by what the reader does and no row of the feed shows (blocks, mutes, edits), for its entity tag; expires after a day',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
