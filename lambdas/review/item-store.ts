/** Review items in the table. An item, its place in the queue and the event that says what happened are written in one transaction. */
import type { AccountId, ReviewItemId } from '../kernel/ids.ts';
import { newUlid } from '../kernel/ids.ts';
import { itemIdOf, type LocatedSubject, nameOfSubject } from '../kernel/subject.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Expression, Key, Table, Write } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import type { StoredItemEvent } from './item-event.ts';
import type { Opening, ReviewItem, ReviewOutcome, ReviewSource, StoredItem } from './review-item.ts';
import { itemEventRow, queuedItemRow, reviewItemRow, settlingItemRow } from './review-rows.ts';

export type ItemTable = Pick<Table, 'get' | 'transact'>;

const conflicts = {
  attempts: 10, // of one item: others may come between
  firstPauseMs: 5,
  maxPauseMs: 100,
  error: () => new Error('A review item keeps changing'),
};

/** The place of an open item in the queue. */
export const placeInQueue = ({
  itemId,
  priority,
  openedAt,
}: Pick<ReviewItem, 'itemId' | 'priority' | 'openedAt'>): Key =>
  queuedItemRow.key({ itemId, priority: String(priority), openedAt: String(openedAt) });

/** The write of an event at a time (milliseconds). */
export const eventWrite = (itemId: ReviewItemId, at: number, event: StoredItemEvent): Write => ({
  put: { ...itemEventRow.key({ itemId, eventId: newUlid(at) }), ...event },
  condition: isNew,
});

/** The item is still as it was read. */
export const isAsRead = ({ version }: Pick<StoredItem, 'version'>): Expression => ({
  expression: 'version = :version',
  values: { ':version': version },
});

const add = (into: readonly StoredItem['sources'][number][], source: StoredItem['sources'][number]) =>
  into.includes(source) ? into : [...into, source];

/** The item as something new leaves it, undefined where that changes nothing. */
const openedBy = (
  item: ReviewItem | undefined,
  { subject, accountId, source, priority, at }: Opening,
): StoredItem | undefined => {
  if (item === undefined) {
    return { subject, accountId, state: 'open', sources: [source], priority, openedAt: at, version: 1 };
  }
  const version = item.version + 1;
  if (item.state === 'closed') {
    if (at <= (item.closedAt ?? 0)) return undefined;
    const { subject: known, reports } = item;
    return {
      subject: { ...known, ...subject },
      accountId,
      state: 'open',
      sources: [source],
      priority,
      openedAt: at,
      ...(reports !== undefined && { reports }),
      version,
    };
  }
  const sources = add(item.sources, source);
  const { itemId: _, ...stored } = item;
  return sources === item.sources && item.priority <= priority
    ? undefined
    : { ...stored, sources: [...sources], priority: Math.min(item.priority, priority), version };
};

/** How an item is closed. */
export interface Closing extends Pick<StoredItemEvent, 'by' | 'note' | 'macro' | 'decisionIds'> {
  readonly outcome: ReviewOutcome;
  /** Milliseconds. */
  readonly at: number;
}

/** The writes that close an item which still is as it was read; they can stand in the transaction of what closes it. */
export const closingWrites = (item: ReviewItem, { at, outcome, ...event }: Closing): readonly Write[] => {
  const { itemId } = item;
  const subject = nameOfSubject(item.subject);
  return [
    {
      update: reviewItemRow.key({ itemId }),
      change: {
        expression:
          'SET #state = :closed, closedAt = :at, outcome = :outcome, version = version + :one REMOVE claimedBy, claimedUntil, escalated',
        names: { '#state': 'state' },
        values: { ':closed': 'closed', ':at': at, ':outcome': outcome, ':one': 1 },
      },
      condition: isAsRead(item),
    },
    { delete: placeInQueue(item), condition: always },
    eventWrite(itemId, at, { what: 'closed', outcome, ...event }),
    { put: { ...settlingItemRow.key({ itemId, closedAt: String(at) }), subject, outcome }, condition: isNew },
  ];
};

export type ItemStore = ReturnType<typeof makeItemStore>;

