import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { StartError } from '../contract/start-error.ts';
import { bucketOrigin } from './bucket-origin.ts';
import { type Behaviour, DistributionServer } from './distribution-server.ts';
import { httpOrigin } from './http-origin.ts';
import type { Origin } from './origin.ts';
import { idOf, partsOf } from './parts.ts';

/** What a bucket is told of a request: the path. */
export const NOTHING_IS_CACHED = 'Nothing is cached here, and only the path goes to the bucket.';

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html */
const REFUSED_CUSTOM_HEADERS =
  /^(cache-control|connection|content-length|cookie|host|if-.+|max-forwards|pragma|proxy-.+|range|request-range|te|trailer|transfer-encoding|upgrade|via|x-amz-.*|x-edge-.*|x-real-ip)$/;

const Flag = z.union([z.boolean(), z.stringbool()]);
const CacheBehaviour = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  CachePolicyId: z.string().optional(),
  OriginRequestPolicyId: z.string().optional(),
  TrustedKeyGroups: z.array(z.string()).default([]),
  ResponseHeadersPolicyId: z.string().optional(),
});
type CacheBehaviour = z.infer<typeof CacheBehaviour>;
const CustomHeader = z.object({
  HeaderName: z.string().toLowerCase(),
  HeaderValue: z.string(),
});
const OriginProperties = z.object({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.string().default(''),
  OriginAccessControlId: z.string().optional(),
  OriginCustomHeaders: z.array(CustomHeader).default([]),
  CustomOriginConfig: z.object({ OriginReadTimeout: z.coerce.number().default(30) }).optional(),
});
const Config = z.object({
  Enabled: Flag,
  DefaultRootObject: z.string().default(''),
  DefaultCacheBehavior: CacheBehaviour,
  CacheBehaviors: z.array(CacheBehaviour).default([]),
  Origins: z.array(OriginProperties),
});

const BEHAVIOUR_PROPERTIES = [
  'PathPattern',
  'TargetOriginId',
  'AllowedMethods',
  'CachePolicyId',
  'OriginRequestPolicyId',
  'TrustedKeyGroups',
  'ResponseHeadersPolicyId',
];
const MEANINGLESS_IN_BEHAVIOURS: Readonly<Record<string, string>> = {
  CachedMethods: NOTHING_IS_CACHED,
  Compress: 'Answers are sent as they are stored.',
  ViewerProtocolPolicy: 'Local addresses are plain HTTP.',
};

/** Makes distributions. */
export const distributionHandler: ResourceHandler = {
  type: 'AWS::CloudFront::Distribution',
  honoured: [
    'DistributionConfig.Enabled',
    'DistributionConfig.DefaultRootObject',
    ...BEHAVIOUR_PROPERTIES.flatMap((name) => [
      `DistributionConfig.DefaultCacheBehavior.${name}`,
      `DistributionConfig.CacheBehaviors.${name}`,
    ]),
    ...[
      'Id',
      'DomainName',
      'OriginPath',
      'OriginAccessControlId',
      'OriginCustomHeaders.HeaderName',
      'OriginCustomHeaders.HeaderValue',
      'S3OriginConfig.OriginAccessIdentity',
      'CustomOriginConfig.OriginReadTimeout',
    ].map((name) => `DistributionConfig.Origins.${name}`),
  ],
  meaningless: {
    ...Object.fromEntries(
      Object.entries(MEANINGLESS_IN_BEHAVIOURS).flatMap(([name, reason]) => [
        [`DistributionConfig.DefaultCacheBehavior.${name}`, reason],
        [`DistributionConfig.CacheBehaviors.${name}`, reason],
      ]),
    ),
    'DistributionConfig.Aliases': 'The local address is the only name.',
    'DistributionConfig.Comment': 'A note.',
    'DistributionConfig.HttpVersion': 'Local addresses speak HTTP/1.1.',
    'DistributionConfig.IPV6Enabled': 'The local address is the only one.',
    'DistributionConfig.PriceClass': 'A price.',
    'DistributionConfig.Logging': 'Access logs are for audits of an account.',
    'DistributionConfig.Restrictions': 'Nobody on this machine comes from a country.',
    'DistributionConfig.ViewerCertificate': 'Local addresses are plain HTTP.',
    'DistributionConfig.Origins.CustomOriginConfig.OriginProtocolPolicy': 'Local addresses are plain HTTP.',
    'DistributionConfig.Origins.CustomOriginConfig.OriginSSLProtocols': 'Local addresses are plain HTTP.',
    Tags: 'Tags name costs and owners.',
  },
  create: createDistribution,
};

