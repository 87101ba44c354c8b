import type { AccountPresence } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { Edge } from '../graph/edge.ts';
import { isMuted, relationOf } from '../graph/edge.ts';

/** An account that did something, as the recipient sees it now. */
export interface Actor {
  readonly account: AccountPresence | undefined;
  /** The recipient's edge to it. */
  readonly edge: Edge | undefined;
}

/** Whether an actor may be named to the recipient at all: there, not suspended, no block either way, not muted at `now` (milliseconds). */
export const mayBeNamed = ({ account, edge }: Actor, now: number): boolean =>
  account !== undefined && isVisible(account) && !relationOf(edge).isBlocked && !isMuted(edge, now);
