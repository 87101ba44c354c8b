/**
 * Whose personal data lies elsewhere than in rows: objects of buckets and messages of queues. Like rows (`personal-data.ts`), each kind is
 * declared where its topic declares itself; documents, rights of functions, lifetimes of objects and what people are told derive from it.
 */
import type { DataOfField } from '../platform/data-of-field.ts';
import type { QueueVariable } from './environment.ts';

/** Kinds of data as people are told of them: each lies somewhere, is processed by somebody, and comes to an end. */
export const dataClasses = [
  'rows',
  'backups',
  'uploads',
  'pictures',
  'deletedMedia',
  'exports',
  'userExports',
  'erasedAccounts',
  'preserved',
  'messages',
  'deadLetters',
  'schedules',
  'logs',
  'signIn',
  'signInCalls',
  'moderation',
  'delivery',
  'pushes',
  'providers',
  'webhooks',
  'mails',
] as const;
export type DataClass = (typeof dataClasses)[number];

/** Days that follow from settings of a deployment. */
export interface SetDays {
  readonly logs: number;
  readonly uploads: number;
  readonly userExports: number;
  /** For which deleted pictures and exports can be had back. */
  readonly deletedMedia: number;
}

/** When something ends: with its owner's will, after some days, or after as many as a setting says. */
export type Until = 'deleted' | { readonly days: number } | { readonly set: keyof SetDays };

/** Days after which something is gone by itself, undefined where it never is. */
export const daysUntil = (until: Until, set: SetDays): number | undefined => {
  if (until === 'deleted') return undefined;
  return 'days' in until ? until.days : set[until.set];
};

/** How objects that are somebody's are found, and what becomes of them. */
export interface OwnerOfObjects {
  /** What names the person in the key or the object. */
  readonly named: string;
  /** By the key itself, made of the account's id; or with rows of a kind, which are found themselves; or not at all. */
  readonly found: 'key' | { readonly with: string } | 'nothing leads there';
  readonly exported: true | { readonly not: string };
  /** Kept: on which ground they stay until they are gone by themselves. */
  readonly erased: 'deleted' | { readonly kept: string };
}

/** The buckets of the stack that hold what people did. */
export type DataBucket = 'UploadsBucket' | 'MediaBucket' | 'TrailBucket';

/** Objects of a folder of a bucket. */
export interface ObjectKind {
  readonly bucket: DataBucket;
  /** What their keys begin with; empty for a whole bucket. */
  readonly folder: string;
  readonly holds: string;
  readonly dataClass: DataClass;
  readonly of: OwnerOfObjects | { readonly nobodys: string };
  readonly until: Until;
}

/** An answer for each field of a message but its kind. */
export type DataOfMessage<Job> = { readonly [Field in Exclude<keyof Job, 'kind'>]-?: DataOfField };

/** An answer for each kind of job, and each of its fields. */
export type DataOfJobs<Job extends { readonly kind: string }> = {
  readonly [Kind in Job['kind']]: DataOfMessage<Extract<Job, { readonly kind: Kind }>>;
};

/** What a topic declares of its messages, by the queue that carries them. */
export type DataOfMessages = Readonly<
  Partial<Record<QueueVariable, Readonly<Record<string, Readonly<Record<string, DataOfField>>>>>>
>;

/** How long a queue keeps what nobody took, in days. */
export const QUEUE_DAYS = 4;
/** How long it is kept what nobody could handle: the longest that SQS knows. */
export const DEAD_LETTER_DAYS = 14;
/** How far back the table can be restored to, and how long a deleted one can. */
export const BACKUP_DAYS = 35;
