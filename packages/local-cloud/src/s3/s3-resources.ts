import { CreateBucketCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { stateOf } from '../gateway/gateway-state.ts';
import { isRecord, recordOf, textOf } from '../gateway/narrow.ts';
import { sharedOperatorClient } from '../gateway/operator-client.ts';
import { physicalName } from '../gateway/physical-name.ts';
import { statementsOf } from '../gateway/policy.ts';
import { type BucketSettings, bucketArnOf, buckets } from './bucket-settings.ts';
import { sweepExpiredObjects } from './s3-lifecycle.ts';

/** How often lifecycle rules are applied; S3 does it once a day. */
const SWEEP_INTERVAL_MS = 10 * 60_000;

/** CloudFormation gives numbers and booleans as text now and then. */
const Count = z.coerce.number();
const Strings = z.optional(z.array(z.string()));

const BucketProperties = z.looseObject({
  BucketName: z.optional(z.string()),
  CorsConfiguration: z.optional(
    z.looseObject({
      CorsRules: z.array(
        z.looseObject({
          AllowedOrigins: z.array(z.string()),
          AllowedMethods: z.array(z.enum(['GET', 'PUT', 'HEAD', 'POST', 'DELETE'])),
          AllowedHeaders: Strings,
          ExposedHeaders: Strings,
          MaxAge: z.optional(Count),
        }),
      ),
    }),
  ),
  LifecycleConfiguration: z.optional(
    z.looseObject({
      Rules: z.array(
        z.looseObject({
          Status: z.enum(['Enabled', 'Disabled']),
          Prefix: z.optional(z.string()),
          ExpirationInDays: z.optional(Count),
        }),
      ),
    }),
  ),
});

const bucketHandler: ResourceHandler = {
  type: 'AWS::S3::Bucket',
  honoured: [
    'BucketName',
    'CorsConfiguration.CorsRules',
    'LifecycleConfiguration.Rules.ExpirationInDays',
    'LifecycleConfiguration.Rules.Prefix',
    'LifecycleConfiguration.Rules.Status',
    'NotificationConfiguration.EventBridgeConfiguration',
  ],
  meaningless: {
    PublicAccessBlockConfiguration:
      'the gateway lets nobody in without a policy, and is on this machine only',
    BucketEncryption: 'objects at rest are as safe as the disk they are on',
    OwnershipControls: 'there is one account on one machine, and ACLs are refused',
    LoggingConfiguration: 'access logs go to another bucket for audits of an account',
    Tags: 'tags are for bills and searches in an account',
    'LifecycleConfiguration.Rules.Id': 'a name',
    'LifecycleConfiguration.Rules.AbortIncompleteMultipartUpload':
      'parts of unfinished uploads cost nothing here',
    'LifecycleConfiguration.Rules.NoncurrentVersionExpiration': 'there are no versions here',
    MetricsConfigurations: 'there is no CloudWatch on one machine',
  },
  create: createBucket,
};

const bucketPolicyHandler: ResourceHandler = {
  type: 'AWS::S3::BucketPolicy',
  honoured: ['Bucket', 'PolicyDocument'],
  meaningless: {},
  async create({ logicalId, properties }, cloud) {
    settingsOf(cloud, properties['Bucket'], logicalId).policy = statementsOf(properties['PolicyDocument']);
    return { ref: logicalId };
  },
};

/** What CDK makes of `eventBridgeEnabled`: on AWS a function of its own sets the configuration. */
const notificationsHandler: ResourceHandler = {
  type: 'Custom::S3BucketNotifications',
  honoured: ['BucketName', 'NotificationConfiguration.EventBridgeConfiguration'],
  meaningless: {
    ServiceToken: 'the local cloud sets the configuration itself',
    Managed: 'there are no notifications but those of the template',
    SkipDestinationValidation: 'there are no destinations but the event bus',
  },
  async create({ logicalId, properties }, cloud) {
    const configuration = recordOf(properties['NotificationConfiguration']);
    settingsOf(cloud, properties['BucketName'], logicalId).sendsEvents = isRecord(
      configuration['EventBridgeConfiguration'],
    );
    return { ref: logicalId };
  },
};

/** Makes buckets and what belongs to them. */
export const s3Handlers: readonly ResourceHandler[] = [
  bucketHandler,
  bucketPolicyHandler,
  notificationsHandler,
];

function settingsOf(cloud: Cloud, name: unknown, logicalId: string): BucketSettings {
  const settings = buckets.of(stateOf(cloud.gateway)).get(textOf(name) ?? '');
  if (settings === undefined) throw new StartError(`${logicalId} names the unknown bucket ${String(name)}.`);
  return settings;
}

async function createBucket(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const parsed = BucketProperties.safeParse(resource.properties);
  if (!parsed.success) {
    throw new StartError(`Bucket ${resource.logicalId} cannot be read: ${z.prettifyError(parsed.error)}`);
  }
  const state = stateOf(cloud.gateway);
  const name = parsed.data.BucketName ?? physicalName(cloud, resource.logicalId).toLowerCase().slice(0, 63);
  const notification = recordOf(
    recordOf(resource.properties['NotificationConfiguration'])['EventBridgeConfiguration'],
  );
  buckets.of(state).set(name, {
    name,
    arn: bucketArnOf(name),
    policy: [],
    cors: (parsed.data.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
      allowedOrigins: rule.AllowedOrigins,
      allowedMethods: rule.AllowedMethods,
      allowedHeaders: rule.AllowedHeaders ?? [],
      exposedHeaders: rule.ExposedHeaders ?? [],
      maxAgeSeconds: rule.MaxAge,
    })),
    expiration: (parsed.data.LifecycleConfiguration?.Rules ?? []).flatMap((rule) =>
      rule.Status === 'Enabled' && rule.ExpirationInDays !== undefined
        ? [{ prefix: rule.Prefix ?? '', days: rule.ExpirationInDays }]
        : [],
    ),
    sendsEvents: String(notification['EventBridgeEnabled']) === 'true',
  });
  await clientOf(cloud).send(new CreateBucketCommand({ Bucket: name }));
  if (buckets.of(state).size === 1) keepSweeping(cloud);
  cloud.hosts.serve(`${name}.s3.${cloud.region}.amazonaws.com`, `${cloud.gateway.publicEndpoint}/${name}`);
  cloud.inspection.addSection(`Bucket ${resource.logicalId}`, () => countObjects(cloud, name));
  return {
    ref: name,
    attributes: {
      Arn: bucketArnOf(name),
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${cloud.region}.amazonaws.com`,
    },
  };
}

const clientOf = sharedOperatorClient((settings) => new S3Client(settings));

function keepSweeping(cloud: Cloud): void {
  cloud.onTimePassed(async () => {
    await sweepExpiredObjects(cloud.gateway);
  });
  const timer = setInterval(() => {
    cloud.background.track(sweepExpiredObjects(cloud.gateway));
  }, SWEEP_INTERVAL_MS);
  cloud.own({
    name: 'lifecycle rules',
    async stop() {
      clearInterval(timer);
    },
  });
}

async function countObjects(
  cloud: Cloud,
  name: string,
): Promise<readonly { readonly name: string; readonly objects: number; readonly bytes: number }[]> {
  let objects = 0;
  let bytes = 0;
  for await (const page of paginateListObjectsV2({ client: clientOf(cloud) }, { Bucket: name })) {
    objects += page.Contents?.length ?? 0;
    for (const object of page.Contents ?? []) bytes += object.Size ?? 0;
  }
  return [{ name, objects, bytes }];
}
