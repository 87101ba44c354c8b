import type { PolicyStatement } from '../contract/contract.ts';
import { isRecord, listOf, textOf, textsOf } from './narrow.ts';
import {
  type ConditionContext,
  conditionsHold,
  principalsOf,
  substituteVariables,
  wildcardMatches,
} from './policy-conditions.ts';

/** One permission that a call needs. */
export interface Need {
  /** For example `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  /** Values of condition keys that belong to this need, names in lower case. */
  readonly context?: ConditionContext;
}

/** Who asks, as policies see it. */
export type Principal =
  | {
      readonly kind: 'role';
      readonly roleArn: string;
      readonly sessionArn: string;
      readonly accountId: string;
    }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'anonymous' };

/** How a set of policies answers: an explicit deny wins over every allow. */
export type Answer = 'allow' | 'deny' | 'silent';

/** Evaluates the policies of an identity. */
export function evaluateIdentityPolicies(
  statements: readonly PolicyStatement[],
  need: Need,
  context: ConditionContext,
): Answer {
  return evaluate(statements, need, context, () => true);
}

/** Evaluates the policy of a resource, for example of a bucket or a queue. */
export function evaluateResourcePolicy(
  statements: readonly PolicyStatement[],
  need: Need,
  context: ConditionContext,
  principal: Principal,
): Answer {
  return evaluate(statements, need, context, (statement) => {
    if (statement.NotPrincipal !== undefined) {
      return !principalMatches(statement.NotPrincipal, principal, statement.Effect);
    }
    return principalMatches(statement.Principal, principal, statement.Effect);
  });
}

function evaluate(
  statements: readonly PolicyStatement[],
  need: Need,
  context: ConditionContext,
  applies: (statement: PolicyStatement) => boolean,
): Answer {
  let answer: Answer = 'silent';
  for (const statement of statements) {
    if (!actionMatches(statement, need.action) || !resourceMatches(statement, need.resource, context))
      continue;
    if (!applies(statement) || !conditionsHold(statement.Condition, context)) continue;
    if (statement.Effect === 'Deny') return 'deny';
    answer = 'allow';
  }
  return answer;
}

function actionMatches(statement: PolicyStatement, action: string): boolean {
  const matches = (pattern: string): boolean => wildcardMatches(action.toLowerCase(), pattern.toLowerCase());
  if (statement.NotAction !== undefined) return !textsOf(statement.NotAction).some(matches);
  return textsOf(statement.Action).some(matches);
}

function resourceMatches(statement: PolicyStatement, resource: string, context: ConditionContext): boolean {
  const matches = (pattern: string): boolean =>
    wildcardMatches(resource, substituteVariables(pattern, context));
  if (statement.NotResource !== undefined) return !textsOf(statement.NotResource).some(matches);
  return statement.Resource === undefined || textsOf(statement.Resource).some(matches);
}

/**
 * The account itself as principal (`arn:aws:iam::…:root`) denies to everybody in it, but only delegates when it allows:
 * the identity's own policy then still has to allow.
 */
function principalMatches(principal: unknown, asking: Principal, effect: 'Allow' | 'Deny'): boolean {
  if (principal === '*') return true;
  const names = principalsOf(principal, 'AWS');
  if (names.includes('*')) return true;
  if (asking.kind === 'service') return principalsOf(principal, 'Service').includes(asking.service);
  if (asking.kind === 'anonymous') return false;
  if (names.includes(asking.roleArn) || names.includes(asking.sessionArn)) return true;
  const accountNames = [asking.accountId, `arn:aws:iam::${asking.accountId}:root`];
  return effect === 'Deny' && names.some((name) => accountNames.includes(name));
}

/** Parses the statements of a resolved policy document; throws when it has none. */
export function statementsOf(document: unknown): readonly PolicyStatement[] {
  if (!isRecord(document)) throw new Error('A policy document is not an object.');
  const raw = document['Statement'];
  const list = isRecord(raw) ? [raw] : listOf(raw);
  if (list.length === 0) throw new Error('A policy document has no statement.');
  return list.map(parseStatement);
}

function parseStatement(value: unknown): PolicyStatement {
  if (!isRecord(value)) throw new Error('A policy statement is not an object.');
  const effect = textOf(value['Effect']);
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw new Error(`A policy statement has the Effect ${JSON.stringify(value['Effect'])}.`);
  }
  const known = [
    'Sid',
    'Effect',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Principal',
    'NotPrincipal',
    'Condition',
  ];
  const unknownKey = Object.keys(value).find((key) => !known.includes(key));
  if (unknownKey !== undefined) throw new Error(`A policy statement has the unknown element ${unknownKey}.`);
  return {
    Effect: effect,
    ...texts('Action', value),
    ...texts('NotAction', value),
    ...texts('Resource', value),
    ...texts('NotResource', value),
    ...(value['Principal'] === undefined ? {} : { Principal: value['Principal'] }),
    ...(value['NotPrincipal'] === undefined ? {} : { NotPrincipal: value['NotPrincipal'] }),
    ...(value['Condition'] === undefined ? {} : { Condition: parseCondition(value['Condition']) }),
  };
}

function texts<Key extends 'Action' | 'NotAction' | 'Resource' | 'NotResource'>(
  key: Key,
  value: Readonly<Record<string, unknown>>,
): { readonly [K in Key]?: readonly string[] } {
  const result: { [K in Key]?: readonly string[] } = {};
  if (value[key] !== undefined) result[key] = textsOf(value[key]);
  return result;
}

function parseCondition(value: unknown): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  if (!isRecord(value)) throw new Error('A policy statement has a Condition that is not an object.');
  const result: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const [operator, keys] of Object.entries(value)) {
    if (!isRecord(keys)) throw new Error(`Condition ${operator} is not an object.`);
    result[operator] = keys;
  }
  return result;
}
