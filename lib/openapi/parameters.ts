/** Parameters of operations. */
import { isDeepStrictEqual } from 'node:util';
import { limits } from '../../lambdas/kernel/limits.ts';
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { parameterSchemas } from './component-schemas.ts';
import { parameterDocs } from './docs-of-topics.ts';
import type { Parameter, Reference } from './document.ts';

/** Headers that many operations take. */
export const sharedHeaderParameters: Record<string, Parameter> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'Preferred language of messages: `en` or `ar`.',
    schema: { type: 'string' },
    example: 'ar',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: `Makes the call safe to retry: for ${limits.idempotencyHours} hours, the same key with the same body gets the first response again.`,
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7E]+$' },
    example: '6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of the version that you have: the response is 304 while it is current.',
    schema: { type: 'string' },
  },
};

/** A parameter of a path or query, and what names it among those that operations share. */
const declaredIn = (spec: RouteSpec): Parameter[] => {
  const declared = (place: 'path' | 'query', schema: RouteSpec['params']): Parameter[] =>
    schema === undefined
      ? []
      : parameterSchemas(schema).map((parameter) => ({
          name: parameter.name,
          in: place,
          description: parameterDocs[parameter.name]?.description ?? '',
          required: place === 'path' || parameter.required,
          schema: parameter.schema,
          ...exampleOf(parameter.name),
        }));
  const query = declared('query', spec.query);
  return [
    ...declared('path', spec.params),
    ...query.filter(({ required }) => required),
    ...query.filter(({ required }) => !required),
  ];
};

/** The parameters that mean one thing wherever their name stands, by name. */
export const commonParameters = (routes: readonly RouteSpec[]): Record<string, Parameter> => {
  const byName = Map.groupBy(routes.flatMap(declaredIn), ({ name }) => name);
  return Object.fromEntries(
    [...byName].flatMap(([name, [first, ...others]]) =>
      first !== undefined && others.every((other) => isDeepStrictEqual(other, first)) ? [[name, first]] : [],
    ),
  );
};

const parameterRef = (name: string): Reference => ({ $ref: `#/components/parameters/${name}` });

/** The example of a parameter, where it has one. */
const exampleOf = (name: string): { readonly example?: unknown } => {
  const example = parameterDocs[name]?.example;
  return example === undefined ? {} : { example };
};

/** Headers come last: generators make the arguments of their functions in this order. */
export const parametersOf = (
  spec: RouteSpec,
  common: Readonly<Record<string, Parameter>>,
): (Parameter | Reference)[] => [
  ...declaredIn(spec).map((each) => (each.name in common ? parameterRef(each.name) : each)),
  ...(spec.idempotent ? [parameterRef('IdempotencyKey')] : []),
  ...(spec.cached === true ? [parameterRef('IfNoneMatch')] : []),
  parameterRef('AcceptLanguage'),
];
