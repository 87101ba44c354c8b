/**
 * Every field of lines that functions write, and whose personal data it is. The logger takes no other: what is not declared here does not
 * compile. No field holds texts that people wrote, addresses, names or tokens.
 */
import { type DataOfField, names, nobodys } from './data-of-field.ts';

export const logFields = {
  accountId: names('the account that asks'),
  accounts: nobodys('a number of accounts'),
  candidate: nobodys('a version of the moderation policy'),
  cause: names('whatever an error of a library tells: ids and keys of rows and objects'),
  changes: nobodys('a number of changes'),
  code: nobodys('the problem that a request ended in'),
  consumer: nobodys('a function'),
  difference: names('the owner of a photo, by how two policies judge it'),
  distance: names('the owner of a photo, by how near it is to a known picture'),
  entries: nobodys('a number of hashes of known pictures'),
  errorMessage: names('whatever an error tells: ids and keys of rows and objects'),
  errorType: nobodys('the class of an error'),
  eventId: nobodys('an event for operators'),
  failed: nobodys('a number of uploads'),
  function: nobodys('a function'),
  kind: nobodys('a kind of job or of list'),
  labels: names('the owner of a photo, by what moderation saw in it'),
  listId: names('the owner of a photo, by the list of known pictures that it is in'),
  messageId: nobodys('a message of a queue'),
  name: nobodys('a rendition'),
  photoId: names('the owner of a photo'),
  pk: names('whom the row of an error is about'),
  policy: nobodys('a version of the moderation policy'),
  requests: nobodys('a number of requests'),
  retried: nobodys('a number of uploads'),
  route: nobodys('a route, without what stands in a path'),
  rule: names('the owner of a photo, by what decided on it'),
  seconds: nobodys('a time to wait'),
  sessionId: names('whose session it is'),
  sk: names('whom the row of an error is about'),
  stack: nobodys('places in the code, behind the message of an error'),
  status: nobodys('a status'),
  topic: nobodys('a topic'),
  turn: names('the owner of a photo, by how it is turned'),
  tries: nobodys('a number of tries'),
  undone: nobodys('a number of changes'),
  users: nobodys('a number of users'),
  version: nobodys('a version of what is in force'),
  verdict: names('the owner of a photo'),
  why: nobodys('the status or the failure of a call to a device or webhook'),
  wouldBeRule: names('the owner of a photo, by what would decide on it'),
} as const satisfies Readonly<Record<string, DataOfField>>;

/** What every line has besides. */
export const fieldsOfEveryLine = {
  message: nobodys('what happened, in words of the code'),
  correlationId: names('whoever sent the request that caused it, by the line of that request'),
  requestId: nobodys('an invocation'),
  timestamp: nobodys('a time'),
  level: nobodys('how grave it is'),
} as const satisfies Readonly<Record<string, DataOfField>>;

/** Fields of a line. */
export type LogFields = {
  readonly [Name in keyof typeof logFields]?: string | number | boolean | undefined;
};

/** The same fields, of which none is undeclared: a value with others has no such type. */
export type OnlyDeclared<Fields extends LogFields> = Fields &
  Readonly<Record<Exclude<keyof Fields, keyof LogFields>, never>>;
