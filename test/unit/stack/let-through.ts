import type { ChangeKind } from '../../../lambdas/platform/changes.ts';
import type { RowDefinition } from '../../../lambdas/platform/row.ts';
import type { StreamPattern } from '../../../lib/constructs/stream-filters.ts';

export const changeKinds: readonly ChangeKind[] = ['INSERT', 'MODIFY', 'REMOVE'];

const EXAMPLE_ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** A key as rows of a kind have it. */
const someKey = ({ template }: RowDefinition) => {
  const filled = (key: string) => key.replace(/\{\w+\*?\}/g, EXAMPLE_ID);
  return { pk: filled(template.pk), sk: filled(template.sk) };
};

/** Whether Lambda would hand on a change of a row of a kind: one of the patterns matches, and a pattern matches by all that it names. */
export const isLetThrough = (
  patterns: readonly StreamPattern[],
  row: RowDefinition,
  kind: ChangeKind,
): boolean => {
  const { pk, sk } = someKey(row);
  const attributes = kind === 'REMOVE' ? {} : Object(Object(row.schema).shape);
  return patterns.some(({ eventName, dynamodb: { Keys, NewImage = {} } }) => {
    const begins = (key: string, { S }: typeof Keys.pk) => S.some(({ prefix }) => key.startsWith(prefix));
    const hasAll = Object.keys(NewImage).every((name) => name in attributes);
    return (eventName?.includes(kind) ?? true) && begins(pk, Keys.pk) && begins(sk, Keys.sk) && hasAll;
  });
};
