import { SecretValue } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  type AttributeMapping,
  CfnManagedLoginBranding,
  ManagedLoginVersion,
  OAuthScope,
  ProviderAttribute,
  type UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolClientOptions,
  UserPoolDomain,
  UserPoolIdentityProviderApple,
  UserPoolIdentityProviderGoogle,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { Construct, type IDependable } from 'constructs';
import type { SignInPages as Pages, UserPoolTier } from '../config/config.ts';
import { nameOfProvider, type SignInProvider } from '../config/sign-in-settings.ts';
import { pinLogicalId } from './logical-id.ts';

export interface SignInPagesProps {
  readonly userPool: UserPool;
  readonly pages: Pages;
  readonly tier: UserPoolTier;
  /** That of the user pool. */
  readonly generation: number;
}

// What a provider says of an address is mapped too: a mapped address counts as unverified otherwise.
// @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
const attributeMapping: AttributeMapping = {
  email: ProviderAttribute.other('email'),
  emailVerified: ProviderAttribute.other('email_verified'),
  fullname: ProviderAttribute.other('name'),
};
const scopes = [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE, OAuthScope.COGNITO_ADMIN];

/** What apps need for signing people in on pages of the user pool. */
export class SignInPages extends Construct {
  /** Address of the pages, without a path. */
  url = '';
  readonly providers: readonly string[];
  /** Whether `prompt=login` makes people sign in again: the classic pages, which are all that Lite has, do not know it. */
  readonly prompts: boolean;
  private readonly made: readonly IDependable[];
  private readonly props: SignInPagesProps;

  constructor(scope: Construct, id: string, props: SignInPagesProps) {
    super(scope, id);
    this.props = props;
    this.providers = props.pages.providers.map(nameOfProvider);
    this.prompts = props.tier !== 'LITE';
    this.made = props.pages.providers.map((provider) => this.addProvider(provider));
  }

  /** What an app client needs for the pages. PKCE is no part of it: Cognito checks it for whoever uses it. */
  get clientOptions(): Pick<UserPoolClientOptions, 'oAuth' | 'supportedIdentityProviders'> {
    const { callbacks, logouts } = this.props.pages;
    return {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes,
        callbackUrls: [...callbacks],
        logoutUrls: [...logouts],
      },
      supportedIdentityProviders: ['COGNITO', ...this.providers].map((name) =>
        UserPoolClientIdentityProvider.custom(name),
      ),
    };
  }

  /** Serves the pages for a client. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html */
  serve(client: UserPoolClient): void {
    const { userPool, pages, generation } = this.props;
    for (const provider of this.made) client.node.addDependency(provider);
    const { prefix: domainPrefix = '', domain: own } = pages;
    const domain = new UserPoolDomain(this, 'Domain', {
      userPool,
      managedLoginVersion: this.prompts
        ? ManagedLoginVersion.NEWER_MANAGED_LOGIN
        : ManagedLoginVersion.CLASSIC_HOSTED_UI,
      ...(own === undefined
        ? { cognitoDomain: { domainPrefix } }
        : {
            customDomain: {
              domainName: own.domainName,
              certificate: Certificate.fromCertificateArn(this, 'Certificate', own.certificateArn),
            },
          }),
    });
    pinLogicalId(domain, generation === 1 ? 'UserPoolDomain' : `UserPoolDomain${generation}`);
    this.url = domain.baseUrl();
    if (!this.prompts) return;
    // Without a style managed login shows an error instead of a page.
    const style = new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: userPool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    style.node.addDependency(domain);
  }

  private addProvider(provider: SignInProvider): IDependable {
    const { userPool } = this.props;
    const secret = SecretValue.secretsManager(provider.secret);
    switch (provider.type) {
      case 'google':
        return new UserPoolIdentityProviderGoogle(this, 'Google', {
          userPool,
          clientId: provider.clientId,
          clientSecretValue: secret,
          scopes: ['openid', 'email', 'profile'],
          attributeMapping,
        });
      case 'apple':
        return new UserPoolIdentityProviderApple(this, 'Apple', {
          userPool,
          clientId: provider.servicesId,
          teamId: provider.teamId,
          keyId: provider.keyId,
          privateKeyValue: secret,
          scopes: ['name', 'email'],
          attributeMapping,
        });
      case 'oidc':
        return new UserPoolIdentityProviderOidc(this, provider.name, {
          userPool,
          name: provider.name,
          clientId: provider.clientId,
          // The template carries the reference, which CloudFormation replaces as it makes the provider.
          clientSecret: secret.unsafeUnwrap(),
          issuerUrl: provider.issuer,
          scopes: ['openid', 'email', 'profile'],
          attributeMapping,
        });
    }
  }
}
