import { InsightView, SeenPosts } from '../../../lambdas/insights/insight-contract.ts';
import * as insights from '../../../lambdas/insights/insight-examples.ts';
import type { NamedSchemas } from './named-schema.ts';
import { example } from './named-schema.ts';

export const insightsSchemas = {
  bodies: {
    SeenPosts: {
      schema: SeenPosts,
      description: 'Posts that somebody has just looked at.',
      examples: { one: example('One post', insights.seenPosts) },
    },
  },
  replies: {
    Insights: {
      schema: InsightView,
      description: 'How a post fares, as its author is told.',
      examples: { week: example('The first two days', insights.insight) },
    },
  },
} as const satisfies NamedSchemas;
