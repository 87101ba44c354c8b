/** How people of the demo come in: signed up, signed in, with a name. */
import { createSuwar, isProblem, type Suwar } from '@suwar/client';
import { patientFetch } from './patient-fetch.ts';

/** The password of every account of the demo. */
export const DEMO_PASSWORD = 'Demo-of-Suwar-1';
const CONFIRMATION_CODE = '123456';

export type Client = Suwar;

/** Somebody who has an account in the demo. */
export interface DemoPerson {
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  readonly bio?: string;
}

/** The device of somebody whom nobody else shares it with, and which waits where it is told to. */
const makeDevice = (apiUrl: string): Client => {
  const kept = new Map<string, string>();
  return createSuwar({
    api: apiUrl,
    fetch: patientFetch,
    locks: false,
    storage: {
      getItem: (key) => kept.get(key),
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    },
  });
};

/** Signs somebody up, unless they are there from an earlier demo. Answers a device that they can sign in on. */
export const signedUp = async (apiUrl: string, { email }: Pick<DemoPerson, 'email'>): Promise<Client> => {
  const client = makeDevice(apiUrl);
  try {
    await client.auth.signUp({ email, password: DEMO_PASSWORD });
    await client.auth.confirm({ email, code: CONFIRMATION_CODE });
  } catch (problem) {
    if (!isProblem(problem, 'email_taken')) throw problem;
  }
  return client;
};

/** Claims a person's name, accepts the terms in force and says of them what they say. Answers the id of the account. */
export const claim = async (
  client: Client,
  { username, displayName, bio = '' }: DemoPerson,
): Promise<string> => {
  const { terms } = await client.config();
  const accepted = terms?.version === undefined ? {} : { termsVersion: terms.version };
  const body = { username, displayName, ...accepted };
  const { accountId } = await client.put('/v1/me', { body });
  // An account of an earlier demo has accepted what was in force then.
  if (terms?.version !== undefined) await client.put('/v1/me/terms', { body: { version: terms.version } });
  if (bio !== '') await client.patch('/v1/me', { body: { bio } });
  return accountId;
};

/** Signs an account up when it is new, signs it in and claims its name. */
export const enter = async (apiUrl: string, person: DemoPerson): Promise<Client> => {
  const client = await signedUp(apiUrl, person);
  await client.auth.signIn({ email: person.email, password: DEMO_PASSWORD });
  await claim(client, person);
  return client;
};
