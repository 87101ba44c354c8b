import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../../contract/contract.ts';
import { parseProperties } from '../../contract/resource-properties.ts';
import { StartError } from '../../contract/start-error.ts';
import { serverOf } from '../pool-server.ts';
import { DETAILS_OF, makeProvider } from '../provider.ts';
import { providersOf, tierOf } from '../providers-of-pools.ts';
import { PagesServer } from './pages-server.ts';

/** `{{resolve:secretsmanager:name:SecretString:key:stage:version}}`, where the name may be an ARN. */
const REFERENCE =
  /^\{\{resolve:secretsmanager:((?:arn(?::[^:]*){5}:)?[^:]+)(?::SecretString)?(?::([^:]*))?(?::[^:]*){0,2}\}\}$/;
const ATTRIBUTE_TRIGGERS = ['PreSignUp', 'PostConfirmation', 'PostAuthentication'] as const;

const Domain = z.object({
  Domain: z.string(),
  UserPoolId: z.string(),
  ManagedLoginVersion: z.coerce.number().int().min(1).max(2).default(1),
  CustomDomainConfig: z.object({ CertificateArn: z.string() }).optional(),
});
const IdentityProvider = z.object({
  UserPoolId: z.string(),
  ProviderName: z.string().min(1).max(32),
  ProviderType: z.enum(
    ['Google', 'SignInWithApple', 'OIDC'],
    'The local cloud knows Google, SignInWithApple and OIDC.',
  ),
  ProviderDetails: z.record(z.string(), z.unknown()),
  AttributeMapping: z.record(z.string(), z.string()).default({}),
  IdpIdentifiers: z.array(z.string()).default([]),
});

/** The pool that has the one domain, by cloud. */
const servedPools = new WeakMap<Cloud, string>();

/** Makes the domains and the other providers of user pools. */
export const pagesHandlers: readonly ResourceHandler[] = [
  {
    type: 'AWS::Cognito::UserPoolDomain',
    honoured: ['Domain', 'UserPoolId', 'ManagedLoginVersion'],
    meaningless: { CustomDomainConfig: 'The local address is the only name, with a certificate of its own.' },
    create: createDomain,
  },
  {
    type: 'AWS::Cognito::UserPoolIdentityProvider',
    honoured: [
      'UserPoolId',
      'ProviderName',
      'ProviderType',
      'AttributeMapping',
      'IdpIdentifiers',
      ...new Set(
        Object.values(DETAILS_OF).flatMap((names) => names.map((name) => `ProviderDetails.${name}`)),
      ),
    ],
    meaningless: {},
    create: createProvider,
  },
];

async function createDomain(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const { logicalId } = resource;
  const properties = parseProperties(Domain, resource);
  const { UserPoolId: poolId, ManagedLoginVersion: version } = properties;
  const servedPool = servedPools.get(cloud);
  if (servedPool !== undefined)
    throw new StartError(`${logicalId}: the local cloud serves one domain, which ${servedPool} has.`);
  if (version === 2 && tierOf(cloud, poolId) === 'LITE')
    throw new StartError(
      `${logicalId}: ManagedLoginVersion 2 needs the plan Essentials; Lite has the classic pages (1).`,
    );
  const server = await serverOf(cloud);
  const { LambdaConfig = {} } = (await server.pools.pool(poolId)).options;
  const trigger = ATTRIBUTE_TRIGGERS.find((name) => LambdaConfig[name] !== undefined);
  if (trigger !== undefined)
    throw new StartError(
      `${logicalId}: the local cloud does not run ${trigger} for who signs in by its pages.`,
    );
  servedPools.set(cloud, poolId);
  const providers = providersOf(cloud, poolId);
  const pages = {
    poolId,
    managed: version === 2,
    providerOf: (identifier: string) =>
      [...providers.values()].find(({ identifiers }) => identifiers.includes(identifier))?.name,
  };
  const surroundings = { pools: server.pools, now: () => cloud.now() };
  const running = await PagesServer.start(cloud, surroundings, pages, providers);
  cloud.own(running);
  server.servePages(poolId, running.origin);
  const host = properties.Domain.includes('.')
    ? properties.Domain
    : `${properties.Domain}.auth.${cloud.region}.amazoncognito.com`;
  cloud.hosts.serve(host, running.origin);
  return { ref: properties.Domain, attributes: { CloudFrontDistribution: new URL(running.origin).host } };
}

async function createProvider(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const { logicalId } = resource;
  const properties = parseProperties(IdentityProvider, resource);
  const { ProviderName: name, ProviderType: type } = properties;
  const details = Object.entries(properties.ProviderDetails).map(([key, value]) => {
    if (!DETAILS_OF[type].some((known) => known === key))
      throw new StartError(`${logicalId}: ${key} is no detail of a provider of type ${type}.`);
    return [key, typeof value === 'string' ? textOf(value, logicalId, cloud) : value] as const;
  });
  const given = {
    name,
    type,
    details: Object.fromEntries(details),
    mapping: properties.AttributeMapping,
    identifiers: properties.IdpIdentifiers,
  };
  try {
    providersOf(cloud, properties.UserPoolId).set(name, makeProvider(given, cloud.issuers[name]));
  } catch (error) {
    throw new StartError(`${logicalId}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { ref: name };
}

/** The text, or that of the secret that it refers to. */
function textOf(value: string, logicalId: string, cloud: Cloud): string {
  const [, name, key] = REFERENCE.exec(value) ?? [];
  if (name === undefined) return value;
  const secret = cloud.secretOf(name);
  if (secret === undefined)
    throw new StartError(
      `${logicalId}: nobody gave the text of the secret ${name} (secrets of the local cloud’s options).`,
    );
  if (!key) return secret;
  const member: unknown = Reflect.get(Object(JSON.parse(secret)), key);
  if (typeof member === 'string') return member;
  throw new StartError(`${logicalId}: the secret ${name} has no text ${key}.`);
}
