/** Lends sessions to calls. */
import type { Lease } from '../make-api.ts';
import type { Problem } from '../problem.ts';
import { signedOut } from '../scope.ts';
import type { Surroundings } from '../surroundings.ts';
import { isFresh } from './account-tokens.ts';
import type { Refresh } from './refresher.ts';
import type { SessionKeeper } from './session-keeper.ts';

/** Lends the session of an account, by default of whoever calls are made for; undefined for guests. */
export type LeaseOf = (onEnd: (problem: Problem) => void, id?: string) => Promise<Lease | undefined>;

export const makeLease =
  ({ now }: Surroundings, keeper: SessionKeeper, refresh: Refresh): LeaseOf =>
  async (onEnd, wanted) => {
    const { current, accounts } = await keeper.read();
    const id = wanted ?? current;
    if (id === undefined) return undefined;
    const account = accounts.get(id);
    if (account === undefined) throw signedOut();
    const release = keeper.onEnd(id, onEnd);
    try {
      const { access } = isFresh(account, now()) ? account : await refresh(id);
      return {
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
