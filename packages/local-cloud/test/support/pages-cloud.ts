import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cognitoHandlers } from '../../src/cognito/cognito-resources.ts';
import { pagesHandlers } from '../../src/cognito/pages/pages-resources.ts';
import { type PartCloud, partCloud } from './part-cloud.ts';
import { TestBrowser } from './test-browser.ts';
import { TestProvider } from './test-provider.ts';

export const CALLBACK = 'https://app.example/in';
export const LOGOUT = 'https://app.example/out';
const SCOPES = ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'];
const CLIENT_AT_PROVIDER = { id: 'the-pool', secret: 'a secret of the pool' };

/** A user pool with its pages, and a provider that plays Google. */
export interface PagesCloud {
  readonly part: PartCloud;
  readonly google: TestProvider;
  readonly browser: TestBrowser;
  readonly poolId: string;
  readonly clientId: string;
  readonly issuer: string;
  /** `https://127.0.0.1:…` */
  readonly pages: string;
  stop(): Promise<void>;
}

export const create = async (
  part: PartCloud,
  type: string,
  logicalId: string,
  properties: Record<string, unknown>,
) => {
  const handler = [...cognitoHandlers, ...pagesHandlers].find((one) => `AWS::Cognito::${type}` === one.type);
  if (handler === undefined) throw new Error(`Nothing makes ${type}.`);
  return await handler.create({ logicalId, type: handler.type, properties }, part.cloud);
};

/** What a template says of a pool with Google and any other provider. */
export const providerOf = (type: 'Google' | 'OIDC', name: string, details: Record<string, unknown> = {}) => ({
  ProviderName: name,
  ProviderType: type,
  ProviderDetails: {
    client_id: CLIENT_AT_PROVIDER.id,
    client_secret: '{{resolve:secretsmanager:photos/google:SecretString:::}}',
    authorize_scopes: 'openid email profile',
    ...details,
  },
  AttributeMapping: { email: 'email', email_verified: 'email_verified', name: 'name' },
});

/** Starts a pool with pages. @param settings of the pool's domain and client, beyond the usual ones */
export async function pagesCloud(
  settings: { managed?: boolean; client?: Record<string, unknown>; identifiers?: string[] } = {},
): Promise<PagesCloud> {
  const part = partCloud({ secrets: { 'photos/google': CLIENT_AT_PROVIDER.secret } });
  let pages = '';
  const google = await TestProvider.start({
    ...CLIENT_AT_PROVIDER,
    redirectUri: () => `${pages}/oauth2/idpresponse`,
  });
  Object.assign(part.issuers, { Google: google.issuer });
  const pool = await create(part, 'UserPool', 'UserPool', {
    AutoVerifiedAttributes: ['email'],
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    Policies: { PasswordPolicy: { MinimumLength: 10 } },
    UserPoolTier: settings.managed === true ? 'ESSENTIALS' : 'LITE',
  });
  const UserPoolId = pool.ref;
  const IdpIdentifiers = settings.identifiers ?? [];
  await create(part, 'UserPoolIdentityProvider', 'Google', {
    UserPoolId,
    IdpIdentifiers,
    ...providerOf('Google', 'Google'),
  });
  const client = await create(part, 'UserPoolClient', 'Client', {
    UserPoolId,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    ReadAttributes: ['email', 'email_verified', 'name'],
    WriteAttributes: ['email', 'name'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: SCOPES,
    CallbackURLs: [CALLBACK, 'photos://in'],
    LogoutURLs: [LOGOUT],
    SupportedIdentityProviders: ['COGNITO', 'Google'],
    ...settings.client,
  });
  const domain = await create(part, 'UserPoolDomain', 'Domain', {
    UserPoolId,
    Domain: 'photos',
    ManagedLoginVersion: settings.managed === true ? 2 : 1,
  });
  pages = `https://${domain.attributes?.['CloudFrontDistribution']}`;
  const certificate = join(part.cloud.dataDirectory, 'cognito', 'pages', 'certificate.pem');
  return {
    part,
    google,
    browser: new TestBrowser(readFileSync(certificate, 'utf8')),
    poolId: UserPoolId,
    clientId: client.ref,
    issuer: pool.attributes?.['ProviderURL'] ?? '',
    pages,
    async stop() {
      await part.stop();
      await google.stop();
    },
  };
}

/** A proof key (RFC 7636). */
export function proofKey(): { verifier: string; challenge: string } {
  const verifier = randomBytes(48).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}
