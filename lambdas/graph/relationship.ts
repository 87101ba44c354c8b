import type { Relationship } from '../accounts/account-contract.ts';
import { NO_END } from './block-mute-restrict-store.ts';
import type { StoredEdge } from './edge.ts';
import { isMuted } from './edge.ts';

/**
 * How a viewer and an account stand to each other, by both edges, at `now` (milliseconds). Whether the account blocks, mutes or
 * restricts the viewer is never revealed.
 */
export const relationshipOf = (
  { edge, reverse }: { readonly edge?: StoredEdge | undefined; readonly reverse?: StoredEdge | undefined },
  now: number,
): Relationship => {
  const muting = isMuted(edge, now);
  const until = edge?.mutedUntil;
  return {
    following: edge?.since !== undefined,
    followedBy: reverse?.since !== undefined,
    bell: edge?.bell !== undefined,
    requested: edge?.requested !== undefined,
    requestedBy: reverse?.requested !== undefined,
    blocking: edge?.blocks !== undefined,
    muting,
    ...(muting && until !== undefined && until !== NO_END && { mutedUntil: new Date(until).toISOString() }),
    mutingReposts: edge?.mutesReposts === true,
    restricting: edge?.restricts !== undefined,
  };
};
