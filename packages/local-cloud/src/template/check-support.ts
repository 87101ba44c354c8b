import type { ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { intrinsicOf } from './intrinsics.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import type { Template } from './template.ts';
import { hasNoMeaning } from './types-without-meaning.ts';

/** The handler of a resource type; `Custom::*` takes every custom resource. */
export function handlerOf(type: string, handlers: readonly ResourceHandler[]): ResourceHandler | undefined {
  const isCustom = type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
  return (
    handlers.find((handler) => handler.type === type) ??
    (isCustom ? handlers.find((handler) => handler.type === 'Custom::*') : undefined)
  );
}

function uncoveredPaths(value: unknown, path: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(path)) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((member) => uncoveredPaths(member, path, known));
  }
  if (!isJsonObject(value)) {
    return [path];
  }
  const [name, argument] = intrinsicOf(value) ?? [];
  if (name === 'Fn::If') {
    const branches = Array.isArray(argument) ? argument.slice(1) : [];
    return branches.flatMap((branch) => uncoveredPaths(branch, path, known));
  }
  if (name === 'Ref' && argument === 'AWS::NoValue') {
    return [];
  }
  return name === undefined ? membersUncovered(value, path, known) : [path];
}

const membersUncovered = (value: JsonObject, path: string, known: ReadonlySet<string>): readonly string[] =>
  Object.entries(value).flatMap(([name, member]) =>
    uncoveredPaths(member, path === '' ? name : `${path}.${name}`, known),
  );

/** Refuses a template with anything that the local cloud would have to ignore, and names all of it. */
export function checkSupport(template: Template, handlers: readonly ResourceHandler[]): void {
  const problems = Object.entries(template.Resources).flatMap(([logicalId, { Type, Properties }]) => {
    if (hasNoMeaning(Type)) {
      return [];
    }
    const handler = handlerOf(Type, handlers);
    if (handler === undefined) {
      return [`resource type ${Type} (${logicalId})`];
    }
    if (handler.type === 'Custom::*') {
      return [];
    }
    const known = new Set([...handler.honoured, ...Object.keys(handler.meaningless)]);
    const paths = new Set(membersUncovered(Properties, '', known));
    return [...paths].map((path) => `property ${path} of ${Type} (${logicalId})`);
  });
  if (problems.length > 0) {
    throw new StartError(`The local cloud cannot honour: ${problems.join('; ')}.`);
  }
}
