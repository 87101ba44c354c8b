import * as z from 'zod';
import type { Origins } from '../contract/contract.ts';
import { wildcardFits } from './signed-address.ts';

const Items = z.object({ Items: z.array(z.string()) });
const Overridable = z.object({ Override: z.boolean() });

/** What CloudFront documents as an origin: `*`, or a domain, with or without http(s), whose first label may be `*`; no path. */
const ORIGIN = /^(\*|(https?:\/\/)?(\*\.)?[a-z0-9.[\]:-]+(:\*)?)$/i;
const AllowOrigins = z.object({
  Items: z.array(
    z.string().regex(ORIGIN, {
      error: ({ input }) =>
        `The parameter Access-Control-Allow-Origin contains ${String(input)} which is not a valid URL.`,
    }),
  ),
});

/**
 * The properties of a response headers policy that the local cloud honours.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
 */
export const ResponseHeadersPolicy = z.object({
  CorsConfig: z
    .object({
      AccessControlAllowCredentials: z.boolean(),
      AccessControlAllowHeaders: Items,
      AccessControlAllowMethods: Items,
      AccessControlAllowOrigins: AllowOrigins,
      AccessControlExposeHeaders: Items.optional(),
      AccessControlMaxAgeSec: z.coerce.number().optional(),
      OriginOverride: z.boolean(),
    })
    .optional(),
  CustomHeadersConfig: z
    .object({
      Items: z.array(Overridable.extend({ Header: z.string(), Value: z.string() })),
    })
    .optional(),
  RemoveHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string() })) }).optional(),
  SecurityHeadersConfig: z
    .object({
      ContentSecurityPolicy: Overridable.extend({ ContentSecurityPolicy: z.string() }).optional(),
      ContentTypeOptions: Overridable.optional(),
      FrameOptions: Overridable.extend({ FrameOption: z.enum(['DENY', 'SAMEORIGIN']) }).optional(),
      ReferrerPolicy: Overridable.extend({ ReferrerPolicy: z.string() }).optional(),
      StrictTransportSecurity: Overridable.extend({
        AccessControlMaxAgeSec: z.coerce.number(),
        IncludeSubdomains: z.boolean().optional(),
        Preload: z.boolean().optional(),
      }).optional(),
    })
    .optional(),
});
/** What a distribution adds to and takes from its answers. */
export type ResponseHeadersPolicy = z.infer<typeof ResponseHeadersPolicy>;

/** What of a request decides about the headers of its answer. */
export interface HeaderRequest {
  readonly origin: string | undefined;
  readonly origins: Origins;
  readonly isPreflight: boolean;
}

type Headers = Readonly<Record<string, string>>;

/** The headers of an answer after the policy; names in lower case. */
export function withPolicy(
  headers: Headers,
  policy: ResponseHeadersPolicy | undefined,
  request: HeaderRequest,
): Headers {
  if (!policy) return headers;
  const result: Record<string, string> = { ...headers };
  for (const { Header } of policy.RemoveHeadersConfig?.Items ?? []) delete result[Header.toLowerCase()];
  const put = (name: string, value: string, override: boolean) => {
    if (override || result[name] === undefined) result[name] = value;
  };
  for (const [name, value, override] of securityHeaders(policy)) put(name, value, override);
  for (const { Header, Value, Override } of policy.CustomHeadersConfig?.Items ?? []) {
    put(Header.toLowerCase(), Value, Override);
  }
  const override = policy.CorsConfig?.OriginOverride ?? false;
  for (const [name, value] of corsHeaders(policy, request)) put(name, value, override);
  return result;
}

function securityHeaders(policy: ResponseHeadersPolicy): (readonly [string, string, boolean])[] {
  const security = policy.SecurityHeadersConfig ?? {};
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy } = security;
  const transport = security.StrictTransportSecurity;
  return [
    ...(ContentSecurityPolicy
      ? [
          [
            'content-security-policy',
            ContentSecurityPolicy.ContentSecurityPolicy,
            ContentSecurityPolicy.Override,
          ] as const,
        ]
      : []),
    ...(ContentTypeOptions
      ? [['x-content-type-options', 'nosniff', ContentTypeOptions.Override] as const]
      : []),
    ...(FrameOptions ? [['x-frame-options', FrameOptions.FrameOption, FrameOptions.Override] as const] : []),
    ...(ReferrerPolicy
      ? [['referrer-policy', ReferrerPolicy.ReferrerPolicy, ReferrerPolicy.Override] as const]
      : []),
    ...(transport
      ? [
          [
            'strict-transport-security',
            [
              `max-age=${transport.AccessControlMaxAgeSec}`,
              ...(transport.IncludeSubdomains ? ['includeSubDomains'] : []),
              ...(transport.Preload ? ['preload'] : []),
            ].join('; '),
            transport.Override,
          ] as const,
        ]
      : []),
  ];
}

function corsHeaders(
  { CorsConfig: cors }: ResponseHeadersPolicy,
  { origin, origins, isPreflight }: HeaderRequest,
): (readonly [string, string])[] {
  if (!cors || origin === undefined) return [];
  const allowed = cors.AccessControlAllowOrigins.Items;
  const everybody = allowed.includes('*');
  if (!everybody && !allowed.some((pattern) => wildcardFits(pattern, origin)) && !origins.isLocal(origin)) {
    origins.refused('the distribution', origin);
    return [];
  }
  const headers: (readonly [string, string])[] = [
    ['access-control-allow-origin', everybody ? '*' : origin],
    ...(everybody ? [] : [['vary', 'Origin'] as const]),
    ...(cors.AccessControlAllowCredentials ? [['access-control-allow-credentials', 'true'] as const] : []),
  ];
  if (isPreflight) {
    headers.push(
      ['access-control-allow-methods', cors.AccessControlAllowMethods.Items.join(', ')],
      ['access-control-allow-headers', cors.AccessControlAllowHeaders.Items.join(', ')],
      ['access-control-max-age', String(cors.AccessControlMaxAgeSec ?? 600)],
    );
  } else if (cors.AccessControlExposeHeaders) {
    headers.push(['access-control-expose-headers', cors.AccessControlExposeHeaders.Items.join(', ')]);
  }
  return headers;
}
