/** What services of the stack note of people beside what functions write: the user pool, the log of the API, schedules. */
import { type DataOfField, names, nobodys } from '../../lambdas/platform/data-of-field.ts';

type Fields = Readonly<Record<string, DataOfField>>;

/** Attributes of users, by their names in the CDK. No client may read or write another. */
export const poolAttributes = {
  email: names('who signs in'),
  emailVerified: nobodys('whether the pool verified the address'),
  locale: nobodys('the language of mails'),
  fullname: names('who signs in, as another provider calls them'),
} as const satisfies Fields;

/** Attributes that a client may read or write. */
export type PoolAttributes = { readonly [Name in keyof typeof poolAttributes]?: true };

interface AccessLogField {
  readonly from: `$context.${string}`;
  readonly data: DataOfField;
}

/** The log of the API. No addresses, agents, paths or queries: who did what stays out of it. Routes have no names in them. */
export const accessLogFields = {
  requestId: {
    from: '$context.requestId',
    data: names('whoever sent it, by the line of the function'),
  },
  time: { from: '$context.requestTime', data: nobodys('a time') },
  route: { from: '$context.routeKey', data: nobodys('a route') },
  method: { from: '$context.httpMethod', data: nobodys('a method') },
  status: { from: '$context.status', data: nobodys('a status') },
  responseBytes: { from: '$context.responseLength', data: nobodys('bytes') },
  latencyMs: { from: '$context.responseLatency', data: nobodys('milliseconds') },
  functionLatencyMs: { from: '$context.integrationLatency', data: nobodys('milliseconds') },
  functionError: { from: '$context.integrationErrorMessage', data: nobodys('how a function failed') },
  gatewayError: { from: '$context.error.responseType', data: nobodys('how the gateway refused') },
  authorizerError: { from: '$context.authorizer.error', data: nobodys('why a token was refused') },
} as const satisfies Readonly<Record<string, AccessLogField>>;

/** The same as the stage takes it. */
export const accessLogFormat: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(accessLogFields).map(([name, { from }]) => [name, from]),
);

/** What a schedule of Scheduler holds. */
export const scheduleFields = {
  name: names('the author of a draft, by its id, with the time'),
  input: names('the author of a draft, as the message `publish` does'),
} as const satisfies Fields;
