import { Fn } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import { WEB_SECRET_HEADER } from '../../lambdas/api/caller-address.ts';
import type { CustomDomain } from '../config/config.ts';
import { CONSOLE_FOLDER } from '../console/console-files.ts';
import {
  acceptDistributionFindings,
  addressOf,
  allowReading,
  bucketOrigin,
  reachedBy,
} from './distribution-parts.ts';
import { pinLogicalId } from './logical-id.ts';
import { makePrivateBucket } from './private-bucket.ts';
import { makeConsoleHeaders, makePagesHeaders } from './web-headers.ts';

/** The API as the distribution finds it. */
export interface ApiOfWeb {
  /** Host of the API's own address. */
  readonly host: string;
  /** What the API knows the distribution by. */
  readonly secret: string;
  /** What has to be there before calls come: the host, and functions that know a new secret before it is sent. */
  readonly waitsFor: readonly IConstruct[];
}

export interface WebProps {
  readonly keepData: boolean;
  readonly domain: CustomDomain | undefined;
  /** Undefined where the API has its own address only. */
  readonly api: ApiOfWeb | undefined;
  /** Addresses that pages talk to besides their own: of the API, sign-in and uploads. */
  readonly talksTo: readonly string[];
  /** Origin of sign-in. */
  readonly signInOrigin: string;
  /** Where files are uploaded. */
  readonly uploadsUrl: string;
  /** Where pages load pictures from. */
  readonly mediaUrl: string;
}

/** Paths of the API. */
const API_PATHS = '/v1/*';
/** Paths of the console. */
const CONSOLE_PATHS = `/${CONSOLE_FOLDER}*`;

/**
 * The distribution `web`: pages from a bucket and, if so set, the API, on a host of their own. Media keep theirs, so that bytes which
 * people sent never share an origin with tokens.
 */
export class Web extends Construct {
  /** `https://` and the host of pages. */
  readonly url: string;
  /** Where pages lie. */
  readonly pages: Bucket;
  /** Where staff find the console; undefined where its calls would not reach the API. */
  readonly consoleUrl: string | undefined;

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    this.pages = makePrivateBucket(this, 'WebBucket', { keepData: props.keepData });
    const responseHeadersPolicy = makePagesHeaders(this, props);
    const pages: BehaviorOptions = {
      origin: bucketOrigin(this, this.pages, 'web'),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    };
    const distribution = new Distribution(this, 'WebDistribution', {
      comment: 'Pages, and the way to the API',
      ...reachedBy(this, props.domain),
      // No custom error pages: they are of the whole distribution, and would stand in place of the API's own answers.
      defaultRootObject: 'index.html',
      defaultBehavior: { ...pages, responseHeadersPolicy },
      additionalBehaviors:
        props.api === undefined
          ? {}
          : {
              [API_PATHS]: wayToApi(props.api, responseHeadersPolicy),
              [CONSOLE_PATHS]: { ...pages, responseHeadersPolicy: makeConsoleHeaders(this, props) },
            },
    });
    pinLogicalId(distribution, 'WebDistribution');
    if (props.api !== undefined) distribution.node.addDependency(...props.api.waitsFor);
    acceptDistributionFindings(distribution, props.domain, {
      anywhere: 'People may come from anywhere.',
      noFirewall: 'A firewall costs by the month; pages are public, and the API has limits of its own.',
      noLogs: 'Access logs would store who did what from which address.',
    });
    allowReading(this.pages, distribution, {
      action: 's3:GetObject',
      resource: this.pages.arnForObjects('*'),
    });
    // Listing makes a page that is not there a 404 instead of a 403; no request of CloudFront lists, since queries do not reach the bucket.
    allowReading(this.pages, distribution, { action: 's3:ListBucket', resource: this.pages.bucketArn });
    this.url = addressOf(distribution, props.domain);
    this.consoleUrl = props.api && `${this.url}/${CONSOLE_FOLDER}`;
  }
}

/**
 * Nothing of the API is cached, and it gets what the viewer sent but for the host, and who the viewer is.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html AllViewerExceptHostHeader
 */
const wayToApi = (
  { host, secret }: ApiOfWeb,
  responseHeadersPolicy: ResponseHeadersPolicy,
): BehaviorOptions => ({
  origin: new HttpOrigin(host, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    customHeaders: { [WEB_SECRET_HEADER]: secret },
  }),
  allowedMethods: AllowedMethods.ALLOW_ALL,
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY, // a token that was sent in the clear is known to others already
  compress: false, // the API does that
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy,
});

/** `https://` and the host of an address. */
export const originOf = (address: string): string => `https://${Fn.parseDomainName(address)}`;
