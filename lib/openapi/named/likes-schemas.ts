import { LikeView, RepostView, SaveView } from '../../../lambdas/engagement/engagement-contract.ts';
import * as engagement from '../../../lambdas/engagement/engagement-examples.ts';
import type { NamedSchemas } from './named-schema.ts';
import { example } from './named-schema.ts';

export const likesSchemas = {
  replies: {
    Like: {
      schema: LikeView,
      description: 'Whether the viewer likes it now.',
      examples: { liked: example('The viewer likes it', engagement.like) },
    },
    Save: {
      schema: SaveView,
      description: 'Whether the viewer has saved the post now.',
      examples: { saved: example('The viewer has saved it', engagement.save) },
    },
    Repost: {
      schema: RepostView,
      description: 'Whether the viewer reposts the post now.',
      examples: { reposted: example('The viewer reposts it', engagement.repost) },
    },
  },
} as const satisfies NamedSchemas;
