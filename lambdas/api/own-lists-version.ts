/**
 * Moves the versions of an account's own lists, of which their entity tags are made: for acts that change what the account sees there and
 * leave no trace among the lists' own rows, as blocks and mutes do. Two write units.
 */
import { feedVersionRow } from '../feeds/feed-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { newUlid } from '../kernel/ids.ts';
import { readMarkerRow } from '../notify/notification-rows.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';

/** After what an account did at `now` (milliseconds): whoever has a tag from before gets the lists anew. */
export const moveOwnLists = async (table: Table, account: AccountId, now: number): Promise<void> => {
  const version = newUlid(now);
  const isLater = 'attribute_not_exists(version) OR version < :version';
  const values = { ':version': version };
  await Promise.all([
    unlessRefused(
      // Tags live for a minute: the row is of no use for longer.
      table.put(
        { ...feedVersionRow.key({ reader: account }), version, expiresAt: expiryOf(now, DAY_SECONDS) },
        { expression: isLater, values },
      ),
    ),
    unlessRefused(
      table.update(
        readMarkerRow.key({ account }),
        { expression: 'SET version = :version', values },
        { expression: isLater, values },
      ),
    ),
  ]);
};
