import { createHash, createPublicKey } from 'node:crypto';
import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { StartError } from '../contract/start-error.ts';
import { bucketOrigin } from './bucket-origin.ts';
import { type Behaviour, DistributionServer } from './distribution-server.ts';
import { ResponseHeadersPolicy } from './response-headers.ts';

const NOTHING_IS_CACHED = 'Nothing is cached here, and only the path goes to the bucket.';

/** What the resources of one cloud know of each other, by id. */
interface Parts {
  readonly publicKeys: Map<string, string>;
  readonly keyGroups: Map<string, readonly string[]>;
  readonly headersPolicies: Map<string, ResponseHeadersPolicy>;
  /** Whether an origin access control signs. */
  readonly accessControls: Map<string, boolean>;
  distributions: number;
}

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html */
const isKeyOfCloudFront = (pem: string): boolean => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPublicKey(pem);
  return (
    (type === 'rsa' && details?.modulusLength === 2_048) ||
    (type === 'ec' && details?.namedCurve === 'prime256v1')
  );
};

const partsOfClouds = new WeakMap<Cloud, Parts>();

const Flag = z.union([z.boolean(), z.stringbool()]);
const CacheBehaviour = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  TrustedKeyGroups: z.array(z.string()).default([]),
  ResponseHeadersPolicyId: z.string().optional(),
});
const Config = z.object({
  Enabled: Flag,
  DefaultRootObject: z.string().default(''),
  DefaultCacheBehavior: CacheBehaviour,
  CacheBehaviors: z.array(CacheBehaviour).default([]),
  Origins: z.array(
    z.object({
      Id: z.string(),
      DomainName: z.string(),
      OriginPath: z.string().default(''),
      OriginAccessControlId: z.string().optional(),
    }),
  ),
});

const BEHAVIOUR_PROPERTIES = [
  'PathPattern',
  'TargetOriginId',
  'AllowedMethods',
  'TrustedKeyGroups',
  'ResponseHeadersPolicyId',
];
const MEANINGLESS_IN_BEHAVIOURS: Readonly<Record<string, string>> = {
  CachePolicyId: NOTHING_IS_CACHED,
  OriginRequestPolicyId: NOTHING_IS_CACHED,
  CachedMethods: NOTHING_IS_CACHED,
  Compress: 'Answers are sent as they are stored.',
  ViewerProtocolPolicy: 'Local addresses are plain HTTP.',
};

const distributionHandler: ResourceHandler = {
  type: 'AWS::CloudFront::Distribution',
  honoured: [
    'DistributionConfig.Enabled',
    'DistributionConfig.DefaultRootObject',
    ...BEHAVIOUR_PROPERTIES.flatMap((name) => [
      `DistributionConfig.DefaultCacheBehavior.${name}`,
      `DistributionConfig.CacheBehaviors.${name}`,
    ]),
    'DistributionConfig.Origins.Id',
    'DistributionConfig.Origins.DomainName',
    'DistributionConfig.Origins.OriginPath',
    'DistributionConfig.Origins.OriginAccessControlId',
    'DistributionConfig.Origins.S3OriginConfig.OriginAccessIdentity',
  ],
  meaningless: {
    ...Object.fromEntries(
      Object.entries(MEANINGLESS_IN_BEHAVIOURS).flatMap(([name, reason]) => [
        [`DistributionConfig.DefaultCacheBehavior.${name}`, reason],
        [`DistributionConfig.CacheBehaviors.${name}`, reason],
      ]),
    ),
    'DistributionConfig.Comment': 'A note.',
    'DistributionConfig.HttpVersion': 'Local addresses speak HTTP/1.1.',
    'DistributionConfig.IPV6Enabled': 'The local address is the only one.',
    'DistributionConfig.PriceClass': 'A price.',
    'DistributionConfig.Logging': 'Access logs are for audits of an account.',
    'DistributionConfig.Restrictions': 'Nobody on this machine comes from a country.',
    'DistributionConfig.ViewerCertificate': 'Local addresses are plain HTTP.',
    Tags: 'Tags name costs and owners.',
  },
  create: createDistribution,
};

