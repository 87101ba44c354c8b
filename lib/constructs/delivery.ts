import { Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  CfnPublicKey,
  Distribution,
  HttpVersion,
  KeyGroup,
  OriginBase,
  PublicKey,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { EXPORTS_FOLDER } from '../../lambdas/accounts/user-export.ts';
import type { CustomDomain } from '../config/config.ts';
import { acceptFinding } from './accept-finding.ts';
import type { AppFunction } from './app-function.ts';
import { webOrigins } from './cors-origins.ts';
import { pinLogicalId } from './logical-id.ts';
import { makePrivateBucket } from './private-bucket.ts';
import type { StackKey, StackKeys } from './stack-keys.ts';

export interface DeliveryProps {
  readonly keys: StackKeys;
  readonly keepData: boolean;
  readonly domain: CustomDomain | undefined;
  readonly appOrigins: readonly string[];
  readonly logRetention: RetentionDays;
  /** How long exports of users are kept, which lie in the bucket too: CloudFront reaches renditions alone. */
  readonly keepUserExports: Duration;
  /** A number higher by one makes a new signing key, and keeps the former one. */
  readonly signingKeyGeneration: number;
}

/** How long deleted media of a production environment can be had back: as long as the table's own backups reach. */
const RECOVERABLE_MEDIA = Duration.days(35);

/** Objects of the media bucket that are served: renditions. */
export const RENDITIONS = 'r/*';

/** A bucket behind CloudFront without CDK's grant, which would open every key. */
class BucketOrigin extends OriginBase {
  constructor(bucket: Bucket, access: S3OriginAccessControl) {
    super(bucket.bucketRegionalDomainName, { originAccessControlId: access.originAccessControlId });
  }

  protected override renderS3OriginConfig() {
    return { originAccessIdentity: '' }; // empty: access control takes its place
  }
}

/** A key that signs media addresses, or did. */
interface SigningKey {
  readonly key: StackKey;
  readonly publicKey: PublicKey;
  /** When CloudFront got it. */
  readonly since: string;
}

/** The media bucket behind CloudFront. Every address is signed; the key is made by the stack and never leaves it. */
export class Delivery extends Construct {
  readonly media: Bucket;
  /** `https://` and the host of media addresses. */
  readonly baseUrl: string;
  readonly distributionId: string;
  private readonly current: SigningKey;
  private readonly former: SigningKey | undefined;

  constructor(scope: Construct, id: string, props: DeliveryProps) {
    super(scope, id);
    this.media = makePrivateBucket(this, 'MediaBucket', {
      keepData: props.keepData,
      recoverableFor: props.keepData ? RECOVERABLE_MEDIA : undefined,
      folderExpiry: { prefix: EXPORTS_FOLDER, after: props.keepUserExports },
    });
    const generation = props.signingKeyGeneration;
    this.current = this.makeKey(props.keys, generation);
    this.former = generation > 1 ? this.makeKey(props.keys, generation - 1) : undefined;
    const trusted = this.former === undefined ? [this.current] : [this.current, this.former];
    const distribution = this.makeDistribution(
      trusted.map(({ publicKey }) => publicKey),
      props,
    );
    this.distributionId = distribution.distributionId;
    this.baseUrl = `https://${props.domain?.domainName ?? distribution.distributionDomainName}`;
  }

  /** Environment of a function that hands out media addresses. */
  get addressEnvironment() {
    const { current, former } = this;
    return {
      MEDIA_BASE_URL: this.baseUrl,
      MEDIA_KEY_PAIR_ID: current.publicKey.publicKeyId,
      MEDIA_PRIVATE_KEY_PARAMETER: current.key.parameter,
      MEDIA_FORMER_KEY_PAIR_ID: former?.publicKey.publicKeyId ?? '',
      MEDIA_FORMER_KEY_PARAMETER: former?.key.parameter ?? '',
      MEDIA_KEY_SINCE: former === undefined ? '' : current.since,
    };
  }

  /** Lets a function sign media addresses. */
  allowSigning(signer: AppFunction): void {
    this.current.key.allowRead(signer);
    this.former?.key.allowRead(signer);
  }

  /** CloudFront's names are those of the whole account, in all regions: each deployment has its own. */
  private globalName(what: string): string {
    const { stackName, region } = Stack.of(this);
    return `${stackName}-${region}-${what}`;
  }

  /** The key of a generation. The first has the logical id that deployments know. */
  private makeKey(keys: StackKeys, generation: number): SigningKey {
    const key = keys.make(
      'media',
      generation === 1 ? 'MediaSigningKey' : `MediaSigningKey${generation}`,
      `/${Stack.of(this).stackName}/media-signing-key-${generation}`,
    );
    const publicKey = new PublicKey(this, `MediaPublicKey${generation}`, {
      publicKeyName: this.globalName(`media-key-${generation}`),
      encodedKey: key.publicKey,
    });
    pinLogicalId(publicKey, `MediaPublicKey${generation}`);
    const resource = publicKey.node.defaultChild;
    return { key, publicKey, since: resource instanceof CfnPublicKey ? resource.attrCreatedTime : '' };
  }

  /**
   * The keys whose signatures are taken: also the former one's, which signs until CloudFront knows the new one everywhere, and whose
   * addresses live for an hour yet.
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html#private-content-rotating-key-pairs
   */
  private makeDistribution(trusted: PublicKey[], props: DeliveryProps): Distribution {
    const keyGroup = new KeyGroup(this, 'KeyGroup', {
      keyGroupName: this.globalName('media-keys'),
      items: trusted,
    });
    const cachePolicy = new CachePolicy(this, 'CachePolicy', {
      cachePolicyName: this.globalName('renditions'),
      comment: 'One copy per rendition, whoever asks: the signature is no part of the cache key',
      queryStringBehavior: CacheQueryStringBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      cookieBehavior: CacheCookieBehavior.none(),
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.days(365),
      maxTtl: Duration.days(365),
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Renditions of photos',
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(props.domain !== undefined && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [props.domain.domainName],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', props.domain.certificateArn),
      }),
      defaultBehavior: {
        origin: this.makeOrigin(),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        compress: false, // pictures do not shrink
        trustedKeyGroups: [keyGroup],
        cachePolicy,
        responseHeadersPolicy: this.makeHeaders(props.appOrigins),
      },
    });
    pinLogicalId(distribution, 'Distribution');
    acceptFinding(distribution, 'AwsSolutions-CFR1', 'People may look at photos from anywhere.');
    acceptFinding(
      distribution,
      'AwsSolutions-CFR2',
      'A firewall costs by the month; every address is signed and reads one object.',
    );
    acceptFinding(
      distribution,
      'AwsSolutions-CFR3',
      'Access logs would store who looked at what from which address.',
    );
    if (props.domain === undefined) {
      acceptFinding(
        distribution,
        'AwsSolutions-CFR4',
        "CloudFront's own certificate fixes the protocol; a domain of one's own gets TLS 1.2 at least.",
      );
    }
    this.media.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ServeRenditions',
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [this.media.arnForObjects(RENDITIONS)],
        conditions: { StringEquals: { 'AWS:SourceArn': distribution.distributionArn } },
      }),
    );
    return distribution;
  }

  private makeOrigin(): BucketOrigin {
    return new BucketOrigin(
      this.media,
      new S3OriginAccessControl(this, 'OriginAccess', {
        originAccessControlName: this.globalName('media'),
      }),
    );
  }

  private makeHeaders(appOrigins: readonly string[]): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'ResponseHeaders', {
      responseHeadersPolicyName: this.globalName('renditions'),
      customHeadersBehavior: {
        customHeaders: [
          // No Cache-Control here: objects carry their own, and a header of the policy would mark errors as immutable too.
          { header: 'Cross-Origin-Resource-Policy', value: 'cross-origin', override: true },
        ],
      },
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'", override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      },
      ...(appOrigins.length > 0 && {
        corsBehavior: {
          accessControlAllowOrigins: webOrigins(appOrigins),
          accessControlAllowMethods: ['GET', 'HEAD'],
          accessControlAllowHeaders: ['Range'],
          accessControlAllowCredentials: false,
          accessControlMaxAge: Duration.hours(1),
          originOverride: true,
        },
      }),
    });
  }
}
