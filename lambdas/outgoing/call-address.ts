/**
 * Which addresses may be called from here at all, by their text. What a name resolves to is judged when it is called, see
 * send-call.ts.
 */
import { isIP } from 'node:net';

const MAX_ADDRESS_LENGTH = 2_048; // characters; push services stay well below

/** Names that never lead to the public internet (RFC 6761, RFC 6762, RFC 8375, and what clouds use inside). */
const INNER_DOMAINS = [
  'localhost',
  'local',
  'internal',
  'home.arpa',
  'lan',
  'intranet',
  'corp',
  'test',
  'invalid',
  'onion',
];

const isInner = (host: string): boolean =>
  INNER_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** The host of an address that names this machine by number. URL parsing has brought all spellings into one form. */
const isThisMachine = (hostname: string): boolean =>
  hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));

/** Printable ASCII but the backslash, which parsers take for a slash or not. */
const PLAIN = /^[!-[\]-~]+$/;

const parse = (text: string): URL | undefined =>
  text.length <= MAX_ADDRESS_LENGTH && PLAIN.test(text) ? (URL.parse(text) ?? undefined) : undefined;

/**
 * The address in `text`, undefined when it may not be called: https to a public name on port 443, nothing else. Numbers instead of a name
 * are refused in every spelling, so are user names and fragments. `allowLoopback` adds this machine, by number, on any port.
 */
export const callAddress = (text: string, allowLoopback = false): URL | undefined => {
  const url = parse(text);
  if (url === undefined || url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
  if (isThisMachine(url.hostname)) return allowLoopback ? url : undefined;
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  const host = url.hostname;
  // An IPv6 address stands in brackets; a last label of digits is an IPv4 address in disguise for some resolvers.
  if (host.startsWith('[') || !host.includes('.') || /(?:^|\.)\d*$/.test(host)) return undefined;
  return isInner(host) ? undefined : url;
};
