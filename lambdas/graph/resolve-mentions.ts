import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { permits, settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { mentionsIn } from '../kernel/text/mentions.ts';
import { ANYWHERE } from '../kernel/viewer-place.ts';
import { relationOf } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';
import type { Mention } from './mention.ts';

export interface ResolveMentionsDeps {
  readonly accounts: Pick<AccountStore, 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'many' | 'toward'>;
}

/** A text as it was before, and whom it named. */
export interface TextWithMentions {
  readonly text: string | undefined;
  readonly mentions?: readonly Mention[] | undefined;
}

const namesIn = (text: string): readonly string[] => [
  ...new Set(mentionsIn(text).map(({ username }) => username)),
];

/** Those of some accounts whom an author may mention: active, without a block between them, and as they want it themselves. */
const mentionable = async (
  { edges }: Pick<ResolveMentionsDeps, 'edges'>,
  author: AccountId,
  found: readonly Account[],
): Promise<readonly Account[]> => {
  const others = found.filter((account) => isVisible(account, ANYWHERE) && account.accountId !== author);
  const asking = others.filter((account) => settingsOf(account).mentions === 'following');
  const [own, theirs] = await Promise.all([
    edges.many(
      author,
      others.map(({ accountId }) => accountId),
      { consistent: true },
    ),
    edges.toward(
      author,
      asking.map(({ accountId }) => accountId),
      { consistent: true },
    ),
  ]);
  return found.filter((account) => {
    const { accountId } = account;
    if (accountId === author) return true;
    if (!isVisible(account, ANYWHERE) || relationOf(own.get(accountId)).isBlocked) return false;
    return permits(settingsOf(account).mentions, relationOf(theirs.get(accountId)).followsAuthor);
  });
};

/**
 * Whom an author's text mentions: people who have the names that stand in it, now, as it is written. A name that is only held for
 * somebody, and that of anyone whom the author may not mention, is plain text. Names that stood in the text before mean whom they
 * meant then, or nobody, whoever has them by now. Costs nothing without new names, else 3 read units each, and 1 more for those
 * who let only people mention them whom they follow.
 */
export const resolveMentions = async (
  deps: ResolveMentionsDeps,
  author: AccountId,
  text: string,
  before: TextWithMentions = { text: undefined },
): Promise<readonly Mention[]> => {
  const names = namesIn(text);
  const former = new Set(namesIn(before.text ?? ''));
  const known = new Map((before.mentions ?? []).map(({ name, accountId }) => [name, accountId]));
  const added = names.filter((name) => !former.has(name));
  if (added.length > 0) {
    const found = await deps.accounts.manyByUsername(added, { consistent: true });
    const people = await mentionable(deps, author, [...found.values()]);
    for (const { username, accountId } of people) known.set(username, accountId);
  }
  return names.flatMap((name) => {
    const accountId = known.get(name);
    return accountId === undefined ? [] : [{ accountId, name }];
  });
};
