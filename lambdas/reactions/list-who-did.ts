/**
 * Who likes a post or comment, or reposted a post: those whom the viewer follows first, among the newest 200, then all others, each the
 * latest first. What decides the order stays as the list began: newer acts and follows come in behind those followed, and move nobody.
 */
import * as z from 'zod/mini';
import { canSeeAccount, canSeeProfile } from '../graph/can-see-profile.ts';
import type { Edge } from '../graph/edge.ts';
import { relationOf } from '../graph/edge.ts';
import type { LoadPeopleDeps, Person } from '../graph/load-people.ts';
import { loadPeople } from '../graph/load-people.ts';
import type { AccountId } from '../kernel/ids.ts';
import { ActId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { Target } from './reaction.ts';
import type { ReactionStore } from './reaction-store.ts';

const PERSON_BYTES = PHOTO_ANSWER_BYTES + 1_200; // an account with an avatar and a relationship in an answer

/** An act may get its mark, and thereby its place, that much later: by then the list may be under way. */
const LAG_MS = 5_000;
const MAX_RECENT = 20; // acts in a cursor

/**
 * The acts among which those of the followed come first: from the newest to the oldest of them, as the list began (milliseconds). Of those
 * in the seconds before, only the ones that are named come first: others may have got their marks since, and come in behind.
 */
const Window = z.object({
  newest: ActId,
  oldest: ActId,
  begun: z.int(),
  recent: z._default(z.array(ActId), []),
});
type Window = z.infer<typeof Window>;

/** Where a page goes on: behind an act, among those of the followed or among all others; undefined at the beginning of these. */
export const WhoDidPosition = z.object({
  window: z.optional(Window),
  ofFollowed: z.boolean(),
  behind: z.optional(ActId),
});
export type WhoDidPosition = z.infer<typeof WhoDidPosition>;

export interface ListWhoDidDeps extends LoadPeopleDeps {
  readonly reactions: Pick<ReactionStore, 'whoDid'>;
}

export interface WhoDidRequest extends Target {
  readonly reaction: 'liked' | 'reposted';
  readonly viewer: AccountId | undefined;
  readonly limit: number;
  readonly from: WhoDidPosition | undefined;
  /** Milliseconds. */
  readonly now: number;
}

export type WhoDidPage = Slice<Person, WhoDidPosition>;

interface Entry {
  readonly act: ActId;
  readonly accountId: AccountId;
}
interface Candidate {
  readonly person: Person;
  readonly position: WhoDidPosition;
}

/**
 * A page of those whom the viewer may see. Costs 0.5 read units a page, 1.5 a person (0.5 for guests) and, for a viewer who begins the
 * list or pages through those followed, 0.5 for each of the newest 200.
 */
export const listWhoDid = async (deps: ListWhoDidDeps, request: WhoDidRequest): Promise<WhoDidPage> => {
  const { reaction, viewer, now } = request;
  // What somebody reposted stands on their profile, and is for who sees that.
  const mayShow = reaction === 'reposted' ? canSeeProfile : canSeeAccount;
  const shown = new Set<AccountId>();
  const edges = new Map<AccountId, Edge>();
  const asked = new Set<AccountId>();

  const entries = async (limit: number, after: ActId | undefined) => {
    const { items, next } = await deps.reactions.whoDid(reaction, request, { limit, after });
    return { entries: items.map(({ act, account }) => ({ act, accountId: account })), next };
  };
  const learn = async (some: readonly Entry[]): Promise<void> => {
    const accountIds = some.map(({ accountId }) => accountId);
    const strangers = accountIds.filter((accountId) => accountId !== viewer && !asked.has(accountId));
    if (viewer === undefined || strangers.length === 0) return;
    for (const accountId of strangers) asked.add(accountId);
    for (const [accountId, edge] of await deps.edges.many(viewer, strangers)) edges.set(accountId, edge);
  };
  const isFollowed = ({ accountId }: Entry, begun: number): boolean => {
    const since = edges.get(accountId)?.since;
    return since !== undefined && timeOf(since) <= begun;
  };
  const isRecent = ({ act }: Entry, begun: number): boolean => timeOf(act) > begun - LAG_MS;
  const isFirst = (entry: Entry, { newest, oldest, begun, recent }: Window): boolean =>
    entry.act <= newest &&
    entry.act >= oldest &&
    isFollowed(entry, begun) &&
    (!isRecent(entry, begun) || recent.includes(entry.act));
  const candidates = async (
    some: readonly Entry[],
    at: Omit<WhoDidPosition, 'behind'>,
  ): Promise<readonly Candidate[]> => {
    const accountIds = some.map(({ accountId }) => accountId);
    const people = await loadPeople(deps, viewer, accountIds, edges);
    const byId = new Map(people.map((person) => [person.account.accountId, person]));
    return some.flatMap(({ act, accountId }) => {
      const person = byId.get(accountId);
      return person === undefined ? [] : [{ person, position: { ...at, behind: act } }];
    });
  };

  const readFollowed = async (
    limit: number,
    from: WhoDidPosition | undefined,
  ): Promise<Slice<Candidate, WhoDidPosition>> => {
    const { entries: newest } = await entries(limits.followedFirstAmong, from?.behind);
    const [first, last] = [newest.at(0), newest.at(-1)];
    if (first === undefined || last === undefined) {
      return { items: [], ...(from?.window && { next: { window: from.window, ofFollowed: false } }) };
    }
    await learn(newest.filter(({ act }) => from?.window === undefined || act >= from.window.oldest));
    const window = from?.window ?? {
      newest: first.act,
      oldest: last.act,
      begun: now,
      recent: newest
        .filter((entry) => isRecent(entry, now) && isFollowed(entry, now))
        .slice(0, MAX_RECENT)
        .map(({ act }) => act),
    };
    const followed = newest.filter((entry) => isFirst(entry, window));
    const some = followed.slice(0, limit);
    const isMore = some.length < followed.length;
    const behind = some.at(-1)?.act;
    return {
      items: await candidates(some, { window, ofFollowed: true }),
      next: { window, ofFollowed: isMore, ...(isMore && { behind }) },
    };
  };

  const readOthers = async (
    limit: number,
    { window, behind }: Omit<WhoDidPosition, 'ofFollowed'>,
  ): Promise<Slice<Candidate, WhoDidPosition>> => {
    const page = await entries(limit, behind);
    await learn(page.entries);
    const at = { ...(window && { window }), ofFollowed: false };
    const others = page.entries.filter((entry) => window === undefined || !isFirst(entry, window));
    return {
      items: await candidates(others, at),
      ...(page.next !== undefined && { next: { ...at, behind: page.next } }),
    };
  };

  const page = await fillPage<Candidate, WhoDidPosition>({
    limit: request.limit,
    from: request.from,
    read: (limit, from) =>
      viewer !== undefined && (from === undefined || from.ofFollowed)
        ? readFollowed(limit, from)
        : readOthers(limit, from ?? {}),
    isShown: ({ person: { account, between } }) => {
      // Who took it back and did it again has two marks for a moment.
      if (shown.has(account.accountId)) return false;
      shown.add(account.accountId);
      return mayShow(viewer, account, relationOf(between?.edge));
    },
    positionOf: ({ position }) => position,
    bytesOf: () => PERSON_BYTES,
  });
  return {
    items: page.items.map(({ person }) => person),
    ...(page.next !== undefined && { next: page.next }),
  };
};
