import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Credentials, Identities, PolicyStatement } from '../contract/contract.ts';
import { evaluateIdentityPolicies } from './policy.ts';
import { principalsOf } from './policy-conditions.ts';

/** Whom an access key id stands for. */
export type Caller =
  | { readonly kind: 'operator'; readonly credentials: Credentials }
  | {
      readonly kind: 'function';
      readonly functionId: string;
      readonly roleArn: string;
      readonly credentials: Credentials;
    };

/** Identities as the gateway sees them: it can also look callers and policies up. */
export interface HeldIdentities extends Identities {
  callerOf(accessKeyId: string): Caller | undefined;
  /** A function and its role; undefined before it has credentials. */
  functionOf(functionId: string): Extract<Caller, { readonly kind: 'function' }> | undefined;
  statementsOfRole(roleArn: string): readonly PolicyStatement[];
  /** ARN of the assumed-role session that a function acts in. */
  sessionArnOf(roleArn: string, functionId: string): string;
}

/**
 * Makes the register of roles and credentials. Secrets derive from `seed`, so that presigned addresses outlive a restart
 * when the same seed is given again.
 */
export function makeIdentities(options: {
  readonly accountId: string;
  readonly seed?: string;
}): HeldIdentities {
  const seed = options.seed ?? randomBytes(32).toString('hex');
  const roles = new Map<string, PolicyStatement[]>();
  const trusts = new Map<string, readonly PolicyStatement[]>();
  const callers = new Map<string, Caller>();
  const derive = (label: string): string => createHmac('sha256', seed).update(label).digest('base64url');
  const operator: Credentials = { accessKeyId: 'AKIALOCALOPERATOR000', secretAccessKey: derive('operator') };
  callers.set(operator.accessKeyId, { kind: 'operator', credentials: operator });

  return {
    operator,
    putRole(roleArn, statements, trust = []) {
      roles.set(roleArn, [...statements]);
      trusts.set(roleArn, trust);
    },
    serviceMay(roleArn, { service, action, resource }) {
      const isTrusted = (trusts.get(roleArn) ?? []).some(
        ({ Effect, Principal }) => Effect === 'Allow' && principalsOf(Principal, 'Service').includes(service),
      );
      const answer = evaluateIdentityPolicies(roles.get(roleArn) ?? [], { action, resource }, {});
      return isTrusted && answer === 'allow';
    },
    addStatements(roleArn, statements) {
      const held = roles.get(roleArn);
      if (held === undefined) throw new Error(`A policy is attached to the unknown role ${roleArn}.`);
      held.push(...statements);
    },
    roleArnOf(roleName) {
      return roleName.startsWith('arn:') ? roleName : `arn:aws:iam::${options.accountId}:role/${roleName}`;
    },
    credentialsFor(functionId, roleArn) {
      const credentials: Credentials = {
        accessKeyId: accessKeyIdOf(functionId),
        secretAccessKey: derive(`secret ${functionId}`),
        sessionToken: derive(`session ${functionId} ${roleArn}`),
      };
      callers.set(credentials.accessKeyId, { kind: 'function', functionId, roleArn, credentials });
      return credentials;
    },
    callerOf(accessKeyId) {
      return callers.get(accessKeyId);
    },
    functionOf(functionId) {
      const caller = callers.get(accessKeyIdOf(functionId));
      return caller?.kind === 'function' ? caller : undefined;
    },
    statementsOfRole(roleArn) {
      return roles.get(roleArn) ?? [];
    },
    sessionArnOf(roleArn, functionId) {
      const roleName = roleArn.slice(roleArn.lastIndexOf('/') + 1);
      return `arn:aws:sts::${options.accountId}:assumed-role/${roleName}/${functionId}`;
    },
  };
}

/** Temporary credentials on AWS have ids of 20 characters that start with ASIA. */
function accessKeyIdOf(functionId: string): string {
  const letters = createHash('sha256').update(functionId).digest('hex').toUpperCase();
  return `ASIA${letters.slice(0, 16)}`;
}
