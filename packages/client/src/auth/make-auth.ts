/** Signing up, in and out. */
import type { Api } from '../api-types.ts';
import type { Config } from '../create-suwar.ts';
import { at, textAt } from '../json.ts';
import { isProblem, type Problem } from '../problem.ts';
import { signedOut } from '../scope.ts';
import type { LeaseOf } from '../session/lease.ts';
import { type SessionKeeper, sessionEnded } from '../session/session-keeper.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Auth, SignIn, StepOptions } from './auth.ts';
import { type Cognito, makeCognito } from './cognito.ts';
import { addressOfPage, leave, stripPage } from './page.ts';
import { makeRedirect } from './redirect.ts';
import { makeSecondFactor, unauthorized } from './second-factor.ts';
import { type Progress, signInByPassword } from './sign-in.ts';

export interface AuthDeps {
  readonly surroundings: Surroundings;
  readonly keeper: SessionKeeper;
  /** The calls of somebody who is signed in; by default of whoever is the current one. */
  apiOf(id?: string): Api;
  readonly lease: LeaseOf;
  config(): Promise<Config>;
  /** What authenticator apps call the service. */
  readonly app: string;
  /** Under which the storage has sign-ins that have left for the pages. */
  readonly redirectKey: string;
}

export const makeAuth = (deps: AuthDeps): Auth => {
  const { surroundings, keeper, apiOf, lease, config } = deps;
  const redirect = makeRedirect(surroundings, deps.redirectKey, async () => (await config()).identity);
  const cognitoOf = async (): Promise<{ cognito: Cognito; identity: Config['identity'] }> => {
    const { identity } = await config();
    return { cognito: makeCognito(surroundings, { identity }), identity };
  };

  /** A call of somebody who is not signed in. */
  const asGuest = async (operation: string, input: object, options: StepOptions = {}): Promise<unknown> => {
    const { cognito, identity } = await cognitoOf();
    return (await cognito(operation, { ClientId: identity.clientId, ...input }, options)).value;
  };

  const token = async (): Promise<string | undefined> => {
    const leased = await lease(() => {});
    leased?.release();
    return leased?.token;
  };

  const signedIn = async (progress: Progress, askedAt: number): Promise<SignIn> => {
    if (progress.state === 'tokens') {
      return { state: 'signedIn', session: await keeper.signIn(progress.tokens, askedAt) };
    }
    const { kind } = progress;
    return {
      state: 'secondFactor',
      kind,
      answer: async (code, options = {}) => {
        const answeredAt = surroundings.now();
        return await signedIn(await progress.answer(code, options), answeredAt);
      },
    };
  };

  const idOf = async (id: string | undefined): Promise<string | undefined> =>
    id ?? (await keeper.read()).current;

  /**
   * Ends every session of a person: those of other devices at once, then whatever could be refreshed. Answers why it could not, where the
   * session that asks had ended before.
   */
  const endEverywhere = async (id: string): Promise<Problem | undefined> => {
    let othersEnded = false;
    try {
      othersEnded = await apiOf(id)
        .delete('/v1/me/sessions')
        .then(
          () => true,
          (problem: unknown) => {
            if (!isProblem(problem, 'account_required')) throw problem; // who has no account yet has no sessions
            return false;
          },
        );
      const leased = await lease(() => {}, { id });
      leased?.release();
      const { cognito } = await cognitoOf();
      await cognito('GlobalSignOut', { AccessToken: leased?.token }, { repeat: true });
    } catch (problem) {
      if (!isProblem(problem, 'session_ended', 'signed_out', 'wrong_credentials')) throw problem;
      if (!othersEnded) return sessionEnded(problem);
    }
    return undefined;
  };

  const revoke = async (refreshToken: string): Promise<void> => {
    const { cognito, identity } = await cognitoOf();
    await cognito('RevokeToken', { ClientId: identity.clientId, Token: refreshToken }, { repeat: true });
  };

  return {
    ready: keeper.ready,
    get current() {
      return keeper.current;
    },
    get sessions() {
      return keeper.sessions;
    },
    get persistence() {
      return keeper.persistence;
    },
    onChange: keeper.onChange,
    token,

    signUp: async ({ email, password, language = surroundings.language() }, options) => {
      const locale = language === undefined ? [] : [{ Name: 'locale', Value: language }];
      const UserAttributes = [{ Name: 'email', Value: email }, ...locale];
      const answer = await asGuest(
        'SignUp',
        { Username: email, Password: password, UserAttributes },
        options,
      );
      const sentTo = textAt(at(answer, 'CodeDeliveryDetails'), 'Destination');
      return { confirmed: at(answer, 'UserConfirmed') === true, sentTo };
    },
    confirm: async ({ email, code }, options) => {
      await asGuest('ConfirmSignUp', { Username: email, ConfirmationCode: code.trim() }, options);
    },
    resend: async ({ email }, options) => {
      await asGuest('ResendConfirmationCode', { Username: email }, options);
    },
    forgotPassword: async ({ email }, options) => {
      await asGuest('ForgotPassword', { Username: email }, options);
    },
    resetPassword: async ({ email, code, password }, options) => {
      const input = { Username: email, ConfirmationCode: code.trim(), Password: password };
      await asGuest('ConfirmForgotPassword', input, options);
    },

    signIn: async (input, options = {}) => {
      const deps = { surroundings, ...(await cognitoOf()) };
      const askedAt = surroundings.now();
      return await signedIn(await signInByPassword(deps, input, options), askedAt);
    },
    signInByRedirect: async ({ open = leave, ...input }) => {
      const address = await redirect.begin(input);
      await open(address);
      return address;
    },
    finishRedirect: async (address, options = {}) => {
      const here = address ?? addressOfPage() ?? '';
      const askedAt = surroundings.now();
      const tokens = await redirect.finish(here, options.signal);
      if (tokens === undefined) return undefined;
      if (address === undefined) stripPage();
      return await keeper.signIn(tokens, askedAt);
    },
    signOutAddress: ({ redirectUri }) => redirect.signOutAddress(redirectUri),

    changePassword: async ({ current, next }, options) => {
      await apiOf().put('/v1/me/password', {
        body: { previousPassword: current, newPassword: next },
        ...options,
      });
    },
    ...makeSecondFactor({ token, keeper, app: deps.app, cognito: async () => (await cognitoOf()).cognito }),
    deleteAccount: async (options) => {
      const id = await idOf(undefined);
      const answer = await apiOf(id).delete('/v1/me', options);
      if (id !== undefined) await keeper.end(id, 'signedOut');
      return answer;
    },

    signOut: async ({ everywhere = false, id: wanted } = {}) => {
      const id = await idOf(wanted);
      if (id === undefined) {
        if (everywhere) throw unauthorized(); // nobody's sessions were ended
        return;
      }
      const problem = everywhere ? await endEverywhere(id) : undefined;
      const ended = await keeper.end(id, 'signedOut');
      if (problem !== undefined) throw problem;
      if (ended?.refresh !== undefined && !everywhere) await revoke(ended.refresh).catch(() => {});
    },
    switchTo: async (id) => {
      const session = await keeper.switchTo(id);
      if (session === undefined) throw signedOut();
      return session;
    },
  };
};
