import { Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  CfnPublicKey,
  Distribution,
  KeyGroup,
  PublicKey,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { objects as exportObjects } from '../../lambdas/exports/export-data.ts';
import type { SetDays } from '../../lambdas/kernel/stored-data.ts';
import { objects as photoObjects } from '../../lambdas/photos/photo-data.ts';
import type { CustomDomain } from '../config/config.ts';
import { type AppFunction, keysOf } from './app-function.ts';
import { webOrigins } from './cors-origins.ts';
import {
  acceptDistributionFindings,
  addressOf,
  allowReading,
  bucketOrigin,
  reachedBy,
  strictTransport,
} from './distribution-parts.ts';
import { globalName } from './global-name.ts';
import { pinLogicalId } from './logical-id.ts';
import { makePrivateBucket } from './private-bucket.ts';
import type { StackKey, StackKeys } from './stack-keys.ts';

export interface DeliveryProps {
  readonly keys: StackKeys;
  readonly keepData: boolean;
  readonly domain: CustomDomain | undefined;
  readonly appOrigins: readonly string[];
  readonly logRetention: RetentionDays;
  readonly days: SetDays;
  /** A number higher by one makes a new signing key, and keeps the former one. */
  readonly signingKeyGeneration: number;
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
      days: props.days,
      recoverableFor: props.days.deletedMedia === 0 ? undefined : Duration.days(props.days.deletedMedia),
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
    this.baseUrl = addressOf(distribution, props.domain);
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

  /** The key of a generation. The first has the logical id that deployments know. */
  private makeKey(keys: StackKeys, generation: number): SigningKey {
    const key = keys.makeGeneration('media', {
      id: 'MediaSigningKey',
      name: 'media-signing-key',
      generation,
    });
    const publicKey = new PublicKey(this, `MediaPublicKey${generation}`, {
      publicKeyName: globalName(this, `media-key-${generation}`),
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
      keyGroupName: globalName(this, 'media-keys'),
      items: trusted,
    });
    const cachePolicy = new CachePolicy(this, 'CachePolicy', {
      cachePolicyName: globalName(this, 'renditions'),
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
      ...reachedBy(this, props.domain),
      defaultBehavior: {
        origin: bucketOrigin(this, this.media, 'media'),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        compress: false, // pictures do not shrink
        trustedKeyGroups: [keyGroup],
        cachePolicy,
        responseHeadersPolicy: this.makeHeaders(props.appOrigins),
      },
    });
    pinLogicalId(distribution, 'Distribution');
    acceptDistributionFindings(distribution, props.domain, {
      anywhere: 'People may look at photos from anywhere.',
      noFirewall: 'A firewall costs by the month; every address is signed and reads one object.',
      noLogs: 'Access logs would store who looked at what from which address.',
    });
    allowReading(this.media, distribution, {
      sid: 'ServeRenditions',
      action: 's3:GetObject',
      resource: this.media.arnForObjects(keysOf(photoObjects.renditions)),
    });
    allowReading(this.media, distribution, {
      sid: 'ServeTakeouts',
      action: 's3:GetObject',
      resource: this.media.arnForObjects(keysOf(exportObjects.takeouts)),
    });
    return distribution;
  }

  private makeHeaders(appOrigins: readonly string[]): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'ResponseHeaders', {
      responseHeadersPolicyName: globalName(this, 'renditions'),
      customHeadersBehavior: {
        customHeaders: [
          // No Cache-Control here: objects carry their own, and a header of the policy would mark errors as immutable too.
          { header: 'Cross-Origin-Resource-Policy', value: 'cross-origin', override: true },
        ],
      },
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'", override: true },
        strictTransportSecurity: strictTransport,
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
