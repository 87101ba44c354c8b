/** Lends sessions to calls. */
import type { Lease, Owner } from '../make-api.ts';
import type { Problem } from '../problem.ts';
import { signedOut } from '../scope.ts';
import type { Surroundings } from '../surroundings.ts';
import { isFresh } from './account-tokens.ts';
import type { Refresh } from './refresher.ts';
import type { SessionKeeper } from './session-keeper.ts';

/** Lends the session of somebody, by default of whoever calls are made for; undefined for guests. Rejects where it has ended. */
export type LeaseOf = (onEnd: (problem: Problem) => void, owner?: Owner) => Promise<Lease | undefined>;

export const makeLease =
  ({ now }: Surroundings, keeper: SessionKeeper, refresh: Refresh): LeaseOf =>
  async (onEnd, owner) => {
    const { current, accounts } = await keeper.read();
    const { id, signedInAt } = owner ?? { id: current };
    if (id === undefined) return undefined;
    const account = accounts.get(id);
    // Whoever signed out and in again has another session.
    if (account === undefined || (signedInAt ?? account.signedInAt) !== account.signedInAt) throw signedOut();
    const release = keeper.onEnd(id, onEnd);
    try {
      const { access } = isFresh(account, now()) ? account : await refresh(id);
      return {
        owner: { id, signedInAt: account.signedInAt },
        token: access,
        renew: async (refused) => (await refresh(id, refused)).access,
        end: () => keeper.end(id, 'expired'),
        release,
      };
    } catch (problem) {
      release();
      throw problem;
    }
  };
