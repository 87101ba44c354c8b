/** What a schema says of lengths, for whoever looks at them before parsing or reckons how large a request can be. */
import {
  type $ZodCheck,
  $ZodCheckMaxLength,
  $ZodDefault,
  $ZodNullable,
  $ZodOptional,
  type $ZodType,
} from 'zod/v4/core';

const bytesByCheck = new WeakMap<$ZodCheck, number>();

/** A check that lets no text of more bytes of UTF-8 pass. */
export const holdsTo = <Check extends $ZodCheck<never>>(bytes: number, check: Check): Check => {
  bytesByCheck.set(check, bytes);
  return check;
};

/** The most bytes of a text that a schema's checks let pass; undefined where none says. */
export const maxBytesOf = (schema: $ZodType): number | undefined =>
  schema._zod.def.checks?.map((check) => bytesByCheck.get(check)).find((bytes) => bytes !== undefined);

/** The most characters or items that a schema's checks let pass; undefined where none says. */
export const maxLengthOf = (schema: $ZodType): number | undefined => {
  const bounds = (schema._zod.def.checks ?? [])
    .filter((check) => check instanceof $ZodCheckMaxLength)
    .map((check) => check._zod.def.maximum);
  return bounds.length === 0 ? undefined : Math.min(...bounds);
};

/** What lies in a schema of what may be left out, may be null or has a default. */
export const unwrapped = (schema: $ZodType): $ZodType =>
  schema instanceof $ZodOptional || schema instanceof $ZodNullable || schema instanceof $ZodDefault
    ? unwrapped(schema._zod.def.innerType)
    : schema;
