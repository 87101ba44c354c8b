import * as z from 'zod/mini';
import { askParameterStore } from '../platform/secret.ts';

/** Where the private key is kept: one SecureString, written once. */
export interface SigningKeyStore {
  /** The private key as PEM, undefined when there is none yet. */
  read(name: string): Promise<string | undefined>;
  /** Keeps a key unless there is one already. Answers whether it was kept. */
  keepFirst(name: string, privateKey: string): Promise<boolean>;
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
  async keepFirst(name, privateKey) {
    const { type } = await ask('PutParameter', {
      Name: name,
      Value: privateKey,
      Type: 'SecureString',
      Overwrite: false,
      Description:
        'Private key of the signed media addresses. Made by the stack; the public half is in CloudFront.',
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
