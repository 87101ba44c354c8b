/** What follows from changes of comments, and from posts that are gone: numbers, the queue of those that wait, clearing away. */
import type { CommentId, PostId } from '../kernel/ids.ts';
import { idsOf, keys } from '../kernel/table-keys.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { CommentCountStore } from './comment-count-store.ts';

interface Touched {
  readonly comments: Map<CommentId, true>;
  readonly positions: number[];
}

/** Whether a change of a comment's row asks for anything: what the consumer itself writes does not, but for its calls to itself. */
const asksForWork = ({ before, after }: RowChange): boolean =>
  after !== undefined && (before?.['state'] !== after['state'] || before?.['sweeps'] !== after['sweeps']);

/** The work that a batch of changes asks for. A change that cannot be read stops the batch in front of it. */
export const planComments = (
  { tallies }: { readonly tallies: CommentCountStore },
  changes: readonly RowChange[],
): readonly Work[] => {
  const touched = new Map<PostId, Touched>();
  const cleared: Work[] = [];
  const unreadable: Work[] = [];
  const clear = (postId: PostId, after: string | undefined, position: number): void => {
    cleared.push({ positions: [position], run: () => tallies.clearPost(postId, after) });
  };

  for (const [position, change] of changes.entries()) {
    try {
      const ids = idsOf.comment(change.key);
      if (ids !== undefined && asksForWork(change)) {
        const ofPost: Touched = touched.get(ids.postId) ?? { comments: new Map(), positions: [] };
        ofPost.comments.set(ids.commentId, true);
        ofPost.positions.push(position);
        touched.set(ids.postId, ofPost);
      }
      const post = idsOf.post(change.key);
      const isPostItself = post !== undefined && keys.post(post).pk === change.key.pk;
      if (isPostItself && change.after === undefined) clear(post, undefined, position);
      const headed = idsOf.commentsHead(change.key);
      const clearing = change.after?.['clearing'];
      if (headed !== undefined && typeof clearing === 'string' && clearing !== change.before?.['clearing']) {
        clear(headed, clearing, position);
      }
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }
  const counted = [...touched].map(
    ([postId, { comments, positions }]): Work => ({
      positions,
      run: () => tallies.reconcile(postId, [...comments.keys()]),
    }),
  );
  return [...counted, ...cleared, ...unreadable];
};
