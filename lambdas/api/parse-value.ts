/** Values of a request by their schemas, or a 400 that says of each wrong value what is wrong with it. */
import * as z from 'zod/mini';
import { problem } from '../kernel/problems.ts';
import { quote } from '../kernel/text/quote.ts';
import { fastSafeParse } from '../platform/fast-parse.ts';
import type { Problem, ValueProblem } from '../platform/problem.ts';
import { issueSentence, unknownField } from './issue-sentence.ts';
import { overlongPart } from './overlong-part.ts';

/** Wrong values that an answer names: a request of 100,000 wrong ones is answered as briefly as any. */
const MAX_NAMED = 10;
const MAX_IN_DETAIL = 5;

/** Where a value of the request comes from. */
export type Source = 'path' | 'query' | 'body';

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null;

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);

const nameOf = (path: readonly PropertyKey[]): string => quote(path.map(String).join('.'));

const problemsOf = (source: Source, value: unknown, issue: z.core.$ZodIssue): readonly ValueProblem[] => {
  const name = issue.path.length === 0 ? source : nameOf(issue.path);
  const path = issue.path.length === 0 ? source : `${source}.${name}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MAX_NAMED)
      .map((key) => ({ path: `${path}.${quote(key)}`, message: unknownField(key) }));
  }
  return [{ path, message: issueSentence(issue, { name, value: valueAt(value, issue.path) }) }];
};

/** An `invalid_request` that names the first of the wrong values. */
export const invalidValues = (all: readonly ValueProblem[]): Problem => {
  const values = all.slice(0, MAX_NAMED);
  const told = values.slice(0, MAX_IN_DETAIL);
  const more = all.length > told.length;
  return problem(
    'invalid_request',
    {
      en: `${told.map(({ path, message }) => `${path}: ${message.en}`).join('; ')}${more ? '; and more' : ''}`,
      ar: `${told.map(({ path, message }) => `${path}: ${message.ar}`).join('؛ ')}${more ? '؛ وغير ذلك' : ''}`,
    },
    { values },
  );
};

/** Parses a value. Lengths come first: of what is too long nothing else is looked at. All but bodies are short anyway. */
export const parseValue = (source: Source, schema: z.ZodMiniType, value: unknown): unknown => {
  const parsedAtOnce = source === 'body' ? undefined : fastSafeParse(schema, value);
  if (parsedAtOnce?.success) return parsedAtOnce.data;
  const overlong = overlongPart(schema, value);
  if (overlong !== undefined) throw invalidValues(problemsOf(source, value, overlong));
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw invalidValues(issues.slice(0, MAX_NAMED + 1).flatMap((issue) => problemsOf(source, value, issue)));
};
