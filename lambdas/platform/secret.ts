/** Asks SSM Parameter Store, where secrets are stored. */
import * as z from 'zod/mini';
import type { JsonService, ServiceAnswer } from './ask-service.ts';
import { askService } from './ask-service.ts';

const ParameterAnswer = z.object({ Parameter: z.object({ Value: z.string() }) });

const PARAMETER_STORE: JsonService = { service: 'ssm', target: 'AmazonSSM', endpoint: 'SSM' };

/** Performs one operation of Parameter Store, as {@link askService} does. */
export const askParameterStore = (
  operation: 'GetParameter' | 'PutParameter' | 'DeleteParameter',
  input: Readonly<Record<string, unknown>>,
  patience?: Parameters<typeof askService>[3],
): Promise<ServiceAnswer> => askService(PARAMETER_STORE, operation, input, patience);

const underWay = new Map<string, Promise<string>>();

/**
 * Reads a SecureString; who asks while it is being read gets the same answer. Throws when it is missing or the function's role may not
 * read it.
 */
export const readSecret = (name: string): Promise<string> => {
  const asked = underWay.get(name);
  if (asked !== undefined) return asked;
  const reading = (async () => {
    const { type, body } = await askParameterStore('GetParameter', { Name: name, WithDecryption: true });
    if (type !== undefined) throw new Error(`The parameter ${name} could not be read: ${type}`);
    return ParameterAnswer.parse(body).Parameter.Value;
  })().finally(() => underWay.delete(name));
  underWay.set(name, reading);
  return reading;
};
