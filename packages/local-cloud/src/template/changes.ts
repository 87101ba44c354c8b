import { canonicalJson } from './json-value.ts';
import type { Template } from './template.ts';

/** What a new template means for a stack that runs. */
export interface Changes {
  /** Whether a resource is to be created anew. */
  readonly anew: (logicalId: string) => boolean;
  /** Logical ids whose change takes a restart. */
  readonly refused: readonly string[];
}

/** Types that can be replaced while the stack runs. When one of a family changes, the whole family is read again. */
const FAMILIES = ['AWS::Lambda::Permission', 'AWS::ApiGatewayV2::', 'AWS::IAM::'] as const;
const ALONE = ['AWS::Lambda::Function', 'AWS::Lambda::EventInvokeConfig'];

/** Compares two templates by their resources. */
export function changesOf(before: Template, after: Template): Changes {
  const changed = new Set<string>();
  for (const logicalId of new Set([...Object.keys(before.Resources), ...Object.keys(after.Resources)])) {
    const [old, now] = [before.Resources[logicalId], after.Resources[logicalId]];
    if (canonicalJson([old?.Type, old?.Properties]) !== canonicalJson([now?.Type, now?.Properties])) {
      changed.add(logicalId);
    }
  }
  const typeOf = (logicalId: string): string =>
    (after.Resources[logicalId] ?? before.Resources[logicalId])?.Type ?? '';
  const familyOf = (logicalId: string): string | undefined =>
    FAMILIES.find((family) => typeOf(logicalId).startsWith(family));
  const changedFamilies = new Set([...changed].map(familyOf));
  return {
    anew(logicalId) {
      const family = familyOf(logicalId);
      if (family !== undefined) {
        // Permissions are forgotten at each reload.
        return family === 'AWS::Lambda::Permission' || changedFamilies.has(family);
      }
      return changed.has(logicalId) && ALONE.includes(typeOf(logicalId));
    },
    refused: [...changed].filter(
      (logicalId) =>
        before.Resources[logicalId] !== undefined &&
        familyOf(logicalId) === undefined &&
        !ALONE.includes(typeOf(logicalId)) &&
        !/^AWS::(CDK|CloudWatch|Logs)::/.test(typeOf(logicalId)),
    ),
  };
}
