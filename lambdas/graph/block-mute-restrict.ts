/** Block, mute, restrict, and their ends. Each may be repeated; the last two are never revealed to the other side. */
import type { Relationship } from '../accounts/account-contract.ts';
import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid } from '../kernel/problems.ts';
import { DAY_MS } from '../platform/durations.ts';
import type { BlockMuteRestrictStore } from './block-mute-restrict-store.ts';
import { NO_END } from './block-mute-restrict-store.ts';
import type { ResolveTargetDeps, TargetInput, TargetOptions } from './resolve-target.ts';
import { relationshipTo, resolveTarget } from './resolve-target.ts';

export interface BlockMuteRestrictDeps extends ResolveTargetDeps {
  readonly restrictions: BlockMuteRestrictStore;
}

const withOther = async (
  deps: BlockMuteRestrictDeps,
  target: TargetInput,
  act: (viewer: AccountId, other: AccountId) => Promise<unknown>,
  options: TargetOptions = {},
): Promise<Relationship> => {
  const account = await resolveTarget(deps, target, options);
  await act(target.viewer, account.accountId);
  return relationshipTo(deps, target, account);
};

/**
 * Hides two accounts from each other everywhere, and ends their follows and requests. `seed` is a new ULID. Each may block the
 * other, also when blocked: the two blocks begin and end apart.
 */
export const block = (
  deps: BlockMuteRestrictDeps,
  target: TargetInput & { readonly seed: string },
): Promise<Relationship> =>
  withOther(deps, target, (viewer, other) => deps.restrictions.block(viewer, other, target.seed), {
    includeBlockers: true,
  });

export const unblock = (deps: BlockMuteRestrictDeps, target: TargetInput): Promise<Relationship> =>
  withOther(deps, target, deps.restrictions.unblock, {
    allowUndo: ({ blocks }) => blocks !== undefined,
    includeBlockers: true,
  });

/** The end of a mute in milliseconds. Throws `invalid_request` for one that is past or too far away. */
const endOfMute = (until: string | undefined, now: number): number => {
  if (until === undefined) return NO_END;
  const end = Date.parse(until);
  const latest = now + limits.muteMaxDays * DAY_MS;
  if (end > now && end <= latest) return end;
  throw invalid('body.until', {
    en: `The mute ends at ${until}; it must end in the future, within ${limits.muteMaxDays} days`,
    ar: `ينتهي الكتم في ${until}؛ يجب أن ينتهي في المستقبل، خلال ${limits.muteMaxDays} يومًا`,
  });
};

/** Keeps an account's posts out of the viewer's home feed, for a time or until it is ended. `seed` is a new ULID. */
export const mute = (
  deps: BlockMuteRestrictDeps,
  target: TargetInput & { readonly until?: string | undefined; readonly seed: string },
): Promise<Relationship> => {
  const { now, seed: at } = target;
  const mutedUntil = endOfMute(target.until, now);
  return withOther(deps, target, (viewer, other) =>
    deps.restrictions.mute(viewer, other, { mutedUntil, at, now }),
  );
};

export const unmute = (deps: BlockMuteRestrictDeps, target: TargetInput): Promise<Relationship> =>
  withOther(deps, target, deps.restrictions.unmute, {
    allowUndo: ({ mutedUntil }) => mutedUntil !== undefined,
  });

/** Shows an account's comments to itself and the viewer alone until these are approved. `seed` is a new ULID. */
export const restrict = (
  deps: BlockMuteRestrictDeps,
  target: TargetInput & { readonly seed: string },
): Promise<Relationship> =>
  withOther(deps, target, (viewer, other) => deps.restrictions.restrict(viewer, other, target.seed));

export const unrestrict = (deps: BlockMuteRestrictDeps, target: TargetInput): Promise<Relationship> =>
  withOther(deps, target, deps.restrictions.unrestrict, {
    allowUndo: ({ restricts }) => restricts !== undefined,
  });
