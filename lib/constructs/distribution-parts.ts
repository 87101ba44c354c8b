/** What every distribution of the stack has alike. */
import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  type Distribution,
  type DistributionProps,
  HttpVersion,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
} from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { CustomDomain } from '../config/config.ts';
import { acceptFinding } from './accept-finding.ts';
import { BucketOrigin } from './bucket-origin.ts';
import { globalName } from './global-name.ts';

/** How browsers reach a distribution. */
export const reachedBy = (
  scope: Construct,
  domain: CustomDomain | undefined,
): Partial<DistributionProps> => ({
  httpVersion: HttpVersion.HTTP2_AND_3,
  ...(domain !== undefined && {
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    domainNames: [domain.domainName],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
  }),
});

/** `https://` and the host of a distribution. */
export const addressOf = (distribution: Distribution, domain: CustomDomain | undefined): string =>
  `https://${domain?.domainName ?? distribution.distributionDomainName}`;

/** A private bucket that one distribution reads. */
export const bucketOrigin = (scope: Construct, bucket: Bucket, name: string): BucketOrigin =>
  new BucketOrigin(
    bucket,
    new S3OriginAccessControl(scope, 'OriginAccess', { originAccessControlName: globalName(scope, name) }),
  );

/** Browsers come over TLS alone, for a year after they came once. */
export const strictTransport = { accessControlMaxAge: Duration.days(365), override: true } as const;

interface Reading {
  readonly sid?: string;
  readonly action: 's3:GetObject' | 's3:ListBucket';
  readonly resource: string;
}

/** Lets a distribution, and nobody else, do something with a bucket. */
export const allowReading = (
  bucket: Bucket,
  distribution: Distribution,
  { sid, action, resource }: Reading,
): void => {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      ...(sid !== undefined && { sid }),
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: [action],
      resources: [resource],
      conditions: { StringEquals: { 'AWS:SourceArn': distribution.distributionArn } },
    }),
  );
};

/** Why a distribution may do without what checkers ask for. */
interface Reasons {
  readonly anywhere: string;
  readonly noFirewall: string;
  readonly noLogs: string;
}

export const acceptDistributionFindings = (
  distribution: Distribution,
  domain: CustomDomain | undefined,
  { anywhere, noFirewall, noLogs }: Reasons,
): void => {
  acceptFinding(distribution, 'AwsSolutions-CFR1', anywhere);
  acceptFinding(distribution, 'AwsSolutions-CFR2', noFirewall);
  acceptFinding(distribution, 'AwsSolutions-CFR3', noLogs);
  if (domain !== undefined) return;
  acceptFinding(
    distribution,
    'AwsSolutions-CFR4',
    "CloudFront's own certificate fixes the protocol; a domain of one's own gets TLS 1.2 at least.",
  );
};
