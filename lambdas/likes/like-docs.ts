/** What the documents say of likes. */
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { LikeView } from '../reactions/reaction-contract.ts';
import * as likes from './like-examples.ts';

export const docs = {
  about: 'Likes of posts.',
  replies: {
    Like: {
      schema: LikeView,
      description: 'Whether you like the post or comment, and how many do, after this call.',
      examples: { liked: example('You like it', likes.like) },
    },
  },
  fields: {
    'Like.liked': 'Whether you like it.',
    'Like.counts': 'Numbers in which your like is seen.',
    'Like.likes':
      'Number of likes; null where it is hidden from you, or where you can no longer see what you liked.',
  },
} satisfies TopicDocs;
