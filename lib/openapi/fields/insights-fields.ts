import { limits } from '../../../lambdas/kernel/limits.ts';

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const insightsFields: Readonly<Record<string, string>> = {
  'SeenPosts.postIds': `The posts, at most ${limits.viewsPerReport}.`,
  floor: 'The smallest number that is told; null stands for any smaller one, none included.',
  'Insights.total': 'Since the post was published.',
  'Insights.days': 'Days (UTC) on which anything happened, newest first.',
  'Insights.likes': 'People who like it.',
  'Insights.comments': 'Shown comments and replies.',
  'Insights.saves': 'People who have saved it.',
  'Insights.reposts': 'People who repost it.',
  day: 'The day in UTC.',
  views: 'People who looked at it; somebody who comes again the next day counts again.',
  shares: 'People who passed it on; somebody who does so again the next day counts again.',
  follows: 'People whom it led to follow its author.',
};
