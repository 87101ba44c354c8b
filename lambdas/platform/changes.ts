/**
 * Changes of rows, as the table's stream has them, in the types of the schemas that wrote the rows; and the topics that follow
 * them, each apart from the others.
 */
import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { rowFrom } from './attribute-values.ts';
import { causedBy, correlated, joined, ROW_ATTRIBUTE } from './correlation.ts';
import { log } from './log.ts';
import { countError } from './metric.ts';
import type { RowDefinition } from './row.ts';
import { keyOfRow } from './row.ts';
import type { Key, Row } from './table.ts';

/** What the stream calls a change: a row came, changed or went. */
export type ChangeKind = 'INSERT' | 'MODIFY' | 'REMOVE';

/** One change of one row, before it is known of which kind the row is. */
export interface RowChange {
  readonly key: Key;
  /** The row before, undefined when it is new. */
  readonly before: Row | undefined;
  /** The row after, undefined when it was deleted. */
  readonly after: Row | undefined;
  readonly sequenceNumber: string;
  /** When it was made, in milliseconds, to the second; the same at every delivery. */
  readonly changedAt?: number;
}

/** The request that made a change, undefined where none did. Of a row that went only the one before is known, which did not. */
export const causeOfChange = ({ after }: RowChange): string | undefined => {
  const id = after?.[ROW_ATTRIBUTE];
  return typeof id === 'string' ? id : undefined;
};

/** A change of a row of a known kind. */
export type ChangeOf<Definition> =
  Definition extends RowDefinition<infer Entity, infer Ids extends object, infer Stored>
    ? {
        readonly entity: Entity;
        readonly ids: Ids;
        readonly before: (Ids & Stored) | undefined;
        readonly after: (Ids & Stored) | undefined;
        /** Where it stands in its batch. */
        readonly position: number;
        readonly changedAt: number | undefined;
      }
    : never;

/** Rows whose changes a topic follows, all of them or those of some kinds. */
export interface Follow<Definition extends RowDefinition = RowDefinition> {
  readonly row: Definition;
  /** @default every kind */
  readonly on?: readonly ChangeKind[];
  /** A number that these rows have and others of like keys lack: the stream's filters tell them apart by it. Not for `REMOVE`. */
  readonly having?: string;
}

/** The changes that a list of follows lets through. */
export type FollowedChange<Follows extends readonly Follow[]> = ChangeOf<Follows[number]['row']>;

/** What a batch comes to: pieces of work, each with the positions of the changes that ask for it. */
export interface Work {
  readonly positions: readonly number[];
  readonly run: () => Promise<void>;
  /** Rows or jobs to be written or sent that some of the changes ask for. */
  readonly parts?: readonly { readonly item: unknown; readonly positions: readonly number[] }[];
}

/** What a topic makes of changes, bound to what it needs. */
export interface Follower {
  readonly topic: string;
  readonly follows: readonly Follow[];
  /** The work that a batch asks for, in order. */
  readonly plan: (changes: readonly ChangeOf<RowDefinition>[]) => readonly Work[];
}

// The types of stream events and of the SDK describe the same wire format.
function imageOf(image: unknown): Record<string, AttributeValue> | undefined;
function imageOf(image: unknown): unknown {
  return image;
}

const rowOf = (image: unknown): Row | undefined => {
  const attributes = imageOf(image);
  return attributes && rowFrom(attributes);
};

/** The changes of a batch, in its order. */
export const changesOf = (event: DynamoDBStreamEvent): readonly RowChange[] =>
  event.Records.map(({ dynamodb }) => {
    return {
      key: keyOfRow(rowOf(dynamodb?.Keys) ?? {}),
      before: rowOf(dynamodb?.OldImage),
      after: rowOf(dynamodb?.NewImage),
      sequenceNumber: dynamodb?.SequenceNumber ?? '',
      ...(dynamodb?.ApproximateCreationDateTime !== undefined && {
        changedAt: dynamodb.ApproximateCreationDateTime * 1_000,
      }),
    };
  });

const kindOf = ({ before, after }: RowChange): ChangeKind => {
  if (before === undefined) return 'INSERT';
  return after === undefined ? 'REMOVE' : 'MODIFY';
};

/** Whether nothing but the request that wrote the row is another: a repeat. */
const isRepeat = ({ before, after }: RowChange): boolean =>
  before?.[ROW_ATTRIBUTE] !== after?.[ROW_ATTRIBUTE] &&
  isDeepStrictEqual({ ...before, [ROW_ATTRIBUTE]: 0 }, { ...after, [ROW_ATTRIBUTE]: 0 });

