import type { Person } from '../../support/people.ts';
import { dataOf } from '../../support/people.ts';
import type { Schemas } from '../../support/raw-client/client.ts';

/** A photo that is announced and never sent: enough for posts that only their author sees. */
export const announce = async (person: Person): Promise<string> =>
  dataOf(await person.client.POST('/v1/photos', { body: { contentType: 'image/jpeg', bytes: 1_000 } }))
    .photoId;

/** What a `POST /v1/posts` is answered, whatever is sent. */
export const sendPost = async (
  apiUrl: string,
  person: Pick<Person, 'tokens'>,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  const response = await fetch(`${apiUrl}/v1/posts`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${person.tokens.accessToken}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Schemas['Post'] & Schemas['Problem'],
  };
};
