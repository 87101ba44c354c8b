/** Queues of a cloud by their logical ids, past all functions. */
import {
  ChangeMessageVisibilityCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { TestCloud } from './cloud.ts';

/** A client that may do everything with the queues of a cloud. */
export const queuesOf = ({ operator: { endpoint, region, credentials } }: TestCloud): SQSClient =>
  new SQSClient({ endpoint, region, credentials });

/** The address of a queue. */
export const queueUrlIn = async (client: SQSClient, logicalId: string): Promise<string> => {
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const found = QueueUrls.find((url) => url.toLowerCase().includes(logicalId.toLowerCase()));
  if (found === undefined) throw new Error(`There is no queue ${logicalId}`);
  return found;
};

const HIDDEN_SECONDS = 60; // while the rest is received

/** All messages of a queue that can be received now, which stay there. */
const messagesIn = async (client: SQSClient, QueueUrl: string): Promise<readonly Message[]> => {
  const found: Message[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        MessageAttributeNames: ['correlationId'],
      }),
    );
    if (Messages.length === 0) break;
    found.push(...Messages);
  }
  for (const { ReceiptHandle } of found)
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  return found;
};

/** All messages of a dead-letter queue, which stay there: the body of each, and the request that it comes of. */
export const deadLettersIn = async (
  cloud: TestCloud,
  logicalId: string,
): Promise<readonly { readonly body: unknown; readonly request: string | undefined }[]> => {
  const client = queuesOf(cloud);
  const found = await messagesIn(client, await queueUrlIn(client, logicalId));
  return found.map(({ Body = 'null', MessageAttributes }) => ({
    body: JSON.parse(Body),
    request: MessageAttributes?.['correlationId']?.StringValue,
  }));
};

/** The bodies of all messages that wait in any queue, dead letters included. */
export const allMessages = async (cloud: TestCloud): Promise<readonly string[]> => {
  const client = queuesOf(cloud);
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const found = await Promise.all(QueueUrls.map((url) => messagesIn(client, url)));
  client.destroy();
  return found.flat().map(({ Body = '' }) => Body);
};
