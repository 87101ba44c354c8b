/** What a topic makes of changes of rows: declared as data, with what it may do, and run by one of the two stream consumers. */
import type { Follow, FollowedChange, Follower, Work } from '../platform/changes.ts';
import type { JobQueue } from '../platform/queue.ts';
import { makeJobQueue } from '../platform/queue.ts';
import type { GrantedTable, RowAction } from '../platform/row-action.ts';
import type { Table } from '../platform/table.ts';
import type { Environment, QueueVariable, Variable } from './environment.ts';
import { readVariables } from './environment.ts';

/** What a part is made of when its function starts. */
export interface StreamContext<Action extends RowAction, Queue extends QueueVariable, Name extends Variable> {
  /** The table as far as the part's own actions reach. */
  readonly table: GrantedTable<Action>;
  /** The whole table, for the stores of topics below: the part's actions must cover what it calls of them. */
  readonly shared: Table;
  readonly queue: <Job>(name: Queue) => JobQueue<Job>;
  readonly env: Environment<Name>;
  /** The present time in milliseconds. */
  readonly clock: () => number;
}

interface StreamPartSpec<
  Follows extends readonly Follow[],
  Action extends RowAction,
  Queue extends QueueVariable,
  Name extends Variable,
  Deps,
> {
  /** The topic's name, as logs have it. */
  readonly topic: string;
  /** The rows whose changes it follows: the stream's filters let them through. */
  readonly follows: Follows;
  /** What it does with rows. */
  readonly access: readonly Action[];
  /** The queues that it sends jobs to. @default none */
  readonly sends?: readonly Queue[];
  /** Further variables that it reads. @default none */
  readonly variables?: readonly Name[];
  readonly deps: (context: StreamContext<Action, Queue, Name>) => Deps;
  /** The work that a batch asks for, in order. */
  readonly plan: (deps: Deps, changes: readonly FollowedChange<Follows>[]) => readonly Work[];
}

/** A part as the stack and the stream consumers see it. */
export interface StreamPart {
  readonly topic: string;
  readonly follows: readonly Follow[];
  readonly access: readonly RowAction[];
  readonly sends: readonly QueueVariable[];
  readonly variables: readonly Variable[];
  readonly bind: (shared: Table, clock: () => number) => Follower;
}

/** Declares what a topic makes of changes. */
export function streamPart<
  const Follows extends readonly [Follow, ...Follow[]],
  const Action extends RowAction,
  Deps,
  const Queue extends QueueVariable = never,
  const Name extends Variable = never,
>(spec: StreamPartSpec<Follows, Action, Queue, Name, Deps>): StreamPart & Pick<typeof spec, 'plan' | 'deps'>;
/* @__NO_SIDE_EFFECTS__ */
export function streamPart(
  spec: StreamPartSpec<readonly Follow[], RowAction, QueueVariable, Variable, unknown>,
): StreamPart & Pick<typeof spec, 'plan' | 'deps'> {
  const { topic, follows, access, sends = [], variables = [], deps, plan } = spec;
  return {
    topic,
    follows,
    access,
    sends,
    variables,
    deps,
    plan,
    bind: (shared, clock) => {
      const addresses = readVariables(sends);
      const bound = deps({
        table: shared,
        shared,
        queue: (name) => makeJobQueue(addresses[name]),
        env: readVariables(variables),
        clock,
      });
      return { topic, follows, plan: (changes) => plan(bound, changes) };
    },
  };
}
