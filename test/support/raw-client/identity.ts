/** Sign-up and sign-in: Cognito's JSON API at `identity.endpoint` of `GET /v1/config`. */

export interface IdentityOptions {
  readonly endpoint: string;
  readonly clientId: string;
}

export interface Tokens {
  /** Goes with every call to the API. */
  readonly accessToken: string;
  /** Tells an app who signed in; the API refuses it. */
  readonly idToken: string;
  /** Left out by a refresh: the one from the sign-in goes on. */
  readonly refreshToken?: string;
}

/** An answer of the identity service that is not 200: `code` is Cognito's, for example `UsernameExistsException`. */
export class IdentityRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const textAt = (value: unknown, name: string): string | undefined => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : undefined;
};

const tokensOf = (answer: unknown): Tokens => {
  const result: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'AuthenticationResult') : undefined;
  const accessToken = textAt(result, 'AccessToken');
  const idToken = textAt(result, 'IdToken');
  const refreshToken = textAt(result, 'RefreshToken');
  if (accessToken === undefined || idToken === undefined) {
    throw new IdentityRefused('ChallengeRequired', textAt(answer, 'ChallengeName') ?? 'there are no tokens');
  }
  return { accessToken, idToken, ...(refreshToken !== undefined && { refreshToken }) };
};

const BY_CODE = 'SOFTWARE_TOKEN_MFA';

/** The calls that apps make. Each throws {@link IdentityRefused} when the service refuses. */
export const makeIdentity = ({ endpoint, clientId: ClientId }: IdentityOptions) => {
  const call = async (operation: string, input: object): Promise<unknown> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? {} : JSON.parse(text);
    if (response.ok) return answer;
    const code = (textAt(answer, '__type') ?? String(response.status)).split('#').at(-1) ?? '';
    throw new IdentityRefused(code, textAt(answer, 'message') ?? textAt(answer, 'Message') ?? text);
  };

  return {
    /** @param language of mails to this person, `ar` or `en`; without one they come in both */
    signUp: async (email: string, password: string, language?: string): Promise<void> => {
      const locale = language === undefined ? [] : [{ Name: 'locale', Value: language }];
      const UserAttributes = [{ Name: 'email', Value: email }, ...locale];
      await call('SignUp', { ClientId, Username: email, Password: password, UserAttributes });
    },
    confirm: async (email: string, code: string): Promise<void> => {
      await call('ConfirmSignUp', { ClientId, Username: email, ConfirmationCode: code });
    },
    /** @param secondFactor asked for the present code of the person's authenticator, where they have one */
    signIn: async (
      email: string,
      password: string,
      secondFactor?: () => string | Promise<string>,
    ): Promise<Tokens> => {
      const AuthParameters = { USERNAME: email, PASSWORD: password };
      const answer = await call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
      if (secondFactor === undefined || textAt(answer, 'ChallengeName') !== BY_CODE) return tokensOf(answer);
      const ChallengeResponses = { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: await secondFactor() };
      const Session = textAt(answer, 'Session');
      return tokensOf(
        await call('RespondToAuthChallenge', {
          ClientId,
          ChallengeName: BY_CODE,
          Session,
          ChallengeResponses,
        }),
      );
    },
    /** Begins to set up a second factor: answers the secret for the person's authenticator (TOTP, in base32). */
    beginSecondFactor: async (accessToken: string): Promise<string> => {
      const answer = await call('AssociateSoftwareToken', { AccessToken: accessToken });
      const secret = textAt(answer, 'SecretCode');
      if (secret === undefined) throw new IdentityRefused('NoSecret', 'there is no secret');
      return secret;
    },
    /** Has the second factor be asked for from the next sign-in on. @param code of the authenticator, from the secret */
    confirmSecondFactor: async (accessToken: string, code: string): Promise<void> => {
      await call('VerifySoftwareToken', { AccessToken: accessToken, UserCode: code });
      const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
      await call('SetUserMFAPreference', { AccessToken: accessToken, SoftwareTokenMfaSettings });
    },
    refresh: async (refreshToken: string): Promise<Tokens> => {
      const AuthParameters = { REFRESH_TOKEN: refreshToken };
      return tokensOf(
        await call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }),
      );
    },
    /** Ends every sign-in of the account: refresh tokens cease to work at once. */
    signOut: async (accessToken: string): Promise<void> => {
      await call('GlobalSignOut', { AccessToken: accessToken });
    },
    forgotPassword: async (email: string): Promise<void> => {
      await call('ForgotPassword', { ClientId, Username: email });
    },
    resetPassword: async (email: string, code: string, password: string): Promise<void> => {
      await call('ConfirmForgotPassword', {
        ClientId,
        Username: email,
        ConfirmationCode: code,
        Password: password,
      });
    },
  };
};
