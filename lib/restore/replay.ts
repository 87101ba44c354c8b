/** What a reconciler hands to the stream consumers: changes as the table's stream would tell them. */

import { keyOfRow } from '../../lambdas/platform/row.ts';
import type { Key, Row } from '../../lambdas/platform/table.ts';
import { nameOfKey } from '../../lambdas/platform/table.ts';
import { partsOf, type StreamConsumer } from '../../lib/topics/topics.ts';

export interface Replay {
  readonly consumer: StreamConsumer;
  /** The parts that see it. */
  readonly topics: readonly string[];
  readonly key: Key;
  readonly before?: Row;
  readonly after?: Row;
}

const topicsOf = (consumer: StreamConsumer, without: readonly string[]): readonly string[] =>
  partsOf(consumer)
    .map(({ topic }) => topic)
    .filter((topic) => !without.includes(topic));

const everyProjection = topicsOf('projections', []);
/** All that costs about as much as the row itself: a job for a feed reads and writes by the hundred. */
const everyProjectionButFeeds = topicsOf('projections', ['feeds']);
/** Operators are told of nothing twice: webhooks would tell of every account and post there ever was. */
const everyEffect = topicsOf('effects', ['webhooks']);

interface Change {
  readonly key: Key;
  readonly before?: Row | undefined;
  readonly after?: Row | undefined;
}

const changeOf = ({ key, before, after }: Change) => ({
  key,
  ...(before && { before: { ...before, ...key } }),
  ...(after && { after: { ...after, ...key } }),
});

/** Has all projections look at a change; those of feeds only where the work for them may still be undone. */
export const project = (change: Change, feeds: 'with feeds' | 'without feeds'): Replay => ({
  consumer: 'projections',
  topics: feeds === 'with feeds' ? everyProjection : everyProjectionButFeeds,
  ...changeOf(change),
});

/** Has one projection look at a change. */
export const projectOnly = (topic: string, change: Change): Replay => ({
  consumer: 'projections',
  topics: [topic],
  ...changeOf(change),
});

export const affect = (change: Change): Replay => ({
  consumer: 'effects',
  topics: everyEffect,
  ...changeOf(change),
});

/** A row as if it had just been made. */
export const asNew = (row: Row): Change => ({ key: keyOfRow(row), after: row });

/** What a row says, whatever the order of its fields and of the members of its sets. */
const contentOf = (row: Row | undefined) =>
  row && Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));

/** Two replays of one name ask for the same. */
export const nameOfReplay = ({ consumer, topics, key, before, after }: Replay): string =>
  JSON.stringify(
    [consumer, topics, nameOfKey(key), contentOf(before), contentOf(after)],
    (_, value: unknown) => (value instanceof Set ? [...value].sort() : value),
  );
