import * as z from 'zod/mini';
import { jitteredPause } from '../platform/jittered-pause.ts';
import { askParameterStore } from '../platform/secret.ts';

/** Where a secret is stored: one SecureString, written once. */
export interface SigningKeyStore {
  /** The secret, undefined when there is none yet. */
  read(name: string): Promise<string | undefined>;
  /** Stores a secret unless there is one already. Answers whether it was stored. */
  createIfAbsent(name: string, secret: string): Promise<boolean>;
  remove(name: string): Promise<void>;
}

const Found = z.object({ Parameter: z.object({ Value: z.string() }) });

const unexpected = (operation: string, type: string) => new Error(`${operation} answered ${type}`);

/** What IAM answers while a role and its policy are new: both are known everywhere some seconds after they were made. */
const NOT_YET_ALLOWED = ['AccessDeniedException', 'UnrecognizedClientException'];

/** For how long a deployment waits for a new role to count. */
const PROPAGATION = { patienceMs: 90_000, firstPauseMs: 500, maxPauseMs: 5_000 };

/**
 * Asks until the role of the function counts, for a minute and a half from now on.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
 */
export const waitingForRole = (
  ask = askParameterStore,
  { patienceMs, firstPauseMs, maxPauseMs } = PROPAGATION,
): typeof askParameterStore => {
  const end = Date.now() + patienceMs;
  return async (operation, input) => {
    for (let before = 0; ; before += 1) {
      const answer = await ask(operation, input);
      if (answer.type === undefined || !NOT_YET_ALLOWED.includes(answer.type)) return answer;
      if (Date.now() > end) return answer;
      await jitteredPause(firstPauseMs, before, maxPauseMs);
    }
  };
};

/** The store in SSM Parameter Store, under the account's default key. */
export const makeSigningKeyStore = (ask = waitingForRole()): SigningKeyStore => ({
  async read(name) {
    const { type, body } = await ask('GetParameter', { Name: name, WithDecryption: true });
    if (type === 'ParameterNotFound') return undefined;
    if (type !== undefined) throw unexpected('GetParameter', type);
    return Found.parse(body).Parameter.Value;
  },
  async createIfAbsent(name, secret) {
    const { type } = await ask('PutParameter', {
      Name: name,
      Value: secret,
      Type: 'SecureString',
      Overwrite: false,
      Description: 'A secret of the stack, which made it and never replaces it. See docs/runbook.md.',
    });
    if (type === 'ParameterAlreadyExists') return false;
    if (type !== undefined) throw unexpected('PutParameter', type);
    return true;
  },
  async remove(name) {
    const { type } = await ask('DeleteParameter', { Name: name });
    if (type !== undefined && type !== 'ParameterNotFound') throw unexpected('DeleteParameter', type);
  },
});
