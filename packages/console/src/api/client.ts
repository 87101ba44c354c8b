/** The API as the console calls it: at its own origin, with the token of whoever is signed in, in the language of the page. */
import { makeClient, type Schemas } from '../../../../lib/raw-client/client.ts';
import { currentLanguage } from '../language/language.ts';
import { freshAccessToken } from '../session/session.ts';

export type { Schemas };
export type Role = Schemas['StaffSelf']['roles'][number];
export type Item = Schemas['ReviewItem'];
export type ItemDetail = Schemas['ReviewItemDetail'];
export type Decision = Schemas['Decision'];
export type Photo = Schemas['Photo'];
export type Macro = Schemas['ReviewMacro'];
export type Proposal = Schemas['Proposal'];

export const api = makeClient({ baseUrl: location.origin, accessToken: freshAccessToken });
api.use({
  onRequest: ({ request }) => {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
});

type Problem = Partial<Schemas['Problem']>;
const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value;

/** What the API refused, in its own words. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly { readonly path: string; readonly message: string }[];

  constructor(status: number, error: unknown) {
    const problem = isProblem(error) ? error : {};
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.fields = problem.errors ?? [];
  }
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a call answers; throws {@link Refused} where it does not. */
export const answerOf = async <Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> => {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined || data === null) throw new Refused(response.status, error);
  return data;
};

/** The same for calls that answer nothing. */
export const done = async (call: Promise<Answer<unknown>>): Promise<void> => {
  const { error, response } = await call;
  if (!response.ok) throw new Refused(response.status, error);
};

/** The header by which a call that is made again does nothing twice. */
export const once = (key: string) => ({ 'Idempotency-Key': key });

/** One attempt at a call that is made again, with the same key and for the same moment, when its answer was lost. */
export const newAttempt = () => ({ key: crypto.randomUUID(), at: Date.now() });
