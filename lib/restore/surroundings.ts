/** What the steps of `npm run restore` work with. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Config } from '../config/config.ts';
import type { Clients } from '../deploy/aws/account.ts';
import { resourcesOf } from '../deploy/aws/stack-resources.ts';

export interface RestoreOptions {
  readonly at?: string | undefined;
  readonly to?: string | undefined;
  readonly export?: string | undefined;
  readonly hours?: string | undefined;
}

export interface Surroundings {
  readonly config: Config;
  readonly clients: Clients;
  readonly dynamodb: DynamoDBClient;
  readonly options: RestoreOptions;
  readonly log: (line: string) => void;
}

/** The physical name of a resource of the stack. Throws where the stack has none of this logical id. */
export const physicalIdOf = async (
  { config: { stackName }, clients }: Pick<Surroundings, 'config' | 'clients'>,
  logicalId: string,
): Promise<string> => {
  const found = (await resourcesOf(stackName, clients)).find((resource) => resource.logicalId === logicalId);
  if (found === undefined) throw new Error(`The stack ${stackName} has no ${logicalId}`);
  return found.physicalId;
};

/** The table that the stack uses by its settings. */
export const tableOf = async (around: Pick<Surroundings, 'config' | 'clients'>): Promise<string> =>
  around.config.restoredTable?.tableName ?? (await physicalIdOf(around, 'Table'));

/** Tells people which settings to write. */
export const tellSettings = (
  { config, log }: Pick<Surroundings, 'config' | 'log'>,
  lines: readonly string[],
): void => {
  log(`Put this into environments/${config.environment}.json and deploy:`);
  for (const line of lines) log(`  ${line}`);
};
