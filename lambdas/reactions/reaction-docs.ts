/** What the documents say of reactions. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './reaction-rows.ts';

const state = '`StoredViewerState` in `posts/viewer-state.ts`';

export const docs = {
  rows: {
    viewerStateRow: {
      shape: state,
      note: "which acts of likes, saves and reposts stand, and which were taken back just now; the truth ([decision 37](adr/0037-viewer-state-is-the-truth.md)); right above the post's reference",
    },
    commentViewerStateRow: {
      shape: state,
      note: 'likewise the like of a comment; sorts below all references',
    },
    likeRow: {
      shape: '`StoredLike` in `reactions/reaction.ts`',
      note: "of a post, or of a comment under the comment's id, then with `postId`: an act that is counted, written with the number in one transaction",
    },
    saveRow: { note: 'likewise; in whichever collections' },
    repostRow: { note: 'likewise' },
    likedPostRow: {
      note: "an account's own list by time, written by the request and made equal to the state by `projections`",
    },
    savedPostRow: { note: 'likewise' },
    repostedPostRow: { note: 'likewise' },
    actWithdrawalRow: {
      note: "only while a block takes back what an account did with the other's posts and comments, in one of its lists: how far that has come ([decision 37](adr/0037-viewer-state-is-the-truth.md))",
    },
    insightRow: { note: 'numbers that `projections` adds to; expires after two years' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
