/** What tests of the graph do on a cloud. */
import type { TestCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { join } from '../../support/people.ts';

/** Lets people with these names join. */
export const joinAll = async <const Names extends readonly string[]>(
  { apiUrl }: TestCloud,
  ...names: Names
): Promise<{ readonly [Name in Names[number]]: Person }> => {
  const people = await Promise.all(names.map(async (name) => [name, await join(apiUrl, name)]));
  return Object.fromEntries(people);
};

/** Makes any call at a cloud, by somebody or by a guest, which answers status and body. */
const callerOf =
  ({ apiUrl }: TestCloud) =>
  async (
    viewer: Person | undefined,
    method: 'GET' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ) => {
    const answer = await fetch(`${apiUrl}/v1/${path}`, {
      method,
      headers: {
        ...(viewer && { authorization: `Bearer ${viewer.tokens.accessToken}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: Object(await answer.json()) };
  };

export const followPath = ({ username }: Person, query = '') => `accounts/${username}/follow${query}`;
/** The usernames of a list, sorted. */
export const usernamesOf = ({ body }: { body: { items?: readonly Person[] } }) =>
  (body.items ?? []).map(({ username }) => username).toSorted();

export type GraphCalls = ReturnType<typeof graphCalls>;

/** Calls at a cloud. */
export const graphCalls = (cloud: TestCloud) => {
  const call = callerOf(cloud);
  return {
    call,
    setPrivate: (person: Person, isPrivate: boolean) => call(person, 'PATCH', 'me/settings', { isPrivate }),
    requests: (person: Person) => call(person, 'GET', 'me/follow-requests'),
    relationship: async (viewer: Person, other: Person) =>
      (await call(viewer, 'GET', `accounts/${other.username}`)).body.relationship,
  };
};
