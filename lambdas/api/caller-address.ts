/** Where a call comes from, as told by whom can be believed: the distribution `web`, else the connection to the API. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Carries the secret of the distribution `web`, which overwrites what a viewer sends by this name. */
export const WEB_SECRET_HEADER = 'x-suwar-web';

export interface CallerPlace {
  /** An IP address without port. */
  readonly address: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
}

/** What is read of an event. */
type CallEvent = Pick<APIGatewayProxyEventV2, 'headers'> & {
  readonly requestContext: { readonly http: { readonly sourceIp: string } };
};

/** ISO keeps these two letters for nobody; lists of addresses use them for what they do not know. */
const COUNTRY = /^(?!XX|ZZ)[A-Z]{2}$/;

/**
 * Makes what says where a call comes from; `webDigests` has the SHA-256 of the secrets of `web`, in hexadecimal with commas.
 * `CloudFront-Viewer-Address` is an address and a port, IPv6 without brackets.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 */
export const makeCallerPlace = (webDigests = '') => {
  const expected = webDigests.split(',').map((digest) => Buffer.from(digest, 'hex'));
  const isOfWeb = (secret: string): boolean => {
    const digest = createHash('sha256').update(secret).digest();
    return expected.some((each) => each.length === digest.length && timingSafeEqual(each, digest));
  };

  return ({ headers, requestContext }: CallEvent): CallerPlace => {
    const { sourceIp } = requestContext.http;
    const secret = headers[WEB_SECRET_HEADER];
    if (secret === undefined || !isOfWeb(secret)) return { address: sourceIp, country: undefined };
    const named = headers['cloudfront-viewer-address'] ?? '';
    const viewer = named.replace(/:\d+$/, '').replace(/^\[(.+)\]$/, '$1');
    const country = COUNTRY.exec(headers['cloudfront-viewer-country'] ?? '')?.[0];
    return { address: isIP(viewer) === 0 ? sourceIp : viewer, country };
  };
};

const NETWORK_GROUPS = 4; // of 16 bits
/** What an IPv4 address begins with where it is written as one of IPv6 (RFC 4291, section 2.5.5.2). */
const MAPPED = '0:0:0:0:0:ffff';

/** The eight groups of an IPv6 address. */
const groupsOf = (address: string): readonly string[] => {
  const { hostname } = new URL(`http://[${address}]`); // as RFC 5952 writes it, in hexadecimal alone
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const [first, last] = [head, tail ?? ''].map((text) => (text === '' ? [] : text.split(':')));
  const zeros = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array<string>(zeros).fill('0'), ...(last ?? [])];
};

/**
 * What limits count an address by: an IPv4 address itself, also where it is written as one of IPv6, else of IPv6 the 64 bits of its network,
 * since whoever has one address there has all.
 * @see https://www.rfc-editor.org/rfc/rfc6177#section-2
 */
export const addressKey = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') === MAPPED) {
    const bytes = groups.slice(6).flatMap((group) => [...Buffer.from(group.padStart(4, '0'), 'hex')]);
    return bytes.join('.');
  }
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
};