export const makeItemStore = (table: ItemTable) => {
  const get = async (itemId: ReviewItemId): Promise<ReviewItem | undefined> => {
    const row = await table.get(reviewItemRow.key({ itemId }), { consistent: true });
    return row && reviewItemRow.parse(row);
  };

  /**
   * Closes an item that still is as it was read, at a time in milliseconds: those who have it wait are told of the outcome from then on. Answers
   * false where it has changed.
   */
  const close = (item: ReviewItem, closing: Closing): Promise<boolean> =>
    unlessRefused(table.transact(closingWrites(item, closing)));

  return {
    get,

    /** Has a subject wait for a decision, or wait more urgently. What came before the last decision changes nothing. Can be done again. */
    open: async (opening: Opening): Promise<ReviewItemId> => {
      const itemId = itemIdOf(opening.subject);
      await retryOnConflict(conflicts, async () => {
        const item = await get(itemId);
        const next = openedBy(item, opening);
        if (next === undefined) return true;
        const key = reviewItemRow.key({ itemId });
        const place = placeInQueue({ itemId, ...next });
        const former = item?.state === 'open' ? placeInQueue(item) : undefined;
        const isMoved = former?.sk !== place.sk;
        const { reports: _, ...written } = next;
        const names = Object.keys(written);
        const gone =
          item === undefined
            ? []
            : (['closedAt', 'outcome', 'claimedBy', 'claimedUntil', 'escalated'] as const).filter(
                (name) => next[name] === undefined,
              );
        const write: Write =
          item === undefined
            ? { put: { ...key, ...next }, condition: isNew }
            : {
                update: key,
                change: {
                  // Reports are counted meanwhile.
                  expression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
                  names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
                  values: Object.fromEntries(
                    Object.entries(written).map(([name, value]) => [`:${name}`, value]),
                  ),
                },
                condition: { expression: '#version = :read', values: { ':read': item.version } },
              };
        const isOpened = item?.state !== 'open' || next.sources.length > item.sources.length;
        return unlessRefused(
          table.transact([
            write,
            ...(isMoved ? [{ put: { ...place }, condition: always }] : []),
            ...(isMoved && former ? [{ delete: former, condition: always }] : []),
            ...(isOpened ? [eventWrite(itemId, opening.at, { what: 'opened', source: opening.source })] : []),
          ]),
        );
      });
      return itemId;
    },

    close,

    /**
     * Has an item that is open be one's own until a time, in milliseconds as `now`; again gives more time. Answers false where it is somebody else's, or
     * not open.
     */
    claim: (item: ReviewItem, by: AccountId, until: number, now: number): Promise<boolean> =>
      unlessRefused(
        table.transact([
          {
            update: reviewItemRow.key(item),
            change: {
              expression: 'SET claimedBy = :by, claimedUntil = :until, version = version + :one',
              values: { ':by': by, ':until': until, ':one': 1 },
            },
            condition: {
              expression:
                '#state = :open AND (attribute_not_exists(claimedBy) OR claimedUntil <= :now OR claimedBy = :by)',
              names: { '#state': 'state' },
              values: { ':open': 'open', ':now': now },
            },
          },
          ...(item.claimedBy === by && (item.claimedUntil ?? 0) > now
            ? []
            : [eventWrite(item.itemId, now, { what: 'claimed', by })]),
        ]),
      ),

    /** A subject waits for something no more; where it waits for nothing else, its item is closed. `at` in milliseconds. */
    withdraw: async (subject: LocatedSubject, source: ReviewSource, at: number): Promise<void> => {
      const itemId = itemIdOf(subject);
      await retryOnConflict(conflicts, async () => {
        const item = await get(itemId);
        if (item?.state !== 'open' || !item.sources.includes(source)) return true;
        const sources = item.sources.filter((each) => each !== source);
        if (sources.length === 0) return close(item, { at, outcome: 'no_violation' });
        return unlessRefused(
          table.transact([
            {
              update: reviewItemRow.key({ itemId }),
              change: {
                expression: 'SET sources = :sources, version = version + :one',
                values: { ':sources': sources, ':one': 1 },
              },
              condition: isAsRead(item),
            },
          ]),
        );
      });
    },

    /** Gives an item back. Answers false where it is not one's own. `now` in milliseconds. */
    release: ({ itemId }: Pick<ReviewItem, 'itemId'>, by: AccountId, now: number): Promise<boolean> =>
      unlessRefused(
        table.transact([
          {
            update: reviewItemRow.key({ itemId }),
            change: {
              expression: 'SET version = version + :one REMOVE claimedBy, claimedUntil',
              values: { ':one': 1 },
            },
            condition: { expression: 'claimedBy = :by', values: { ':by': by } },
          },
          eventWrite(itemId, now, { what: 'released', by }),
        ]),
      ),

    /** Hands an item that is open on to seniors. Answers false where it is closed. `now` in milliseconds. */
    escalate: (
      { itemId }: Pick<ReviewItem, 'itemId'>,
      event: Pick<StoredItemEvent, 'by' | 'note'>,
      now: number,
    ): Promise<boolean> =>
      unlessRefused(
        table.transact([
          {
            update: reviewItemRow.key({ itemId }),
            change: {
              expression: 'SET escalated = :yes, version = version + :one REMOVE claimedBy, claimedUntil',
              values: { ':yes': true, ':one': 1 },
            },
            condition: {
              expression: '#state = :open',
              names: { '#state': 'state' },
              values: { ':open': 'open' },
            },
          },
          eventWrite(itemId, now, { what: 'escalated', ...event }),
        ]),
      ),

    /** Adds to the log of an item, at a time in milliseconds. */
    note: (itemId: ReviewItemId, event: StoredItemEvent, at: number): Promise<void> =>
      table.transact([eventWrite(itemId, at, event)]),
  };
};
