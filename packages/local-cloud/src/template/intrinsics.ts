import { StartError } from '../contract/start-error.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';

/** What intrinsic functions may refer to. */
export interface Scope {
  /** Value of `Ref`: a parameter, a pseudo parameter or a created resource. */
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): string;
  mapping(map: string, key: string, name: string): unknown;
  condition(name: string): boolean;
  readonly region: string;
  /** Applied to every string that `Fn::Join` and `Fn::Sub` build. */
  address(text: string): string;
}

/** Stands for a property that is to be left out (`AWS::NoValue`). */
export const NO_VALUE = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const wrong = (name: string, argument: unknown): StartError =>
  new StartError(`Template: ${name} cannot be resolved: ${JSON.stringify(argument)}`);

function list(name: string, argument: unknown, scope: Scope): readonly unknown[] {
  const value = resolveValue(argument, scope);
  if (!Array.isArray(value)) {
    throw wrong(name, argument);
  }
  return value;
}

function text(name: string, value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  throw wrong(name, value);
}

function getAtt(argument: unknown, scope: Scope): string {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    return scope.attribute(argument.slice(0, dot), argument.slice(dot + 1));
  }
  const [logicalId, attribute] = list('Fn::GetAtt', argument, scope);
  return scope.attribute(text('Fn::GetAtt', logicalId), text('Fn::GetAtt', attribute));
}

/** The names that `Fn::Sub` finds in `${...}`, `${!literal}` aside. */
export const SUB_VARIABLE = /\$\{(!?)([^}]+)\}/g;

function sub(argument: unknown, scope: Scope): string {
  const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof pattern !== 'string' || !isJsonObject(variables)) {
    throw wrong('Fn::Sub', argument);
  }
  const built = pattern.replace(SUB_VARIABLE, (_all, literal: string, name: string) => {
    if (literal === '!') {
      return `\${${name}}`;
    }
    if (name in variables) {
      return text('Fn::Sub', resolveValue(variables[name], scope));
    }
    return name.includes('.') ? getAtt(name, scope) : text('Fn::Sub', scope.ref(name));
  });
  return scope.address(built);
}

const truth = (name: string, argument: unknown, scope: Scope): boolean => {
  const value =
    isJsonObject(argument) && 'Condition' in argument
      ? scope.condition(String(argument['Condition']))
      : resolveValue(argument, scope);
  if (typeof value !== 'boolean') {
    throw wrong(name, argument);
  }
  return value;
};

const truths = (name: string, argument: unknown, scope: Scope): readonly boolean[] => {
  if (!Array.isArray(argument)) {
    throw wrong(name, argument);
  }
  return argument.map((one) => truth(name, one, scope));
};

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => (argument === 'AWS::NoValue' ? NO_VALUE : scope.ref(text('Ref', argument))),
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = Array.isArray(argument) ? argument : [];
    const strings = list('Fn::Join', parts, scope).map((part) => text('Fn::Join', part));
    return scope.address(strings.join(text('Fn::Join', separator)));
  },
  'Fn::Select': (argument, scope) => {
    const [index, values] = Array.isArray(argument) ? argument : [];
    const value = list('Fn::Select', values, scope)[Number(resolveValue(index, scope))];
    if (value === undefined) {
      throw wrong('Fn::Select', argument);
    }
    return value;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = list('Fn::Split', argument, scope);
    return text('Fn::Split', whole).split(text('Fn::Split', separator));
  },
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = Array.isArray(argument) ? argument : [];
    return resolveValue(scope.condition(text('Fn::If', condition)) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list('Fn::Equals', argument, scope);
    return text('Fn::Equals', left) === text('Fn::Equals', right);
  },
  'Fn::And': (argument, scope) => truths('Fn::And', argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => truths('Fn::Or', argument, scope).some(Boolean),
  'Fn::Not': (argument, scope) => !truths('Fn::Not', argument, scope)[0],
  'Fn::FindInMap': (argument, scope) => {
    const [map, key, name] = list('Fn::FindInMap', argument, scope).map((part) =>
      text('Fn::FindInMap', part),
    );
    if (map === undefined || key === undefined || name === undefined) {
      throw wrong('Fn::FindInMap', argument);
    }
    return scope.mapping(map, key, name);
  },
  'Fn::Base64': (argument, scope) =>
    Buffer.from(text('Fn::Base64', resolveValue(argument, scope))).toString('base64'),
  'Fn::GetAZs': (_argument, scope) => ['a', 'b', 'c'].map((zone) => `${scope.region}${zone}`),
};

/** The intrinsic function call that an object is, as its name and argument. */
export function intrinsicOf(value: JsonObject): readonly [name: string, argument: unknown] | undefined {
  const [entry, ...others] = Object.entries(value);
  const isCall =
    entry !== undefined && others.length === 0 && (entry[0] === 'Ref' || entry[0].startsWith('Fn::'));
  return isCall ? entry : undefined;
}

/** A value of the template with all intrinsic functions replaced by what they give. */
export function resolveValue(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((member) => resolveValue(member, scope)).filter((member) => member !== NO_VALUE);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const call = intrinsicOf(value);
  if (call !== undefined) {
    const [name, argument] = call;
    const intrinsic = INTRINSICS[name];
    if (intrinsic === undefined) {
      throw new StartError(`Template: ${name} is not understood by the local cloud.`);
    }
    return intrinsic(argument, scope);
  }
  return resolveProperties(value, scope);
}

/** The members of an object resolved; those that are `AWS::NoValue` are left out. */
export function resolveProperties(value: JsonObject, scope: Scope): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, resolveValue(member, scope)] as const)
      .filter(([, member]) => member !== NO_VALUE),
  );
}
