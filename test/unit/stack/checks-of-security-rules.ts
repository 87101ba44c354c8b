import type { Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { makeStack } from './synthesized.ts';
import { variants } from './variants.ts';

const findingsOf = (stack: Stack): string[] =>
  [new AwsSolutionsChecks(stack), new ServerlessChecks(stack)]
    .flatMap((pack) => [...pack.validateScope(stack).violations])
    .flatMap(({ ruleName, violatingResources }) =>
      (violatingResources ?? []).map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );

describe('the rules of cdk-nag', () => {
  it.each(Object.entries(variants))('find nothing that is not accepted with a reason: %s', (_, settings) => {
    expect(findingsOf(makeStack(settings))).toEqual([]);
  });
});
