/**
 * A block takes back what each of two accounts did with things of the other. What an account did is gone through list by list, a bounded
 * piece at a time, as no list is in the order of who made the things; what came before an earlier block of the two is passed over. Pieces of
 * several blocks may mix: each decides by rows as they stand.
 */
import type { edgeRow } from '../graph/graph-rows.ts';
import { goOn } from '../kernel/stored-progress.ts';
import type { ChangeOf } from '../platform/changes.ts';
import type { Row, Table } from '../platform/table.ts';
import { nameOfAct } from './acts-in.ts';
import type { Act, Withdrawal, WithdrawalList } from './reaction.ts';
import { actWithdrawalRow } from './reaction-rows.ts';

const ROWS_AT_ONCE = 500; // a query of some 50 KB, 13 read units
const QUERIES_AT_ONCE = 10;
const ACTS_AT_ONCE = 98; // which one transaction takes with what they count in

/** What is left of a withdrawal in one list: all behind a sort key. */
export interface WithdrawalPiece<List extends WithdrawalList = WithdrawalList> extends Withdrawal {
  readonly list: List;
  readonly after?: string | undefined;
}

interface Rows {
  readonly partition: string;
  readonly prefix: string;
  /** Behind which sort key there is what was done since the block before. @default all of it */
  readonly after?: string | undefined;
}

/** A list of what an account did, and how acts in it are taken back. */
export interface WithdrawalSource {
  readonly where: (withdrawal: Withdrawal) => Rows | Promise<Rows>;
  /** The same of what moves into the list later on, read before it. @default nothing does */
  readonly ahead?: (withdrawal: Withdrawal) => Promise<readonly Act[]>;
  /** Those acts in rows of the list that were done with things of the other account. */
  readonly actsIn: (rows: readonly Row[], withdrawal: Withdrawal) => Promise<readonly Act[]>;
  readonly takeBack: (acts: readonly Act[]) => Promise<void>;
}

/** What a change asks to be taken back: an edge by which a block begins, or a piece that names the next. */
export const withdrawalsIn = <List extends WithdrawalList>(
  change: ChangeOf<typeof edgeRow> | ChangeOf<typeof actWithdrawalRow>,
  lists: readonly List[],
): readonly WithdrawalPiece<List>[] => {
  if (change.entity === 'withdrawal of acts') {
    const { ids, after } = change;
    const list = lists.find((each) => each === ids.list);
    return after === undefined || list === undefined
      ? []
      : [{ ...ids, list, after: after.after, since: after.since }];
  }
  const { ids, before, after } = change;
  const begun = [
    [before?.blocks, after?.blocks],
    [before?.blockedBy, after?.blockedBy],
  ].flatMap(([was, is]) => (is === undefined || is === was ? [] : [is]));
  const since = before?.lastBlock;
  return begun.flatMap((block) =>
    lists.map((list) => ({ account: ids.owner, other: ids.other, block, list, since })),
  );
};

/** Tells pieces apart. */
export const nameOfPiece = ({ account, other, block, list, after = '' }: WithdrawalPiece): string =>
  [account, other, block, list, after].join(' ');

/** Does a piece of a withdrawal; where more is left, the change of a row has the stream consumer go on. */
export const withdrawActs = async (
  table: Table,
  source: WithdrawalSource,
  piece: WithdrawalPiece,
  rowsAtOnce = ROWS_AT_ONCE,
): Promise<void> => {
  const isFirst = piece.after === undefined;
  const found = new Map<string, Act>();
  const add = (acts: readonly Act[]): void => {
    for (const act of acts) found.set(nameOfAct(act), act);
  };
  if (isFirst) add((await source.ahead?.(piece)) ?? []);
  const { partition, prefix, after: first } = await source.where(piece);
  let after = piece.after ?? first;
  let isMore = true;
  for (let queries = 0; isMore && queries < QUERIES_AT_ONCE && found.size < ACTS_AT_ONCE; queries += 1) {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :partition AND begins_with(sk, :prefix)',
        values: { ':partition': partition, ':prefix': prefix },
      },
      limit: rowsAtOnce,
      ...(after !== undefined && { after: { pk: partition, sk: after } }),
      consistent: true,
    });
    add(await source.actsIn(rows, piece));
    isMore = next !== undefined;
    if (isMore) after = String(next?.['sk']);
  }
  await source.takeBack([...found.values()]);
  const { since } = piece;
  const progress = { ...actWithdrawalRow.key(piece), ...(since && { since }) };
  await goOn(table, progress, { from: piece.after, next: isMore ? after : undefined });
};
