/** How large the body of a request can be where it keeps to its contract: what is larger is refused unread. */
import {
  $ZodArray,
  $ZodBoolean,
  $ZodEnum,
  $ZodNumber,
  $ZodObject,
  $ZodString,
  type $ZodType,
} from 'zod/v4/core';
import { maxBytesOf, maxLengthOf, unwrapped } from '../platform/schema-bounds.ts';
import { limits } from './limits.ts';
import type { RouteSpec } from './route-spec.ts';

/** What a body may be made of. */
interface Size {
  readonly bytes: number;
  /** Values of every kind, lists and objects themselves too. */
  readonly values: number;
}

const FORM_BYTES = 128; // texts of a fixed form, as ids and times: the longest has 87 characters
const SCALAR_BYTES = 32; // a number with all its digits, a boolean, null
const NAME_BYTES = 4; // quotes, colon and comma around the name of a field
const UNKNOWN_VALUES = 100; // room to name what does not belong there
const EMPTY_BYTES = 1024; // whitespace, and what says nothing: `{}`

// JSON may write every letter of another script as `\u0645`: six bytes a UTF-16 unit, three for each byte of UTF-8.
const ESCAPED_UNIT = 6;
const ESCAPED_BYTE = 3;

const bytesOfText = (schema: $ZodString): number => {
  const bytes = maxBytesOf(schema);
  if (bytes !== undefined) return ESCAPED_BYTE * bytes;
  const units = maxLengthOf(schema);
  return units === undefined ? ESCAPED_BYTE * FORM_BYTES : ESCAPED_UNIT * units;
};

const sizeOf = (wrapped: $ZodType): Size => {
  const schema = unwrapped(wrapped);
  if (schema instanceof $ZodString) {
    return { bytes: bytesOfText(schema) + 2, values: 1 };
  }
  if (schema instanceof $ZodNumber || schema instanceof $ZodBoolean || schema instanceof $ZodEnum) {
    return { bytes: SCALAR_BYTES, values: 1 };
  }
  if (schema instanceof $ZodArray) {
    const most = maxLengthOf(schema);
    if (most === undefined) throw new Error('A list of a request has no greatest length');
    const { bytes, values } = sizeOf(schema._zod.def.element);
    return { bytes: most * (bytes + 1) + 2, values: most * values + 1 };
  }
  if (schema instanceof $ZodObject) {
    const fields = Object.entries(schema._zod.def.shape).map(([name, field]) => {
      const { bytes, values } = sizeOf(field);
      return { bytes: name.length + NAME_BYTES + bytes, values };
    });
    return {
      bytes: fields.reduce((sum, { bytes }) => sum + bytes, 2),
      values: fields.reduce((sum, { values }) => sum + values, 1),
    };
  }
  throw new Error(`How large a ${schema._zod.def.type} can be is not known`);
};

/** The largest body of a route: the sum of what its contract allows, for a post no more than all its texts and the rest. */
export const bodyLimit = ({ body }: Pick<RouteSpec, 'body'>): Size => {
  const { bytes, values } = body === undefined ? { bytes: 0, values: 1 } : sizeOf(body);
  const rounded = Math.ceil((bytes + EMPTY_BYTES) / EMPTY_BYTES) * EMPTY_BYTES;
  return { bytes: Math.min(rounded, limits.requestBodyBytes), values: values + UNKNOWN_VALUES };
};
