import { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnQueuePolicy, type Queue } from 'aws-cdk-lib/aws-sqs';
import { pinLogicalId } from './logical-id.ts';

const ID = 'RefusePlainCalls';

const refusal = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['sqs:*'],
        // In the policy of a queue this is that queue: a policy may not speak of others (AWS CloudFormation User Guide,
        // "Declaring an Amazon SQS policy"; Amazon SQS Developer Guide, "Special information for SQS policies").
        resources: ['*'],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ],
  });

/**
 * Refuses calls without TLS to a queue that services send nothing to. One resource is the policy of all these queues, as
 * it says the same of each. A queue that is granted to a service takes `enforceSSL` instead: SQS keeps one policy per queue.
 */
export const refusePlainCalls = (queue: Queue): void => {
  const stack = Stack.of(queue);
  const shared = stack.node.tryFindChild(ID);
  if (shared instanceof CfnQueuePolicy) {
    shared.queues = [...shared.queues, queue.queueUrl];
  } else {
    const policy = new CfnQueuePolicy(stack, ID, { queues: [queue.queueUrl], policyDocument: refusal() });
    pinLogicalId(policy, ID);
  }
  queue.node.addValidation({
    validate: () =>
      queue.node.tryFindChild('Policy') === undefined
        ? []
        : [`${queue.node.path} has two policies, of which SQS keeps one: mark it with sentToBy: 'services'`],
  });
};
