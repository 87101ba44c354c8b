/** Sign-in on the pages of the sign-in service, by other providers too: the code flow with PKCE. */
import type { Schemas } from '../api-types.ts';
import { toBase64Url, utf8 } from '../bytes.ts';
import { parsed, textAt } from '../json.ts';
import { Problem } from '../problem.ts';
import { problemOf } from '../problem-of.ts';
import { send } from '../send.ts';
import { makeKeep } from '../session/keep.ts';
import { sha256 } from '../sha256.ts';
import type { Answer, Surroundings } from '../surroundings.ts';
import { type Tokens, tokensOf } from './tokens.ts';

const RANDOM_BYTES = 32; // a verifier of 43 characters, the shortest that RFC 7636 allows
/** Sign-ins that were begun in other tabs and may still come back. */
const MAX_PENDING = 5;

/** A sign-in that has left for the pages. */
interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

const isPending = (value: unknown): value is Pending =>
  ['state', 'verifier', 'redirectUri'].every((name) => textAt(value, name) !== undefined);

const pendingFrom = (text: string | undefined): readonly Pending[] => {
  const value = parsed(text ?? '');
  return Array.isArray(value) ? value.filter(isPending) : [];
};

/** `a=1&b=2`, as addresses and forms have it. */
const encoded = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** What an address says behind its question mark. */
const queryOf = (address: string): ReadonlyMap<string, string> =>
  new Map(
    (address.split('#')[0]?.split('?')[1] ?? '')
      .split('&')
      .map((pair): [string, string] => [
        decoded(pair.split('=')[0] ?? ''),
        decoded(pair.slice(pair.indexOf('=') + 1)),
      ]),
  );

const invalid = (detail: string, cause?: unknown): Problem =>
  new Problem({ code: 'redirect_invalid', detail, cause });

/** Refusals of the pages: a code that was used, or is too old, needs a new sign-in. */
const pageProblemOf = (answer: Answer, body: string, now: number): Problem => {
  const error = textAt(parsed(body), 'error');
  return error === undefined
    ? problemOf(answer, body, now)
    : new Problem({
        code: 'redirect_invalid',
        status: answer.status,
        detail: `The sign-in service refused: ${error}.`,
      });
};

export interface RedirectOptions {
  /** Where the pages lead back to: one of the addresses that the deployment allows, letter by letter. */
  readonly redirectUri: string;
  /** One of `identity.oauth.providers`; without one the pages ask. */
  readonly provider?: string | undefined;
  /** Has people sign in again although the pages know them, where `identity.oauth.promptLogin` says that this can be asked for. */
  readonly fresh?: boolean | undefined;
}

type Identity = Schemas['Config']['identity'];
type OAuth = NonNullable<Identity['oauth']>;

/**
 * The pages of a deployment.
 * @param key under which the storage has sign-ins that are under way
 * @param identity what the deployment says of signing in
 */
export const makeRedirect = (surroundings: Surroundings, key: string, identity: () => Promise<Identity>) => {
  const keep = makeKeep(surroundings.storage, key);
  const read = async () => pendingFrom(await keep.read());
  const write = (pending: readonly Pending[]) =>
    keep.write(pending.length === 0 ? undefined : JSON.stringify(pending));
  const random = () => toBase64Url(surroundings.randomBytes(RANDOM_BYTES));
  const pages = async (): Promise<OAuth & { readonly clientId: string }> => {
    const { oauth, clientId } = await identity();
    if (oauth !== undefined) return { ...oauth, clientId };
    throw new Problem({ code: 'redirect_unavailable', detail: 'People sign in by password alone here.' });
  };

  return {
    /** Answers the address to go to. Rejects with `redirect_unavailable` where the deployment has no pages. */
    begin: async (options: RedirectOptions): Promise<string> => {
      const { domain, scopes, clientId } = await pages();
      const { redirectUri, provider, fresh } = options;
      const pending = { state: random(), verifier: random(), redirectUri };
      await write([...(await read()), pending].slice(-MAX_PENDING));
      const query = encoded({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        state: pending.state,
        code_challenge: toBase64Url(sha256(utf8(pending.verifier))),
        code_challenge_method: 'S256',
        identity_provider: provider,
        prompt: fresh === true ? 'login' : undefined,
      });
      return `https://${domain}/oauth2/authorize?${query}`;
    },

    /** Takes the address that the pages led back to. Answers undefined for any other address. */
    finish: async (address: string, signal?: AbortSignal): Promise<Tokens | undefined> => {
      const query = queryOf(address);
      const [code, state, error] = ['code', 'state', 'error'].map((name) => query.get(name));
      if (state === undefined || (code === undefined && error === undefined)) return undefined;
      const all = await read();
      const pending = all.find((one) => one.state === state);
      if (pending === undefined) throw invalid('This sign-in was not begun here, or is finished.');
      await write(all.filter((one) => one !== pending));
      if (code === undefined) throw invalid(query.get('error_description') ?? error ?? '');
      const { domain, clientId } = await pages();
      const { value } = await send(surroundings, {
        method: 'POST',
        url: `https://${domain}/oauth2/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: encoded({
          grant_type: 'authorization_code',
          client_id: clientId,
          code,
          redirect_uri: pending.redirectUri,
          code_verifier: pending.verifier,
        }),
        signal,
        repeat: false,
        problemOf: pageProblemOf,
      });
      return tokensOf(value);
    },

    /** The address that has the pages forget who is signed in there, and leads back. */
    signOutAddress: async (logoutUri: string): Promise<string> => {
      const { domain, clientId } = await pages();
      return `https://${domain}/logout?${encoded({ client_id: clientId, logout_uri: logoutUri })}`;
    },
  };
};
