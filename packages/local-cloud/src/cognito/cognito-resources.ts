import { USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js';
import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { clientHandler } from './client-resources.ts';
import { definedOnly, serverOf, stableId } from './pool-server.ts';
import { noteTier } from './providers-of-pools.ts';
import { TRIGGER_NAMES } from './triggers.ts';

const NOTHING_IS_SENT = 'Nothing is sent: the confirmation code is always the same.';

const Schema = z.object({
  Name: z.string(),
  AttributeDataType: z.string().default('String'),
  Mutable: z.boolean().default(true),
  Required: z.boolean().default(false),
  DeveloperOnlyAttribute: z.boolean().default(false),
});

const Pool = z.object({
  UserPoolName: z.string().optional(),
  UserPoolTier: z.enum(['LITE', 'ESSENTIALS', 'PLUS']).default('ESSENTIALS'),
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

const Group = z.object({
  UserPoolId: z.string(),
  GroupName: z.string(),
  Description: z.string().optional(),
  Precedence: z.coerce.number().optional(),
});

/** Makes user pools, their clients, groups, domains and other providers. */
export const cognitoHandlers: readonly ResourceHandler[] = [
  {
    type: 'AWS::Cognito::UserPool',
    honoured: [
      'UserPoolName',
      'UserPoolTier',
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
      UserPoolAddOns: 'There is no threat protection here.',
      DeletionProtection: 'A pool is never deleted here.',
      UserPoolTags: 'Tags name costs and owners.',
    },
    create: createPool,
  },
  clientHandler,
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
  noteTier(cloud, id, properties.UserPoolTier);
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
