/**
 * How a topic notifies: kinds of jobs, and a notifier for each. The stream consumer makes jobs of changes, one for each thing that a batch
 * touches, however many touch it; another consumer runs them. A job names what changed, never what to say: its notifier looks at
 * the rows as they are when it runs.
 */
import * as z from 'zod/mini';
import type { PushJob } from '../kernel/jobs/push-job.ts';
import type { DataOfMessage } from '../kernel/stored-data.ts';
import type { StreamPart } from '../kernel/stream-part.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { ChangeOf, Follow, FollowedChange, Work } from '../platform/changes.ts';
import { causedAs } from '../platform/correlation.ts';
import type { DataOfField } from '../platform/data-of-field.ts';
import { gather } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { RowDefinition } from '../platform/row.ts';
import type { Table } from '../platform/table.ts';

/** A job as the queue carries it: its kind beside what the kind's notifier reads. */
export const NotificationJob = z.looseObject({ kind: z.string() });
export type NotificationJob = z.infer<typeof NotificationJob>;

/** What notifiers are made of when the function starts that runs them. */
export interface NotifierContext {
  readonly table: Table;
  readonly pushes: JobQueue<PushJob>;
  /** For what does not fit into one job: it goes on in the next. */
  readonly more: JobQueue<NotificationJob>;
}

interface JobSpec<Follows extends readonly Follow[], Job extends object> {
  /** What it notifies of, as logs tell it. */
  readonly topic: string;
  /** Names the jobs in the queue. Topics whose jobs differ in shape may share a kind. */
  readonly kind: string;
  /** The schema of a job, without its kind. */
  readonly job: z.ZodMiniType<Job>;
  /** Whose personal data its fields are. */
  readonly data: DataOfMessage<NoInfer<Job>>;
  /** The rows whose changes ask for jobs. */
  readonly follows: Follows;
  readonly jobsOf: (change: FollowedChange<Follows>) => readonly NoInfer<Job>[];
  /** Names what a job is about: jobs of one name are merged within a batch. */
  readonly nameOf: (job: Job) => string;
  /** One job that stands for two of one name, the earlier first; `keepFirst` where the first says it all. */
  readonly merge: (one: Job, other: Job) => Job;
  /** The jobs that one is cut into where it would be too much at a time; `unsplit` where it never is. */
  readonly split: (job: Job) => readonly Job[];
}

interface PartDeps {
  readonly notifications: JobQueue<NotificationJob>;
}

/** A kind of job as the stream consumer sees it. */
export interface JobKind<Job extends object = object> {
  readonly kind: string;
  readonly job: z.ZodMiniType<Job>;
  /** Whose personal data its fields are. */
  readonly data: Readonly<Record<string, DataOfField>>;
  /** What makes jobs of changes. */
  readonly part: StreamPart & {
    plan(deps: PartDeps, changes: readonly ChangeOf<RowDefinition>[]): readonly Work[];
  };
}

/** Declares a kind of job, and which changes ask for it. It is apart from its notifier, so that the stream consumer carries no more. */
export function notificationJob<const Follows extends readonly [Follow, ...Follow[]], Job extends object>(
  spec: JobSpec<Follows, Job>,
): JobKind<Job>;
/* @__NO_SIDE_EFFECTS__ */
export function notificationJob(spec: JobSpec<readonly [Follow, ...Follow[]], object>): JobKind {
  const { topic, kind, job: schema, data, follows, jobsOf, nameOf, merge, split } = spec;
  return {
    kind,
    job: schema,
    data,
    part: streamPart({
      topic: `notifications of ${topic}`,
      follows,
      access: [],
      sends: ['NOTIFICATIONS_QUEUE_URL'],
      deps: ({ queue }): PartDeps => ({ notifications: queue<NotificationJob>('NOTIFICATIONS_QUEUE_URL') }),
      plan: ({ notifications }, changes) => {
        const jobs = gather<object>();
        for (const change of changes) {
          for (const job of jobsOf(change)) {
            jobs.add(nameOf(job), change.position, (known) =>
              known === undefined ? job : merge(known, job),
            );
          }
        }
        return jobs.together((all) =>
          notifications.send(
            all.flatMap((whole) => split(whole).map((job) => causedAs(whole, { kind, ...job }))),
          ),
        );
      },
    }),
  };
}

interface NotifierSpec<Job extends object, Deps> {
  readonly deps: (context: NotifierContext) => Deps;
  /** Runs a job, which may come late, repeatedly and in any order. `now` in milliseconds. */
  readonly run: (deps: Deps, job: Job, now: number) => Promise<void>;
}

/** What runs the jobs of a kind, as the consumer of the queue sees it. */
export interface Notifier {
  readonly of: JobKind;
  /** Whether a job of its kind has the shape that it reads. */
  readonly reads: (job: NotificationJob) => boolean;
  /** Binds it to what it needs. The work throws for a job that it cannot read. */
  readonly bind: (context: NotifierContext) => (job: NotificationJob, now: number) => Promise<void>;
}

const withoutKind = ({ kind, ...job }: NotificationJob): Readonly<Record<string, unknown>> => job;

/** Declares what runs the jobs of a kind. Calls are marked `@__PURE__`, so that the stream consumer's bundle leaves them out. */
export function notifier<Job extends object, Deps>(
  of: JobKind<Job>,
  { deps, run }: NotifierSpec<Job, Deps>,
): Notifier {
  return {
    of,
    reads: (job) => z.safeParse(of.job, withoutKind(job)).success,
    bind: (context) => {
      const bound = deps(context);
      return async (job, now) => run(bound, z.parse(of.job, withoutKind(job)), now);
    },
  };
}
