/** From an HTTP event to parsed values, or to a 400 that names every value that is wrong. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { invalid, problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import { quote } from '../kernel/text/quote.ts';
import type { Problem, Translated } from '../platform/problem.ts';
import { parseValue } from './parse-value.ts';

/** The largest JSON body, in bytes: 34 alt texts and a caption of the longest kind fit. */
export const BODY_BYTES = 1024 * 1024;

const textOf = (event: APIGatewayProxyEventV2): string =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');

const readJson = (event: APIGatewayProxyEventV2): unknown => {
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) {
    throw problem('unsupported_media_type', {
      en: `The content type is ${type === '' ? 'missing' : `'${quote(type)}'`}; send application/json`,
      ar: `نوع المحتوى ${type === '' ? 'غير محدد' : `'${quote(type)}'`}؛ أرسل application/json`,
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

const NoQuery = z.strictObject({});

/** Refuses a query parameter that a route does not know. */
const refuseParameter = (name: string): Problem =>
  invalid(`query.${quote(name)}`, {
    en: `There is no query parameter '${quote(name)}' here; leave it out`,
    ar: `لا توجد هنا معلمة استعلام باسم '${quote(name)}'؛ أرسل الطلب بدونها`,
  });

/**
 * Parses the query. Reading ignores parameters that it does not know, since links that people share carry them (`utm_source`,
 * `fbclid`); writing refuses them.
 */
const readQuery = ({ method, query: schema = NoQuery }: RouteSpec, event: APIGatewayProxyEventV2) => {
  const sent = Object.entries(event.queryStringParameters ?? {});
  const known = sent.filter(([name]) => Object.hasOwn(schema.shape, name));
  const unknown = sent.find(([name]) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined && method !== 'GET') throw refuseParameter(unknown[0]);
  return parseValue('query', schema, Object.fromEntries(known));
};

/**
 * Parses path, query and body by the route's schemas. A body without a schema must be empty; reading ignores query parameters
 * that it does not know, writing refuses them.
 */
export const readRequest = (spec: RouteSpec, event: APIGatewayProxyEventV2): ParsedRequest => ({
  query: readQuery(spec, event),
  params: spec.params && parseValue('path', spec.params, event.pathParameters ?? {}),
  body: spec.body ? readBody(spec.body, event) : refuseBody(event),
});
