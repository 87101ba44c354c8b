/** What the documents say of reposts. */
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { RepostView } from './repost-contract.ts';
import * as reposts from './repost-examples.ts';

export const docs = {
  about: 'Reposts: public posts of others on a profile.',
  replies: {
    Repost: {
      schema: RepostView,
      description: 'Whether you have reposted the post, and how many have, after this call.',
      examples: { reposted: example('You have reposted the post', reposts.repost) },
    },
  },
  fields: {
    'Repost.reposted': 'Whether you have reposted the post.',
    'Repost.counts': 'Numbers in which your repost is seen.',
    'Repost.reposts': 'Number of reposts; null where you can no longer see the post.',
  },
} satisfies TopicDocs;
