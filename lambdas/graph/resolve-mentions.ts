import { isVisible } from '../accounts/account.ts';
import { permits, settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { mentionsIn } from '../kernel/text/mentions.ts';
import { relationOf } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';

export interface ResolveMentionsDeps {
  readonly accounts: Pick<AccountStore, 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many'>;
}

/**
 * Whom a text mentions to effect: accounts other than its author's that are active, let the author mention them, and with whom there is no
 * block. Costs nothing when the text mentions nobody, else 1.5 read units each.
 */
export const resolveMentions = async (
  { accounts, edges }: ResolveMentionsDeps,
  author: AccountId,
  text: string,
): Promise<readonly AccountId[]> => {
  const usernames = [...new Set(mentionsIn(text).map(({ username }) => username))];
  if (usernames.length === 0) return [];
  const found = await accounts.manyByUsername(usernames);
  const people = [...found.values()].filter((account) => isVisible(account) && account.accountId !== author);
  const own = await edges.many(
    author,
    people.map(({ accountId }) => accountId),
  );
  const admitted = await Promise.all(
    people
      .filter(({ accountId }) => !relationOf(own.get(accountId)).isBlocked)
      .map(async (account) => {
        const { mentions } = settingsOf(account);
        const edge = mentions === 'following' ? await edges.get(account.accountId, author) : undefined;
        return permits(mentions, relationOf(edge).followsAuthor) ? [account.accountId] : [];
      }),
  );
  return admitted.flat().toSorted();
};
