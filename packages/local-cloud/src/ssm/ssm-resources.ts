import type { ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { textOf } from '../gateway/narrow.ts';
import { physicalName } from '../gateway/physical-name.ts';
import { parametersOf } from './ssm-service.ts';

const parameterHandler: ResourceHandler = {
  type: 'AWS::SSM::Parameter',
  honoured: ['Name', 'Type', 'Value', 'Description'],
  meaningless: {
    Tier: 'a price class',
    Tags: 'tags are for bills and searches in an account',
    AllowedPattern: 'it guards against mistakes of people at the console',
  },
  async create({ logicalId, properties }, cloud) {
    const name = textOf(properties['Name']) ?? physicalName(cloud, logicalId);
    const type = textOf(properties['Type']);
    const value = textOf(properties['Value']);
    // CloudFormation itself cannot make secure parameters.
    if ((type !== 'String' && type !== 'StringList') || value === undefined) {
      throw new StartError(`Parameter ${logicalId} has the type ${String(type)} or no value.`);
    }
    const parameters = parametersOf(cloud.gateway);
    if (parameters.get(name)?.value !== value) {
      await parameters.put({ name, type, value, modifiedAt: cloud.now() });
    }
    return { ref: name, attributes: { Type: type, Value: value } };
  },
};

/** Makes parameters of the SSM Parameter Store. */
export const ssmHandlers: readonly ResourceHandler[] = [parameterHandler];
