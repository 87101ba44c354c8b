import type { PostId } from '../kernel/ids.ts';
import { idsOf } from '../kernel/table-keys.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { ShareLinkStore } from './share-link-store.ts';

const removedPost = ({ key, after }: RowChange): PostId | undefined =>
  after === undefined ? idsOf.post(key) : undefined;

/** The links of posts that are gone go too. To be done before anything else under the post is deleted. */
export const planLinks = (
  { links }: { readonly links: Pick<ShareLinkStore, 'removeAll'> },
  changes: readonly RowChange[],
): readonly Work[] =>
  changes.flatMap((change, position) => {
    const postId = removedPost(change);
    return postId === undefined ? [] : [{ positions: [position], run: () => links.removeAll(postId) }];
  });
