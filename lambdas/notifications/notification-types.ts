/** Written by `npm run generate`. */
import { notificationTypes as comments } from '../comments/topic.ts';
import { notificationTypes as credits } from '../credits/topic.ts';
import { notificationTypes as drafts } from '../drafts/topic.ts';
import { notificationTypes as exports } from '../exports/topic.ts';
import { notificationTypes as likes } from '../likes/topic.ts';
import { notificationTypes as notify } from '../notify/topic.ts';
import { notificationTypes as posts } from '../posts/topic.ts';
import { notificationTypes as reports } from '../reports/topic.ts';
import { notificationTypes as reposts } from '../reposts/topic.ts';
import { decisionNotificationTypes } from './decision-notification-types.ts';

export const notificationTypes = {
  ...notify,
  ...posts,
  ...comments,
  ...credits,
  ...drafts,
  ...exports,
  ...likes,
  ...reposts,
  ...reports,
  ...decisionNotificationTypes,
};
