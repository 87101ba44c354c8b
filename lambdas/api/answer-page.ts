import type * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import type { Listed, PageQuery } from '../kernel/paging.ts';
import { listScope, readPosition, writePosition } from '../kernel/paging.ts';
import type { Cursors } from '../platform/cursor.ts';
import type { Reply } from './route.ts';

/** A call of a list. */
export interface ListCall {
  readonly query: PageQuery;
  readonly viewer: AccountId | undefined;
  readonly deps: { readonly cursors: Cursors };
  readonly now: number;
}

/** Where a page begins, and how long it may be. */
export interface PagePart<Position> {
  readonly limit: number;
  readonly from: Position | undefined;
}

/** A list that is read by pages. */
export interface PagedList<Schema extends z.ZodMiniType, Page> {
  /** Distinguishes it from all other lists: cursors are of one list as one viewer sees it. */
  readonly list: string;
  /** What its cursors carry. */
  readonly position: Schema;
  readonly read: (part: PagePart<z.output<Schema>>) => Promise<Page>;
}

/** Answers a page of a list within what else is answered, with a cursor when more follows. */
export const answerPageWithin = async <
  Schema extends z.ZodMiniType,
  Page extends { readonly next?: z.output<Schema> },
  Answer extends { readonly items: readonly unknown[] },
>(
  { query, viewer, deps, now }: ListCall,
  { list, position, read }: PagedList<Schema, Page>,
  present: (page: Page) => Answer | Promise<Answer>,
): Promise<Reply> => {
  const scope = listScope(viewer, list);
  const from = await readPosition(deps.cursors, scope, query.cursor, position, now);
  const page = await read({ limit: query.limit, from });
  return {
    body: {
      ...(await present(page)),
      ...(page.next !== undefined && { cursor: await writePosition(deps.cursors, scope, page.next, now) }),
    },
  };
};

/** Answers a page of a list, with a cursor when more follows. */
export const answerPage = <
  Schema extends z.ZodMiniType,
  Page extends { readonly next?: z.output<Schema> },
  Item,
>(
  call: ListCall,
  list: PagedList<Schema, Page>,
  present: (page: Page) => readonly Listed<Item>[] | Promise<readonly Listed<Item>[]>,
): Promise<Reply> => answerPageWithin(call, list, async (page) => ({ items: await present(page) }));
