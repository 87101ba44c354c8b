/** People's apps tell what they looked at and what they passed on. */

import type { AccountStore } from '../accounts/account-store.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import { authorOfPost } from '../posts/post.ts';
import type { PostStore } from '../posts/post-store.ts';
import { couldCount, countsAsView } from './counts-as-view.ts';
import type { ViewEventStore } from './view-event-store.ts';

export interface ReportViewsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many'>;
  readonly posts: Pick<PostStore, 'heads'>;
  readonly viewEvents: Pick<ViewEventStore, 'note'>;
}

/** Notes views of those of the posts that the viewer may see. `now` in milliseconds. */
export const reportViews = async (
  { accounts, edges, posts, viewEvents }: ReportViewsDeps,
  viewer: AccountId,
  postIds: readonly PostId[],
  now: number,
): Promise<void> => {
  const found = (await posts.heads([...new Set(postIds)], now, { consistent: true })).filter((post) =>
    couldCount(viewer, post),
  );
  const authorIds = [...new Set(found.map(authorOfPost))];
  const [authors, relations] = await Promise.all([
    accounts.many(authorIds, { consistent: true }),
    edges.many(viewer, authorIds, { consistent: true }),
  ]);
  const seen = found.filter((post) => {
    const author = authors.get(authorOfPost(post));
    return (
      author !== undefined && countsAsView(viewer, post, author, relationOf(relations.get(author.accountId)))
    );
  });
  await Promise.all(seen.map(({ postId }) => viewEvents.note('views', postId, viewer, now)));
};

/** Notes that somebody shared a post. Throws `not_found`. `now` in milliseconds. */
export const reportShare = async (
  deps: LoadVisiblePostDeps & Pick<ReportViewsDeps, 'viewEvents'>,
  viewer: AccountId,
  postId: PostId,
  now: number,
): Promise<void> => {
  const { post, author, relation } = await loadVisibleHead(deps, postId, viewer, now);
  if (countsAsView(viewer, post, author, relation)) await deps.viewEvents.note('shares', postId, viewer, now);
};
