import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { Cloud } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import type { JsonRecord } from '../gateway/narrow.ts';
import { actAsService } from '../gateway/service-principal.ts';
import { queueUrlOf } from '../sqs/sqs-service.ts';
import { compileInput } from './event-input.ts';

/** EventBridge's own defaults for a target that says nothing. */
const DEFAULT_RETRY_ATTEMPTS = 185;
const DEFAULT_EVENT_AGE_SECONDS = 24 * 3600;
/** EventBridge backs off exponentially; the first wait is not documented. */
const FIRST_WAIT_MS = 1000;
const MAX_WAIT_MS = 60_000;
const IMPATIENT_WAIT_MS = 10;

const Target = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  Input: z.optional(z.string()),
  InputPath: z.optional(z.string()),
  InputTransformer: z.optional(z.unknown()),
  DeadLetterConfig: z.optional(z.strictObject({ Arn: z.string() })),
  RetryPolicy: z.optional(
    z.strictObject({
      MaximumRetryAttempts: z.optional(z.coerce.number()),
      MaximumEventAgeInSeconds: z.optional(z.coerce.number()),
    }),
  ),
});

/** Property paths of a target that {@link compileTargets} honours. */
export const HONOURED_TARGET_PROPERTIES = Object.keys(Target.shape).map((name) => `Targets.${name}`);

/** Delivers an event to a target, with retries and the dead-letter queue; never rejects. */
export type Deliver = (event: JsonRecord) => Promise<void>;

/** Compiles the targets of a rule. */
export function compileTargets(
  cloud: Cloud,
  rule: { readonly logicalId: string; readonly arn: string; readonly targets: unknown },
): readonly Deliver[] {
  const parsed = z.array(Target).safeParse(rule.targets ?? []);
  if (!parsed.success) {
    throw new StartError(
      `Rule ${rule.logicalId} has targets that cannot be read: ${z.prettifyError(parsed.error)}`,
    );
  }
  const client = actAsService(
    new SQSClient({
      endpoint: cloud.gateway.endpointOf('sqs'),
      region: cloud.region,
      credentials: cloud.identities.operator,
      maxAttempts: 1,
    }),
    'events.amazonaws.com',
    rule.arn,
  );
  cloud.own({
    name: `targets of ${rule.logicalId}`,
    async stop() {
      client.destroy();
    },
  });
  return parsed.data.map((target) => compileTarget(cloud, client, rule, target));
}

function compileTarget(
  cloud: Cloud,
  client: SQSClient,
  rule: { readonly logicalId: string; readonly arn: string },
  target: z.infer<typeof Target>,
): Deliver {
  const inputOf = compileInput(target);
  const sendTo = async (queueArn: string, body: unknown): Promise<void> => {
    const name = queueArn.split(':').at(-1) ?? '';
    const MessageBody = typeof body === 'string' ? body : JSON.stringify(body);
    const QueueUrl = queueUrlOf(cloud, cloud.gateway.endpointOf('sqs'), name);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  };
  const deliver = delivererOf(cloud, rule, target.Arn, sendTo);
  const deadLetters = target.DeadLetterConfig?.Arn;
  return async (event) => {
    const input = inputOf(event);
    const failure = await tryAgain(cloud, target, () => deliver(input));
    if (failure === undefined) return;
    cloud.log(`Rule ${rule.logicalId} could not deliver to ${target.Arn}: ${failure}`);
    if (deadLetters === undefined) return;
    await sendTo(deadLetters, input).catch((error: unknown) => {
      cloud.log(`Rule ${rule.logicalId} could not send to its dead-letter queue: ${String(error)}`);
    });
  };
}

function delivererOf(
  cloud: Cloud,
  rule: { readonly logicalId: string; readonly arn: string },
  targetArn: string,
  sendTo: (queueArn: string, body: unknown) => Promise<void>,
): (input: unknown) => Promise<void> {
  const service = targetArn.split(':')[2];
  if (service === 'sqs') return (input) => sendTo(targetArn, input);
  if (service !== 'lambda')
    throw new StartError(`Rule ${rule.logicalId} has the target ${targetArn}, which is not served.`);
  return async (input) => {
    const functionId = cloud.functions.functionIdOf(targetArn);
    if (!cloud.functionPolicies.admits(functionId, 'events.amazonaws.com', rule.arn)) {
      throw new NotAllowedError(`no permission of ${functionId} admits ${rule.arn}`);
    }
    cloud.functions.invokeLater(functionId, input);
  };
}

/** A target's policy refuses the rule: trying again would not help, and EventBridge does not. */
class NotAllowedError extends Error {
  override name = 'NotAllowedError';
}

async function tryAgain(
  cloud: Cloud,
  target: z.infer<typeof Target>,
  deliver: () => Promise<void>,
): Promise<string | undefined> {
  const attempts = 1 + (target.RetryPolicy?.MaximumRetryAttempts ?? DEFAULT_RETRY_ATTEMPTS);
  const oldest =
    Date.now() + (target.RetryPolicy?.MaximumEventAgeInSeconds ?? DEFAULT_EVENT_AGE_SECONDS) * 1000;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await deliver();
      return undefined;
    } catch (error) {
      const refused =
        error instanceof Error &&
        ['NotAllowedError', 'AccessDenied', 'AccessDeniedException'].includes(error.name);
      if (refused || attempt >= attempts || Date.now() > oldest) return String(error);
    }
    await sleep(
      cloud.impatient ? IMPATIENT_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), MAX_WAIT_MS),
    );
  }
}
