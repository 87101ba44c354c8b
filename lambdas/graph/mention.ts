/** People whom a text names, as rows keep them and apps see them. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { mentionsIn } from '../kernel/text/mentions.ts';

/** A person whom a text names: who it was when it was written, and the name that stands there, folded. */
export const Mention = z.object({ accountId: AccountId, name: z.string() });
export type Mention = z.infer<typeof Mention>;

/** A mention in a text; `start` and `end` count UTF-16 units, as string slices in apps do. */
export const MentionView = z.object({
  accountId: AccountId,
  /** The present name, or the one that was written where texts stand in lists. */
  username: z.string(),
  start: z.int(),
  end: z.int(),
});
export type MentionView = z.infer<typeof MentionView>;

/** The present names of those of some people whom a viewer may see. */
export interface PresentNames {
  /** Whom it was asked about; of others the name that was written is shown. */
  readonly asked: ReadonlySet<AccountId>;
  readonly names: ReadonlyMap<AccountId, string>;
}

/** The people whom a text names, each once, in the order of their names in the text. */
export const mentionedIn = (mentions: readonly Mention[] | undefined): readonly AccountId[] => [
  ...new Set((mentions ?? []).map(({ accountId }) => accountId)),
];

/** Where a text names people, in order, for a viewer. Whom the viewer may not see is plain text; without `present`, nobody is asked about. */
export const presentMentions = (
  text: string,
  mentions: readonly Mention[] | undefined,
  present?: PresentNames,
): MentionView[] => {
  if (mentions === undefined || mentions.length === 0) return [];
  const byName = new Map(mentions.map(({ name, accountId }) => [name, accountId]));
  return mentionsIn(text).flatMap(({ username: written, start, end }) => {
    const accountId = byName.get(written);
    if (accountId === undefined) return [];
    const username = present?.asked.has(accountId) ? present.names.get(accountId) : written;
    return username === undefined ? [] : [{ accountId, username, start, end }];
  });
};
