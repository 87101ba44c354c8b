/** From an HTTP event to parsed values, or to a 400 that names every value that is wrong. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { ar, en } from 'zod/v4/locales';
import { invalid, problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { Translated, ValueProblem } from '../platform/problem.ts';

/** The largest JSON body, in bytes: 34 alt texts and a caption of the longest kind fit. */
export const BODY_BYTES = 1024 * 1024;

const translations = { en: en().localeError, ar: ar().localeError };

const TranslatedParams = z.object({ translated: z.object({ en: z.string(), ar: z.string() }) });

/** What a value measured when it was too small or too big: messages name it beside the limit. */
const measured = (issue: z.core.$ZodIssue): number | undefined => {
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return undefined;
  if (typeof issue.input === 'number') return issue.input;
  return typeof issue.input === 'string' || Array.isArray(issue.input) ? issue.input.length : undefined;
};

type Source = 'path' | 'query' | 'body';

/** Parses a value, or throws `invalid_request` with each wrong value's path under `source` and a message. */
const parseValue = (source: Source, schema: z.ZodMiniType, value: unknown): unknown => {
  const parsed = z.safeParse(schema, value, { error: translations.en, reportInput: true });
  if (parsed.success) return parsed.data;
  const arabic = z.safeParse(schema, value, { error: translations.ar }).error?.issues ?? [];
  const values = parsed.error.issues.map((issue, position): ValueProblem => {
    const path = [source, ...issue.path].map(String).join('.');
    const own = 'params' in issue ? z.safeParse(TranslatedParams, issue.params) : undefined;
    if (own?.success) return { path, message: own.data.translated };
    const size = measured(issue);
    const inArabic = arabic[position]?.message ?? issue.message;
    if (size === undefined) return { path, message: { en: issue.message, ar: inArabic } };
    return { path, message: { en: `${issue.message}, got ${size}`, ar: `${inArabic}، والمُرسَل ${size}` } };
  });
  const detail: Translated = {
    en: values.map(({ path, message }) => `${path}: ${message.en}`).join('; '),
    ar: values.map(({ path, message }) => `${path}: ${message.ar}`).join('؛ '),
  };
  throw problem('invalid_request', detail, { values });
};

const textOf = (event: APIGatewayProxyEventV2): string =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');

const readJson = (event: APIGatewayProxyEventV2): unknown => {
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) {
    throw problem('unsupported_media_type', {
      en: `The content type is ${type === '' ? 'missing' : `'${type}'`}; send application/json`,
      ar: `نوع المحتوى ${type === '' ? 'غير محدد' : `'${type}'`}؛ أرسل application/json`,
    });
  }
  const text = textOf(event);
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > BODY_BYTES) {
    throw problem('payload_too_large', {
      en: `The request body has ${bytes} bytes; at most ${BODY_BYTES} are allowed`,
      ar: `حجم محتوى الطلب ${bytes} بايت، والحد الأقصى ${BODY_BYTES}`,
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw problem('invalid_json', problemsOfJson, { cause });
  }
};

const problemsOfJson: Translated = {
  en: 'The request body could not be read as JSON',
  ar: 'تعذّرت قراءة محتوى الطلب بصيغة JSON',
};

/** The body of a route that takes one. Where nothing has to be said, no body says as much as `{}`. */
const readBody = (schema: z.ZodMiniType, event: APIGatewayProxyEventV2): unknown => {
  const isMissing = textOf(event) === '' && z.safeParse(schema, {}).success;
  return parseValue('body', schema, isMissing ? {} : readJson(event));
};

const takesNoBody: Translated = {
  en: 'This route takes no body; leave the body out or send {}',
  ar: 'لا يقبل هذا المسار محتوى؛ أرسل الطلب دون محتوى أو مع {}',
};

/** Throws `invalid_request` for a body that says something: it would be ignored. */
const refuseBody = (event: APIGatewayProxyEventV2): undefined => {
  if (/^\s*(?:\{\s*\}\s*)?$/.test(textOf(event))) return;
  throw invalid('body', takesNoBody);
};

export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Parses path, query and body by the route's schemas. A query or body without a schema must be empty. */
export const readRequest = (spec: RouteSpec, event: APIGatewayProxyEventV2): ParsedRequest => ({
  params: spec.params && parseValue('path', spec.params, event.pathParameters ?? {}),
  query: parseValue('query', spec.query ?? z.strictObject({}), event.queryStringParameters ?? {}),
  body: spec.body ? readBody(spec.body, event) : refuseBody(event),
});
