import { describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import {
  evaluateIdentityPolicies,
  evaluateResourcePolicy,
  type Principal,
  statementsOf,
} from '../../src/gateway/policy.ts';

const table = 'arn:aws:dynamodb:us-east-1:123456789012:table/T';
const answer = (statements: PolicyStatement[], action: string, resource = table, context = {}) =>
  evaluateIdentityPolicies(statements, { action, resource }, context);
const allow = (more: Partial<PolicyStatement>): PolicyStatement => ({
  Effect: 'Allow',
  Action: '*',
  Resource: '*',
  ...more,
});

describe('identity policies', () => {
  it('allow nothing that no statement names', () => {
    expect(answer([], 'dynamodb:GetItem')).toBe('silent');
    expect(answer([allow({ Action: 'dynamodb:GetItem', Resource: table })], 'dynamodb:GetItem')).toBe(
      'allow',
    );
    expect(answer([allow({ Action: 'dynamodb:GetItem', Resource: table })], 'dynamodb:PutItem')).toBe(
      'silent',
    );
    expect(answer([allow({ Resource: `${table}2` })], 'dynamodb:GetItem')).toBe('silent');
  });

  it('match actions without regard to case and with wildcards', () => {
    expect(answer([allow({ Action: 'DynamoDB:get*' })], 'dynamodb:GetItem')).toBe('allow');
    expect(answer([allow({ Action: ['s3:*', 'dynamodb:?etItem'] })], 'dynamodb:GetItem')).toBe('allow');
    expect(answer([allow({ Action: 'dynamodb:Get' })], 'dynamodb:GetItem')).toBe('silent');
  });

  it('match resources with regard to case', () => {
    expect(answer([allow({ Resource: 'arn:aws:dynamodb:*:*:table/T' })], 'dynamodb:GetItem')).toBe('allow');
    expect(answer([allow({ Resource: table.toLowerCase() })], 'dynamodb:GetItem')).toBe('silent');
    expect(answer([allow({ Resource: `${table}/index/*` })], 'dynamodb:Query', `${table}/index/i`)).toBe(
      'allow',
    );
    expect(answer([allow({ Resource: `${table}/index/*` })], 'dynamodb:Query')).toBe('silent');
  });

  it('deny explicitly whatever allows, in any order', () => {
    const deny = allow({ Effect: 'Deny', Action: 'dynamodb:DeleteItem' });
    expect(answer([deny, allow({})], 'dynamodb:DeleteItem')).toBe('deny');
    expect(answer([allow({}), deny], 'dynamodb:DeleteItem')).toBe('deny');
    expect(answer([allow({}), deny], 'dynamodb:GetItem')).toBe('allow');
  });

  it('know NotAction and NotResource', () => {
    const notDelete: PolicyStatement = { Effect: 'Allow', NotAction: 'dynamodb:Delete*', Resource: '*' };
    expect(answer([notDelete], 'dynamodb:GetItem')).toBe('allow');
    expect(answer([notDelete], 'dynamodb:DeleteItem')).toBe('silent');
    const notTable: PolicyStatement = { Effect: 'Allow', Action: '*', NotResource: table };
    expect(answer([notTable], 'dynamodb:GetItem')).toBe('silent');
    expect(answer([notTable], 'dynamodb:GetItem', `${table}2`)).toBe('allow');
  });
});

describe('conditions', () => {
  const holds = (Condition: PolicyStatement['Condition'], context: Record<string, string[]>) =>
    answer([allow({ Condition: Condition ?? {} })], 'a:b', '*', context) === 'allow';

  it.each([
    ['StringEquals', { k: ['a', 'b'] }, { k: ['b'] }, true],
    ['StringEquals', { k: 'a' }, { k: ['A'] }, false],
    ['StringEquals', { k: 'a' }, {}, false],
    ['StringEqualsIfExists', { k: 'a' }, {}, true],
    ['StringNotEquals', { k: 'a' }, {}, true],
    ['StringNotEquals', { k: ['a', 'b'] }, { k: ['b'] }, false],
    ['StringEqualsIgnoreCase', { k: 'a' }, { k: ['A'] }, true],
    ['StringLike', { k: 'r/*' }, { k: ['r/1'] }, true],
    ['StringNotLike', { k: 'r/*' }, { k: ['r/1'] }, false],
    ['ArnLike', { k: 'arn:aws:sqs:*:1:q*' }, { k: ['arn:aws:sqs:eu:1:queue'] }, true],
    ['ArnLike', { k: 'arn:aws:*:queue' }, { k: ['arn:aws:sqs:eu:1:queue'] }, false],
    ['ArnEquals', { k: 'arn:aws:events:eu:1:rule/r' }, { k: ['arn:aws:events:eu:1:rule/r2'] }, false],
    ['Bool', { k: false }, { k: ['false'] }, true],
    ['Bool', { k: 'true' }, { k: ['false'] }, false],
    ['Null', { k: 'true' }, {}, true],
    ['Null', { k: 'true' }, { k: ['x'] }, false],
    ['Null', { k: false }, { k: ['x'] }, true],
    ['NumericLessThanEquals', { k: '10' }, { k: ['10'] }, true],
    ['NumericLessThan', { k: 10 }, { k: ['10'] }, false],
    ['NumericNotEquals', { k: 10 }, { k: ['11'] }, true],
    ['DateGreaterThan', { k: '2026-01-01T00:00:00Z' }, { k: ['2026-01-02T00:00:00Z'] }, true],
    ['IpAddress', { k: '10.0.0.0/8' }, { k: ['10.1.2.3'] }, true],
    ['NotIpAddress', { k: ['10.0.0.0/8'] }, { k: ['10.1.2.3'] }, false],
    ['ForAllValues:StringEquals', { k: ['a', 'b'] }, { k: ['a', 'b'] }, true],
    ['ForAllValues:StringEquals', { k: ['a'] }, { k: ['a', 'b'] }, false],
    ['ForAllValues:StringEquals', { k: ['a'] }, {}, true],
    ['ForAnyValue:StringEquals', { k: ['a'] }, { k: ['a', 'b'] }, true],
    ['ForAnyValue:StringEquals', { k: ['a'] }, {}, false],
  ] as const)('%s %j on %j is %s', (operator, expected, context, result) => {
    expect(holds({ [operator]: expected }, { ...context } as Record<string, string[]>)).toBe(result);
  });

  it('must all hold, and their keys have no case', () => {
    const condition = { StringEquals: { 'AWS:SourceArn': 'a' }, Bool: { 'aws:SecureTransport': 'true' } };
    expect(holds(condition, { 'aws:sourcearn': ['a'], 'aws:securetransport': ['true'] })).toBe(true);
    expect(holds(condition, { 'aws:sourcearn': ['a'], 'aws:securetransport': ['false'] })).toBe(false);
  });

  it('take policy variables', () => {
    const condition = { StringLike: { 's3:prefix': '${aws:PrincipalArn}/*' } };
    expect(holds(condition, { 's3:prefix': ['me/1'], 'aws:principalarn': ['me'] })).toBe(true);
    expect(holds(condition, { 's3:prefix': ['you/1'], 'aws:principalarn': ['me'] })).toBe(false);
    expect(holds(condition, { 's3:prefix': ['/1'] })).toBe(false);
  });

  it('fail loudly when an operator is not known', () => {
    expect(() => holds({ StringMatches: { k: 'a' } }, { k: ['a'] })).toThrow('StringMatches');
  });
});

describe('resource policies', () => {
  const role: Principal = {
    kind: 'role',
    roleArn: 'arn:aws:iam::1:role/R',
    sessionArn: 'arn:aws:sts::1:assumed-role/R/F',
    accountId: '1',
  };
  const events: Principal = { kind: 'service', service: 'events.amazonaws.com' };
  const ask = (Effect: 'Allow' | 'Deny', Principal: unknown, who: Principal) =>
    evaluateResourcePolicy(
      [{ Effect, Action: '*', Resource: '*', Principal }],
      { action: 'a:b', resource: 'r' },
      {},
      who,
    );

  it('name roles, services and everybody', () => {
    expect(ask('Allow', { AWS: 'arn:aws:iam::1:role/R' }, role)).toBe('allow');
    expect(ask('Allow', { AWS: ['arn:aws:iam::1:role/Other'] }, role)).toBe('silent');
    expect(ask('Allow', { Service: 'events.amazonaws.com' }, events)).toBe('allow');
    expect(ask('Allow', { Service: 'events.amazonaws.com' }, role)).toBe('silent');
    expect(ask('Allow', '*', { kind: 'anonymous' })).toBe('allow');
    expect(ask('Deny', { AWS: '*' }, role)).toBe('deny');
  });

  it('delegate to the account when they allow it, and bind everybody in it when they deny it', () => {
    expect(ask('Allow', { AWS: 'arn:aws:iam::1:root' }, role)).toBe('silent');
    expect(ask('Deny', { AWS: 'arn:aws:iam::1:root' }, role)).toBe('deny');
  });
});

describe('policy documents', () => {
  it('are refused when they hold something that would be overlooked', () => {
    expect(() => statementsOf({ Statement: [{ Effect: 'Alow', Action: '*', Resource: '*' }] })).toThrow(
      '"Alow"',
    );
    expect(() => statementsOf({ Statement: [{ Effect: 'Allow', Actions: '*' }] })).toThrow('Actions');
    expect(() => statementsOf({ Statement: [] })).toThrow('no statement');
  });
});
