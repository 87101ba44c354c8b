/** Queues of a cloud by their logical ids, past all functions. */
import { ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** The address of a queue. */
export const queueUrlIn = async (client: SQSClient, logicalId: string): Promise<string> => {
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const found = QueueUrls.find((url) => url.toLowerCase().includes(logicalId.toLowerCase()));
  if (found === undefined) throw new Error(`There is no queue ${logicalId}`);
  return found;
};
