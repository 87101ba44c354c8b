/** An account that is erased, and what becomes of its rows. */
import type { AccountId } from '../kernel/ids.ts';

/**
 * What becomes of a row: it is deleted now; a consumer of the stream takes it away, which is looked after in the next round; or it is
 * deleted at the end.
 */
export type Outcome = 'delete' | 'leave' | 'last';

export interface Erased {
  readonly accountId: AccountId;
  /** Milliseconds. */
  readonly now: number;
}
