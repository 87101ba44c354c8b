import { SaveView } from '../../../lambdas/collections/save-contract.ts';
import * as saves from '../../../lambdas/collections/save-examples.ts';
import { LikeView } from '../../../lambdas/likes/like-contract.ts';
import * as likes from '../../../lambdas/likes/like-examples.ts';
import { RepostView } from '../../../lambdas/reposts/repost-contract.ts';
import * as reposts from '../../../lambdas/reposts/repost-examples.ts';
import type { NamedSchemas } from './named-schema.ts';
import { example } from './named-schema.ts';

export const likesSchemas = {
  replies: {
    Like: {
      schema: LikeView,
      description: 'Whether the viewer likes it now.',
      examples: { liked: example('The viewer likes it', likes.like) },
    },
    Save: {
      schema: SaveView,
      description: 'Whether the viewer has saved the post now.',
      examples: { saved: example('The viewer has saved it', saves.save) },
    },
    Repost: {
      schema: RepostView,
      description: 'Whether the viewer reposts the post now.',
      examples: { reposted: example('The viewer reposts it', reposts.repost) },
    },
  },
} as const satisfies NamedSchemas;
