/** From replies and errors to HTTP answers. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problem } from '../kernel/problems.ts';
import type { Language } from '../platform/problem.ts';
import { Problem } from '../platform/problem.ts';

export type HttpAnswer = APIGatewayProxyStructuredResultV2 & {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
};

const always = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
} as const;

/** Headers of an answer that holds a secret: nobody on the way is to compress it either. */
export const untransformed = { 'cache-control': 'private, no-store, no-transform' } as const;

/** An answer with a body that is already text. */
export const textAnswer = (
  status: number,
  type: string,
  body: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer => ({
  statusCode: status,
  headers: { ...always, ...(body !== undefined && { 'content-type': type }), ...headers },
  ...(body !== undefined && { body }),
});

/** The answer to HEAD: that to GET without its body (RFC 9110, section 9.3.2). */
export const withoutBody = ({ body, isBase64Encoded, ...answer }: HttpAnswer): HttpAnswer => {
  if (body === undefined) return answer;
  const bytes = Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
  return { ...answer, headers: { ...answer.headers, 'content-length': String(bytes) } };
};

/** The problem of any error: what we did not expect says nothing but the request id. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : problem('internal_error', undefined, { cause: error });

/** When to come again where no problem says otherwise. */
const RETRY_AFTER_SECONDS = '2';

/** A problem as `application/problem+json` (RFC 9457). */
export const problemAnswer = (failure: Problem, language: Language, requestId: string): HttpAnswer => {
  const { code, status, title } = failure.definition;
  const body = {
    type: `urn:suwar:problem:${code}`,
    title: title[language],
    status,
    code,
    detail: failure.detail[language],
    requestId,
    ...failure.members,
    ...(failure.values.length > 0 && {
      errors: failure.values.map(({ path, message }) => ({ path, message: message[language] })),
    }),
  };
  return textAnswer(status, 'application/problem+json', JSON.stringify(body), {
    'content-language': language,
    ...(status === 503 && { 'retry-after': RETRY_AFTER_SECONDS }),
    ...failure.headers,
  });
};
