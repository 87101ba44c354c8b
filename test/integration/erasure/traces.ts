import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { membersOf } from '../../../lambdas/notify/notification-group.ts';
import { notificationGroupRow } from '../../../lambdas/notify/notification-rows.ts';
import { unpackGroup } from '../../../lambdas/notify/pack-group.ts';
import { makeScanTable } from '../../../lambdas/platform/scan-table.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import type { TestCloud } from '../../support/cloud.ts';
import type { FullLife } from '../../support/full-life.ts';

/** All rows of the table. */
export const allRows = async ({ operator }: Pick<TestCloud, 'operator'>): Promise<readonly Row[]> => {
  const { endpoint, region, credentials, tableName } = operator;
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const scan = makeScanTable(tableName, client);
  const found: Row[] = [];
  for (let page = await scan(undefined); ; page = await scan(page.next)) {
    found.push(...page.rows);
    if (page.next === undefined) break;
  }
  client.destroy();
  return found;
};

/** What a row says, in one text. */
export const textOf = (row: Row): string =>
  JSON.stringify(row, (_, each) => (each instanceof Set ? [...each] : each));

/** Rows of the whole table that name the leaver by the id, the address or, where it is no text of others, the username, or say what they said. */
export const tracesOf = async (cloud: TestCloud, { leaver, canary }: FullLife): Promise<readonly Row[]> => {
  const accountId = AccountId.parse(leaver.accountId);
  const words = [accountId, canary, leaver.email, `"${leaver.username}"`, `#${leaver.username}`];
  const isTrace = (row: Row): boolean => {
    const group = notificationGroupRow.parseIfOwn(row);
    if (group && membersOf(unpackGroup(group)).includes(accountId)) return true;
    const text = textOf(row);
    return words.some((word) => text.includes(word));
  };
  return (await allRows(cloud)).filter(isTrace);
};
