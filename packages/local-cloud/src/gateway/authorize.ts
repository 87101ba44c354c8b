import type { PolicyStatement } from '../contract/contract.ts';
import { AwsError } from './aws-error.ts';
import type { GatewayContext } from './gateway-state.ts';
import type { Caller } from './identities.ts';
import {
  type Answer,
  evaluateIdentityPolicies,
  evaluateResourcePolicy,
  type Need,
  type Principal,
} from './policy.ts';
import type { ConditionContext } from './policy-conditions.ts';

/** Who a call is checked as. A poller acts with a function's role, an AWS service for one of its resources. */
export type Asking =
  | Exclude<Caller, { readonly kind: 'operator' }>
  | { readonly kind: 'poller'; readonly functionId: string; readonly roleArn: string }
  | { readonly kind: 'service'; readonly service: string; readonly sourceArn: string }
  | { readonly kind: 'anonymous' };

/** What is the same for all needs of a call. */
export interface CallCircumstances {
  readonly sourceIp: string;
  readonly context?: ConditionContext;
}

/** Statements of the policy of the resource that an ARN lies in; empty when it has none. */
export type ResourcePolicyOf = (resource: string) => readonly PolicyStatement[];

/**
 * Throws AccessDenied in AWS's words when a need is not granted. Within one account an identity policy or a resource
 * policy suffices to allow, and a deny in either refuses.
 */
export function authorize(
  gateway: GatewayContext,
  asking: Asking,
  needs: readonly Need[],
  circumstances: CallCircumstances,
  resourcePolicyOf: ResourcePolicyOf,
): void {
  const principal = principalOf(gateway, asking);
  for (const need of needs) {
    const context = contextOf(gateway, asking, principal, circumstances, need);
    const fromIdentity: Answer =
      asking.kind === 'function' || asking.kind === 'poller'
        ? evaluateIdentityPolicies(gateway.identities.statementsOfRole(asking.roleArn), need, context)
        : 'silent';
    const fromResource = evaluateResourcePolicy(resourcePolicyOf(need.resource), need, context, principal);
    if (fromIdentity !== 'deny' && fromResource !== 'deny') {
      if (fromIdentity === 'allow' || fromResource === 'allow') continue;
    }
    throw new AwsError('AccessDenied', 403, refusal(principal, need, fromIdentity, fromResource));
  }
}

function principalOf(gateway: GatewayContext, asking: Asking): Principal {
  if (asking.kind === 'service' || asking.kind === 'anonymous') return asking;
  return {
    kind: 'role',
    roleArn: asking.roleArn,
    sessionArn: gateway.identities.sessionArnOf(asking.roleArn, asking.functionId),
    accountId: gateway.accountId,
  };
}

/** The gateway is on this machine only, which counts as secure transport. */
function contextOf(
  gateway: GatewayContext,
  asking: Asking,
  principal: Principal,
  circumstances: CallCircumstances,
  need: Need,
): ConditionContext {
  const common = {
    'aws:securetransport': ['true'],
    'aws:sourceip': [circumstances.sourceIp],
    'aws:requestedregion': [gateway.region],
    'aws:currenttime': [new Date(gateway.now()).toISOString()],
    'aws:epochtime': [String(Math.floor(gateway.now() / 1000))],
    'aws:resourceaccount': [gateway.accountId],
  };
  return {
    ...common,
    ...identityContext(gateway, asking, principal),
    ...circumstances.context,
    ...need.context,
  };
}

function identityContext(gateway: GatewayContext, asking: Asking, principal: Principal): ConditionContext {
  if (asking.kind === 'service') {
    return {
      'aws:sourcearn': [asking.sourceArn],
      'aws:sourceaccount': [gateway.accountId],
      'aws:principalisawsservice': ['true'],
      'aws:principalservicename': [asking.service],
    };
  }
  if (principal.kind !== 'role') return { 'aws:principaltype': ['Anonymous'] };
  return {
    'aws:principalarn': [principal.roleArn],
    'aws:principalaccount': [gateway.accountId],
    'aws:principaltype': ['AssumedRole'],
    'aws:principalisawsservice': ['false'],
  };
}

function refusal(principal: Principal, need: Need, fromIdentity: Answer, fromResource: Answer): string {
  if (principal.kind === 'anonymous') return 'Access Denied';
  const who = principal.kind === 'role' ? principal.sessionArn : principal.service;
  const [service] = need.action.split(':');
  // S3 puts the resource in quotes, SQS writes its actions in small letters.
  const resource = service === 's3' ? `"${need.resource}"` : need.resource;
  const action = service === 'sqs' ? need.action.toLowerCase() : need.action;
  const start = `User: ${who} is not authorized to perform: ${action} on resource: ${resource}`;
  if (fromIdentity === 'deny') return `${start} with an explicit deny in an identity-based policy`;
  if (fromResource === 'deny') return `${start} with an explicit deny in a resource-based policy`;
  const kind = principal.kind === 'role' ? 'identity-based' : 'resource-based';
  return `${start} because no ${kind} policy allows the ${action} action`;
}
