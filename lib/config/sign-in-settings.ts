/** Settings of sign-in by Apple, Google and other OpenID providers. docs/configuration.md describes each. */
import * as z from 'zod';
import { CLOUDFRONT_REGION, certificate, domain, jsonList, list, regionOf } from './setting-kinds.ts';

// Of an app client. @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
const MAX_ADDRESSES = 100;
const MAX_ADDRESS_LENGTH = 1024;
const MAX_PROVIDERS = 10; // buttons that a person can look over; Cognito takes 300
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
// Schemes that a browser acts on itself, so that no app gets the code.
const NO_APP = /^(?:file|data|blob|javascript|about|ftp|ws|wss|mailto|tel|view-source|filesystem):/;

/** What is wrong with an address to come back to, which Cognito compares letter by letter. */
const addressProblem = (text: string): string | undefined => {
  if (text.length > MAX_ADDRESS_LENGTH) return `has more than ${MAX_ADDRESS_LENGTH} characters`;
  if (/[\s*]/.test(text)) return 'has a space or a wildcard: addresses are compared letter by letter';
  if (text.includes('#')) return 'has a fragment (#)';
  if (!/^[a-z][a-z0-9+.-]*:\/\/./.test(text) || !URL.canParse(text))
    return 'is no address such as https://app.example/in or myapp://in';
  if (NO_APP.test(text)) return 'has a scheme that leads to no app';
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'has a user name or a password';
  if (protocol === 'http:' && !LOOPBACK.includes(hostname))
    return 'is http, which only localhost, 127.0.0.1 and [::1] may be';
  return undefined;
};

const address = z.string().superRefine((text, context) => {
  const problem = addressProblem(text);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: `${text} ${problem}` });
});
const addresses = list(address)
  .refine((all) => all.length <= MAX_ADDRESSES, {
    error: ({ input }) =>
      `${Array.isArray(input) ? input.length : ''} addresses, of ${MAX_ADDRESSES} at most`,
  })
  .refine((all) => new Set(all).size === all.length, 'each address once');

/**
 * A prefix of Cognito's own domain.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-userpooldomain.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
 */
const prefix = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'a prefix of 1 to 63 lower-case letters, digits and inner hyphens, or a domain name',
  )
  .regex(/^(?!.*(?:aws|amazon|cognito))/, 'a prefix without aws, amazon and cognito, which AWS keeps');

const signInDomain = z.string().superRefine((text, context) => {
  const parsed = (text.includes('.') ? domain : prefix).safeParse(text);
  for (const { message } of parsed.error?.issues ?? [])
    context.addIssue({ code: 'custom', message: `${text} is not ${message}` });
});

/** Name of a secret, or its ARN; a colon of any other name would split the reference to it. */
const secret = z
  .string()
  .max(512)
  .regex(
    /^(?:arn:[^:]+:secretsmanager:[^:]+:\d{12}:secret:)?[\w/+=.@-]+$/,
    'the name or ARN of a secret in Secrets Manager, not the secret',
  );
const clientId = z.string().regex(/^[\x21-\x7e]{1,255}$/, 'a client id without spaces');

/** Names that Cognito's own kinds of providers have, in any case: a pool folds the names of its users. */
const RESERVED = ['cognito', 'google', 'signinwithapple', 'facebook', 'loginwithamazon'];
const providerName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{2,31}$/, '3 to 32 letters, digits and hyphens, the first a letter')
  .refine((name) => !RESERVED.includes(name.toLowerCase()), {
    error: ({ input }) => `${String(input)} is the name of a kind of provider that Cognito has itself`,
  });

// Cognito asks for https, no slash at the end, and ports 80 or 443.
// @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
const issuer = z
  .url({ protocol: /^https?$/, abort: true })
  .regex(/^[^?#]*[^?#/]$/, 'an issuer without query and fragment that does not end with a slash');

export const SignInProvider = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('google'), clientId, secret }),
  z.strictObject({
    type: z.literal('apple'),
    servicesId: clientId,
    teamId: z.string().regex(/^[A-Z0-9]{10}$/, 'a team id of 10 capitals and digits'),
    keyId: z.string().regex(/^[A-Z0-9]{10}$/, 'a key id of 10 capitals and digits'),
    secret,
  }),
  z.strictObject({ type: z.literal('oidc'), name: providerName, issuer, clientId, secret }),
]);
export type SignInProvider = z.infer<typeof SignInProvider>;

/** A provider's name in the user pool. */
export const nameOfProvider = (provider: SignInProvider): string =>
  ({ google: 'Google', apple: 'SignInWithApple', oidc: 'name' in provider ? provider.name : '' })[
    provider.type
  ];

export const signInShape = {
  signInDomain: signInDomain.optional(),
  signInCertificateArn: certificate.optional(),
  signInProviders: jsonList(SignInProvider)
    .refine((all) => all.length <= MAX_PROVIDERS, `at most ${MAX_PROVIDERS} providers`)
    .refine(
      (all) => new Set(all.map((one) => nameOfProvider(one).toLowerCase())).size === all.length,
      'each provider once',
    )
    .default([]),
  signInCallbacks: addresses.default([]),
  signInLogouts: addresses.default([]),
} as const;

type SignInSettings = z.infer<z.ZodObject<typeof signInShape>> & {
  readonly allowLoopback: boolean;
  readonly issuer?: string | undefined;
};

const isPublicIssuer = (text: string): boolean => {
  const { protocol, port } = new URL(text);
  return protocol === 'https:' && port === '';
};

/** What is wrong with these settings taken together. */
export const signInProblem = (settings: SignInSettings): string | undefined => {
  const { signInDomain, signInCertificateArn, signInProviders, signInCallbacks, signInLogouts } = settings;
  if (signInDomain === undefined) {
    const without = [signInCertificateArn ?? [], signInProviders, signInCallbacks, signInLogouts].flat();
    return without.length === 0
      ? undefined
      : 'signInProviders, signInCallbacks, signInLogouts and signInCertificateArn need signInDomain';
  }
  if (settings.issuer !== undefined)
    return 'signInDomain is of the stack’s user pool: it does not go with issuer';
  if (signInCallbacks.length === 0 || signInLogouts.length === 0)
    return 'signInDomain needs signInCallbacks and signInLogouts, one address each at least';
  if (signInDomain.includes('.') !== (signInCertificateArn !== undefined))
    return `signInCertificateArn goes with a signInDomain that is a domain name, which ${signInDomain} is${signInDomain.includes('.') ? '' : ' not'}`;
  if (signInCertificateArn !== undefined && regionOf(signInCertificateArn) !== CLOUDFRONT_REGION)
    return `signInCertificateArn must be of ${CLOUDFRONT_REGION}, where Cognito looks for it`;
  const wrong = signInProviders.find((one) => one.type === 'oidc' && !isPublicIssuer(one.issuer));
  return wrong?.type !== 'oidc' || settings.allowLoopback
    ? undefined
    : `the issuer ${wrong.issuer} must be https on port 443, which is what Cognito calls`;
};
