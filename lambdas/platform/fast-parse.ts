/**
 * Parsing of what is parsed many times in the life of a container: rows as they come from the table, and answers as they leave. Takes and
 * gives what zod does, and throws what zod throws.
 */
import * as z from 'zod/mini';
import { compileSchema, unknownToCompiler } from './compile-schema.ts';

const USES_BEFORE_COMPILING = 3; // compiling takes as long as many uses do; a container that answers once or twice gains nothing

type Parsed = { readonly success: true; readonly data: unknown };

/** Has a compiled schema answer as what it was made of would; undefined where zod is to be asked. */
type Quick = (value: unknown) => Parsed | undefined;

const makeQuick = (schema: z.core.$ZodType): Quick => {
  let uses = 0;
  let compiled: ((value: unknown) => unknown) | undefined;
  return (value) => {
    if (compiled === undefined) {
      uses += 1;
      if (uses <= USES_BEFORE_COMPILING) return undefined;
      compiled = compileSchema(schema);
    }
    const data = compiled(value);
    return data === undefined || data === unknownToCompiler ? undefined : { success: true, data };
  };
};

const quick = new WeakMap<z.core.$ZodType, Quick>();

const quickOf = (schema: z.core.$ZodType): Quick => {
  const known = quick.get(schema);
  if (known !== undefined) return known;
  const made = makeQuick(schema);
  quick.set(schema, made);
  return made;
};

function compiledParse<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): { readonly success: true; readonly data: z.output<Schema> } | undefined;
function compiledParse(schema: z.core.$ZodType, value: unknown): Parsed | undefined {
  return quickOf(schema)(value);
}

/** What {@link fastSafeParse} does, for one schema. */
export const makeFastSafeParse = (
  schema: z.core.$ZodType,
): ((value: unknown) => z.core.util.SafeParseResult<unknown>) => {
  const parse = quickOf(schema);
  return (value) => parse(value) ?? z.safeParse(schema, value);
};

/** As `z.parse`. */
export const fastParse = <Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> =>
  (compiledParse(schema, value) ?? { data: z.parse(schema, value) }).data;

/** As `z.safeParse`. */
export const fastSafeParse = <Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): z.core.util.SafeParseResult<z.output<Schema>> =>
  compiledParse(schema, value) ?? z.safeParse(schema, value);
