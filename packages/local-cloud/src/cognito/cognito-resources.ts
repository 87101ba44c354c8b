import { createHash } from 'node:crypto';
import { USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js';
import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { StartError } from '../contract/start-error.ts';
import { hasState, registerBackend } from '../gateway/gateway-state.ts';
import { IdentityServer } from './identity-server.ts';
import { TRIGGER_NAMES } from './triggers.ts';
import type { Rotation } from './user-pools.ts';

const NOTHING_IS_SENT = 'Nothing is sent: the confirmation code is always the same.';

const servers = new WeakMap<Cloud, Promise<IdentityServer>>();

const Schema = z.object({
  Name: z.string(),
  AttributeDataType: z.string().default('String'),
  Mutable: z.boolean().default(true),
  Required: z.boolean().default(false),
  DeveloperOnlyAttribute: z.boolean().default(false),
});

const Pool = z.object({
  UserPoolName: z.string().optional(),
  Policies: z
    .object({
      PasswordPolicy: z
        .object({
          MinimumLength: z.coerce.number().optional(),
          RequireUppercase: z.boolean().optional(),
          RequireLowercase: z.boolean().optional(),
          RequireNumbers: z.boolean().optional(),
          RequireSymbols: z.boolean().optional(),
        })
        .optional(),
    })
    .optional(),
  AutoVerifiedAttributes: z.array(z.enum(['email', 'phone_number'])).default([]),
  UsernameAttributes: z.array(z.enum(['email', 'phone_number'])).default([]),
  AliasAttributes: z.array(z.enum(['email', 'phone_number', 'preferred_username'])).default([]),
  UsernameConfiguration: z.object({ CaseSensitive: z.boolean() }).optional(),
  Schema: z.array(Schema).default([]),
  AdminCreateUserConfig: z.object({ AllowAdminCreateUserOnly: z.boolean().default(false) }).optional(),
  MfaConfiguration: z.enum(['OFF', 'ON', 'OPTIONAL']).default('OFF'),
  EnabledMfas: z.array(z.literal('SOFTWARE_TOKEN_MFA')).optional(),
  UserAttributeUpdateSettings: z
    .object({ AttributesRequireVerificationBeforeUpdate: z.array(z.enum(['email', 'phone_number'])) })
    .optional(),
  LambdaConfig: z.partialRecord(z.enum(TRIGGER_NAMES), z.string()).default({}),
});

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
  GenerateSecret: z.literal(false, 'The local cloud knows no client secrets.').optional(),
});

const Group = z.object({
  UserPoolId: z.string(),
  GroupName: z.string(),
  Description: z.string().optional(),
  Precedence: z.coerce.number().optional(),
});

/** Makes user pools, their clients and groups. */
export const cognitoHandlers: readonly ResourceHandler[] = [
  {
    type: 'AWS::Cognito::UserPool',
    honoured: [
      'UserPoolName',
      'Policies.PasswordPolicy.MinimumLength',
      'Policies.PasswordPolicy.RequireUppercase',
      'Policies.PasswordPolicy.RequireLowercase',
      'Policies.PasswordPolicy.RequireNumbers',
      'Policies.PasswordPolicy.RequireSymbols',
      'AutoVerifiedAttributes',
      'UsernameAttributes',
      'AliasAttributes',
      'UsernameConfiguration.CaseSensitive',
      'Schema.Name',
      'Schema.AttributeDataType',
      'Schema.Mutable',
      'Schema.Required',
      'Schema.DeveloperOnlyAttribute',
      'AdminCreateUserConfig.AllowAdminCreateUserOnly',
      'MfaConfiguration',
      'EnabledMfas',
      'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
      ...TRIGGER_NAMES.map((trigger) => `LambdaConfig.${trigger}`),
    ],
    meaningless: {
      'Policies.PasswordPolicy.TemporaryPasswordValidityDays': 'Temporary passwords do not expire here.',
      AccountRecoverySetting: 'Recovery is by e-mail.',
      EmailVerificationMessage: NOTHING_IS_SENT,
      EmailVerificationSubject: NOTHING_IS_SENT,
      SmsVerificationMessage: NOTHING_IS_SENT,
      VerificationMessageTemplate: NOTHING_IS_SENT,
      EmailConfiguration: NOTHING_IS_SENT,
      SmsConfiguration: NOTHING_IS_SENT,
      UserPoolTier: 'A price, and features that other properties turn on.',
      UserPoolAddOns: 'There is no threat protection here.',
      DeletionProtection: 'A pool is never deleted here.',
      UserPoolTags: 'Tags name costs and owners.',
    },
    create: createPool,
  },
  {
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
    ],
    meaningless: {
      SupportedIdentityProviders: 'There is only the pool itself.',
      AllowedOAuthFlowsUserPoolClient: 'There is no hosted sign-in page here.',
      AllowedOAuthFlows: 'There is no hosted sign-in page here.',
      AllowedOAuthScopes: 'There is no hosted sign-in page here.',
      CallbackURLs: 'There is no hosted sign-in page here.',
      LogoutURLs: 'There is no hosted sign-in page here.',
    },
    create: createClient,
  },
  {
    type: 'AWS::Cognito::UserPoolGroup',
    honoured: ['UserPoolId', 'GroupName', 'Description', 'Precedence'],
    meaningless: {},
    create: createGroup,
  },
];