/** Makes distributions and what belongs to them. */
export const cloudFrontHandlers: readonly ResourceHandler[] = [
  distributionHandler,
  {
    type: 'AWS::CloudFront::OriginAccessControl',
    honoured: [
      'OriginAccessControlConfig.SigningBehavior',
      'OriginAccessControlConfig.OriginAccessControlOriginType',
    ],
    meaningless: {
      'OriginAccessControlConfig.Name': 'A name.',
      'OriginAccessControlConfig.Description': 'A note.',
      'OriginAccessControlConfig.SigningProtocol': 'There is only one.',
    },
    create: async (resource, cloud) => {
      const { OriginAccessControlConfig: config } = parseProperties(
        z.object({
          OriginAccessControlConfig: z.object({
            SigningBehavior: z.enum(['always', 'never', 'no-override']),
            OriginAccessControlOriginType: z.literal('s3', 'Only buckets are supported as origins.'),
          }),
        }),
        resource,
      );
      const id = idOf('E', resource.logicalId);
      partsOf(cloud).accessControls.set(id, config.SigningBehavior !== 'never');
      return { ref: id, attributes: { Id: id } };
    },
  },
  {
    type: 'AWS::CloudFront::PublicKey',
    honoured: ['PublicKeyConfig.EncodedKey'],
    meaningless: {
      'PublicKeyConfig.Name': 'A name.',
      'PublicKeyConfig.Comment': 'A note.',
      'PublicKeyConfig.CallerReference': 'Makes a request to AWS unique.',
    },
    create: async (resource, cloud) => {
      const { PublicKeyConfig: config } = parseProperties(
        z.object({ PublicKeyConfig: z.object({ EncodedKey: z.string() }) }),
        resource,
      );
      if (!isKeyOfCloudFront(config.EncodedKey)) {
        throw new StartError(
          `${resource.logicalId}: CloudFront takes RSA keys of 2048 bits and ECDSA keys on P-256 only.`,
        );
      }
      const id = idOf('K', config.EncodedKey);
      partsOf(cloud).publicKeys.set(id, config.EncodedKey);
      return { ref: id, attributes: { Id: id, CreatedTime: new Date(cloud.now()).toISOString() } };
    },
  },
  {
    type: 'AWS::CloudFront::KeyGroup',
    honoured: ['KeyGroupConfig.Items'],
    meaningless: { 'KeyGroupConfig.Name': 'A name.', 'KeyGroupConfig.Comment': 'A note.' },
    create: async (resource, cloud) => {
      const { KeyGroupConfig: config } = parseProperties(
        z.object({ KeyGroupConfig: z.object({ Items: z.array(z.string()) }) }),
        resource,
      );
      const id = idOf('G', resource.logicalId);
      partsOf(cloud).keyGroups.set(id, config.Items);
      return { ref: id, attributes: { Id: id } };
    },
  },
  {
    type: 'AWS::CloudFront::ResponseHeadersPolicy',
    honoured: [
      'ResponseHeadersPolicyConfig.CorsConfig',
      'ResponseHeadersPolicyConfig.CustomHeadersConfig',
      'ResponseHeadersPolicyConfig.RemoveHeadersConfig',
      ...[
        'ContentSecurityPolicy',
        'ContentTypeOptions',
        'FrameOptions',
        'ReferrerPolicy',
        'StrictTransportSecurity',
      ].map((name) => `ResponseHeadersPolicyConfig.SecurityHeadersConfig.${name}`),
    ],
    meaningless: {
      'ResponseHeadersPolicyConfig.Name': 'A name.',
      'ResponseHeadersPolicyConfig.Comment': 'A note.',
    },
    create: async (resource, cloud) => {
      const { ResponseHeadersPolicyConfig: config } = parseProperties(
        z.object({ ResponseHeadersPolicyConfig: ResponseHeadersPolicy }),
        resource,
      );
      const id = idOf('H', resource.logicalId);
      partsOf(cloud).headersPolicies.set(id, config);
      return { ref: id, attributes: { Id: id } };
    },
  },
  ...['CachePolicy', 'OriginRequestPolicy'].map(
    (kind): ResourceHandler => ({
      type: `AWS::CloudFront::${kind}`,
      honoured: [],
      meaningless: { [`${kind}Config`]: NOTHING_IS_CACHED },
      create: async ({ logicalId }) => {
        const id = idOf('P', logicalId);
        return { ref: id, attributes: { Id: id } };
      },
    }),
  ),
];

async function createDistribution(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const { DistributionConfig: config } = parseProperties(z.object({ DistributionConfig: Config }), resource);
  const parts = partsOf(cloud);
  const id = idOf('E', resource.logicalId);
  const arn = `arn:aws:cloudfront::${cloud.accountId}:distribution/${id}`;
  const behaviours = [...config.CacheBehaviors, { ...config.DefaultCacheBehavior, PathPattern: '*' }];
  const server = await DistributionServer.start(cloud, parts.distributions === 0 ? cloud.ports.media : 0, {
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
  behaviour: z.infer<typeof CacheBehaviour>,
  config: z.infer<typeof Config>,
  distributionArn: string,
  logicalId: string,
  cloud: Cloud,
): Behaviour {
  const { publicKeys, keyGroups, headersPolicies, accessControls } = partsOf(cloud);
  const origin = config.Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
  const bucket = /^(.+)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com$/.exec(origin?.DomainName ?? '')?.[1];
  if (!origin || bucket === undefined) {
    throw new StartError(`${logicalId}: origin ${behaviour.TargetOriginId} is not a bucket.`);
  }
  const { OriginAccessControlId: control, OriginPath: originPath } = origin;
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
    origin: bucketOrigin(
      cloud,
      bucket,
      distributionArn,
      control !== undefined && (accessControls.get(control) ?? false),
    ),
    originPath,
    keys: behaviour.TrustedKeyGroups.length > 0 ? new Map(keys) : undefined,
    headers,
  };
}

function partsOf(cloud: Cloud): Parts {
  const known = partsOfClouds.get(cloud) ?? {
    publicKeys: new Map(),
    keyGroups: new Map(),
    headersPolicies: new Map(),
    accessControls: new Map(),
    distributions: 0,
  };
  partsOfClouds.set(cloud, known);
  return known;
}

/** An id in CloudFront's form, the same at each start. */
function idOf(letter: string, seed: string): string {
  const digest = createHash('sha256').update(seed).digest('hex').toUpperCase();
  return `${letter}${digest.slice(0, 13)}`;
}
