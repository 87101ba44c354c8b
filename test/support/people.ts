/** People who use the API as an app does: through the typed client, over HTTP. */
import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../lambdas/kernel/ids.ts';
import type { SessionId } from '../../lambdas/sessions/session.ts';
import { sessionIdOf } from '../../lambdas/sessions/session.ts';
import type { TestCloud } from './cloud.ts';
import { makeClient, type Schemas, upload } from './raw-client/client.ts';
import { makeIdentity, type Tokens } from './raw-client/identity.ts';
import { totp } from './totp.ts';

const PASSWORD = 'Lighthouse-2026';
const CONFIRMATION_CODE = '123456'; // the local identity service's only one

/** The data of an answer; throws with status and body when it is not a success. */
export const dataOf = <Data>(answer: {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}): NonNullable<Data> => {
  if (answer.data !== undefined && answer.data !== null) return answer.data;
  const { url, status } = answer.response;
  throw new Error(`${url} answered ${status}: ${JSON.stringify(answer.error)}`);
};

/** Where somebody is signed in. */
interface Device {
  readonly tokens: Tokens;
  readonly client: ReturnType<typeof makeClient>;
}

/** Somebody with a sign-in and no account yet. */
export const signUp = async (apiUrl: string, name: string) => {
  const { identity } = dataOf(await makeClient({ baseUrl: apiUrl }).GET('/v1/config'));
  const cognito = makeIdentity(identity);
  const email = `${name}-${randomUUID()}@example.org`;
  await cognito.signUp(email, PASSWORD);
  await cognito.confirm(email, CONFIRMATION_CODE);
  const tokens = await cognito.signIn(email, PASSWORD);
  const client = makeClient({ baseUrl: apiUrl, accessToken: () => tokens.accessToken });
  let secret = '';
  const addSecondFactor = async (): Promise<string> => {
    secret = await cognito.beginSecondFactor(tokens.accessToken);
    await cognito.confirmSecondFactor(tokens.accessToken, totp(secret, -1));
    return secret;
  };
  let signIns = 0;
  const signInAgain = async (): Promise<Device> => {
    signIns += 1;
    const anew = await cognito.signIn(email, PASSWORD, () => totp(secret, Math.min(signIns - 1, 1)));
    return { tokens: anew, client: makeClient({ baseUrl: apiUrl, accessToken: () => anew.accessToken }) };
  };
  return { email, password: PASSWORD, cognito, tokens, client, signInAgain, addSecondFactor };
};

/** Somebody with an account. */
export interface Person extends Device {
  readonly username: string;
  readonly accountId: string;
}

/** Somebody with an account and a password. */
export interface Member extends Person {
  readonly email: string;
  readonly password: string;
  /** Signs in on another device. */
  readonly signInAgain: () => Promise<Device>;
  /** Sets up a second factor, which {@link signInAgain} asks for from then on. Answers its secret. */
  readonly addSecondFactor: () => Promise<string>;
}

/** The session of a device; it begins with its first request. */
export const sessionOf = ({ tokens: { accessToken } }: Pick<Device, 'tokens'>): SessionId => {
  const { iss = '', sub = '', origin_jti: origin = '' } = decodeJwt<{ origin_jti: string }>(accessToken);
  return sessionIdOf({ issuer: iss, subject: sub, origin });
};

/** Signs up, signs in and claims a username that begins with `name`. */
export const join = async (apiUrl: string, name: string): Promise<Member> => {
  const { client, tokens, email, password, signInAgain, addSecondFactor } = await signUp(apiUrl, name);
  const username = `${name}_${randomUUID().slice(0, 8)}`;
  const { accountId } = dataOf(await client.PUT('/v1/me', { body: { username, displayName: name } }));
  return { username, accountId, tokens, client, email, password, signInAgain, addSecondFactor };
};

type PhotoType = Schemas['NewPhoto']['contentType'];

interface PhotoOptions {
  readonly contentType?: PhotoType;
  readonly altText?: string;
  readonly keep?: NonNullable<Schemas['NewPhoto']['keep']>;
}

/** Announces a photo. The answer has its id, and sends its bytes. */
export const announcePhoto = async (
  { client }: Pick<Person, 'client'>,
  bytes: Uint8Array<ArrayBuffer>,
  { contentType = 'image/jpeg', altText, keep }: PhotoOptions = {},
): Promise<{ readonly photoId: string; readonly send: () => Promise<void> }> => {
  const body = {
    contentType,
    bytes: bytes.byteLength,
    ...(altText !== undefined && { altText }),
    ...(keep && { keep }),
  };
  const ticket = dataOf(await client.POST('/v1/photos', { body }));
  return {
    photoId: ticket.photoId,
    send: async () => {
      const sent = await upload(ticket, bytes);
      if (!sent.ok) throw new Error(`The upload answered ${sent.status}: ${await sent.text()}`);
    },
  };
};

/** Announces a photo and sends its bytes. */
export const uploadPhoto = async (
  person: Pick<Person, 'client'>,
  bytes: Uint8Array<ArrayBuffer>,
  options: PhotoOptions = {},
): Promise<string> => {
  const { photoId, send } = await announcePhoto(person, bytes, options);
  await send();
  return photoId;
};

export const follow = async (viewer: Person, { username }: Pick<Person, 'username'>): Promise<void> => {
  dataOf(await viewer.client.PUT('/v1/accounts/{username}/follow', { params: { path: { username } } }));
};

/** Suspends an account, as an operator does. */
export const suspend = (cloud: TestCloud, { accountId }: Pick<Person, 'accountId'>): Promise<void> =>
  cloud.changeRow(profileRow.key({ accountId: AccountId.parse(accountId) }), { status: 'suspended' });