async function createDistribution(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const { DistributionConfig: config } = parseProperties(z.object({ DistributionConfig: Config }), resource);
  const parts = partsOf(cloud);
  const id = idOf('E', resource.logicalId);
  const arn = `arn:aws:cloudfront::${cloud.accountId}:distribution/${id}`;
  const behaviours = [...config.CacheBehaviors, { ...config.DefaultCacheBehavior, PathPattern: '*' }];
  const place = [
    { name: 'media', port: cloud.ports.media },
    { name: 'web', port: cloud.ports.web },
  ][parts.distributions] ?? { name: `distribution ${resource.logicalId}`, port: 0 };
  const server = await DistributionServer.start(cloud, place, {
    logicalId: resource.logicalId,
    id,
    defaultRootObject: config.DefaultRootObject,
    behaviours: config.Enabled
      ? behaviours.map((behaviour) => behaviourOf(behaviour, config, arn, resource.logicalId, cloud))
      : [],
  });
  parts.distributions += 1;
  cloud.own(server);
  return { ref: id, attributes: { Id: id, DomainName: server.host } };
}

function behaviourOf(
  behaviour: CacheBehaviour,
  config: z.infer<typeof Config>,
  distributionArn: string,
  logicalId: string,
  cloud: Cloud,
): Behaviour {
  const { publicKeys, keyGroups, headersPolicies } = partsOf(cloud);
  const policyId = behaviour.ResponseHeadersPolicyId;
  const headers = policyId === undefined ? undefined : headersPolicies.get(policyId);
  if (policyId !== undefined && !headers) {
    throw new StartError(`${logicalId}: response headers policy ${policyId} is not part of the template.`);
  }
  const trusted = behaviour.TrustedKeyGroups.flatMap((group) => keyGroups.get(group) ?? []);
  const keys = trusted.map((keyId): [string, string] => [keyId, publicKeys.get(keyId) ?? '']);
  return {
    pathPattern: behaviour.PathPattern.startsWith('*')
      ? behaviour.PathPattern
      : `/${behaviour.PathPattern.replace(/^\//, '')}`,
    allowedMethods: behaviour.AllowedMethods,
    origin: originOf(behaviour, config, distributionArn, logicalId, cloud),
    keys: behaviour.TrustedKeyGroups.length > 0 ? new Map(keys) : undefined,
    headers,
  };
}

function originOf(
  behaviour: CacheBehaviour,
  { Origins }: z.infer<typeof Config>,
  distributionArn: string,
  logicalId: string,
  cloud: Cloud,
): Origin {
  const origin = Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
  if (origin === undefined) {
    throw new StartError(`${logicalId}: origin ${behaviour.TargetOriginId} is not there.`);
  }
  const { DomainName, OriginAccessControlId: control, OriginPath: originPath } = origin;
  const bucket = /^(.+)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com$/.exec(DomainName)?.[1];
  if (bucket !== undefined) {
    const signs = control !== undefined && (partsOf(cloud).accessControls.get(control) ?? false);
    return bucketOrigin(cloud, { bucket, originPath, distributionArn, signs });
  }
  const refused = (why: string): StartError => new StartError(`${logicalId}: origin ${DomainName} ${why}.`);
  const address = cloud.hosts.originOf(DomainName);
  if (address === undefined) throw refused('is neither a bucket nor served by the local cloud');
  if (behaviour.CachePolicyId !== CACHING_DISABLED) {
    throw refused('is asked at each request here: its behaviour must have the policy CachingDisabled');
  }
  if (behaviour.OriginRequestPolicyId !== ALL_VIEWER_EXCEPT_HOST_HEADER) {
    throw refused('gets here what the policy AllViewerExceptHostHeader forwards, and nothing else is known');
  }
  const custom = origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName, HeaderValue]);
  const impossible = custom.find(([name = '']) => REFUSED_CUSTOM_HEADERS.test(name))?.[0];
  if (impossible !== undefined) throw refused(`cannot be sent the header ${impossible}, says CloudFront`);
  return httpOrigin({
    address,
    originPath,
    customHeaders: Object.fromEntries(custom),
    country: cloud.viewerCountry,
    timeoutMs: (origin.CustomOriginConfig?.OriginReadTimeout ?? 30) * 1000,
  });
}
