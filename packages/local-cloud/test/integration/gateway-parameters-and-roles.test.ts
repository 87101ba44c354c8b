import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';
import { queuesOf } from '../support/gateway-queues.ts';

let local: GatewayCloud;

beforeAll(async () => {
  local = await startGatewayCloud();
});
afterAll(() => local.stop());
beforeEach(() => {
  local.callLog.clear();
  local.faults.clear();
});

const { queue } = queuesOf(() => local);

describe('the parameter store', () => {
  const arn = 'arn:aws:ssm:eu-central-1:123456789012:parameter/app/key';

  it('keeps secure parameters for those who may read them', async () => {
    const client = new SSMClient(
      local.clientOf(
        local.functionWith('KeyMaker', [
          {
            Effect: 'Allow',
            Action: ['ssm:PutParameter', 'ssm:GetParameter', 'ssm:DeleteParameter'],
            Resource: arn,
          },
        ]),
      ),
    );
    const put = (value: string, more = {}) =>
      client.send(new PutParameterCommand({ Name: '/app/key', Type: 'SecureString', Value: value, ...more }));
    expect(await put('secret')).toMatchObject({ Version: 1 });
    await expect(put('other')).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
    expect(await put('newer', { Overwrite: true })).toMatchObject({ Version: 2 });
    const get = (WithDecryption: boolean) =>
      client.send(new GetParameterCommand({ Name: '/app/key', WithDecryption }));
    expect((await get(true)).Parameter).toMatchObject({
      Value: 'newer',
      Type: 'SecureString',
      Version: 2,
      ARN: arn,
    });
    expect((await get(false)).Parameter?.Value).not.toContain('newer');
    await expect(client.send(new GetParameterCommand({ Name: '/app/other' }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await client.send(new DeleteParameterCommand({ Name: '/app/key' }));
    await expect(get(true)).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  it('has the parameters of the template, also after a restart', async () => {
    const first = await startGatewayCloud();
    await first.create('Setting', 'AWS::SSM::Parameter', {
      Name: '/app/setting',
      Type: 'String',
      Value: 'on',
    });
    await first.stop({ keepData: true });
    const second = await startGatewayCloud({ dataDirectory: first.cloud.dataDirectory });
    try {
      const client = new SSMClient(second.clientOf(second.identities.operator));
      const { Parameters, InvalidParameters } = await client.send(
        new GetParametersCommand({ Names: ['/app/setting', '/app/none'] }),
      );
      expect(Parameters).toMatchObject([{ Name: '/app/setting', Value: 'on', Version: 1 }]);
      expect(InvalidParameters).toEqual(['/app/none']);
    } finally {
      await second.stop();
    }
  });
});

describe('roles of the template', () => {
  it('have their inline, attached and managed policies', async () => {
    const trust = {
      Statement: [
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
      ],
    };
    const { url, arn } = await queue('OfRole');
    const role = await local.create('Role', 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust,
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
    });
    const roleArn = role.attributes?.['Arn'] ?? '';
    const client = new SQSClient(local.clientOf(local.identities.credentialsFor('Holder', roleArn)));
    const send = () => client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x' }));
    await expect(send()).rejects.toThrow('assumed-role/small-Role/Holder is not authorized');
    await local.create('RolePolicy', 'AWS::IAM::Policy', {
      PolicyName: 'p',
      Roles: [role.ref],
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:Send*', Resource: arn }] },
    });
    await send();
    const inline = await local.create('Inline', 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust,
      Policies: [
        {
          PolicyName: 'p',
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn }] },
        },
      ],
    });
    const other = new SQSClient(
      local.clientOf(local.identities.credentialsFor('Other', inline.attributes?.['Arn'] ?? '')),
    );
    await other.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'y' }));
    await expect(other.send(new ReceiveMessageCommand({ QueueUrl: url }))).rejects.toThrow(
      'assumed-role/small-Inline/Other is not authorized',
    );
    await expect(
      local.create('Odd', 'AWS::IAM::Role', {
        AssumeRolePolicyDocument: trust,
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      }),
    ).rejects.toThrow('which the local cloud does not know');
  });

  it('are refused with inline policies that IAM would not take', async () => {
    const create = (...policies: readonly Record<string, unknown>[]) =>
      local.create('Wrong', 'AWS::IAM::Role', {
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
          ],
        },
        Policies: policies,
      });
    const allows = (more: Record<string, unknown> = {}) => ({
      Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*', ...more }],
    });
    const named = { PolicyName: 'p', PolicyDocument: allows() };
    await expect(create({ PolicyDocument: allows() })).rejects.toThrow('without a name of their own');
    await expect(create(named, named)).rejects.toThrow('without a name of their own');
    await expect(create({ ...named, PolicyDocument: allows({ Principal: '*' }) })).rejects.toThrow(
      'names a principal',
    );
    const many = Array.from({ length: 300 }, (_, n) => `arn:aws:sqs:eu-central-1:123456789012:queue-${n}`);
    await expect(create({ ...named, PolicyDocument: allows({ Resource: many }) })).rejects.toThrow(
      'Inline policies of role Wrong have more than 10,240 characters',
    );
  });
});
