import { createVerify } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import * as z from 'zod';

/** Why CloudFront refuses a request, in its words. */
export interface SignatureProblem {
  readonly code: 'MissingKey' | 'InvalidKey' | 'MalformedPolicy' | 'AccessDenied';
  readonly message: string;
}

/** A request as far as its signature goes. */
export interface SignedRequest {
  /** Whole address with its query. */
  readonly url: URL;
  readonly cookies: Readonly<Record<string, string>>;
  readonly viewerIp: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const SIGNING_PARAMETERS = ['Expires', 'Policy', 'Signature', 'Key-Pair-Id', 'Hash-Algorithm'];

const EpochTime = z.object({ 'AWS:EpochTime': z.number().int() }).strict();
const Policy = z
  .object({
    Id: z.string().optional(),
    Version: z.string().optional(),
    Statement: z
      .array(
        z
          .object({
            Resource: z.string().optional(),
            Condition: z
              .object({
                DateLessThan: EpochTime,
                DateGreaterThan: EpochTime.optional(),
                IpAddress: z.object({ 'AWS:SourceIp': z.string() }).strict().optional(),
              })
              .strict(),
          })
          .strict(),
      )
      .length(1),
  })
  .strict();

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const accessDenied: SignatureProblem = { code: 'AccessDenied', message: 'Access denied' };

/**
 * Checks a signed address or signed cookies, with a canned or a custom policy.
 *
 * Rules: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html
 *
 * @param keys public keys in PEM form, by id
 */
export function checkSignature(
  request: SignedRequest,
  keys: ReadonlyMap<string, string>,
): SignatureProblem | undefined {
  const given = signingValues(request);
  const keyId = given('Key-Pair-Id');
  if (keyId === undefined) {
    return { code: 'MissingKey', message: 'Missing Key-Pair-Id query parameter or cookie value' };
  }
  const publicKey = keys.get(keyId);
  if (publicKey === undefined) return { code: 'InvalidKey', message: 'Unknown Key' };
  const signature = given('Signature');
  const algorithm = given('Hash-Algorithm') ?? 'SHA1';
  if (signature === undefined || !['SHA1', 'SHA256'].includes(algorithm)) return accessDenied;
  if (!BASE64.test(fromUrlSafeBase64(signature))) return accessDenied;
  const resource = unsignedAddress(request.url);
  const customPolicy = given('Policy');
  const expires = given('Expires');
  const policyText = customPolicy === undefined ? cannedPolicy(resource, expires) : fromUrlSafe(customPolicy);
  if (policyText === undefined) return accessDenied;
  const verified = createVerify(algorithm)
    .update(policyText)
    .verify(publicKey, Buffer.from(fromUrlSafeBase64(signature), 'base64'));
  if (!verified) return accessDenied;
  const policy = parsePolicy(policyText.toString());
  if (!policy) return { code: 'MalformedPolicy', message: 'Malformed Policy' };
  return isAllowed(policy, resource, request) ? undefined : accessDenied;
}

function isAllowed(policy: z.infer<typeof Policy>, resource: string, request: SignedRequest): boolean {
  const [statement] = policy.Statement;
  if (!statement) return false;
  const { DateLessThan, DateGreaterThan, IpAddress } = statement.Condition;
  const seconds = request.now / 1000;
  return (
    wildcardFits(statement.Resource ?? '*', resource) &&
    seconds < DateLessThan['AWS:EpochTime'] &&
    (DateGreaterThan === undefined || seconds > DateGreaterThan['AWS:EpochTime']) &&
    (IpAddress === undefined || isInRange(request.viewerIp, IpAddress['AWS:SourceIp']))
  );
}

function signingValues({ url, cookies }: SignedRequest): (name: string) => string | undefined {
  const inQuery = url.searchParams.has('Key-Pair-Id') || url.searchParams.has('Signature');
  return (name) => (inQuery ? url.searchParams.get(name) : cookies[`CloudFront-${name}`]) ?? undefined;
}

/** The address that was signed: without the parameters that signing added, everything else as it was sent. */
function unsignedAddress(url: URL): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !SIGNING_PARAMETERS.includes(pair.split('=')[0] ?? ''));
  return `${url.protocol}//${url.host}${url.pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

function cannedPolicy(resource: string, expires: string | undefined): Buffer | undefined {
  if (expires === undefined || !/^\d+$/.test(expires)) return undefined;
  const condition = `{"DateLessThan":{"AWS:EpochTime":${expires}}}`;
  return Buffer.from(`{"Statement":[{"Resource":"${resource}","Condition":${condition}}]}`);
}

function parsePolicy(text: string): z.infer<typeof Policy> | undefined {
  try {
    return Policy.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function fromUrlSafe(text: string): Buffer {
  return Buffer.from(fromUrlSafeBase64(text), 'base64');
}

/** CloudFront's own replacement of the characters that an address must not hold. */
function fromUrlSafeBase64(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '=').replaceAll('~', '/');
}

/** `*` stands for any row of characters, `?` for one. */
export function wildcardFits(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}

function isInRange(ip: string, range: string): boolean {
  const address = ip.replace(/^::ffff:/, '');
  const [network = '', prefix] = range.split('/');
  const family = isIPv6(network) ? 'ipv6' : 'ipv4';
  const allowed = new BlockList();
  allowed.addSubnet(network, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
  return allowed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
