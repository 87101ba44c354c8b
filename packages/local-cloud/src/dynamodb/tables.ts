import { perGateway } from '../gateway/gateway-state.ts';

/** What the gateway knows of a table. */
export interface TableSettings {
  readonly name: string;
  /** In the region and account of the local cloud. */
  readonly arn: string;
  readonly hashKey: string;
  readonly rangeKey: string | undefined;
  readonly ttlAttribute: string | undefined;
  readonly streamArn: string | undefined;
}

/** The tables behind each gateway, by name. */
export const tables = perGateway(() => new Map<string, TableSettings>());

/** dynoxide has an account and a region of its own in all its ARNs. */
const DYNOXIDE_ARN_PREFIX = 'arn:aws:dynamodb:dynoxide:000000000000:';

/** Prefix of the ARNs of DynamoDB resources in a region and account. */
export function dynamodbArnPrefix(scope: { readonly region: string; readonly accountId: string }): string {
  return `arn:aws:dynamodb:${scope.region}:${scope.accountId}:`;
}

/** ARN of a table given by its name or already by its ARN. */
export function tableArnOf(
  scope: { readonly region: string; readonly accountId: string },
  table: string,
): string {
  return table.startsWith('arn:') ? table : `${dynamodbArnPrefix(scope)}table/${table}`;
}

/** Name of a table given by its name or its ARN. */
export function tableNameOf(table: string): string {
  return table.startsWith('arn:') ? (table.split('table/')[1]?.split('/')[0] ?? table) : table;
}

/** Translates the ARNs in a text from ours to dynoxide's. */
export function toDynoxideArns(
  scope: { readonly region: string; readonly accountId: string },
  text: string,
): string {
  return text.replaceAll(dynamodbArnPrefix(scope), DYNOXIDE_ARN_PREFIX);
}

/** Translates the ARNs and the region in a text from dynoxide's to ours. */
export function fromDynoxideArns(
  scope: { readonly region: string; readonly accountId: string },
  text: string,
): string {
  return text
    .replaceAll(DYNOXIDE_ARN_PREFIX, dynamodbArnPrefix(scope))
    .replaceAll('"awsRegion":"dynoxide"', `"awsRegion":"${scope.region}"`);
}
