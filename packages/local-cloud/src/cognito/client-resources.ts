import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { StartError } from '../contract/start-error.ts';
import { definedOnly, serverOf, stableId } from './pool-server.ts';
import { OWN_PROVIDER, providersOf } from './providers-of-pools.ts';
import type { Rotation } from './user-pools.ts';

const MAX_ADDRESSES = 100;

const Client = z.object({
  UserPoolId: z.string(),
  ClientName: z.string().optional(),
  ExplicitAuthFlows: z.array(z.string()).optional(),
  PreventUserExistenceErrors: z.enum(['ENABLED', 'LEGACY']).optional(),
  EnableTokenRevocation: z.boolean().default(true),
  AccessTokenValidity: z.coerce.number().optional(),
  IdTokenValidity: z.coerce.number().optional(),
  RefreshTokenValidity: z.coerce.number().optional(),
  TokenValidityUnits: z
    .object({
      AccessToken: z.string().optional(),
      IdToken: z.string().optional(),
      RefreshToken: z.string().optional(),
    })
    .optional(),
  ReadAttributes: z.array(z.string()).optional(),
  WriteAttributes: z.array(z.string()).optional(),
  RefreshTokenRotation: z
    .object({
      Feature: z.enum(['ENABLED', 'DISABLED']).optional(),
      RetryGracePeriodSeconds: z.coerce.number().int().min(0).max(60).default(0),
    })
    .optional(),
  SupportedIdentityProviders: z.array(z.string()).optional(),
  AllowedOAuthFlowsUserPoolClient: z.boolean().optional(),
  AllowedOAuthFlows: z.array(z.enum(['code', 'implicit', 'client_credentials'])).optional(),
  AllowedOAuthScopes: z.array(z.string()).optional(),
  CallbackURLs: z.array(z.string()).max(MAX_ADDRESSES).optional(),
  LogoutURLs: z.array(z.string()).max(MAX_ADDRESSES).optional(),
  GenerateSecret: z.literal(false, 'The local cloud knows no client secrets.').optional(),
});

/** Makes the app clients of user pools. */
export const clientHandler: ResourceHandler = {
  type: 'AWS::Cognito::UserPoolClient',
  honoured: [
    'UserPoolId',
    'ClientName',
    'ExplicitAuthFlows',
    'PreventUserExistenceErrors',
    'EnableTokenRevocation',
    'AccessTokenValidity',
    'IdTokenValidity',
    'RefreshTokenValidity',
    'TokenValidityUnits',
    'ReadAttributes',
    'WriteAttributes',
    'RefreshTokenRotation.Feature',
    'RefreshTokenRotation.RetryGracePeriodSeconds',
    'GenerateSecret',
    'SupportedIdentityProviders',
    'AllowedOAuthFlowsUserPoolClient',
    'AllowedOAuthFlows',
    'AllowedOAuthScopes',
    'CallbackURLs',
    'LogoutURLs',
  ],
  meaningless: {},
  create: createClient,
};

async function createClient(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const properties = parseProperties(Client, resource);
  checkAddresses(resource.logicalId, [...(properties.CallbackURLs ?? []), ...(properties.LogoutURLs ?? [])]);
  checkProviders(resource.logicalId, cloud, properties);
  const server = await serverOf(cloud);
  const id = stableId(resource.logicalId, cloud, 26).toLowerCase();
  const now = new Date(cloud.now());
  const { TokenValidityUnits, RefreshTokenRotation, GenerateSecret: _, ...rest } = properties;
  await server.pools.putClient(
    {
      ...definedOnly(rest),
      UserPoolId: properties.UserPoolId,
      ClientId: id,
      ClientName: properties.ClientName ?? resource.logicalId,
      CreationDate: now,
      LastModifiedDate: now,
      ...(TokenValidityUnits ? { TokenValidityUnits: definedOnly(TokenValidityUnits) } : {}),
    },
    rotationOf(resource.logicalId, RefreshTokenRotation, properties.ExplicitAuthFlows),
  );
  return { ref: id, attributes: { ClientId: id, Name: properties.ClientName ?? resource.logicalId } };
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html */
function rotationOf(
  logicalId: string,
  rotation: z.infer<typeof Client>['RefreshTokenRotation'],
  flows: readonly string[] = [],
): Rotation | undefined {
  if (rotation?.Feature !== 'ENABLED') return undefined;
  if (flows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
    throw new StartError(
      `${logicalId}: ALLOW_REFRESH_TOKEN_AUTH does not go with RefreshTokenRotation: leave it out.`,
    );
  }
  return { graceSeconds: rotation.RetryGracePeriodSeconds };
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
function checkAddresses(logicalId: string, addresses: readonly string[]): void {
  const wrong = addresses.find(
    (address) =>
      !URL.canParse(address) ||
      address.includes('#') ||
      (address.startsWith('http:') &&
        !/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?]|$)/.test(address)),
  );
  if (wrong === undefined) return;
  throw new StartError(
    `${logicalId}: ${wrong} is no callback or sign-out address: absolute, without a fragment, and http on loopback only.`,
  );
}

function checkProviders(logicalId: string, cloud: Cloud, client: z.infer<typeof Client>): void {
  const known = providersOf(cloud, client.UserPoolId);
  const unknown = client.SupportedIdentityProviders?.find(
    (name) => name !== OWN_PROVIDER && !known.has(name),
  );
  if (unknown === undefined) return;
  throw new StartError(
    `${logicalId}: the user pool has no identity provider ${unknown} (yet: DependsOn names it).`,
  );
}
