import { Stack } from 'aws-cdk-lib';
import type { Rule } from 'aws-cdk-lib/aws-events';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueuePolicy, type Queue } from 'aws-cdk-lib/aws-sqs';
import { pinLogicalId } from './logical-id.ts';

const ID = 'RefusePlainCalls';

const refusal = (...more: readonly PolicyStatement[]): PolicyDocument =>
  new PolicyDocument({
    statements: [
      ...more,
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
 * it says the same of each. Queues that rules send to have {@link admitRules} instead: SQS keeps one policy per queue.
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

/** Lets rules send to queues, and refuses calls without TLS to them: one policy for all. `id` is its logical id. */
export const admitRules = (id: string, queues: readonly Queue[], rules: readonly Rule[]): void => {
  const [first] = queues;
  if (first === undefined) return;
  const policy = new CfnQueuePolicy(Stack.of(first), id, {
    queues: queues.map(({ queueUrl }) => queueUrl),
    policyDocument: refusal(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: ['*'], // each queue itself, as above
        conditions: { ArnEquals: { 'aws:SourceArn': rules.map(({ ruleArn }) => ruleArn) } },
      }),
    ),
  });
  pinLogicalId(policy, id);
};
