/** Saves: what one keeps for oneself. Only the author learns how many there are. */
import { notFound } from '../kernel/problems.ts';
import type { ReactionInput } from '../posts/load-published-post.ts';
import { loadPublishedPost } from '../posts/load-published-post.ts';
import type { VisibleHead } from '../posts/load-visible-post.ts';
import type { ReactDeps } from '../reactions/react-to-post.ts';
import { doWith, takeBack } from '../reactions/react-to-post.ts';
import type { MembershipStore } from './membership-store.ts';
import type { SaveView } from './save-contract.ts';

export interface SaveDeps extends ReactDeps {
  readonly memberships: Pick<MembershipStore, 'takeOutOfAll'>;
}

const countsFor = (
  { viewer }: ReactionInput,
  visible: VisibleHead | undefined,
  saves: number | undefined,
): SaveView['counts'] => (visible?.author.accountId === viewer && saves !== undefined ? { saves } : {});

/** Saves a post; doing so again changes nothing. */
export const savePost = async (deps: ReactDeps, input: ReactionInput): Promise<SaveView> => {
  const visible = await loadPublishedPost(deps, input);
  const saves = await doWith(deps, 'saved', visible, input);
  return { saved: true, counts: countsFor(input, visible, saves) };
};

/** Ceases to save a post, in all collections too; doing so again changes nothing. */
export const unsavePost = async (deps: SaveDeps, input: ReactionInput): Promise<SaveView> => {
  const { wasDone, seen } = await takeBack(deps, 'saved', input);
  const wasCollected = await deps.memberships.takeOutOfAll(input.viewer, input.postId);
  if (!wasDone && !wasCollected && seen === undefined) throw notFound();
  return { saved: false, counts: countsFor(input, seen, seen?.count) };
};