/** A change as the first of the follows that lets it through types it. Throws `StoredRowInvalid` for a row that cannot be read. */
const typed = (
  change: RowChange,
  position: number,
  follows: readonly Follow[],
): ChangeOf<RowDefinition> | undefined => {
  for (const { row, on } of follows) {
    if (on !== undefined && !on.includes(kindOf(change))) continue;
    const ids = row.idsOf(change.key);
    if (ids === undefined) continue;
    if (isRepeat(change)) return undefined; // asked of followed rows alone: it compares all of both images
    const parse = (image: Row | undefined) =>
      image && Object.assign({}, row.parse({ ...image, ...change.key }));
    const { changedAt } = change;
    return {
      entity: row.entity,
      ids,
      before: parse(change.before),
      after: parse(change.after),
      position,
      changedAt,
    };
  }
  return undefined;
};

/** Those of some changes that a topic follows, up to the first that cannot be read. */
const readable = (changes: readonly RowChange[], follows: readonly Follow[]) => {
  const followed: ChangeOf<RowDefinition>[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      const found = typed(change, position, follows);
      if (found !== undefined) followed.push(found);
    } catch (error) {
      return { followed, unreadable: { positions: [position], run: () => Promise.reject(error) } };
    }
  }
  return { followed };
};

/** The work of a topic; a plan that throws is work that fails, for all that it was given. */
const planned = ({ plan }: Follower, followed: readonly ChangeOf<RowDefinition>[]): readonly Work[] => {
  try {
    return plan(followed);
  } catch (error) {
    return [{ positions: followed.map(({ position }) => position), run: () => Promise.reject(error) }];
  }
};

/** The requests that made the changes at some positions. */
const causeAt = (changes: readonly RowChange[], positions: readonly number[]): string | undefined =>
  joined(positions.map((position) => changes[position] && causeOfChange(changes[position])));

/** Has each part of a piece of work the cause of its own changes. */
const withOwnCauses = (changes: readonly RowChange[], work: Work): Work => {
  for (const { item, positions } of work.parts ?? []) {
    if (typeof item === 'object' && item !== null) causedBy(causeAt(changes, positions), item);
  }
  return work;
};

/** The work that a batch asks a topic for. A change that cannot be read is work that fails, behind that of the changes before it. */
export const workFor = (changes: readonly RowChange[], follower: Follower): readonly Work[] => {
  const { followed, unreadable } = readable(changes, follower.follows);
  const work = (followed.length === 0 ? [] : planned(follower, followed)).map((piece) =>
    withOwnCauses(changes, piece),
  );
  return unreadable === undefined ? work : [...work, unreadable];
};

/**
 * Runs what one topic makes of a batch, piece after piece, and stops at the first failure. Answers the position of the first change
 * whose work is not all done, undefined when all is.
 */
const runTopic = async (changes: readonly RowChange[], follower: Follower): Promise<number | undefined> => {
  const work = workFor(changes, follower);
  for (const [done, piece] of work.entries()) {
    const cause = causeAt(changes, piece.positions);
    try {
      await correlated(cause, piece.run);
    } catch (error) {
      const undone = Math.min(...work.slice(done).flatMap(({ positions }) => positions));
      const { topic } = follower;
      correlated(cause, () => {
        log.error('A topic stopped in a batch of changes', error, { topic, changes: changes.length, undone });
        countError('streams', { topic });
      });
      return undone;
    }
  }
  return undefined;
};

/** A topic that did not get through a batch: `position` is that of the first change whose work is not all done. */
export interface TopicFailure {
  readonly topic: string;
  readonly position: number;
}

/** Runs what topics make of a batch: one after the other in their order, each whatever becomes of the others. Answers those that failed. */
export const failuresOf = async (
  changes: readonly RowChange[],
  followers: readonly Follower[],
): Promise<readonly TopicFailure[]> => {
  const failures: TopicFailure[] = [];
  for (const follower of followers) {
    const position = await runTopic(changes, follower);
    if (position !== undefined) failures.push({ topic: follower.topic, position });
  }
  return failures;
};

/** Has a batch delivered again from the first change that a topic has not done. */
export const answerOf = (
  changes: readonly RowChange[],
  failures: readonly TopicFailure[],
): DynamoDBBatchResponse => {
  if (failures.length === 0) return { batchItemFailures: [] };
  const undone = Math.min(...failures.map(({ position }) => position));
  return { batchItemFailures: [{ itemIdentifier: changes[undone]?.sequenceNumber ?? '' }] };
};

/** Runs what topics make of a batch, and answers from where it is to be delivered again. */
export const runTopics = async (
  changes: readonly RowChange[],
  followers: readonly Follower[],
): Promise<DynamoDBBatchResponse> => answerOf(changes, await failuresOf(changes, followers));
