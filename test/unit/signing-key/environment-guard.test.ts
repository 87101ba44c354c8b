import { describe, expect, it } from 'vitest';
import {
  GUARD_TYPE,
  GuardRequest,
  guardEnvironment,
} from '../../../lambdas/signing-key/environment-guard.ts';

const request = (RequestType: string, Environment: string, more: Readonly<Record<string, unknown>> = {}) =>
  GuardRequest.parse({
    ResourceType: GUARD_TYPE,
    RequestType,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Environment',
    ResponseURL: 'https://cloudformation.example/answer',
    ResourceProperties: { ServiceToken: 'arn', ServiceTimeout: '300', Environment },
    ...more,
  });

describe('the environment of a stack', () => {
  it('is the one that makes it', () => {
    const outcome = guardEnvironment(request('Create', 'prod'));
    expect(outcome).toEqual({ ok: true, physicalId: 'prod', data: {} });
  });

  it('stays through updates of its own', () => {
    const update = request('Update', 'prod', { PhysicalResourceId: 'prod' });
    expect(guardEnvironment(update)).toEqual({ ok: true, physicalId: 'prod', data: {} });
  });

  it('refuses an update for another one, and names both', () => {
    const outcome = guardEnvironment(request('Update', 'dev', { PhysicalResourceId: 'prod' }));
    expect(outcome).toMatchObject({ ok: false, physicalId: 'prod' });
    expect(outcome.ok ? '' : outcome.reason).toMatch(/of environment prod and cannot become one of dev/);
  });

  it('lets the way back of a refused update and every deletion pass', () => {
    const back = request('Update', 'prod', {
      PhysicalResourceId: 'prod',
      OldResourceProperties: { Environment: 'dev' },
    });
    expect(guardEnvironment(back).ok).toBe(true);
    expect(guardEnvironment(request('Delete', 'dev', { PhysicalResourceId: 'prod' })).ok).toBe(true);
  });
});
