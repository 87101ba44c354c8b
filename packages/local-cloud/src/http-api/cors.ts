import { z } from 'zod';
import type { Origins } from '../contract/contract.ts';
import { isSameOrigin } from '../network/origins.ts';
import type { Answer } from './answer.ts';

const names = z.array(z.string()).default([]);

/** What API Gateway takes for an origin: `*`, every origin of a scheme, or one, http or https without a path. */
const ORIGIN = /^(\*|https?:\/\/(\*|[^\s/?#*]+))$/;
/**
 * CorsConfiguration of AWS::ApiGatewayV2::Api.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const CorsConfiguration = z.object({
  AllowOrigins: z
    .array(z.string().regex(ORIGIN, { error: ({ input }) => `Invalid format for origin ${String(input)}` }))
    .default([]),
  AllowMethods: names,
  AllowHeaders: names,
  ExposeHeaders: names,
  AllowCredentials: z.coerce.boolean().default(false),
  MaxAge: z.coerce.number().optional(),
});

export type CorsConfiguration = z.infer<typeof CorsConfiguration>;

/** Whether an origin is allowed, by the configuration or as one of this machine. A refused one is told of. */
const allows = (
  { AllowOrigins }: CorsConfiguration,
  headers: Readonly<Record<string, string>>,
  origins: Origins,
): boolean => {
  const { origin = '', host } = headers;
  const isAllowed = AllowOrigins.some(
    (allowed) =>
      allowed === '*' ||
      allowed === origin ||
      // `https://*` admits every origin of that scheme.
      (allowed.endsWith('://*') && origin.startsWith(allowed.slice(0, -1))),
  );
  if (isAllowed || origins.isLocal(origin)) return true;
  if (!isSameOrigin(origin, host)) origins.refused('the API', origin);
  return false;
};

const originHeaders = (cors: CorsConfiguration, origin: string): Record<string, string> => ({
  'access-control-allow-origin': cors.AllowOrigins.includes('*') && !cors.AllowCredentials ? '*' : origin,
  ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
});

/** API Gateway answers preflight requests itself, whether there is an OPTIONS route or not. */
export function preflightAnswer(
  cors: CorsConfiguration,
  headers: Readonly<Record<string, string>>,
  origins: Origins,
): Answer {
  const origin = headers['origin'] ?? '';
  const admitted = allows(cors, headers, origins) && {
    ...originHeaders(cors, origin),
    ...(cors.AllowMethods.length > 0 && { 'access-control-allow-methods': cors.AllowMethods.join(',') }),
    ...(cors.AllowHeaders.length > 0 && { 'access-control-allow-headers': cors.AllowHeaders.join(',') }),
    ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
  };
  return { status: 204, headers: { ...admitted }, body: Buffer.alloc(0) };
}

/** Whether a request asks what it may do, and does nothing itself. */
export const isPreflight = (method: string, headers: Readonly<Record<string, string>>): boolean =>
  method === 'OPTIONS' && 'origin' in headers && 'access-control-request-method' in headers;

/** With a CORS configuration, API Gateway drops the function's own CORS headers and sets its own. */
export function withCors(
  answer: Answer,
  cors: CorsConfiguration,
  headers: Readonly<Record<string, string>>,
  origins: Origins,
): Answer {
  const { origin } = headers;
  const own = Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-'));
  const admitted = origin !== undefined &&
    allows(cors, headers, origins) && {
      ...originHeaders(cors, origin),
      ...(cors.ExposeHeaders.length > 0 && { 'access-control-expose-headers': cors.ExposeHeaders.join(',') }),
    };
  return { ...answer, headers: { ...Object.fromEntries(own), ...admitted } };
}
