import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import type { FullLife } from '../../support/full-life.ts';
import { queuesOf, queueUrlIn } from '../../support/queues.ts';

/** Has the queue be told that an account is to be erased, or goes on to be. */
export const sendErasure = async (cloud: TestCloud, accountId: AccountId): Promise<void> => {
  const client = queuesOf(cloud);
  await client.send(
    new SendMessageCommand({
      QueueUrl: await queueUrlIn(client, 'WayOutQueue'),
      MessageBody: JSON.stringify({ kind: 'erase', accountId }),
    }),
  );
};

/** Has the account erased as if its time had come: the clock stays, by which some rows would go by themselves. */
export const eraseNow = async (cloud: TestCloud, { leaver }: FullLife): Promise<void> => {
  const accountId = AccountId.parse(leaver.accountId);
  await cloud.changeRow(profileRow.key({ accountId }), { status: 'erasing' });
  await sendErasure(cloud, accountId);
};
