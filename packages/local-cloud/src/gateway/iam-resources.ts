import type {
  Cloud,
  CreatedResource,
  PolicyStatement,
  ResolvedResource,
  ResourceHandler,
} from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { listOf, recordOf, textOf, textsOf } from './narrow.ts';
import { physicalName } from './physical-name.ts';
import { statementsOf } from './policy.ts';

/** Statements of the policies that AWS manages, as far as CDK attaches them. */
const AWS_MANAGED_POLICIES: Readonly<Record<string, readonly PolicyStatement[]>> = {
  'service-role/AWSLambdaBasicExecutionRole': [
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: ['*'],
    },
  ],
  AWSXRayDaemonWriteAccess: [
    {
      Effect: 'Allow',
      Action: [
        'xray:PutTraceSegments',
        'xray:PutTelemetryRecords',
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
      ],
      Resource: ['*'],
    },
  ],
};

const roleHandler: ResourceHandler = {
  type: 'AWS::IAM::Role',
  honoured: ['RoleName', 'Path', 'AssumeRolePolicyDocument', 'ManagedPolicyArns', 'Policies'],
  meaningless: {
    Description: 'a note',
    MaxSessionDuration: 'the local credentials of a function do not run out',
    Tags: 'tags are for bills and searches in an account',
  },
  async create(resource, cloud) {
    const { logicalId, properties } = resource;
    const name = textOf(properties['RoleName']) ?? physicalName(cloud, logicalId);
    const path = textOf(properties['Path']) ?? '/';
    const arn = cloud.identities.roleArnOf(`${path.replace(/^\//, '')}${name}`);
    const trust = statementsOf(properties['AssumeRolePolicyDocument']);
    const managed = textsOf(properties['ManagedPolicyArns']).flatMap((policy) =>
      managedStatements(cloud, logicalId, policy),
    );
    const inline = inlineStatements(logicalId, listOf(properties['Policies']).map(recordOf));
    cloud.identities.putRole(arn, [...managed, ...inline], trust);
    return { ref: name, attributes: { Arn: arn, RoleId: `AROA${logicalId.toUpperCase().slice(0, 16)}` } };
  },
};

const policyHandler: ResourceHandler = {
  type: 'AWS::IAM::Policy',
  honoured: ['PolicyDocument', 'Roles'],
  meaningless: { PolicyName: 'a name' },
  async create(resource, cloud) {
    attach(resource, cloud, statementsOf(resource.properties['PolicyDocument']));
    return { ref: resource.logicalId };
  },
};

const managedPolicyHandler: ResourceHandler = {
  type: 'AWS::IAM::ManagedPolicy',
  honoured: ['PolicyDocument', 'Roles', 'ManagedPolicyName', 'Path'],
  meaningless: { Description: 'a note' },
  async create(resource, cloud): Promise<CreatedResource> {
    const name = textOf(resource.properties['ManagedPolicyName']) ?? physicalName(cloud, resource.logicalId);
    const path = textOf(resource.properties['Path']) ?? '/';
    const arn = `arn:aws:iam::${cloud.accountId}:policy${path}${name}`;
    const statements = statementsOf(resource.properties['PolicyDocument']);
    const known = customerPolicies.get(cloud) ?? new Map<string, readonly PolicyStatement[]>();
    customerPolicies.set(cloud, known.set(arn, statements));
    attach(resource, cloud, statements);
    return { ref: arn, attributes: { PolicyArn: arn } };
  },
};

/** Makes roles and policies. */
export const iamHandlers: readonly ResourceHandler[] = [roleHandler, policyHandler, managedPolicyHandler];

const customerPolicies = new WeakMap<Cloud, Map<string, readonly PolicyStatement[]>>();

/** A policy knows its roles by name; their ARNs are looked up among the created resources. */
function attach(resource: ResolvedResource, cloud: Cloud, statements: readonly PolicyStatement[]): void {
  for (const name of textsOf(resource.properties['Roles'])) {
    const role = cloud.created(cloud.logicalIdOf(name));
    cloud.identities.addStatements(role.attributes?.['Arn'] ?? cloud.identities.roleArnOf(name), statements);
  }
}

/** Characters of all inline policies of a role, without white space (IAM User Guide, "IAM and AWS STS quotas"). */
const MAX_INLINE_CHARACTERS = 10_240;

function inlineStatements(
  logicalId: string,
  policies: readonly Readonly<Record<string, unknown>>[],
): readonly PolicyStatement[] {
  const names = policies.map((policy) => textOf(policy['PolicyName']) ?? '');
  if (names.includes('') || new Set(names).size < names.length) {
    throw new StartError(`Role ${logicalId} has inline policies without a name of their own.`);
  }
  const documents = policies.map((policy) => policy['PolicyDocument']);
  const statements = documents.flatMap(statementsOf);
  if (statements.some(({ Principal, NotPrincipal }) => (Principal ?? NotPrincipal) !== undefined)) {
    throw new StartError(`Role ${logicalId} has an inline policy that names a principal.`);
  }
  const characters = documents
    .map((document) => JSON.stringify(document).replace(/\s/g, '').length)
    .reduce((sum, each) => sum + each, 0);
  if (characters > MAX_INLINE_CHARACTERS) {
    throw new StartError(`Inline policies of role ${logicalId} have more than 10,240 characters.`);
  }
  return statements;
}

function managedStatements(cloud: Cloud, logicalId: string, policy: string): readonly PolicyStatement[] {
  const own = customerPolicies.get(cloud)?.get(policy);
  if (own !== undefined) return own;
  const known = AWS_MANAGED_POLICIES[policy.split(':policy/')[1] ?? ''];
  if (known === undefined) {
    throw new StartError(
      `Role ${logicalId} has the managed policy ${policy}, which the local cloud does not know.`,
    );
  }
  return known;
}
