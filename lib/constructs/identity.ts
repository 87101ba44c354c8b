import { Duration } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  UserPool,
  UserPoolClient,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { limits } from '../../lambdas/kernel/limits.ts';
import type { ExternalIssuer, MailSender, SignInPages as Pages, UserPoolTier } from '../config/config.ts';
import type { PoolAttributes } from '../residency/fields-of-services.ts';
import { acceptFinding } from './accept-finding.ts';
import { AppFunction } from './app-function.ts';
import { type DataProps, dataRemoval } from './data-removal.ts';
import { pinLogicalId } from './logical-id.ts';
import { SignInPages } from './sign-in-pages.ts';

export interface IdentityProps extends DataProps {
  readonly logRetention: RetentionDays;
  /** What the network is called, in mails. */
  readonly appName: string;
  /** Who sends mails instead of Cognito's own sender. */
  readonly mailSender: MailSender | undefined;
  readonly userPoolTier: UserPoolTier;
  /** Another issuer; then there is no user pool. */
  readonly externalIssuer: ExternalIssuer | undefined;
  /** Undefined where people sign in by password in apps alone. */
  readonly pages: Pages | undefined;
  /** A higher number makes a new user pool: for when the former one is lost. */
  readonly generation: number;
}

const plans = {
  LITE: FeaturePlan.LITE,
  ESSENTIALS: FeaturePlan.ESSENTIALS,
  PLUS: FeaturePlan.PLUS,
} as const satisfies Record<UserPoolTier, FeaturePlan>;

const sesOf = ({ address, name, region, identity }: MailSender): UserPoolEmail =>
  UserPoolEmail.withSES({
    fromEmail: address,
    sesRegion: region,
    ...(identity !== address && { sesVerifiedDomain: identity }),
    ...(name !== undefined && { fromName: name }),
  });

/** Who signs people in: a Cognito user pool of our own, or any OpenID Connect issuer. */
export class Identity extends Construct {
  /** Issuer of the access tokens (`iss`). */
  readonly issuer: string;
  /** The app's client id (`client_id` of Cognito's access tokens, `aud` of others). */
  readonly clientId: string;
  /** Undefined with another issuer. */
  readonly userPool: UserPool | undefined;
  /** Undefined where people sign in by password in apps alone. */
  readonly pages: SignInPages | undefined;

  constructor(scope: Construct, id: string, props: IdentityProps) {
    super(scope, id);
    if (props.externalIssuer !== undefined) {
      this.issuer = props.externalIssuer.issuer;
      this.clientId = props.externalIssuer.clientId;
      return;
    }
    const userPool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true }, // a new address counts only once it is verified
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        // Length is what makes a password hard to guess; rules of composition make it hard to remember (NIST SP 800-63B-4, 3.1.1.2).
        minLength: limits.passwordMinLength,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: plans[props.userPoolTier],
      lambdaTriggers: { customMessage: this.writeMails(props) },
      ...(props.mailSender !== undefined && { email: sesOf(props.mailSender) }),
      deletionProtection: props.protectData,
      removalPolicy: dataRemoval(props),
    });
    pinLogicalId(userPool, props.generation === 1 ? 'UserPool' : `UserPool${props.generation}`);
    acceptFinding(
      userPool,
      'AwsSolutions-COG1',
      'Passwords are asked for length, as NIST SP 800-63B-4 has it, and for no composition.',
    );
    acceptFinding(
      userPool,
      'AwsSolutions-COG2',
      'A second factor is offered; a social network cannot demand one.',
    );
    acceptFinding(
      userPool,
      'AwsSolutions-COG8',
      'Threat protection needs the Plus plan, which costs several times as much per active person; its owner may turn it on.',
    );
    const { pages, userPoolTier: tier, generation } = props;
    this.pages = pages && new SignInPages(this, 'Pages', { userPool, pages, tier, generation });
    // Cognito sets a mapped attribute only where the client may write it.
    const mapped = this.pages === undefined ? {} : ({ fullname: true } satisfies PoolAttributes);
    const client = new UserPoolClient(this, 'Client', {
      userPool,
      authFlows: { userPassword: true, userSrp: true },
      ...(this.pages === undefined ? { disableOAuth: true } : this.pages.clientOptions),
      generateSecret: false, // apps on phones cannot keep one
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      // Nothing we rely on can be written by its owner: the subject is Cognito's, the address has to be verified again.
      // The locale only chooses the language of mails.
      readAttributes: new ClientAttributes().withStandardAttributes({
        email: true,
        emailVerified: true,
        locale: true,
        ...mapped,
      } satisfies PoolAttributes),
      writeAttributes: new ClientAttributes().withStandardAttributes({
        email: true,
        locale: true,
        ...mapped,
      } satisfies PoolAttributes),
    });
    pinLogicalId(client, 'UserPoolClient');
    this.pages?.serve(client);
    this.userPool = userPool;
    this.issuer = userPool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
  }

  private writeMails({ appName, logRetention }: IdentityProps): LambdaFunction {
    return new AppFunction(this, 'WriteMails', {
      name: 'write-mails',
      kind: 'other',
      variables: variablesOf['write-mails'],
      environment: { APP_NAME: appName },
      errorImpact: 'Nobody can sign up or get a new password: mails with codes are not sent.',
      logRetention,
      timeout: Duration.seconds(5), // as long as Cognito waits
    }).lambda;
  }
}
