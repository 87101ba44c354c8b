/** How people of the demo come in: signed up, signed in, with a name. */
import { acceptanceOf, makeClient } from '../raw-client/client.ts';
import { IdentityRefused, makeIdentity } from '../raw-client/identity.ts';
import { dataOf } from './answers.ts';
import { patientFetch } from './patient-fetch.ts';

/** The password of every account of the demo. */
export const DEMO_PASSWORD = 'Demo-of-Suwar-1';
const CONFIRMATION_CODE = '123456';

export type Client = ReturnType<typeof makeClient>;
export type Identity = ReturnType<typeof makeIdentity>;

/** Somebody who has an account in the demo. */
export interface DemoPerson {
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  readonly bio?: string;
}

/** A client that calls with a token, and waits where it is told to. */
export const clientWith = (apiUrl: string, accessToken: string): Client =>
  makeClient({ baseUrl: apiUrl, accessToken: () => accessToken, fetch: patientFetch });

/** The sign-in of the API at an address, and whoever it is given signed up there. */
export const signedUp = async (apiUrl: string, { email }: Pick<DemoPerson, 'email'>): Promise<Identity> => {
  const { identity } = dataOf(await makeClient({ baseUrl: apiUrl }).GET('/v1/config'));
  const cognito = makeIdentity(identity);
  try {
    await cognito.signUp(email, DEMO_PASSWORD);
    await cognito.confirm(email, CONFIRMATION_CODE);
  } catch (error) {
    // The account is there from an earlier demo.
    if (!(error instanceof IdentityRefused && error.code === 'UsernameExistsException')) throw error;
  }
  return cognito;
};

/** Claims a person's name, accepts the terms in force and says of them what they say. Answers the id of the account. */
export const claim = async (
  client: Client,
  { username, displayName, bio = '' }: DemoPerson,
): Promise<string> => {
  const { terms } = dataOf(await client.GET('/v1/config'));
  const body = { username, displayName, ...acceptanceOf(terms) };
  const { accountId } = dataOf(await client.PUT('/v1/me', { body }));
  // An account of an earlier demo has accepted what was in force then.
  if (terms?.version !== undefined)
    dataOf(await client.PUT('/v1/me/terms', { body: { version: terms.version } }));
  if (bio !== '') dataOf(await client.PATCH('/v1/me', { body: { bio } }));
  return accountId;
};

/** Signs an account up when it is new, signs it in and claims its name. */
export const enter = async (apiUrl: string, person: DemoPerson): Promise<Client> => {
  const cognito = await signedUp(apiUrl, person);
  const { accessToken } = await cognito.signIn(person.email, DEMO_PASSWORD);
  const client = clientWith(apiUrl, accessToken);
  await claim(client, person);
  return client;
};