async function createPool(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const properties = parseProperties(Pool, resource);
  const server = await serverOf(cloud);
  const id = `${cloud.region}_${stableId(resource.logicalId, cloud, 9)}`;
  const arn = `arn:aws:cognito-idp:${cloud.region}:${cloud.accountId}:userpool/${id}`;
  const now = new Date(cloud.now());
  await server.pools.putPool(
    {
      Id: id,
      Arn: arn,
      Name: properties.UserPoolName ?? resource.logicalId,
      CreationDate: now,
      LastModifiedDate: now,
      Policies: { PasswordPolicy: definedOnly(properties.Policies?.PasswordPolicy ?? {}) },
      AutoVerifiedAttributes: properties.AutoVerifiedAttributes,
      UsernameAttributes: properties.UsernameAttributes,
      AliasAttributes: properties.AliasAttributes,
      UsernameConfiguration: properties.UsernameConfiguration ?? { CaseSensitive: true },
      SchemaAttributes: schemaOf(properties.Schema),
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: properties.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
      },
      MfaConfiguration: properties.MfaConfiguration,
      SoftwareTokenMfaConfiguration: {
        Enabled: properties.EnabledMfas?.includes('SOFTWARE_TOKEN_MFA') ?? false,
      },
      ...(properties.UserAttributeUpdateSettings
        ? { UserAttributeUpdateSettings: properties.UserAttributeUpdateSettings }
        : {}),
      LambdaConfig: definedOnly(properties.LambdaConfig),
    },
    definedOnly(properties.LambdaConfig),
  );
  return {
    ref: id,
    attributes: {
      Arn: arn,
      UserPoolId: id,
      ProviderName: `${server.host}/${id}`,
      ProviderURL: `http://${server.host}/${id}`,
    },
  };
}

async function createClient(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const properties = parseProperties(Client, resource);
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

async function createGroup(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const { UserPoolId, ...properties } = parseProperties(Group, resource);
  const { pools } = await serverOf(cloud);
  const pool = await pools.pool(UserPoolId);
  const known = await pool.getGroupByGroupName(pools.context, properties.GroupName);
  const now = new Date(cloud.now());
  await pool.saveGroup(pools.context, {
    ...(known ?? { CreationDate: now }),
    ...definedOnly(properties),
    GroupName: properties.GroupName,
    LastModifiedDate: now,
  });
  return { ref: properties.GroupName };
}

function serverOf(cloud: Cloud): Promise<IdentityServer> {
  const known = servers.get(cloud);
  if (known) return known;
  const starting = IdentityServer.start(cloud).then((server) => {
    cloud.own(server);
    if (hasState(cloud.gateway)) {
      registerBackend(cloud.gateway, 'cognito-idp', new URL(`http://${server.host}`));
    }
    return server;
  });
  servers.set(cloud, starting);
  return starting;
}

/** The standard attributes with the pool's changes, and its own attributes. */
function schemaOf(changes: readonly z.infer<typeof Schema>[]) {
  const standard = USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? [];
  const changed = standard.map((attribute) => ({
    ...attribute,
    ...changes.find(({ Name }) => Name === attribute.Name),
  }));
  const own = changes
    .filter(({ Name }) => !standard.some((attribute) => attribute.Name === Name))
    .map((attribute) => ({ ...attribute, Name: `custom:${attribute.Name}` }));
  return [...changed, ...own];
}

/** An id that is the same at each start; it starts with a letter. */
function stableId(logicalId: string, cloud: Cloud, length: number): string {
  const digest = createHash('sha256').update(`${cloud.accountId}\n${logicalId}`).digest('base64');
  return `s${digest.replaceAll(/[^a-zA-Z0-9]/g, '')}`.slice(0, length);
}

type Defined<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

function definedOnly<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return z.custom<Defined<T>>(() => true).parse(Object.fromEntries(entries));
}
