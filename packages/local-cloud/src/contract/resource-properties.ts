import type * as z from 'zod';
import type { ResolvedResource } from './contract.ts';
import { StartError } from './start-error.ts';

/** Parses the properties of a resource; one line names the resource and what is wrong with it. */
export function parseProperties<T>(schema: z.ZodType<T>, resource: ResolvedResource): T {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new StartError(`${resource.logicalId} (${resource.type}) cannot be read: ${problems.join('; ')}`);
}
