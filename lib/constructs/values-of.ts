import type { Variable } from '../../lambdas/kernel/environment.ts';

/** Set by Lambda itself. */
const OF_LAMBDA: readonly Variable[] = ['AWS_REGION'];

/** The variables of a function with their values. Throws for one that the stack has no value for. */
export const valuesOf = (
  functionName: string,
  variables: readonly Variable[],
  values: Readonly<Partial<Record<Variable, string>>>,
): { readonly variables: readonly Variable[]; readonly environment: Readonly<Record<string, string>> } => {
  const named = variables.filter((variable) => !OF_LAMBDA.includes(variable));
  const environment = Object.fromEntries(
    named.map((variable) => {
      const value = values[variable];
      if (value === undefined)
        throw new Error(`${functionName} reads ${variable}, which the stack does not give it`);
      return [variable, value];
    }),
  );
  return { variables: named, environment };
};
