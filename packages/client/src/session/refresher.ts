/** Gets new access tokens: once for all calls of a tab, and once for all tabs where the platform has locks that they share. */
import type { Cognito } from '../auth/cognito.ts';
import { tokensOfResult } from '../auth/tokens.ts';
import { isProblem, type Problem, type ProblemCode } from '../problem.ts';
import { signedOut } from '../scope.ts';
import type { Surroundings } from '../surroundings.ts';
import { type AccountTokens, accountOf, isFresh, leftOf } from './account-tokens.ts';
import { type SessionKeeper, sessionEnded } from './session-keeper.ts';

export interface RefresherDeps {
  readonly surroundings: Surroundings;
  readonly keeper: SessionKeeper;
  /** Name of the lock that tabs share. */
  readonly lock: string;
  /** The identity service, and the app's client id there. */
  identity(): Promise<{ readonly cognito: Cognito; readonly clientId: string }>;
}

/**
 * Answers tokens of an account that are good for a call. Rejects with a `Problem`: `session_ended` where the service gives none, `signed_out`
 * where somebody signed out, and whatever kept the service from answering, which leaves the session as it is.
 * @param refused an access token that the API did not take, fresh as it looked
 */
export type Refresh = (id: string, refused?: string) => Promise<AccountTokens>;

/** What the identity service says of a session that is over. It says other things of itself, which pass. */
const OVER: readonly ProblemCode[] = [
  'wrong_credentials',
  'session_ended',
  'sign_in_refused',
  'sign_in_timed_out',
  'not_confirmed',
  'password_reset_required',
];

export const makeRefresh = ({ surroundings, keeper, lock, identity }: RefresherDeps): Refresh => {
  const { now, locks } = surroundings;
  const isGood = (account: AccountTokens, refused: string | undefined): boolean =>
    refused === undefined ? isFresh(account, now()) : account.access !== refused;

  const end = async (id: string, why?: Problem): Promise<Problem> => {
    await keeper.end(id, 'expired');
    return sessionEnded(why);
  };

  /** Refused: unless another tab has a younger session of the same person, this one is over. */
  const afterRefusal = async (id: string, account: AccountTokens, why: Problem): Promise<AccountTokens> => {
    const found = (await keeper.read()).accounts.get(id);
    if (found === undefined) throw signedOut();
    if (found.refresh !== account.refresh || found.access !== account.access) return found;
    throw await end(id, why);
  };

  const ask = async (id: string, account: AccountTokens): Promise<AccountTokens> => {
    const { cognito, clientId } = await identity();
    const askedAt = now();
    const AuthParameters = { REFRESH_TOKEN: account.refresh };
    const input = { ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters };
    const { value } = await cognito('InitiateAuth', input, { repeat: true });
    const counts = await keeper.refreshed(id, account, accountOf(tokensOfResult(value), askedAt, account));
    if (counts === undefined) throw signedOut();
    return counts;
  };

  const refresh = async (id: string, refused: string | undefined): Promise<AccountTokens> => {
    const account = (await keeper.read()).accounts.get(id);
    if (account === undefined) throw signedOut();
    if (isGood(account, refused)) return account;
    const isStillTaken = refused === undefined && leftOf(account, now()) > 0;
    if (account.refresh === undefined) {
      if (isStillTaken) return account;
      throw await end(id);
    }
    try {
      return await ask(id, account);
    } catch (problem) {
      if (isProblem(problem, ...OVER)) return await afterRefusal(id, account, problem);
      if (isStillTaken && !isProblem(problem, 'signed_out')) return account;
      throw problem;
    }
  };

  const running = new Map<string, Promise<AccountTokens>>();
  const shared = (id: string, refused: string | undefined): Promise<AccountTokens> => {
    const found = running.get(id);
    if (found !== undefined) return found;
    const run = () => refresh(id, refused);
    const begun = (locks === undefined ? run() : locks.request(lock, run)).finally(() => running.delete(id));
    running.set(id, begun);
    return begun;
  };

  return async (id, refused) => {
    const got = await shared(id, refused);
    // It may have begun before anybody knew of the refusal.
    return got.access === refused ? await shared(id, refused) : got;
  };
};
