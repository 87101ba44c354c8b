import { InvalidLambdaResponseError } from 'cognito-local/lib/errors.js';
import { LambdaService } from 'cognito-local/lib/services/lambda.js';
import { type Triggers, TriggersService } from 'cognito-local/lib/services/triggers/triggers.js';
import { attributesToRecord } from 'cognito-local/lib/services/userPoolService.js';
import * as z from 'zod';
import type { Cloud } from '../contract/contract.ts';

/** Triggers that cognito-local knows to call. */
export const TRIGGER_NAMES = [
  'PreSignUp',
  'PostConfirmation',
  'CustomMessage',
  'PreTokenGeneration',
  'PostAuthentication',
  'UserMigration',
] as const;
/** Name of a trigger in a pool's LambdaConfig. */
export type TriggerName = (typeof TRIGGER_NAMES)[number];

type TriggerParts = ConstructorParameters<typeof TriggersService>;
type LambdaClient = ConstructorParameters<typeof LambdaService>[1];

const Request = z.object({ FunctionName: z.string(), Payload: z.string() });
const Event = z.record(z.string(), z.unknown());
const text = z.string().nullish();
const Message = z.object({ emailMessage: text, emailSubject: text }).nullish();

/** What a function writes where Cognito puts the code and the name. @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html */
const CODE_PARAMETER = '{####}';
const USERNAME_PARAMETER = '{username}';

/**
 * cognito-local's triggers, run on the functions of the cloud.
 *
 * @param functionOf the function of a trigger, read at each call; cognito-local's own name for it is the trigger's name
 */
export function triggersOf(
  cloud: Pick<Cloud, 'functions' | 'region'>,
  functionOf: Partial<Record<TriggerName, string>>,
  clock: TriggerParts[0],
  cognito: TriggerParts[1],
): Triggers {
  const client = {
    invoke: (input: unknown) => ({
      promise: async () => {
        const { FunctionName: trigger, Payload: payload } = Request.parse(input);
        const target = Object.entries(functionOf).find(([name]) => name === trigger)?.[1] ?? '';
        const event = { ...Event.parse(JSON.parse(payload)), version: '1', region: cloud.region };
        const result = await cloud.functions.invoke(cloud.functions.functionIdOf(target), event);
        return result.ok
          ? { StatusCode: 200, Payload: JSON.stringify(result.payload) }
          : {
              StatusCode: 200,
              FunctionError: 'Unhandled',
              Payload: JSON.stringify({ errorMessage: result.errorMessage.replace(/\.$/, '') }),
            };
      },
    }),
  };
  // LambdaService calls nothing but `invoke`, so the rest of the SDK's client is left out.
  const lambda = new LambdaService(
    new Proxy(
      {},
      {
        get: (_, name) =>
          TRIGGER_NAMES.find((trigger) => trigger === name && functionOf[trigger] !== undefined),
      },
    ),
    z.custom<LambdaClient>(() => true).parse(client),
  );
  const noEncryption = z
    .custom<TriggerParts[3]>(() => true)
    .parse({
      encrypt: () => Promise.reject(new Error('Custom senders are not supported.')),
    });
  const service = new TriggersService(clock, cognito, lambda, noEncryption);
  return {
    enabled: (trigger) => service.enabled(trigger),
    customEmailSender: service.customEmailSender,
    postAuthentication: service.postAuthentication,
    preSignUp: service.preSignUp,
    preTokenGeneration: service.preTokenGeneration,
    userMigration: service.userMigration,
    // cognito-local swallows the errors of these triggers; Cognito hands them to the caller.
    customMessage: async (context, { code, source, userAttributes, username, ...event }) => {
      const answer = await lambda.invoke(context, 'CustomMessage', {
        ...event,
        clientMetadata: event.clientMetadata,
        username,
        triggerSource: source,
        userAttributes: attributesToRecord(userAttributes),
        codeParameter: CODE_PARAMETER,
        usernameParameter: USERNAME_PARAMETER,
      });
      const { emailMessage, emailSubject } = Message.parse(answer) ?? {};
      if (emailMessage && !emailMessage.includes(CODE_PARAMETER)) {
        throw new InvalidLambdaResponseError();
      }
      const filled = (text: string | null | undefined) =>
        text?.replaceAll(CODE_PARAMETER, code).replaceAll(USERNAME_PARAMETER, username);
      return {
        emailMessage: filled(emailMessage) ?? null,
        emailSubject: emailSubject ?? null,
        smsMessage: null,
      };
    },
    postConfirmation: async (context, { source, userAttributes, ...event }) => {
      await lambda.invoke(context, 'PostConfirmation', {
        ...event,
        clientMetadata: event.clientMetadata,
        triggerSource: source,
        userAttributes: attributesToRecord(userAttributes),
      });
    },
  };
}
