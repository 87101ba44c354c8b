import type { Origins } from '../contract/contract.ts';
import { AwsError } from '../gateway/aws-error.ts';
import { wildcardMatches } from '../gateway/policy-conditions.ts';
import type { ReceivedRequest } from '../gateway/received-request.ts';
import type { BucketSettings, CorsRule } from './bucket-settings.ts';

type Headers = Readonly<Record<string, string>>;

/** Answers a preflight request by the bucket's CORS rules; throws what S3 answers when none admits it. */
export function preflightHeaders(
  bucket: BucketSettings | undefined,
  request: ReceivedRequest,
  origins: Origins,
): Headers {
  const origin = request.headers['origin'];
  const method = request.headers['access-control-request-method'];
  if (origin === undefined || method === undefined) {
    throw new AwsError('BadRequest', 400, 'Insufficient information. Origin request header needed.');
  }
  if (bucket === undefined || bucket.cors.length === 0) {
    throw new AwsError('AccessForbidden', 403, 'CORSResponse: CORS is not enabled for this bucket.', {
      Method: method,
      ResourceType: 'BUCKET',
    });
  }
  const wanted = (request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const rule = ruleFor(bucket, { origin, method, headers: wanted }, origins);
  if (rule === undefined) {
    throw new AwsError(
      'AccessForbidden',
      403,
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
      { Method: method, ResourceType: 'OBJECT' },
    );
  }
  return {
    ...commonHeaders(rule, origin),
    ...(wanted.length === 0 ? {} : { 'access-control-allow-headers': wanted.join(', ') }),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
  };
}

/** Headers that an ordinary answer gets when its request came from an admitted origin. */
export function corsHeaders(
  bucket: BucketSettings | undefined,
  request: ReceivedRequest,
  origins: Origins,
): Headers {
  const origin = request.headers['origin'];
  if (origin === undefined || bucket === undefined) return {};
  const rule = ruleFor(bucket, { origin, method: request.method, headers: [] }, origins);
  return rule === undefined ? {} : commonHeaders(rule, origin);
}

/** The first rule that admits a request. A refused origin is told of. */
function ruleFor(
  { name: bucket, cors: rules }: BucketSettings,
  asked: { readonly origin: string; readonly method: string; readonly headers: readonly string[] },
  origins: Origins,
): CorsRule | undefined {
  const { origin, method, headers } = asked;
  const ofOrigin = rules.filter(
    ({ allowedOrigins }) =>
      allowedOrigins.some((allowed) => wildcardMatches(origin, allowed)) || origins.isLocal(origin),
  );
  if (rules.length > 0 && ofOrigin.length === 0) origins.refused(`the bucket ${bucket}`, origin);
  return ofOrigin.find(
    (rule) =>
      rule.allowedMethods.includes(method) &&
      headers.every((name) =>
        rule.allowedHeaders.some((allowed) => wildcardMatches(name, allowed.toLowerCase())),
      ),
  );
}

function commonHeaders(rule: CorsRule, origin: string): Headers {
  const any = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': any ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(rule.exposedHeaders.length === 0
      ? {}
      : { 'access-control-expose-headers': rule.exposedHeaders.join(', ') }),
    ...(any ? {} : { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}
