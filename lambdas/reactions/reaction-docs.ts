/** What the documents say of reactions. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './reaction-rows.ts';

export const docs = {
  rows: {
    likeRow: {
      shape: '`StoredLike` in `reactions/reaction.ts`',
      note: "of a post, or of a comment under the comment's id; then with `postId`; the truth",
    },
    savedRow: {
      shape: '`StoredReaction` in `reactions/reaction.ts`',
      note: 'in whichever collections; the truth',
    },
    repostRow: { shape: '`StoredReaction` in `reactions/reaction.ts`', note: 'the truth' },
    viewerStateRow: {
      shape: '`StoredViewerState` in `posts/viewer-state.ts`',
      note: "the applied markers of likes, saves and reposts, by which they are counted; right above the post's reference",
    },
    insightRow: { note: 'numbers that `projections` adds to; expires after two years' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
