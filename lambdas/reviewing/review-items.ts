/** What staff do with items of the review queue, short of deciding. Nobody finds what is their own there. */
import type { AccountId, ReviewItemId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { StaffCaller } from '../kernel/staff-role.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { ItemStore } from '../review/item-store.ts';
import type { ReviewItem } from '../review/review-item.ts';
import type { QueueStore } from './queue-store.ts';
import type { ItemView, QueueQuery } from './reviewing-contract.ts';

const ITEM_BYTES = 1_000;

/** One of the staff at work. */
export interface Reviewer {
  readonly accountId: AccountId;
  readonly roles: StaffCaller['roles'];
  /** Milliseconds. */
  readonly now: number;
}

export interface ItemDeps {
  readonly items: ItemStore;
}

const iso = (at: number): string => new Date(at).toISOString();

/** Whether somebody has an item to themselves at `now` (milliseconds). */
const isClaimed = ({ claimedBy, claimedUntil = 0 }: ReviewItem, now: number): boolean =>
  claimedBy !== undefined && claimedUntil > now;

/** An item as staff see it at `now` (milliseconds). */
export const presentItem = (item: ReviewItem, now: number): ItemView => ({
  itemId: item.itemId,
  subject: item.subject,
  accountId: item.accountId,
  state: item.state,
  sources: item.sources,
  priority: item.priority,
  openedAt: iso(item.openedAt),
  reports: item.reports ?? 0,
  escalated: item.escalated === true,
  claim:
    isClaimed(item, now) && item.claimedBy
      ? { accountId: item.claimedBy, until: iso(item.claimedUntil ?? 0) }
      : null,
  outcome: item.outcome ?? null,
});

const isWanted = (
  item: ReviewItem,
  { about, source, escalated, claimed }: Omit<QueueQuery, 'limit' | 'cursor'>,
  { accountId, now }: Reviewer,
): boolean =>
  item.state === 'open' &&
  item.accountId !== accountId &&
  (about === undefined || item.subject.kind === about) &&
  (source === undefined || item.sources.includes(source)) &&
  (escalated === undefined || (item.escalated === true) === (escalated === 'yes')) &&
  (claimed === undefined ||
    (claimed === 'mine' ? isClaimed(item, now) && item.claimedBy === accountId : !isClaimed(item, now)));

/** A page of the queue: what waits, the most urgent first, then the oldest. Costs half a unit for its places, and one for each item that is read. */
export const listItems = async (
  { queue }: { readonly queue: Pick<QueueStore, 'page'> },
  query: Omit<QueueQuery, 'limit' | 'cursor'>,
  reviewer: Reviewer,
  part: { readonly limit: number; readonly from: string | undefined },
): Promise<Slice<ReviewItem, string>> => {
  const page = await fillPage({
    ...part,
    read: queue.page,
    isShown: ({ item }) => item !== undefined && isWanted(item, query, reviewer),
    positionOf: ({ place }) => place,
    bytesOf: () => ITEM_BYTES,
  });
  return {
    items: page.items.flatMap(({ item }) => (item === undefined ? [] : [item])),
    ...(page.next !== undefined && { next: page.next }),
  };
};

/** An item that a reviewer may see. Throws `not_found` for what is their own, as if nobody had ever said anything about it. */
export const loadItem = async (
  { items }: ItemDeps,
  itemId: ReviewItemId,
  { accountId }: Pick<Reviewer, 'accountId'>,
): Promise<ReviewItem> => {
  const item = await items.get(itemId);
  if (item === undefined || item.accountId === accountId) throw notFound();
  return item;
};

/** Throws `forbidden_by_policy` where an item is for seniors alone. */
const checkSeniority = ({ escalated }: ReviewItem, { roles }: Reviewer): void => {
  if (escalated && !roles.includes('senior')) throw problem('forbidden_by_policy');
};

/** Throws unless the reviewer has the item to themselves: `already_closed`, `claimed_by_another`, `claim_required`, `forbidden_by_policy`. */
export const checkClaim = (item: ReviewItem, reviewer: Reviewer): void => {
  if (item.state === 'closed') throw problem('already_closed');
  checkSeniority(item, reviewer);
  if (isClaimed(item, reviewer.now) && item.claimedBy !== reviewer.accountId)
    throw problem('claimed_by_another');
  if (!isClaimed(item, reviewer.now)) throw problem('claim_required');
};

/** Has the reviewer have an item to themselves for a while; again gives more time. Throws `claimed_by_another` and `already_closed`. */
export const claimItem = async (
  deps: ItemDeps,
  itemId: ReviewItemId,
  reviewer: Reviewer,
): Promise<ItemView> => {
  const { accountId, now } = reviewer;
  const item = await loadItem(deps, itemId, reviewer);
  if (item.state === 'closed') throw problem('already_closed');
  checkSeniority(item, reviewer);
  const until = now + limits.reviewLeaseMinutes * MINUTE_MS;
  if (!(await deps.items.claim(item, accountId, until, now))) {
    const found = await loadItem(deps, itemId, reviewer);
    throw problem(found.state === 'closed' ? 'already_closed' : 'claimed_by_another');
  }
  return presentItem({ ...item, claimedBy: accountId, claimedUntil: until }, now);
};

/** Gives an item back that the reviewer had; of any other nothing changes. */
export const releaseItem = async (
  deps: ItemDeps,
  itemId: ReviewItemId,
  reviewer: Reviewer,
): Promise<void> => {
  const item = await loadItem(deps, itemId, reviewer);
  await deps.items.release(item, reviewer.accountId, reviewer.now);
};

/** Hands an item on to seniors. Throws `already_closed`. */
export const escalateItem = async (
  deps: ItemDeps,
  itemId: ReviewItemId,
  note: string,
  reviewer: Reviewer,
): Promise<void> => {
  const item = await loadItem(deps, itemId, reviewer);
  const isDone = await deps.items.escalate(item, { by: reviewer.accountId, note }, reviewer.now);
  if (!isDone) throw problem('already_closed');
};

/** Adds a note for the staff to the log of an item. */
export const noteOnItem = async (
  deps: ItemDeps,
  itemId: ReviewItemId,
  note: string,
  reviewer: Reviewer,
): Promise<void> => {
  await loadItem(deps, itemId, reviewer);
  await deps.items.note(itemId, { what: 'noted', by: reviewer.accountId, note }, reviewer.now);
};

/**
 * Closes items as nothing to be done about, each by itself: those that somebody else has, that are for others, closed already, or wait for more than
 * reports and notices are left.
 */
export const closeItems = async (
  { items }: ItemDeps,
  itemIds: readonly ReviewItemId[],
  note: string | undefined,
  reviewer: Reviewer,
): Promise<{ readonly closed: ReviewItemId[]; readonly left: ReviewItemId[] }> => {
  const { accountId, now, roles } = reviewer;
  const closed: ReviewItemId[] = [];
  const left: ReviewItemId[] = [];
  for (const itemId of new Set(itemIds)) {
    const item = await items.get(itemId);
    const mayClose =
      item?.state === 'open' &&
      item.accountId !== accountId &&
      (!item.escalated || roles.includes('senior')) &&
      (!isClaimed(item, now) || item.claimedBy === accountId) &&
      item.sources.every((source) => source === 'report' || source === 'notice');
    const event = { by: accountId, ...(note !== undefined && { note }) };
    const isDone = mayClose && (await items.close(item, { at: now, outcome: 'no_violation', ...event }));
    (isDone ? closed : left).push(itemId);
  }
  return { closed, left };
};
