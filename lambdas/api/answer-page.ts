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

/** Answers a page of a list, with a cursor when more follows. */
export const answerPage = async <
  Schema extends z.ZodMiniType,
  Page extends { readonly next?: z.output<Schema> },
  Item,
>(
  { query, viewer, deps, now }: ListCall,
  { list, position, read }: PagedList<Schema, Page>,
  present: (page: Page) => readonly Listed<Item>[] | Promise<readonly Listed<Item>[]>,
): Promise<Reply> => {
  const scope = listScope(viewer, list);
  const from = await readPosition(deps.cursors, scope, query.cursor, position, now);
  const page = await read({ limit: query.limit, from });
  return {
    body: {
      items: await present(page),
      ...(page.next !== undefined && { cursor: await writePosition(deps.cursors, scope, page.next, now) }),
    },
  };
};
