/** Runs parts of the stream consumers with what a test gives them in place of queues and variables. */
import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { ChangeOf, Follow, Follower, RowChange, Work } from '../../lambdas/platform/changes.ts';
import { runTopics, workFor } from '../../lambdas/platform/changes.ts';
import type { RowDefinition } from '../../lambdas/platform/row.ts';

/** A part; `plan` is a method, so that parts that follow different rows share one type. */
interface PartWith<Deps> {
  readonly topic: string;
  readonly follows: readonly Follow[];
  plan(deps: Deps, changes: readonly ChangeOf<RowDefinition>[]): readonly Work[];
}

const followerOf = <Deps>(part: PartWith<Deps>, deps: Deps): Follower => ({
  topic: part.topic,
  follows: part.follows,
  plan: (changes) => part.plan(deps, changes),
});

/** The work that a batch asks a part for. */
export const workOfPart = <Deps>(
  part: PartWith<Deps>,
  deps: NoInfer<Deps>,
  changes: readonly RowChange[],
): readonly Work[] => workFor(changes, followerOf(part, deps));

/** Runs what parts make of a batch, as a stream consumer does. */
export const runParts = <All extends readonly unknown[]>(
  changes: readonly RowChange[],
  ...pairs: { readonly [Each in keyof All]: readonly [part: PartWith<All[Each]>, deps: NoInfer<All[Each]>] }
): Promise<DynamoDBBatchResponse> =>
  runTopics(
    changes,
    pairs.map(([part, deps]) => followerOf(part, deps)),
  );
