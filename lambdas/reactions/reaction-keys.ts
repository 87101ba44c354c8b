/** Where an act stands in the table: the state that names it, the mark that counts it, the list of who did it. */
import type { AccountId } from '../kernel/ids.ts';
import type { Key, Row } from '../platform/table.ts';
import type { Reaction } from '../posts/viewer-state.ts';
import type { Act, Target } from './reaction.ts';
import {
  commentViewerStateRow,
  likedPostRow,
  likeRow,
  repostedPostRow,
  repostRow,
  savedPostRow,
  saveRow,
  viewerStateRow,
} from './reaction-rows.ts';

/** The rows of lists: of who did it, and of what somebody did. */
export const rowsOf = {
  liked: { mark: likeRow, own: likedPostRow },
  saved: { mark: saveRow, own: savedPostRow },
  reposted: { mark: repostRow, own: repostedPostRow },
} as const satisfies Record<Reaction, object>;

/** What a viewer did with a target. */
export const stateKeyOf = (reader: AccountId, { postId, commentId }: Target): Key =>
  commentId === undefined
    ? viewerStateRow.key({ reader, postId })
    : commentViewerStateRow.key({ reader, postId, commentId });

/** What says that an act is counted. */
export const markKeyOf = ({ reaction, postId, commentId, act, viewer }: Act): Key => {
  switch (reaction) {
    case 'liked':
      return likeRow.key({ target: commentId ?? postId, act, account: viewer });
    case 'saved':
      return saveRow.key({ postId, act, account: viewer });
    case 'reposted':
      return repostRow.key({ postId, act, account: viewer });
  }
};

/** The row of the mark of an act. */
export const markOf = (act: Act): Row & Key => ({
  ...markKeyOf(act),
  ...(act.commentId !== undefined && { postId: act.postId }),
});

/** The row of an act in the viewer's own list, undefined for acts of which there is no list. */
export const ownKeyOf = ({ reaction, postId, commentId, act, viewer }: Act): Key | undefined =>
  commentId === undefined ? rowsOf[reaction].own.key({ account: viewer, act, postId }) : undefined;
