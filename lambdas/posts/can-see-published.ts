import type { AccountStore } from '../accounts/account-store.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { canSeePost } from './can-see-post.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';

export interface CanSeePublishedDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly edges: Pick<EdgeStore, 'get'>;
}

/**
 * Whether somebody who is to be notified may see a post that is there for others now; its author is not notified of what lies in the
 * bin either.
 */
export const canSeePublished = async (
  { accounts, edges }: CanSeePublishedDeps,
  recipient: AccountId,
  post: PostHead | undefined,
): Promise<boolean> => {
  if (post === undefined || post.state !== 'published') return false;
  const author = authorOfPost(post);
  if (author === recipient) return true;
  const [account, edge] = await Promise.all([
    accounts.byId(author, { consistent: true }),
    edges.get(recipient, author, { consistent: true }),
  ]);
  return account !== undefined && canSeePost(recipient, post, account, relationOf(edge));
};
