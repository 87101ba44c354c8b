import type * as z from 'zod/mini';
import { fastSafeParse } from './fast-parse.ts';
import type { Row } from './table.ts';

/** A stored row does not have the shape its schema promises: our fault, answered with 500, never with a silent 404. */
export class StoredRowInvalid extends Error {}

/** Parses a stored row. Throws {@link StoredRowInvalid} naming the row and what is wrong with it. */
export const parseRow = <Schema extends z.ZodMiniType>(schema: Schema, row: Row): z.output<Schema> => {
  const parsed = fastSafeParse(schema, row);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ');
  throw new StoredRowInvalid(`The row ${String(row['pk'])} ${String(row['sk'])} is malformed: ${wrong}`);
};
