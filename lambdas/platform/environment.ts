import * as z from 'zod/mini';

/** Parses a function's environment. Throws an error that names every variable that is missing or malformed. */
export const readEnvironment = <Schema extends z.ZodMiniType>(
  schema: Schema,
  source: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Schema> => {
  const parsed = z.safeParse(schema, source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ');
  throw new Error(`The function's environment is wrong: ${wrong}`);
};
