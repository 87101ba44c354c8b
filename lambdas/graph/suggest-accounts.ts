/**
 * Accounts that a viewer may want to follow: those whom people followed by the viewer follow, ranked by how many of these do.
 * Nothing else weighs in, so that everybody can check the ranking. To bound the reads (at most 110 units), up to 20 of
 * those whom the viewer follows are asked for up to 100 follows each. Who follows more than that has them read from a place in
 * the order of account ids that is another one each day.
 */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import type { Edge } from './edge.ts';
import { isMuted } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';
import type { Person } from './load-people.ts';
import { placeOfDay } from './place-of-day.ts';

const MAX_SOURCES = 20; // followed accounts that are asked
const FOLLOWS_EACH = 100;
const MAX_CANDIDATES = 30; // best of the ranking that are looked at: more than are shown, as some are left out
const SHOWN_REASONS = 3;

export interface SuggestDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many' | 'page' | 'toward'>;
}

export interface SuggestedAccount {
  readonly person: Person;
  /** Those of the asked accounts that follow it: the first of them, and how many there are. */
  readonly followedBy: readonly Account[];
  readonly count: number;
}

/** Up to `most` of the accounts that an account follows: all, or those behind a place and, around the end of the list, at its beginning. */
const someFollowsOf = async (
  { edges }: SuggestDeps,
  account: AccountId,
  place: AccountId,
  most: number,
): Promise<readonly AccountId[]> => {
  const start = await edges.page('following', account, { limit: most });
  if (start.next === undefined) return start.accountIds;
  const behind = await edges.page('following', account, { limit: most, after: place });
  const before = start.accountIds.filter((accountId) => accountId <= place);
  return behind.next === undefined
    ? [...before.slice(0, most - behind.accountIds.length), ...behind.accountIds]
    : behind.accountIds;
};

/** What keeps an account from being suggested: that the viewer has anything to do with it already. */
const isKnown = (edge: Edge | undefined, now: number): boolean =>
  edge !== undefined &&
  (edge.since !== undefined ||
    edge.requested !== undefined ||
    edge.blocks !== undefined ||
    edge.blockedBy !== undefined ||
    edge.restricts !== undefined ||
    isMuted(edge, now));

/** The accounts that the sources follow, by how many of them: most first, then by account id. */
export const rankByFollowers = (
  followsOf: ReadonlyMap<AccountId, readonly AccountId[]>,
): readonly { readonly accountId: AccountId; readonly followedBy: readonly AccountId[] }[] => {
  const followedBy = new Map<AccountId, AccountId[]>();
  for (const [source, follows] of followsOf) {
    for (const accountId of follows)
      followedBy.set(accountId, [...(followedBy.get(accountId) ?? []), source]);
  }
  return [...followedBy]
    .map(([accountId, sources]) => ({ accountId, followedBy: sources.toSorted() }))
    .toSorted(
      (one, other) =>
        other.followedBy.length - one.followedBy.length || (one.accountId < other.accountId ? -1 : 1),
    );
};

/** Accounts for the viewer to follow, best first. `now` in milliseconds. */
export const suggestAccounts = async (
  deps: SuggestDeps,
  viewer: AccountId,
  now: number,
): Promise<readonly SuggestedAccount[]> => {
  const place = placeOfDay(viewer, now);
  const followed = await someFollowsOf(deps, viewer, place, MAX_SOURCES);
  const sources = await deps.accounts.many(followed);
  // What is suggested can be read in the lists of the sources: whose list is hidden says nothing here either.
  const open = [...sources.values()].filter(
    (source) => isVisible(source) && !settingsOf(source).hidesFollowLists,
  );
  const followsOf = new Map(
    await Promise.all(
      open.map(
        async ({ accountId }) =>
          [accountId, await someFollowsOf(deps, accountId, place, FOLLOWS_EACH)] as const,
      ),
    ),
  );
  const mine = new Set([viewer, ...followed]);
  const ranked = rankByFollowers(followsOf)
    .filter(({ accountId }) => !mine.has(accountId))
    .slice(0, MAX_CANDIDATES);
  const candidates = ranked.map(({ accountId }) => accountId);
  const [edges, accounts] = await Promise.all([
    deps.edges.many(viewer, candidates),
    deps.accounts.many(candidates),
  ]);
  const suggested = ranked
    .filter(({ accountId }) => !isKnown(edges.get(accountId), now))
    .flatMap(({ accountId, followedBy }) => {
      const account = accounts.get(accountId);
      const isSuggested = account !== undefined && isVisible(account) && account.reachLimitedBy === undefined;
      return !isSuggested ? [] : [{ account, followedBy }];
    })
    .slice(0, limits.suggestions);
  const toward = await deps.edges.toward(
    viewer,
    suggested.map(({ account }) => account.accountId),
  );
  return suggested.map(({ account, followedBy }) => ({
    person: {
      account,
      between: { edge: edges.get(account.accountId), reverse: toward.get(account.accountId) },
    },
    followedBy: followedBy
      .slice(0, SHOWN_REASONS)
      .map((source) => sources.get(source))
      .filter((source) => source !== undefined),
    count: followedBy.length,
  }));
};
