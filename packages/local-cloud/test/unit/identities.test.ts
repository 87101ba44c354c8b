import { describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import { makeIdentities } from '../../src/gateway/identities.ts';

const ROLE = 'arn:aws:iam::000000000000:role/Caller';
const GREETER = 'arn:aws:lambda:eu-central-1:000000000000:function:Greeter';
const mayInvoke: PolicyStatement = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: GREETER };
const trusts = (service: string): PolicyStatement => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { Service: service },
});
const call = { service: 'apigateway.amazonaws.com', action: 'lambda:InvokeFunction', resource: GREETER };

describe('a service that is given a role', () => {
  it('may do what the role allows when the role trusts it', () => {
    const identities = makeIdentities({ accountId: '000000000000' });
    identities.putRole(ROLE, [mayInvoke], [trusts('apigateway.amazonaws.com')]);
    expect(identities.serviceMay(ROLE, call)).toBe(true);
    expect(identities.serviceMay(ROLE, { ...call, resource: `${GREETER}2` })).toBe(false);
  });

  it('may do nothing with a role that trusts another service, and with none', () => {
    const identities = makeIdentities({ accountId: '000000000000' });
    identities.putRole(ROLE, [mayInvoke], [trusts('lambda.amazonaws.com')]);
    expect(identities.serviceMay(ROLE, call)).toBe(false);
    expect(identities.serviceMay(`${ROLE}2`, call)).toBe(false);
  });
});
