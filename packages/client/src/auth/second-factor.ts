/** A second factor: an authenticator app whose codes sign-ins ask for. */
import { textAt } from '../json.ts';
import { Problem } from '../problem.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { Auth } from './auth.ts';
import type { Cognito } from './cognito.ts';

export interface SecondFactorDeps {
  /** The access token of whoever is signed in. */
  token(): Promise<string | undefined>;
  cognito(): Promise<Cognito>;
  /** What authenticator apps call the service. */
  readonly app: string;
  readonly keeper: SessionKeeper;
}

/** Why a guest cannot do what only somebody who is signed in can. */
export const unauthorized = (): Problem =>
  new Problem({ code: 'unauthorized', status: 401, detail: 'Sign in to do this.' });

const sessionToken = async ({ token }: SecondFactorDeps): Promise<string> => {
  const found = await token();
  if (found !== undefined) return found;
  throw unauthorized();
};

/** `otpauth://totp/api.example.com:me@example.org?secret=…`, as authenticator apps read it. */
const uriOf = (app: string, email: string, secret: string): string => {
  const [issuer, name] = [encodeURIComponent(app), encodeURIComponent(email)];
  return `otpauth://totp/${issuer}:${name}?secret=${secret}&issuer=${issuer}`;
};

export const makeSecondFactor = (
  deps: SecondFactorDeps,
): Pick<Auth, 'setUpSecondFactor' | 'removeSecondFactor'> => {
  const prefer = async (Enabled: boolean, AccessToken: string, signal: AbortSignal | undefined) => {
    const SoftwareTokenMfaSettings = { Enabled, PreferredMfa: Enabled };
    const cognito = await deps.cognito();
    await cognito(
      'SetUserMFAPreference',
      { AccessToken, SoftwareTokenMfaSettings },
      { signal, repeat: true },
    );
  };
  return {
    setUpSecondFactor: async ({ signal } = {}) => {
      const cognito = await deps.cognito();
      const AccessToken = await sessionToken(deps);
      const { value } = await cognito('AssociateSoftwareToken', { AccessToken }, { signal });
      const secret = textAt(value, 'SecretCode');
      if (secret === undefined)
        throw new Problem({ code: 'not_json', detail: 'There is no secret in the answer.' });
      return {
        secret,
        uri: uriOf(deps.app, deps.keeper.current?.email ?? '', secret),
        confirm: async (code, options = {}) => {
          const AccessToken = await sessionToken(deps);
          await cognito(
            'VerifySoftwareToken',
            { AccessToken, UserCode: code.replaceAll(/\s/g, '') },
            options,
          );
          await prefer(true, AccessToken, options.signal);
        },
      };
    },
    removeSecondFactor: async ({ signal } = {}) => prefer(false, await sessionToken(deps), signal),
  };
};
