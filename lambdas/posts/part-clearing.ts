/** How what lies apart from a post's row goes, once nothing names it any more. */
import type { PostId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import { exists } from '../platform/table.ts';
import type { PartId } from './post-parts.ts';
import { editRow, photosPartRow, tagPartRow, textPartRow } from './post-rows.ts';

const PART_GRACE_SECONDS = DAY_SECONDS; // as long as the stream keeps a change that names what was there before

export const makePartClearing = (table: Table) => {
  /** The keys of what lies beside a post under one prefix, a page at a time. */
  const keysOf = async function* (postId: PostId, sortPrefix: string): AsyncGenerator<readonly Key[]> {
    const pages = table.queryAll({
      where: {
        expression: 'pk = :partition AND begins_with(sk, :prefix)',
        values: { ':partition': editRow.partition({ postId }), ':prefix': sortPrefix },
      },
      projection: { expression: 'pk, sk' },
      consistent: true,
    });
    for await (const { rows } of pages) yield rows.map(keyOfRow);
  };

  const letExpire = async (keys: readonly Key[], at: number): Promise<void> => {
    const change = changeTo({ expiresAt: expiryOf(at, PART_GRACE_SECONDS) });
    await Promise.all(keys.map((key) => unlessRefused(table.update(key, change, exists))));
  };

  return {
    /** Has parts go that nothing names any more; until then those who are about to read them find them. `at` in milliseconds. */
    letPartsExpire: (postId: PostId, left: readonly PartId[], at: number): Promise<void> =>
      letExpire(
        [textPartRow, photosPartRow, tagPartRow].flatMap((kind) =>
          left.map((part) => kind.key({ postId, part })),
        ),
        at,
      ),

    /**
     * Deletes what a post that is gone left behind: its history, and what lay apart from its row. Tags expire, like parts that nothing
     * names: who has yet to take the post off the lists of people finds there who they are. `at` in milliseconds.
     */
    deleteParts: async (postId: PostId, at: number): Promise<void> => {
      for (const { sortPrefix } of [editRow, photosPartRow, textPartRow]) {
        for await (const keys of keysOf(postId, sortPrefix)) await table.writeManyUnordered([], keys);
      }
      for await (const keys of keysOf(postId, tagPartRow.sortPrefix)) await letExpire(keys, at);
    },
  };
};
