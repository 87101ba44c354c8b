/** Reads problems out of answers: the API's own, and those of the gateway before it, which have a shape of their own. */
import { at, numberAt, parsed, textAt } from './json.ts';
import { type FieldProblem, Problem, type ProblemCode, type ProblemLimit } from './problem.ts';
import type { Answer } from './surroundings.ts';

/** What the API calls what its gateway answers with a status and `{ message }` alone. */
const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'timeout',
  409: 'conflict',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  451: 'unavailable_for_legal_reasons',
  500: 'internal_error',
};

/** What a status alone says enough of; of any other, a page in HTML says that something else than the API answered. */
const SAY_ENOUGH: ReadonlySet<number> = new Set([401, 408, 413, 429]);

const codeOf = (status: number, isJson: boolean): ProblemCode => {
  if (status >= 500) return CODE_OF_STATUS[status] ?? 'unavailable';
  return (isJson || SAY_ENOUGH.has(status) ? CODE_OF_STATUS[status] : undefined) ?? 'not_json';
};

const isFieldProblem = (value: unknown): value is FieldProblem =>
  textAt(value, 'path') !== undefined && textAt(value, 'message') !== undefined;

const isLimit = (value: unknown): value is ProblemLimit =>
  textAt(value, 'name') !== undefined && textAt(value, 'endsAt') !== undefined;

/** Seconds that `Retry-After` asks for, which is a number or a date. */
export const retryAfterOf = (value: string | null, now: number): number | undefined => {
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
};

/** The problem that an answer tells of. @param body the text of the answer @param now milliseconds since 1970 */
export const problemOf = (answer: Pick<Answer, 'status' | 'headers'>, body: string, now: number): Problem => {
  const { status, headers } = answer;
  const value = parsed(body);
  const errors = at(value, 'errors');
  const limit = at(value, 'limit');
  return new Problem({
    code: textAt(value, 'code') ?? codeOf(status, value !== undefined),
    status,
    title: textAt(value, 'title'),
    detail: textAt(value, 'detail') ?? textAt(value, 'message') ?? `The service answered ${status}.`,
    errors: Array.isArray(errors) ? errors.filter(isFieldProblem) : [],
    language: headers.get('content-language') ?? undefined,
    retryAfter: retryAfterOf(headers.get('retry-after'), now) ?? numberAt(value, 'retryAfter'),
    requestId: textAt(value, 'requestId') ?? headers.get('apigw-requestid') ?? undefined,
    limit: isLimit(limit) ? limit : undefined,
    body: value,
  });
};
