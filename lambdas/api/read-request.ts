/** From an HTTP event to parsed values, or to a 400 that names every value that is wrong. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { $ZodArray, type $ZodType } from 'zod/v4/core';
import { bodyLimit } from '../kernel/body-limit.ts';
import { invalid } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import { quote } from '../kernel/text/quote.ts';
import type { Problem, Translated } from '../platform/problem.ts';
import { unwrapped } from '../platform/schema-bounds.ts';
import { parseValue } from './parse-value.ts';
import { bodyText, readForm, readJson } from './read-json.ts';

/** The limits of each route, reckoned at its first request. */
const limitsByRoute = new WeakMap<RouteSpec, ReturnType<typeof bodyLimit>>();
const limitOf = (spec: RouteSpec) => {
  const known = limitsByRoute.get(spec) ?? bodyLimit(spec);
  limitsByRoute.set(spec, known);
  return known;
};

/** The body of a route that takes one. Where nothing has to be said, no body says as much as `{}`. */
const readBody = (spec: RouteSpec, schema: z.ZodMiniType, event: APIGatewayProxyEventV2): unknown => {
  const { bytes, values } = limitOf(spec);
  const text = bodyText(event, bytes);
  const isMissing = text === '' && z.safeParse(schema, {}).success;
  return parseValue(
    'body',
    schema,
    isMissing
      ? {}
      : (spec.takesForm ? readForm : readJson)(text, event.headers['content-type'] ?? '', values),
  );
};

const takesNoBody: Translated = {
  en: 'This route takes no body; leave the body out or send {}',
  ar: 'لا يقبل هذا المسار محتوى؛ أرسل الطلب دون محتوى أو مع {}',
};

/** Throws `invalid_request` for a body that says something: it would be ignored. */
const refuseBody = (spec: RouteSpec, event: APIGatewayProxyEventV2): undefined => {
  if (/^\s*(?:\{\s*\}\s*)?$/.test(bodyText(event, limitOf(spec).bytes))) return;
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

/** A parameter as its schema takes it: a list is sent as one text with commas, or as the parameter several times, which the gateway joins. */
const asSent = (schema: $ZodType | undefined, value: string | undefined): unknown =>
  schema !== undefined && unwrapped(schema) instanceof $ZodArray ? value?.split(',') : value;

/**
 * Parses the query. Reading ignores parameters that it does not know, since links that people share carry them (`utm_source`,
 * `fbclid`); writing refuses them.
 */
const readQuery = ({ method, query: schema = NoQuery }: RouteSpec, event: APIGatewayProxyEventV2) => {
  const sent = Object.entries(event.queryStringParameters ?? {});
  const known = sent.filter(([name]) => Object.hasOwn(schema.shape, name));
  const unknown = sent.find(([name]) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined && method !== 'GET') throw refuseParameter(unknown[0]);
  const values = known.map(([name, value]) => [name, asSent(schema.shape[name], value)]);
  return parseValue('query', schema, Object.fromEntries(values));
};

/**
 * Parses path, query and body by the route's schemas. A body without a schema must be empty; reading ignores query parameters
 * that it does not know, writing refuses them.
 */
export const readRequest = (spec: RouteSpec, event: APIGatewayProxyEventV2): ParsedRequest => ({
  query: readQuery(spec, event),
  params: spec.params && parseValue('path', spec.params, event.pathParameters ?? {}),
  body: spec.body ? readBody(spec, spec.body, event) : refuseBody(spec, event),
});
