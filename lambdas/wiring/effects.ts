/** Written by `npm run generate`. */
import { notificationJobs as commentsJobs } from '../comments/topic.ts';
import { notificationJobs as creditsJobs } from '../credits/topic.ts';
import { effects as decisions } from '../decisions/topic.ts';
import { notificationJobs as decisionsJobs } from '../decisions/topic.ts';
import { effects as drafts } from '../drafts/topic.ts';
import { notificationJobs as draftsJobs } from '../drafts/topic.ts';
import { effects as exports } from '../exports/topic.ts';
import { notificationJobs as exportsJobs } from '../exports/topic.ts';
import type { StreamPart } from '../kernel/stream-part.ts';
import { notificationJobs as likesJobs } from '../likes/topic.ts';
import { notificationJobs as notifyJobs } from '../notify/topic.ts';
import { effects as photos } from '../photos/topic.ts';
import { effects as policy } from '../policy/topic.ts';
import { effects as posts } from '../posts/topic.ts';
import { notificationJobs as postsJobs } from '../posts/topic.ts';
import { notificationJobs as reportsJobs } from '../reports/topic.ts';
import { notificationJobs as repostsJobs } from '../reposts/topic.ts';
import { effects as reviewing } from '../reviewing/topic.ts';
import { effects as sharing } from '../sharing/topic.ts';
import { effects as webhooks } from '../webhooks/topic.ts';

export const effects: readonly StreamPart[] = [
  photos,
  posts,
  drafts,
  exports,
  sharing,
  decisions,
  reviewing,
  webhooks,
  policy,
  ...notifyJobs.map(({ part }) => part),
  ...postsJobs.map(({ part }) => part),
  ...commentsJobs.map(({ part }) => part),
  ...creditsJobs.map(({ part }) => part),
  ...draftsJobs.map(({ part }) => part),
  ...exportsJobs.map(({ part }) => part),
  ...likesJobs.map(({ part }) => part),
  ...repostsJobs.map(({ part }) => part),
  ...reportsJobs.map(({ part }) => part),
  ...decisionsJobs.map(({ part }) => part),
];
