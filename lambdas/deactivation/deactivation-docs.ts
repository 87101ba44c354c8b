/** What the documents say of deactivation. */
import type { TopicDocs } from '../kernel/topic-docs.ts';

export const docs = {
  about: 'Deactivation: leave for a while, and come back.',
} satisfies TopicDocs;
