import { describe, expect, it } from 'vitest';
import type { ResourceHandler } from '../../../src/contract/contract.ts';
import { changesOf } from '../../../src/template/changes.ts';
import { checkSupport } from '../../../src/template/check-support.ts';
import { dependencyOrder } from '../../../src/template/dependency-order.ts';
import { Template } from '../../../src/template/template.ts';

const template = (Resources: Record<string, unknown>): Template => Template.parse({ Resources });

const queueHandler: ResourceHandler = {
  type: 'AWS::SQS::Queue',
  honoured: ['RedrivePolicy.maxReceiveCount', 'VisibilityTimeout'],
  meaningless: { Tags: 'for the bill' },
  create: async ({ logicalId }) => ({ ref: logicalId }),
};

describe('dependency order', () => {
  it('puts each resource after all it refers to, in whatever way', () => {
    const { Resources } = template({
      A: { Type: 'T', Properties: { x: { 'Fn::Sub': '${B.Arn}-${!C}' } } },
      B: { Type: 'T', Properties: { x: [{ Ref: 'C' }] }, DependsOn: ['D'] },
      C: { Type: 'T', DependsOn: 'E' },
      D: { Type: 'T', Properties: { x: { 'Fn::GetAtt': ['E', 'Arn'] } } },
      E: { Type: 'T' },
    });
    expect(dependencyOrder(Resources)).toEqual(['E', 'C', 'D', 'B', 'A']);
  });

  it('names the resources of a circle', () => {
    const { Resources } = template({
      A: { Type: 'T', Properties: { x: { Ref: 'B' } } },
      B: { Type: 'T', DependsOn: 'A' },
    });
    expect(() => dependencyOrder(Resources)).toThrow('A -> B -> A');
  });
});

describe('support check', () => {
  it('accepts honoured and meaningless properties and types', () => {
    const good = template({
      Q: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          RedrivePolicy: { maxReceiveCount: 3 },
          VisibilityTimeout: { Ref: 'X' },
          Tags: [{ Key: 'a' }],
        },
      },
      Alarm: { Type: 'AWS::CloudWatch::Dashboard', Properties: { Anything: 1 } },
    });
    expect(() => checkSupport(good, [queueHandler])).not.toThrow();
  });

  it('names every type and property it would have to ignore, on one line', () => {
    const bad = template({
      Q: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          FifoQueue: true,
          RedrivePolicy: { maxReceiveCount: 3, extra: 1 },
          DelaySeconds: { 'Fn::If': ['Yes', 3, { Ref: 'AWS::NoValue' }] },
        },
      },
      Cache: { Type: 'AWS::ElastiCache::CacheCluster' },
    });
    expect(() => checkSupport(bad, [queueHandler])).toThrow(
      'The local cloud cannot honour: property FifoQueue of AWS::SQS::Queue (Q); property RedrivePolicy.extra of AWS::SQS::Queue (Q); property DelaySeconds of AWS::SQS::Queue (Q); resource type AWS::ElastiCache::CacheCluster (Cache).',
    );
  });
});

describe('changes between templates', () => {
  const before = template({
    F: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: '1' } } },
    G: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: '1' } } },
    R: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'GET /a' } },
    Role: { Type: 'AWS::IAM::Role' },
    Q: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 1 } },
  });
  const after = template({
    F: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: '2' } } },
    G: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: '1' } } },
    R: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'GET /a' } },
    S: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'GET /b' } },
    Role: { Type: 'AWS::IAM::Role' },
    Q: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 2 } },
  });

  it('takes over changed functions and changed families, and says what needs a restart', () => {
    const { anew, refused } = changesOf(before, after);
    expect(['F', 'G', 'R', 'S', 'Role', 'Q'].filter(anew)).toEqual(['F', 'R', 'S']);
    expect(refused).toEqual(['Q']);
  });
});
