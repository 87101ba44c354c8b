import { z } from 'zod';
import type { InvocationResult } from '../contract/contract.ts';
import { isJsonObject } from '../template/json-value.ts';

/** An answer to send. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** API Gateway's own answers: a JSON object with a message. */
export const gatewayAnswer = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify({ message })),
});

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const FormattedAnswer = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), Scalar).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const INTERNAL_ERROR = gatewayAnswer(500, 'Internal Server Error');

/**
 * The answer that a function's result makes, payload format 2.0: with a `statusCode` it is taken as formatted, without one
 * the whole result is the JSON body. A body in base64 is decoded, whatever its type and the client's `Accept`; headers, `ETag` and
 * `Content-Encoding` among them, are handed on as they are, and nothing is compressed here. Failures and what is malformed become a
 * 500 that tells nothing.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function answerOf(result: InvocationResult): Answer {
  if (!result.ok) {
    return result.errorType === 'RequestTooLargeException'
      ? gatewayAnswer(413, 'Request Entity Too Large')
      : INTERNAL_ERROR;
  }
  const { payload } = result;
  if (!isJsonObject(payload) || !('statusCode' in payload)) {
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? '')),
    };
  }
  const parsed = FormattedAnswer.safeParse(payload);
  if (!parsed.success) {
    return INTERNAL_ERROR;
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  if (isBase64Encoded === true && !BASE64.test(body ?? '')) {
    return INTERNAL_ERROR;
  }
  const lowered = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    status: statusCode,
    headers: {
      ...(body != null && body !== '' && { 'content-type': 'text/plain; charset=utf-8' }),
      ...Object.fromEntries(lowered),
      ...(cookies != null && cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}
