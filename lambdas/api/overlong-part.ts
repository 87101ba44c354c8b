/** Looks for lists and texts that are longer than their schema lets them be, before anything else is done with a value. */
import { $ZodArray, type $ZodIssueTooBig, $ZodObject, type $ZodType } from 'zod/v4/core';
import { maxLengthOf, unwrapped } from '../platform/schema-bounds.ts';

type TooBig = $ZodIssueTooBig;

const tooBig = (
  schema: $ZodType,
  origin: 'string' | 'array',
  length: number,
  path: PropertyKey[],
): TooBig | undefined => {
  const maximum = maxLengthOf(schema);
  if (maximum === undefined || length <= maximum) return undefined;
  return { code: 'too_big', origin, maximum, inclusive: true, path, message: '' };
};

const firstOf = <Item>(
  items: readonly Item[],
  find: (item: Item) => TooBig | undefined,
): TooBig | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The first part that is too long, as Zod would report it; undefined where lengths are right. */
export const overlongPart = (
  schema: $ZodType,
  value: unknown,
  path: PropertyKey[] = [],
): TooBig | undefined => {
  const inner = unwrapped(schema);
  if (typeof value === 'string') return tooBig(inner, 'string', value.length, path);
  if (Array.isArray(value)) {
    if (!(inner instanceof $ZodArray)) return undefined;
    const { element } = inner._zod.def;
    const own = tooBig(inner, 'array', value.length, path);
    return (
      own ?? firstOf([...value.entries()], ([index, item]) => overlongPart(element, item, [...path, index]))
    );
  }
  if (!isObject(value) || !(inner instanceof $ZodObject)) return undefined;
  return firstOf(Object.entries(inner._zod.def.shape), ([name, field]) =>
    Object.hasOwn(value, name) ? overlongPart(field, value[name], [...path, name]) : undefined,
  );
};
