import type { Cloud, CreatedResource, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { checkSupport, handlerOf } from './check-support.ts';
import { dependencyOrder } from './dependency-order.ts';
import { NO_VALUE, resolveProperties, resolveValue, type Scope } from './intrinsics.ts';
import type { Assembly } from './load-assembly.ts';
import type { LocalAddresses } from './local-address.ts';
import { hasNoMeaning } from './types-without-meaning.ts';

/** The stack on this machine: what was created, and what it gives out. */
export interface Stack {
  readonly created: ReadonlyMap<string, CreatedResource>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What creating a stack takes. */
export interface CreateInput {
  readonly assembly: Assembly;
  readonly handlers: readonly ResourceHandler[];
  readonly cloud: Cloud;
  readonly addresses: LocalAddresses;
  /** Filled while resources come into being, so that handlers find what they refer to. */
  readonly created: Map<string, CreatedResource>;
  /** Whether a resource that `created` already has is to be created anew. @default never */
  readonly anew?: (logicalId: string) => boolean;
}

function scopeOf({ assembly, cloud, addresses, created }: CreateInput): Scope {
  const { Parameters, Mappings, Conditions } = assembly.template;
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::AccountId': cloud.accountId,
    'AWS::Region': cloud.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': assembly.stackName,
    'AWS::StackId': `arn:aws:cloudformation:${cloud.region}:${cloud.accountId}:stack/${assembly.stackName}/local`,
    'AWS::NotificationARNs': [],
  };
  const resource = (logicalId: string): CreatedResource => {
    const found = created.get(logicalId);
    if (found === undefined) {
      throw new StartError(
        `Template: ${logicalId} is referred to but not there (or its condition is false).`,
      );
    }
    return found;
  };
  const scope: Scope = {
    region: cloud.region,
    ref(name) {
      if (name in pseudo) {
        return pseudo[name];
      }
      const parameter = Parameters[name];
      if (parameter === undefined) {
        return resource(name).ref;
      }
      if (parameter.Default === undefined) {
        throw new StartError(
          `Template: parameter ${name} has no default, and the local cloud asks for none.`,
        );
      }
      return parameter.Default;
    },
    attribute(logicalId, attribute) {
      const value = resource(logicalId).attributes?.[attribute];
      if (value === undefined) {
        const type = assembly.template.Resources[logicalId]?.Type ?? '';
        throw new StartError(
          `Template: attribute ${attribute} of ${logicalId} (${type}) is not known to the local cloud.`,
        );
      }
      return value;
    },
    mapping(map, key, name) {
      const value = Mappings[map]?.[key]?.[name];
      if (value === undefined) {
        throw new StartError(`Template: mapping ${map} has no ${key}.${name}.`);
      }
      return value;
    },
    condition(name) {
      const value = resolveValue(Conditions[name], scope);
      if (typeof value !== 'boolean') {
        throw new StartError(`Template: condition ${name} is not there or not a condition.`);
      }
      return value;
    },
    address: (text) => addresses.rewrite(text),
  };
  return scope;
}

/** Stands for a resource without local meaning: any attribute that ends in `Arn` is known, and so is its name. */
function placeholder(
  logicalId: string,
  type: string,
  properties: Readonly<Record<string, unknown>>,
  cloud: Cloud,
): CreatedResource {
  const name = typeof properties['LogGroupName'] === 'string' ? properties['LogGroupName'] : logicalId;
  const service = type.split('::')[1]?.toLowerCase() ?? 'local';
  const arn = `arn:aws:${service}:${cloud.region}:${cloud.accountId}:${name}`;
  return {
    ref: type.startsWith('AWS::SNS') || type.startsWith('AWS::CertificateManager') ? arn : name,
    attributes: {
      Arn: arn,
      TopicArn: arn,
      TopicName: name,
      RegionalDomainName: `${name}.local`,
      RegionalHostedZoneId: 'LOCAL',
    },
  };
}

/** Creates the resources of a template in dependency order, after refusing what cannot be honoured. */
export async function createResources(input: CreateInput): Promise<Stack> {
  const { assembly, handlers, cloud, created, anew = () => false } = input;
  checkSupport(assembly.template, handlers);
  const scope = scopeOf(input);
  for (const logicalId of dependencyOrder(assembly.template.Resources)) {
    const resource = assembly.template.Resources[logicalId];
    if (
      resource === undefined ||
      (resource.Condition !== undefined && !scope.condition(resource.Condition))
    ) {
      continue;
    }
    const type = resource.Type;
    if (created.has(logicalId) && !anew(logicalId)) {
      continue;
    }
    const properties = resolveProperties(resource.Properties, scope);
    const handler = handlerOf(type, handlers);
    if (hasNoMeaning(type) || handler === undefined) {
      created.set(logicalId, placeholder(logicalId, type, properties, cloud));
      continue;
    }
    try {
      created.set(logicalId, await handler.create({ logicalId, type, properties }, cloud));
    } catch (error) {
      if (error instanceof StartError) {
        throw error;
      }
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartError(`${logicalId} (${type}) could not be created: ${reason.split('\n')[0]}`, {
        cause: error,
      });
    }
  }
  const outputs: Record<string, string> = {};
  for (const [name, output] of Object.entries(assembly.template.Outputs)) {
    if (output.Condition === undefined || scope.condition(output.Condition)) {
      const value = resolveValue(output.Value, scope);
      if (value !== NO_VALUE) {
        outputs[name] = String(value);
      }
    }
  }
  return { created, outputs };
}
