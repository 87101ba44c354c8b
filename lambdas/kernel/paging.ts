/** Paging of lists: `?limit=` and `?cursor=`, answered with `items` and, when more follows, `cursor`. */
import * as z from 'zod/mini';
import type { Cursors } from '../platform/cursor.ts';
import { HOUR_MS } from '../platform/durations.ts';
import type { AccountId } from './ids.ts';
import { limits } from './limits.ts';
import { problem } from './problems.ts';

/** The query parameters of every list. */
export const PageQuery = z.strictObject({
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(limits.pageSizeMax)),
    limits.pageSizeDefault,
  ),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2_000))),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** Some ids of a kind, in the order of the answer. */
/* @__NO_SIDE_EFFECTS__ */
export function someOf<Id extends z.ZodMiniType>(id: Id) {
  return z.array(id).check(z.minLength(1), z.maxLength(limits.idsAtOnce));
}

/** What may stand in a list: a person only with what the viewer and that person are to each other. */
export type Listed<Item> = Item extends { readonly username: unknown }
  ? Item extends { readonly relationship?: unknown }
    ? 'relationship' extends keyof Item
      ? Item
      : never
    : never
  : Item;

/** The shape of a page of items. */
/* @__NO_SIDE_EFFECTS__ */
export function pageOf<Item extends z.ZodMiniType>(item: Item & z.ZodMiniType<Listed<z.output<Item>>>) {
  return z.object({ items: z.array(item), cursor: z.optional(z.string()) });
}

/** Names one list as one viewer sees it: cursors are valid only there. */
export const listScope = (viewer: AccountId | undefined, list: string): string => `${viewer ?? ''} ${list}`;

/** Reads the position a cursor carries. Throws `invalid_cursor` for one that is foreign, forged, expired or misshapen. */
export const readPosition = async <Schema extends z.ZodMiniType>(
  cursors: Cursors,
  scope: string,
  cursor: string | undefined,
  position: Schema,
  now: number,
): Promise<z.output<Schema> | undefined> => {
  if (cursor === undefined) return undefined;
  const parsed = z.safeParse(position, await cursors.read(scope, cursor, now));
  if (parsed.success) return parsed.data;
  throw problem('invalid_cursor', {
    en: 'The cursor belongs to another list or has expired; start again without a cursor',
    ar: 'المؤشر يخص قائمة أخرى أو انتهت صلاحيته؛ ابدأ من جديد دون مؤشر',
  });
};

/** Writes the cursor that continues a list after a position. */
export const writePosition = (
  cursors: Cursors,
  scope: string,
  position: unknown,
  now: number,
): Promise<string> => cursors.write(scope, position, now + limits.cursorHours * HOUR_MS);
