/** What an export holds, kind by kind: each is a list of items in a file of its own. */
import type * as z from 'zod/mini';
import type { CommentStore } from '../../comments/comment-store.ts';
import type { DraftStore } from '../../drafts/draft-store.ts';
import type { AccountId } from '../../kernel/ids.ts';
import { timeOf } from '../../kernel/ids.ts';
import { isExpired } from '../../platform/expired-row.ts';
import { isDefined } from '../../platform/is-defined.ts';
import type { Translated } from '../../platform/problem.ts';
import type { RowDefinition } from '../../platform/row.ts';
import type { Row, Table } from '../../platform/table.ts';
import type { PostStore } from '../../posts/post-store.ts';

/** Where an account's data are read from. */
export interface Source {
  readonly accountId: AccountId;
  readonly table: Pick<Table, 'queryAll' | 'getMany' | 'get'>;
  readonly posts: Pick<PostStore, 'completeCredited' | 'completeEdits'>;
  readonly drafts: Pick<DraftStore, 'complete'>;
  readonly comments: Pick<CommentStore, 'complete'>;
  /** The e-mail address of a sign-in, where the stack's own pool has it. */
  readonly emailOf: (identity: {
    readonly issuer: string;
    readonly subject: string;
  }) => Promise<string | undefined>;
  /** Milliseconds. */
  readonly now: number;
}

/** A kind of thing that an export holds. */
export interface Section {
  /** Of its files: `<name>.json` and `schemas/<name>.schema.json`. */
  readonly name: string;
  readonly title: Translated;
  /** The kinds of rows that it has what it tells from. */
  readonly of: readonly RowDefinition[];
  /** What an item tells: nothing else leaves. */
  readonly item: z.ZodMiniType;
  /** Its items, a page at a time. */
  readonly read: (source: Source) => AsyncIterable<readonly unknown[]>;
}

/** The rows of one kind in a partition that are there, a page at a time, as they are stored. */
export async function* storedIn(
  { table, now }: Pick<Source, 'table' | 'now'>,
  partition: string,
  sortPrefix: string,
): AsyncGenerator<readonly Row[]> {
  const pages = table.queryAll({
    where: {
      expression: 'pk = :partition AND begins_with(sk, :prefix)',
      values: { ':partition': partition, ':prefix': sortPrefix },
    },
    consistent: true,
  });
  for await (const { rows } of pages) yield rows.filter((row) => !isExpired(row, now));
}

/** The rows of a kind in a partition that are there, a page at a time. */
export async function* rowsOf<Parsed>(
  source: Pick<Source, 'table' | 'now'>,
  row: { readonly sortPrefix: string; readonly parseIfOwn: (row: Row) => Parsed | undefined },
  partition: string,
): AsyncGenerator<readonly Parsed[]> {
  for await (const rows of storedIn(source, partition, row.sortPrefix)) {
    yield rows.map(row.parseIfOwn).filter(isDefined);
  }
}

/** The pages of a list, each changed. */
export async function* mapped<From, To>(
  pages: AsyncIterable<readonly From[]>,
  change: (page: readonly From[]) => readonly To[] | Promise<readonly To[]>,
): AsyncGenerator<readonly To[]> {
  for await (const page of pages) yield await change(page);
}

/** A time in milliseconds as the files have it. */
export const iso = (at: number): string => new Date(at).toISOString();

/** The time of an id or an act as the files have it. */
export const isoOf = (id: string): string => iso(timeOf(id));
