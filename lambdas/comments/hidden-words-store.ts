import type { AccountId } from '../kernel/ids.ts';
import type { Table } from '../platform/table.ts';
import { always } from '../platform/table.ts';
import { hiddenWordsRow } from './comment-rows.ts';

export type HiddenWordsStore = ReturnType<typeof makeHiddenWordsStore>;

export const makeHiddenWordsStore = (table: Table) => ({
  /** An account's hidden words, as they were written. Strongly consistent: a read unit, two for the longest lists. */
  of: async (account: AccountId): Promise<readonly string[]> => {
    const row = await table.get(hiddenWordsRow.key({ account }), { consistent: true });
    return row === undefined ? [] : hiddenWordsRow.parse(row).words;
  },

  /** Replaces an account's hidden words. */
  save: async (account: AccountId, words: readonly string[]): Promise<void> => {
    // The later list wins.
    await table.put({ ...hiddenWordsRow.key({ account }), words: [...words] }, always);
  },
});
