/** Has a hash count in no list: the writes, for the transaction of whatever has it cleared. */
import { staffLogWrite } from '../accesses/note-access.ts';
import type { HashKind } from '../photos/matching/hash-kind.ts';
import type { Write } from '../platform/table.ts';
import { always } from '../platform/table.ts';
import type { Decider } from '../staff/proposal-store.ts';
import { clearedHashRow } from './hash-list-rows.ts';

export interface ClearedHash {
  readonly kind: HashKind;
  /** Hexadecimal. */
  readonly hash: string;
  readonly reason: string;
  /** Milliseconds. */
  readonly clearedAt: number;
}

/** Who of the staff does something, and when (milliseconds). */
export interface Deed {
  readonly by: Decider;
  readonly now: number;
}

/** The entry of the log of staff that says what was done with a hash. */
export const hashLogWrite = (
  done: 'cleared_hash' | 'uncleared_hash',
  { kind, hash }: Pick<ClearedHash, 'kind' | 'hash'>,
  { by: { accountId: by, role }, now }: Deed,
): Write => staffLogWrite({ done, role, by, detail: `${kind} ${hash}` }, now);

/** The writes that clear a hash. One that is cleared already keeps its reason. */
export const clearHashWrites = (
  { kind, hash, reason }: Omit<ClearedHash, 'clearedAt'>,
  deed: Deed,
): readonly Write[] => [
  {
    update: clearedHashRow.key({ kind, hash }),
    change: {
      expression: 'SET reason = if_not_exists(reason, :reason), clearedAt = if_not_exists(clearedAt, :now)',
      values: { ':reason': reason, ':now': deed.now },
    },
    condition: always,
  },
  hashLogWrite('cleared_hash', { kind, hash }, deed),
];
