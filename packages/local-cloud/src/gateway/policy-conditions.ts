import { BlockList, isIPv6 } from 'node:net';
import { isRecord, textsOf } from './narrow.ts';

/** Values of the condition keys of one request, names in lower case. */
export type ConditionContext = Readonly<Record<string, readonly string[]>>;

type Test = (actual: string, expected: string) => boolean;

/**
 * Whether all conditions of a statement hold.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function conditionsHold(condition: unknown, context: ConditionContext): boolean {
  if (condition === undefined) return true;
  if (!isRecord(condition)) throw new Error('A policy statement has a Condition that is not an object.');
  return Object.entries(condition).every(([operator, keys]) => {
    if (!isRecord(keys)) throw new Error(`Condition ${operator} is not an object.`);
    return Object.entries(keys).every(([key, expected]) =>
      operatorHolds(operator, context[key.toLowerCase()], valuesOf(expected, context), key),
    );
  });
}

function valuesOf(expected: unknown, context: ConditionContext): readonly string[] {
  const list = Array.isArray(expected) ? expected : [expected];
  return list.map((value) => substituteVariables(String(value), context));
}

/** Replaces policy variables such as `${aws:PrincipalArn}`; one without a value makes the string match nothing. */
export function substituteVariables(text: string, context: ConditionContext): string {
  return text.replace(/\$\{([^}]+)\}/g, (_whole, name: string) => {
    if (name === '*' || name === '?' || name === '$') return name;
    return context[name.toLowerCase()]?.[0] ?? '\u0000';
  });
}

function operatorHolds(
  operator: string,
  actual: readonly string[] | undefined,
  expected: readonly string[],
  key: string,
): boolean {
  const [quantifier, name] = splitQuantifier(operator);
  const ifExists = name.endsWith('IfExists');
  const base = ifExists ? name.slice(0, -'IfExists'.length) : name;
  const present = actual !== undefined && actual.length > 0;
  if (base === 'Null') return expected.includes(present ? 'false' : 'true');
  if (!present && ifExists) return true;
  const negated = NEGATED[base];
  const test = TESTS[negated ?? base];
  if (test === undefined) throw new Error(`The condition operator ${operator} (on ${key}) is not known.`);
  const matches = (value: string): boolean => {
    const any = expected.some((wanted) => test(value, wanted));
    return negated === undefined ? any : !any;
  };
  if (quantifier === 'ForAllValues') return (actual ?? []).every(matches);
  if (quantifier === 'ForAnyValue') return (actual ?? []).some(matches);
  if (!present) return negated !== undefined;
  return negated === undefined ? actual.some(matches) : actual.every(matches);
}

function splitQuantifier(operator: string): readonly [string | undefined, string] {
  const colon = operator.indexOf(':');
  return colon < 0 ? [undefined, operator] : [operator.slice(0, colon), operator.slice(colon + 1)];
}

const NEGATED: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnLike',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
  NotIpAddress: 'IpAddress',
};

const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: (actual, expected) => actual === expected,
  StringEqualsIgnoreCase: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  StringLike: wildcardMatches,
  ArnEquals: arnMatches,
  ArnLike: arnMatches,
  Bool: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  NumericEquals: (actual, expected) => Number(actual) === Number(expected),
  NumericLessThan: (actual, expected) => Number(actual) < Number(expected),
  NumericLessThanEquals: (actual, expected) => Number(actual) <= Number(expected),
  NumericGreaterThan: (actual, expected) => Number(actual) > Number(expected),
  NumericGreaterThanEquals: (actual, expected) => Number(actual) >= Number(expected),
  DateEquals: (actual, expected) => instant(actual) === instant(expected),
  DateLessThan: (actual, expected) => instant(actual) < instant(expected),
  DateLessThanEquals: (actual, expected) => instant(actual) <= instant(expected),
  DateGreaterThan: (actual, expected) => instant(actual) > instant(expected),
  DateGreaterThanEquals: (actual, expected) => instant(actual) >= instant(expected),
  IpAddress: addressMatches,
};

function instant(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

function addressMatches(actual: string, expected: string): boolean {
  const [network, bits] = expected.split('/');
  if (network === undefined) return false;
  const family = isIPv6(network) ? 'ipv6' : 'ipv4';
  const block = new BlockList();
  if (bits === undefined) block.addAddress(network, family);
  else block.addSubnet(network, Number(bits), family);
  return block.check(actual, isIPv6(actual) ? 'ipv6' : 'ipv4');
}

/** ARNs are compared part by part, so that a `*` does not reach over a colon of the first five parts. */
function arnMatches(actual: string, expected: string): boolean {
  const actualParts = arnParts(actual);
  const expectedParts = arnParts(expected);
  return (
    actualParts.length === expectedParts.length &&
    expectedParts.every((part, index) => wildcardMatches(actualParts[index] ?? '', part))
  );
}

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

const patterns = new Map<string, RegExp>();

/** Matches `*` (any run) and `?` (one character), case-sensitively. */
export function wildcardMatches(actual: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.includes('*') && !pattern.includes('?')) return actual === pattern;
  let expression = patterns.get(pattern);
  if (expression === undefined) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[\\s\\S]*')
      .replaceAll('?', '[\\s\\S]');
    expression = new RegExp(`^${source}$`);
    patterns.set(pattern, expression);
  }
  return expression.test(actual);
}

/** Names of the principals of one kind in a statement's Principal element. */
export function principalsOf(principal: unknown, kind: string): readonly string[] {
  return isRecord(principal) ? textsOf(principal[kind]) : [];
}
