import { describe, expect, it } from 'vitest';
import { allResourcesOf, resourcesOf, synthesize, template, valueAt } from './synthesized.ts';
import { signIn } from './variants.ts';

const made = synthesize(signIn);
const clientOf = (from: typeof template) => resourcesOf(from, 'AWS::Cognito::UserPoolClient')[0]![1];
const environmentOf = (from: typeof template) =>
  valueAt(
    Object.fromEntries(resourcesOf(from, 'AWS::Lambda::Function'))['MetaApi'],
    'Environment',
    'Variables',
  );

describe('sign-in by other providers', () => {
  it('adds nothing where it is not asked for', () => {
    const types = new Set(allResourcesOf(template).map(([, { Type }]) => Type));
    expect([...types].filter((type) => /Domain$|IdentityProvider|Branding/.test(type))).toEqual([]);
    expect(clientOf(template).Properties).not.toHaveProperty('AllowedOAuthFlows');
    expect(clientOf(template).Properties).not.toHaveProperty('CallbackURLs');
    expect(environmentOf(template)).toMatchObject({
      SIGN_IN_URL: '',
      SIGN_IN_PROVIDERS: '',
      SIGN_IN_PROMPTS: 'no',
    });
    expect(template['Outputs']).not.toHaveProperty('SignInUrl');
  });

  it('lets apps have codes for their own addresses alone, and act for people at Cognito', () => {
    expect(clientOf(made).Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      CallbackURLs: ['https://app.example/in', 'photos://in'],
      LogoutURLs: ['https://app.example/', 'photos://out'],
      SupportedIdentityProviders: ['COGNITO', 'Google', 'SignInWithApple', 'Work'],
      GenerateSecret: false,
      WriteAttributes: ['email', 'locale', 'name'],
    });
    const [, { Properties: client }] = resourcesOf(made, 'AWS::Cognito::UserPoolClient')[0]!;
    expect(client['ReadAttributes']).toEqual(['email', 'email_verified', 'locale', 'name']);
  });

  it('maps what providers say of an address, and takes their secrets from Secrets Manager', () => {
    const providers = resourcesOf(made, 'AWS::Cognito::UserPoolIdentityProvider');
    expect(providers.map(([, { Properties }]) => Properties['ProviderName'])).toEqual([
      'Google',
      'SignInWithApple',
      'Work',
    ]);
    for (const [, { Properties }] of providers) {
      expect(Properties['AttributeMapping']).toEqual({
        email: 'email',
        email_verified: 'email_verified',
        name: 'name',
      });
    }
    const details = providers.map(([, { Properties }]) => Properties['ProviderDetails']);
    expect(details).toMatchObject([
      { client_secret: '{{resolve:secretsmanager:suwar/google:SecretString:::}}' },
      { private_key: '{{resolve:secretsmanager:suwar/apple:SecretString:::}}' },
      {
        client_secret: '{{resolve:secretsmanager:suwar/work:SecretString:::}}',
        oidc_issuer: 'https://login.work.example',
      },
    ]);
  });

  it('makes the providers before the client that names them', () => {
    const { DependsOn } = made['Resources']?.['UserPoolClient'] ?? {};
    const providers = resourcesOf(made, 'AWS::Cognito::UserPoolIdentityProvider').map(([id]) => id);
    expect(DependsOn).toEqual(expect.arrayContaining(providers));
  });

  it('has the classic pages on Lite, and managed login with a style beyond', () => {
    const versionOf = (from: typeof template) =>
      resourcesOf(from, 'AWS::Cognito::UserPoolDomain').map(
        ([, { Properties }]) => Properties['ManagedLoginVersion'],
      );
    const plus = synthesize({ ...signIn, userPoolTier: 'PLUS' });
    expect([versionOf(made), versionOf(plus)]).toEqual([[1], [2]]);
    expect(resourcesOf(made, 'AWS::Cognito::ManagedLoginBranding')).toEqual([]);
    const [[, style] = []] = resourcesOf(plus, 'AWS::Cognito::ManagedLoginBranding');
    expect(style?.Properties).toMatchObject({
      UseCognitoProvidedValues: true,
      ClientId: { Ref: 'UserPoolClient' },
    });
    expect(environmentOf(made)).toMatchObject({
      SIGN_IN_PROMPTS: 'no',
      SIGN_IN_PROVIDERS: 'Google,SignInWithApple,Work',
    });
    expect(environmentOf(plus)).toMatchObject({ SIGN_IN_PROMPTS: 'yes' });
  });

  it('tells the address of the pages', () => {
    const own = synthesize({
      ...signIn,
      signInDomain: 'auth.app.example',
      signInCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1',
    });
    expect(JSON.stringify(valueAt(made, 'Outputs', 'SignInUrl'))).toContain(
      '.auth.eu-central-1.amazoncognito.com',
    );
    const [[, domain] = []] = resourcesOf(own, 'AWS::Cognito::UserPoolDomain');
    expect(domain?.Properties).toMatchObject({
      Domain: 'auth.app.example',
      CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1' },
    });
  });
});
