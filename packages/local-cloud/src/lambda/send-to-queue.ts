import type { Cloud } from '../contract/contract.ts';
import type { SendToQueue } from './asynchronous-invocation.ts';

/** Sends messages in the name of the Lambda service; the client is loaded with the first one. */
export const makeSendToQueue =
  (cloud: Cloud): SendToQueue =>
  async (queueArn, body) => {
    const { GetQueueUrlCommand, SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
    const client = new SQSClient({
      region: cloud.region,
      endpoint: cloud.gateway.endpointOf('sqs'),
      credentials: { ...cloud.identities.operator },
    });
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: queueArn.split(':').at(-1) }));
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
    client.destroy();
  };
