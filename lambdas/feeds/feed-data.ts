/** Whose personal data rows and jobs of home feeds are. */
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import {
  type DataOfRows,
  foundWith,
  of,
  othersOwn,
  owner,
  repeats,
  workings,
} from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type * as rows from './feed-rows.ts';

export const data = {
  deliveryRow: of(owner('accountId', workings)),
  feedReferenceRow: of(
    owner('reader', repeats('the posts of those whom one follows')),
    foundWith('post', 'postId', othersOwn),
  ),
  feedRepostRow: of(
    owner('reader', repeats('the posts of those whom one follows')),
    foundWith('reposted post', 'by', othersOwn),
    foundWith('repost', 'postId', othersOwn),
  ),
  feedRepostOfPostRow: of(
    owner('reader', repeats('the posts of those whom one follows')),
    foundWith('reposted post', 'by', othersOwn),
    foundWith('repost', 'postId', othersOwn),
  ),
  feedMergeRow: of(owner('reader', workings), foundWith('reverse edge', 'author', othersOwn)),
  feedVersionRow: of(owner('reader', workings)),
} satisfies DataOfRows<typeof rows>;

const after = names('a follower, behind whom an earlier job stopped');

export const messages = {
  FAN_OUT_QUEUE_URL: {
    post: { postId: names('the author of a post'), of: names('a co-author of it'), after },
    repost: {
      account: names('who reposted'),
      act: nobodys('a repost'),
      postId: names('the author of a post'),
      after,
    },
    follow: { reader: names('who follows'), author: names('who is followed') },
    delivery: { author: names('an author'), epoch: nobodys('a number'), after },
  } satisfies DataOfJobs<FanOutJob>,
} satisfies DataOfMessages;
