/** What the documents say of insights. */
import { limits } from '../kernel/limits.ts';
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { AccountInsightView, InsightView, SeenPosts } from './insight-contract.ts';
import * as insights from './insight-examples.ts';
import type * as rows from './insight-rows.ts';

export const docs = {
  about: 'Insights of posts and accounts: views, shares and reactions by day.',
  bodies: {
    SeenPosts: {
      schema: SeenPosts,
      description: 'The posts that you have just looked at.',
      examples: { one: example('One post', insights.seenPosts) },
    },
  },
  replies: {
    Insights: {
      schema: InsightView,
      description: 'Insights of a post, for its author.',
      examples: { week: example('The first two days', insights.insight) },
    },
    AccountInsights: {
      schema: AccountInsightView,
      description: 'Insights of all your posts together.',
      examples: {
        month: example('Four weeks, with two days on which anything happened', insights.accountInsight),
      },
    },
  },
  fields: {
    'SeenPosts.postIds': `Ids of the posts, at most ${limits.viewsPerReport}.`,
    floor: 'The smallest number that is reported; null stands for any smaller number, 0 included.',
    'Insights.total': 'Totals since the post was published.',
    'Insights.days': 'Numbers by day (UTC), newest first; days on which nothing happened are left out.',
    'Insights.likes': 'Number of likes.',
    'Insights.comments': 'Number of shown comments and replies.',
    'Insights.saves': 'Number of people who saved the post.',
    'Insights.reposts': 'Number of reposts.',
    'AccountInsights.from': `The first day (UTC) that the numbers are of: the first that was asked for, or a later one where more happened than one answer sums, which is ${limits.accountInsightRows} posts on a day each.`,
    'AccountInsights.total': 'Totals of these days.',
    'AccountInsights.days':
      'Numbers by day (UTC), newest first; days on which nothing happened are left out.',
    'AccountInsights.likes': 'Number of likes.',
    'AccountInsights.saves': 'Number of saves: a person counts once for each post.',
    'AccountInsights.reposts': 'Number of reposts.',
    day: 'The day (UTC).',
    views: 'Number of people who looked at the post; a person who looks again on another day counts again.',
    shares: 'Number of people who shared the post; a person who shares it again on another day counts again.',
    follows: 'Number of people who followed the author because of the post.',
  },
  parameters: {
    days: {
      description: `Number of days to return, today (UTC) included; ${limits.insightDaysDefault} by default.`,
    },
  },
  rows: {
    viewRow: { note: 'one per viewer and UTC day; `counted` is its applied marker; expires after 8 days' },
    shareRow: { note: 'likewise' },
    followedViaRow: {
      note: 'the applied marker by which it is counted once, made by `projections`; expires after two years',
    },
    accountDayRow: {
      note: 'a copy of the row that numbers are added to, made equal to it by `projections`; expires three days after the longest range of an account’s insights',
    },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'Insights.days': { name: 'InsightsDay', description: 'Figures of a day.' },
    'AccountInsights.days': 'InsightsDay',
  },
} satisfies TopicDocs;
