/** Written by `npm run generate`. */
import { notifiers as comments } from '../comments/topic.ts';
import { notifiers as credits } from '../credits/topic.ts';
import { notifiers as decisions } from '../decisions/topic.ts';
import { notifiers as drafts } from '../drafts/topic.ts';
import { notifiers as exports } from '../exports/topic.ts';
import { notifiers as likes } from '../likes/topic.ts';
import type { Notifier } from '../notify/notifier.ts';
import { notifiers as notify } from '../notify/topic.ts';
import { notifiers as posts } from '../posts/topic.ts';
import { notifiers as reports } from '../reports/topic.ts';
import { notifiers as reposts } from '../reposts/topic.ts';

export const notifiers: readonly Notifier[] = [
  ...notify,
  ...posts,
  ...comments,
  ...credits,
  ...drafts,
  ...exports,
  ...likes,
  ...reposts,
  ...reports,
  ...decisions,
];
