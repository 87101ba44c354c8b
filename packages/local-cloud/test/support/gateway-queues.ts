/** Queues of a gateway cloud. */
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import type { GatewayCloud } from './gateway-cloud.ts';

/** What tests do with queues. @param cloud the cloud, which may start later than this is called */
export const queuesOf = (cloud: () => GatewayCloud) => {
  const queues = () => new SQSClient(cloud().clientOf(cloud().identities.operator));
  return {
    /** A client of the operator. */
    queues,
    sqsWith: (functionId: string, statements: readonly PolicyStatement[]) =>
      new SQSClient(cloud().clientOf(cloud().functionWith(functionId, statements))),
    /** Creates a queue. */
    async queue(logicalId: string, properties: Record<string, unknown> = {}) {
      const { ref, attributes } = await cloud().create(logicalId, 'AWS::SQS::Queue', properties);
      return { url: ref, arn: attributes?.['Arn'] ?? '' };
    },
    /** The bodies of up to ten messages, which stay in the queue. */
    async bodiesIn(url: string): Promise<string[]> {
      const { Messages = [] } = await queues().send(
        new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
      );
      return Messages.map((message) => message.Body ?? '');
    },
  };
};
