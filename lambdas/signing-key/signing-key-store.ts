import * as z from 'zod/mini';
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

/** The store in SSM Parameter Store, under the account's default key. */
export const makeSigningKeyStore = (ask = askParameterStore): SigningKeyStore => ({
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
