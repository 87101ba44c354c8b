import { StartError } from '../contract/start-error.ts';
import { intrinsicOf, SUB_VARIABLE } from './intrinsics.ts';
import { isJsonObject } from './json-value.ts';
import type { TemplateResource } from './template.ts';

/** Adds the names that a value of the template refers to; parameters are among them. */
function collectReferences(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const member of value) {
      collectReferences(member, into);
    }
    return;
  }
  if (!isJsonObject(value)) {
    return;
  }
  const [name, argument] = intrinsicOf(value) ?? [];
  if (name === 'Ref') {
    into.add(String(argument));
  } else if (name === 'Fn::GetAtt') {
    into.add(String(Array.isArray(argument) ? argument[0] : argument).split('.')[0] ?? '');
  } else if (name === 'Fn::Sub') {
    const pattern: unknown = Array.isArray(argument) ? argument[0] : argument;
    for (const [, literal, variable] of String(pattern).matchAll(SUB_VARIABLE)) {
      if (literal !== '!' && variable !== undefined) {
        into.add(variable.split('.')[0] ?? variable);
      }
    }
  }
  for (const member of Object.values(value)) {
    collectReferences(member, into);
  }
}

/** The logical ids that a resource must come after. */
function dependenciesOf(resource: TemplateResource): ReadonlySet<string> {
  const names = new Set<string>([resource.DependsOn ?? []].flat());
  collectReferences(resource.Properties, names);
  return names;
}

/** The logical ids in an order in which each comes after all that it refers to. */
export function dependencyOrder(resources: Readonly<Record<string, TemplateResource>>): readonly string[] {
  const ordered: string[] = [];
  const done = new Set<string>();
  const visit = (logicalId: string, path: readonly string[]): void => {
    const resource = resources[logicalId];
    if (resource === undefined || done.has(logicalId)) {
      return;
    }
    if (path.includes(logicalId)) {
      throw new StartError(
        `Template: resources depend on each other in a circle: ${[...path, logicalId].join(' -> ')}`,
      );
    }
    for (const dependency of [...dependenciesOf(resource)].sort()) {
      visit(dependency, [...path, logicalId]);
    }
    done.add(logicalId);
    ordered.push(logicalId);
  };
  for (const logicalId of Object.keys(resources)) {
    visit(logicalId, []);
  }
  return ordered;
}
