/** What the documents say of reposts. */
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { RepostView } from './repost-contract.ts';
import * as reposts from './repost-examples.ts';

export const docs = {
  about: 'Reposts: public posts of others on a profile.',
  replies: {
    Repost: {
      schema: RepostView,
      description: 'Whether you have reposted the post, after this call.',
      examples: { reposted: example('You have reposted the post', reposts.repost) },
    },
  },
  fields: {
    'Repost.reposted': 'Whether you have reposted the post.',
  },
} satisfies TopicDocs;
