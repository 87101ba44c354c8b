/** Every variable of a function's environment, by the name that functions, topics and the stack share. */
import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));
const address = z.url();
/** What a deployment may do without has no address there. */
const addressOrNone = z.union([z.literal(''), address]);

export const variables = {
  TABLE_NAME: name,
  /** Lambda sets it; the stack does not. */
  AWS_REGION: name,
  UPLOADS_BUCKET: name,
  /** The distribution that serves renditions. */
  DISTRIBUTION_ID: name,
  MEDIA_BUCKET: name,
  /** What access tokens are checked against. */
  ISSUER: address,
  CLIENT_ID: name,
  /** Where pages of the user pool sign people in, without a path; empty where apps ask for passwords alone. */
  SIGN_IN_URL: addressOrNone,
  /** Names of the providers that people may choose there, separated by commas. */
  SIGN_IN_PROVIDERS: z.string(),
  /** Whether the pages know `prompt=login`. */
  SIGN_IN_PROMPTS: z.enum(['yes', 'no']),
  /** JSON: the version and addresses of the terms of service that accounts must accept; empty where they are asked to accept none. */
  TERMS: z.optional(z.string()),
  /** JSON: how to reach the operator, and where the terms and guidelines are. */
  SERVICE_INFORMATION: z.optional(z.string()),
  /** Empty with another issuer. */
  USER_POOL_ID: z.string(),
  /** Whom the deployment names as its first administrator: a username or an address; empty where it names nobody. */
  FIRST_ADMINISTRATOR: z.string(),
  /** What it takes to hand out signed media addresses. The private key is read from SSM Parameter Store. */
  MEDIA_BASE_URL: address,
  MEDIA_KEY_PAIR_ID: name,
  MEDIA_PRIVATE_KEY_PARAMETER: name,
  /** The key that signed before, and when CloudFront got the present one; empty where there is none. */
  MEDIA_FORMER_KEY_PAIR_ID: z.string(),
  MEDIA_FORMER_KEY_PARAMETER: z.string(),
  MEDIA_KEY_SINCE: z.string(),
  /** What apps subscribe to pushes with. */
  VAPID_PUBLIC_KEY: name,
  PUSH_PARAMETER: name,
  /** The key that signs exports, and its public half in PEM. */
  EXPORT_KEY_PARAMETER: name,
  EXPORT_PUBLIC_KEY: name,
  /** Whom push services write to about trouble. */
  PUSH_CONTACT: address,
  /** JSON: who sends mails, by which region of SES. */
  MAIL_SENDER: name,
  /** What the network is called, in mails. */
  APP_NAME: name,
  /** Milliseconds between the beginnings of two calls of Rekognition by one container. */
  MODERATION_INTERVAL_MS: z.coerce.number().check(z.int(), z.minimum(0)),
  /** How many photos are sent to Rekognition in a day (UTC), 0 for as many as come. */
  MODERATIONS_PER_DAY: z.coerce.number().check(z.int(), z.minimum(0)),
  /** JSON: how the moderation policy is changed for the deployment, and the change that is tried beside it; empty where there is none. */
  MODERATION_POLICY: z.string(),
  MODERATION_SHADOW: z.string(),
  /** SHA-256 of the secrets of the distribution `web`, in hexadecimal with commas; there only where it leads to the API. */
  WEB_DIGESTS: z.optional(z.string()),
  /** Beyond how many requests of all clients together the API answers 429. */
  REQUESTS_PER_SECOND: z.coerce.number().check(z.int(), z.minimum(1)),
  /** By how much quotas of callers are larger than the product's own. */
  RATE_LIMIT_FACTOR: z.coerce.number().check(z.positive()),
  /** JSON: where each class of data lies, by whom it is processed, and until when. */
  RESIDENCY: name,
  /** Whether the deployment has reposts. */
  REPOSTS: z.enum(['on', 'off']),
  /** Whether the API serves people, or is closed while data are being restored. */
  TRAFFIC: z.enum(['open', 'closed']),
  /** Whether addresses of this machine may be called: in the local cloud and in tests only. */
  ALLOW_LOOPBACK: z.enum(['yes', 'no']),
  /** Authors with more followers are merged into home feeds at read time. */
  MERGE_ABOVE_FOLLOWERS: z.coerce.number().check(z.int(), z.minimum(1)),
  /** The types of events that any address wants, separated by commas; empty where no webhooks are configured. */
  WEBHOOK_TYPES: z.string(),
  /** JSON: the addresses with the types of events that are sent there. */
  WEBHOOKS: name,
  WEBHOOK_PARAMETER: name,
  SCHEDULES_QUEUE_ARN: name,
  SCHEDULE_GROUP_NAME: name,
  /** The role that schedules send with. */
  SCHEDULER_ROLE_ARN: name,
  /** Where a stream consumer tells of changes that it gives up. */
  DEAD_LETTERS_QUEUE_URL: address,
  FAN_OUT_QUEUE_URL: address,
  MEDIA_DELETION_QUEUE_URL: address,
  MODERATION_QUEUE_URL: address,
  NOTIFICATIONS_QUEUE_URL: address,
  PUSHES_QUEUE_URL: address,
  SCHEDULES_QUEUE_URL: address,
  THUMBNAILS_QUEUE_URL: address,
  WEBHOOKS_QUEUE_URL: addressOrNone,
  MAILS_QUEUE_URL: addressOrNone,
  WAY_OUT_QUEUE_URL: address,
} as const;

export type Variable = keyof typeof variables;
/** Variables that carry the address of a queue. */
export type QueueVariable = Extract<Variable, `${string}_QUEUE_URL`>;
/** The values of some variables, parsed. */
export type Environment<Name extends Variable> = {
  readonly [Each in Name]: z.output<(typeof variables)[Each]>;
};

/** Reads variables. Throws an error that names every one that is missing or malformed. */
export function readVariables<const Name extends Variable>(
  names: readonly Name[],
  source?: Readonly<Record<string, string | undefined>>,
): Environment<Name>;
export function readVariables(
  names: readonly Variable[],
  source: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const each of names) {
    const parsed = z.safeParse(variables[each], source[each]);
    if (parsed.success) values[each] = parsed.data;
    else wrong.push(`${each} (${parsed.error.issues[0]?.code ?? 'wrong'})`);
  }
  if (wrong.length > 0) throw new Error(`The function's environment is wrong: ${wrong.join(', ')}`);
  return values;
}
