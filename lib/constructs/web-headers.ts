/** What browsers are told of pages: where they may load from, whom they may talk to, and that nobody frames them. */
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { strictTransport } from './distribution-parts.ts';
import { globalName } from './global-name.ts';

export interface PagesHeadersProps {
  /** Addresses that pages talk to besides their own: of the API, sign-in and uploads. */
  readonly talksTo: readonly string[];
  /** Where pages load pictures from. */
  readonly mediaUrl: string;
}

/** For an operator's own pages and for the API behind them, of whose answers what the API says itself counts first. */
export const makePagesHeaders = (
  scope: Construct,
  { talksTo, mediaUrl }: PagesHeadersProps,
): ResponseHeadersPolicy => {
  const policy = [
    "default-src 'self'",
    `connect-src 'self' ${[...talksTo, mediaUrl].join(' ')}`,
    `img-src 'self' data: blob: ${mediaUrl}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return new ResponseHeadersPolicy(scope, 'ResponseHeaders', {
    responseHeadersPolicyName: globalName(scope, 'web'),
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      contentSecurityPolicy: { contentSecurityPolicy: policy.join('; '), override: false },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      strictTransportSecurity: strictTransport,
    },
  });
};

export interface ConsoleHeadersProps {
  /** Origin of sign-in. */
  readonly signInOrigin: string;
  /** Where lists of known pictures are sent to. */
  readonly uploadsUrl: string;
  readonly mediaUrl: string;
}

/**
 * For the console, whose pages hold the tokens of staff: scripts and styles are its own files, it talks to the API of its own origin, to
 * sign-in and to uploads, shows pictures of media, and can do nothing else. Where an address of it leads is nobody's business, and no search engine's.
 */
export const makeConsoleHeaders = (
  scope: Construct,
  { signInOrigin, uploadsUrl, mediaUrl }: ConsoleHeadersProps,
): ResponseHeadersPolicy => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${signInOrigin} ${uploadsUrl}`,
    `img-src 'self' ${mediaUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return new ResponseHeadersPolicy(scope, 'ConsoleHeaders', {
    responseHeadersPolicyName: globalName(scope, 'console'),
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      contentSecurityPolicy: { contentSecurityPolicy: policy.join('; '), override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: strictTransport,
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        { header: 'x-robots-tag', value: 'noindex, nofollow', override: true },
      ],
    },
  });
};
