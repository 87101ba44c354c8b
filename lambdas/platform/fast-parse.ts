/**
 * Parsing of what is parsed many times in the life of a container: rows as they come from the table, and answers as they leave. Takes and
 * gives what zod does, and throws what zod throws.
 */
import * as z from 'zod/mini';
import { compileSchema, unknownToCompiler } from './compile-schema.ts';

const USES_BEFORE_COMPILING = 3; // compiling takes as long as many uses do; a container that answers once or twice gains nothing

interface Use {
  times: number;
  compiled?: (value: unknown) => unknown;
}

const uses = new WeakMap<z.core.$ZodType, Use>();

const compiledOf = (schema: z.core.$ZodType): Use['compiled'] => {
  const use = uses.get(schema);
  if (use === undefined) {
    uses.set(schema, { times: 1 });
    return undefined;
  }
  use.times += 1;
  if (use.times > USES_BEFORE_COMPILING) use.compiled ??= compileSchema(schema);
  return use.compiled;
};

/** Has a compiled schema answer as what it was made of would. */
function compiledParse<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): { readonly data: z.output<Schema> } | undefined;
function compiledParse(schema: z.core.$ZodType, value: unknown): { readonly data: unknown } | undefined {
  const data = compiledOf(schema)?.(value);
  return data === undefined || data === unknownToCompiler ? undefined : { data };
}

/** As `z.parse`. */
export const fastParse = <Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> =>
  (compiledParse(schema, value) ?? { data: z.parse(schema, value) }).data;

/** As `z.safeParse`. */
export const fastSafeParse = <Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): z.core.util.SafeParseResult<z.output<Schema>> => {
  const compiled = compiledParse(schema, value);
  return compiled === undefined ? z.safeParse(schema, value) : { success: true, data: compiled.data };
};
