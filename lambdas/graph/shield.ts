/** Block, mute, restrict, and their ends. Each may be repeated; the last two are never told to the other side. */
import type { Relationship } from '../accounts/account-contract.ts';
import type { AccountId } from '../ids.ts';
import { limits } from '../limits.ts';
import { invalid } from '../problems.ts';
import type { ShieldStore } from './shield-store.ts';
import { NO_END } from './shield-store.ts';
import type { Turn, TurnOptions, TurnToDeps } from './turn-to.ts';
import { standingTo, turnTo } from './turn-to.ts';

const DAY_MS = 86_400_000;

export interface ShieldDeps extends TurnToDeps {
  readonly shields: ShieldStore;
}

const withOther = async (
  deps: ShieldDeps,
  turn: Turn,
  act: (viewer: AccountId, other: AccountId) => Promise<unknown>,
  options: TurnOptions = {},
): Promise<Relationship> => {
  const account = await turnTo(deps, turn, options);
  await act(turn.viewer, account.accountId);
  return standingTo(deps, turn, account);
};

/**
 * Hides two accounts from each other everywhere, and ends their follows and requests. `seed` is a new ULID. Each may block the
 * other, also when blocked: the two blocks begin and end apart.
 */
export const block = (deps: ShieldDeps, turn: Turn & { readonly seed: string }): Promise<Relationship> =>
  withOther(deps, turn, (viewer, other) => deps.shields.block(viewer, other, turn.seed), {
    reachesBlockers: true,
  });

export const unblock = (deps: ShieldDeps, turn: Turn): Promise<Relationship> =>
  withOther(deps, turn, deps.shields.unblock, {
    takesBack: ({ blocks }) => blocks !== undefined,
    reachesBlockers: true,
  });

/** The end of a mute in milliseconds. Throws `invalid_request` for one that is past or too far away. */
const endOfMute = (until: string | undefined, now: number): number => {
  if (until === undefined) return NO_END;
  const end = Date.parse(until);
  const latest = now + limits.muteMaxDays * DAY_MS;
  if (end > now && end <= latest) return end;
  throw invalid('body.until', {
    en: `The mute ends at ${until}; it must end after now and within ${limits.muteMaxDays} days`,
    ar: `ينتهي الكتم في ${until}؛ يجب أن ينتهي بعد الآن وخلال ${limits.muteMaxDays} يومًا`,
  });
};

/** Keeps an account's posts out of the viewer's home feed, for a time or until it is ended. */
export const mute = (
  deps: ShieldDeps,
  turn: Turn & { readonly until?: string | undefined },
): Promise<Relationship> => {
  const end = endOfMute(turn.until, turn.now);
  return withOther(deps, turn, (viewer, other) => deps.shields.mute(viewer, other, end));
};

export const unmute = (deps: ShieldDeps, turn: Turn): Promise<Relationship> =>
  withOther(deps, turn, deps.shields.unmute, { takesBack: ({ mutedUntil }) => mutedUntil !== undefined });

/** Shows an account's comments to itself and the viewer alone until these are approved. `seed` is a new ULID. */
export const restrict = (deps: ShieldDeps, turn: Turn & { readonly seed: string }): Promise<Relationship> =>
  withOther(deps, turn, (viewer, other) => deps.shields.restrict(viewer, other, turn.seed));

export const unrestrict = (deps: ShieldDeps, turn: Turn): Promise<Relationship> =>
  withOther(deps, turn, deps.shields.unrestrict, { takesBack: ({ restricts }) => restricts !== undefined });
