import { Duration } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { limits } from '../../lambdas/kernel/limits.ts';
import type { ExternalIssuer } from '../config/config.ts';
import { acceptFinding } from './accept-finding.ts';
import { type DataProps, dataRemoval } from './data-removal.ts';
import { pinLogicalId } from './logical-id.ts';

export interface IdentityProps extends DataProps {
  /** Another issuer; then there is no user pool. */
  readonly externalIssuer: ExternalIssuer | undefined;
  /** A higher number makes a new user pool: for when the former one is lost. */
  readonly generation: number;
}

/** Who signs people in: a Cognito user pool of our own, or any OpenID Connect issuer. */
export class Identity extends Construct {
  /** Issuer of the access tokens (`iss`). */
  readonly issuer: string;
  /** The app's client id (`client_id` of Cognito's access tokens, `aud` of others). */
  readonly clientId: string;
  /** Undefined with another issuer. */
  readonly userPool: UserPool | undefined;

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
      featurePlan: FeaturePlan.ESSENTIALS,
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
    const client = new UserPoolClient(this, 'Client', {
      userPool,
      authFlows: { userPassword: true, userSrp: true },
      disableOAuth: true,
      generateSecret: false, // apps on phones cannot keep one
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      // Nothing we rely on can be written by its owner: the subject is Cognito's, the address has to be verified again.
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    pinLogicalId(client, 'UserPoolClient');
    this.userPool = userPool;
    this.issuer = userPool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
  }
}
