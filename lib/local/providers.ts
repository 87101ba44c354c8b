/** What the local cloud is told of other providers by variables. */
import { StartError } from '@suwar/local-cloud';
import * as z from 'zod';

const Secrets = z.record(z.string(), z.string());
const VARIABLES = { Google: 'SUWAR_GOOGLE_ISSUER', SignInWithApple: 'SUWAR_APPLE_ISSUER' } as const;

const secretsOf = (text: string): Readonly<Record<string, string>> => {
  try {
    return Secrets.parse(JSON.parse(text));
  } catch {
    throw new StartError('SUWAR_SECRETS must be JSON: an object of texts by the names of secrets.');
  }
};

/** Reads the texts of secrets, and the issuers that stand in for Google's and Apple's. */
export const readProviders = (
  environment: Readonly<Record<string, string | undefined>>,
): {
  readonly secrets: Readonly<Record<string, string>>;
  readonly issuers: Readonly<Record<string, string>>;
} => ({
  secrets: secretsOf(environment['SUWAR_SECRETS'] ?? '{}'),
  issuers: Object.fromEntries(
    Object.entries(VARIABLES).flatMap(([name, variable]) => {
      const issuer = environment[variable];
      return issuer === undefined || issuer === '' ? [] : [[name, issuer.replace(/\/$/, '')]];
    }),
  ),
});
