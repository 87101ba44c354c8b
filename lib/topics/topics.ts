/** What the topics declare, as the stack and the documents take it. The compiler checks here that each is a topic. */
import type { ApiFunction } from '../../lambdas/kernel/api-functions.ts';
import { apiFunctions } from '../../lambdas/kernel/api-functions.ts';
import type { Variable } from '../../lambdas/kernel/environment.ts';
import type { Floor } from '../../lambdas/kernel/floors.ts';
import { floors } from '../../lambdas/kernel/floors.ts';
import type { DataOfRow, DataOfRows } from '../../lambdas/kernel/personal-data.ts';
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import type { DataOfMessages, ObjectKind } from '../../lambdas/kernel/stored-data.ts';
import type { StreamPart } from '../../lambdas/kernel/stream-part.ts';
import type { ApiDeclaration } from '../../lambdas/kernel/topic.ts';
import type { RowNotes, TopicDocs } from '../../lambdas/kernel/topic-docs.ts';
import type { NotificationTypes } from '../../lambdas/notify/notification-type.ts';
import type { JobKind, Notifier } from '../../lambdas/notify/notifier.ts';
import type { RowDefinition } from '../../lambdas/platform/row.ts';
import type { RowAction } from '../../lambdas/platform/row-action.ts';
import * as declared from '../../lambdas/topics.ts';

/** A topic. Each part may be missing, but a topic with routes says how they are served and what they mean. */
interface Parts {
  /** Where it lies: it may import what lies below. */
  readonly floor: Floor;
  readonly api?: ApiDeclaration;
  readonly routes?: Readonly<Record<string, RouteSpec>>;
  readonly rows?: Readonly<Record<string, RowDefinition>>;
  /** What keeps rows that follow from others. */
  readonly projections?: StreamPart;
  /** What else follows from changes. */
  readonly effects?: StreamPart;
  /** What it notifies of: preference, sentence and push line of each type. */
  readonly notificationTypes?: NotificationTypes;
  readonly docs?: TopicDocs;
  /** Whose personal data its rows are, by the names of their definitions. */
  readonly data?: Readonly<Record<string, DataOfRow>>;
  /** What it stores in buckets. */
  readonly objects?: Readonly<Record<string, ObjectKind>>;
  /** Whose personal data its messages are, but those that notify. */
  readonly messages?: DataOfMessages;
}

/** Kinds of jobs for notifications, and what runs them: a topic has both or neither. */
type Notifying =
  | { readonly notificationJobs: readonly JobKind[]; readonly notifiers: readonly Notifier[] }
  | { readonly notificationJobs?: undefined; readonly notifiers?: undefined };

export type Topic = Parts & Notifying;

export type TopicName = keyof typeof declared;

/** What a topic owes for what it declares: to routes how they are served and what they are about, to each row a note, and whose personal data it is. */
type Owes<Declared> = (Declared extends { readonly routes: object }
  ? { readonly api: object; readonly docs: { readonly about: string } }
  : unknown) &
  (Declared extends { readonly rows: infer Rows }
    ? { readonly docs: { readonly rows: RowNotes<Rows> }; readonly data: DataOfRows<Rows> }
    : unknown);

/** All topics by name. */
export const topics: Readonly<Record<TopicName, Topic>> = declared satisfies {
  readonly [Name in TopicName]: Owes<(typeof declared)[Name]>;
};

/** Topics lie in the order of their floors, those of one floor in that of their names. */
const heightOf = (name: TopicName): number => floors.indexOf(topics[name].floor);

export const topicEntries: readonly (readonly [TopicName, Topic])[] = Object.keys(topics)
  .filter((name): name is TopicName => name in topics)
  .sort((one, other) => heightOf(one) - heightOf(other))
  .map((name) => [name, topics[name]]);

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** The names of the API functions. */
export const apiFunctionNames: readonly ApiFunction[] = Object.keys(apiFunctions).filter(
  (name): name is ApiFunction => name in apiFunctions,
);

/** The topics whose routes a function answers. */
export const topicsServedBy = (name: ApiFunction): readonly (readonly [TopicName, Topic])[] =>
  topicEntries.filter(([, { api }]) => api?.servedBy === name);

/** What an API function may do with rows, and what it reads beside the variables of every function. */
export const needsOfApi = (
  name: ApiFunction,
): {
  readonly access: readonly RowAction[];
  readonly variables: readonly Variable[];
  readonly uploads: readonly string[];
  readonly hashFiles: readonly string[];
  readonly preserved: readonly string[];
  readonly userPool: readonly string[];
} => {
  const served = topicsServedBy(name);
  const apis = served.flatMap(([, { api }]) => (api === undefined ? [] : [api]));
  const access = unique(apis.flatMap((api) => api.access));
  return {
    // Whoever reads rows for people reads first who they are, begins their sessions, and counts what they write.
    access:
      access.length === 0
        ? []
        : unique(['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem', ...access]),
    variables: unique(apis.flatMap(({ variables }) => variables)),
    uploads: unique(apis.flatMap(({ uploads = [] }) => uploads)),
    hashFiles: unique(apis.flatMap(({ hashFiles = [] }) => hashFiles)),
    preserved: unique(apis.flatMap(({ preserved = [] }) => preserved)),
    userPool: unique(apis.flatMap(({ userPool = [] }) => userPool)),
  };
};

export type StreamConsumer = 'projections' | 'effects';

/** The parts of topics that a stream consumer runs, in order. */
export const partsOf = (consumer: StreamConsumer): readonly StreamPart[] =>
  topicEntries.flatMap(([, topic]) => [
    ...(topic[consumer] === undefined ? [] : [topic[consumer]]),
    ...(consumer === 'effects' ? (topic.notificationJobs ?? []).map(({ part }) => part) : []),
  ]);

/** A route with the function that answers it. */
export interface ServedRoute extends RouteSpec {
  readonly servedBy: ApiFunction;
}

/** All routes, in the order of their topics. */
export const servedRoutes: readonly ServedRoute[] = topicEntries.flatMap(([, { api, routes = {} }]) =>
  api === undefined ? [] : Object.values(routes).map((spec) => ({ ...spec, servedBy: api.servedBy })),
);

/** The topic of each route by its name. */
export const topicOfRoute: ReadonlyMap<string, TopicName> = new Map(
  topicEntries.flatMap(([topic, { routes = {} }]) =>
    Object.keys(routes).map((name) => [name, topic] as const),
  ),
);
