/** Whom the person follows and is followed by, and what they decided about others. What others decided about the person is nowhere in it. */
import * as z from 'zod/mini';
import { audienceMemberRow, audienceRow } from '../../audiences/audience-rows.ts';
import { NO_END } from '../../graph/block-mute-restrict-store.ts';
import {
  bellRow,
  blockedRow,
  edgeRow,
  followerRow,
  followingRow,
  mutedRow,
  requesterRow,
  restrictedRow,
} from '../../graph/graph-rows.ts';
import type { AccountId } from '../../kernel/ids.ts';
import type { Translated } from '../../platform/problem.ts';
import type { RowDefinition } from '../../platform/row.ts';
import type { Section, Source } from './section.ts';
import { iso, isoOf, mapped, rowsOf } from './section.ts';

const Someone = z.object({ accountId: z.string(), at: z.string() });

interface PersonIds {
  readonly at: string;
  readonly other: AccountId;
}

type ListRow = RowDefinition<string, PersonIds & { readonly owner: AccountId }, object, 'owner'>;

/** A list of people in the account's own partition. */
const listOf = (name: string, title: Translated, row: ListRow): Section => ({
  name,
  title,
  of: [row],
  item: Someone,
  read: (source) =>
    mapped(rowsOf(source, row, row.partition({ owner: source.accountId })), (found) =>
      found.map(({ other, at }) => ({ accountId: other, at: isoOf(at) })),
    ),
});

const edgesOf = (source: Source) => rowsOf(source, edgeRow, edgeRow.partition({ owner: source.accountId }));

/** What the account's own row about another says it has done, where there is no row of that kind in its partition. */
const doneToward = (
  name: string,
  title: Translated,
  of: readonly RowDefinition[],
  done: 'requested' | 'bell',
): Section => ({
  name,
  title,
  of,
  item: Someone,
  read: (source) =>
    mapped(edgesOf(source), (edges) =>
      edges.flatMap((edge) => {
        const at = edge[done];
        return at === undefined ? [] : [{ accountId: edge.other, at: isoOf(at) }];
      }),
    ),
});

const muted: Section = {
  name: 'muted',
  title: { en: 'Accounts you mute', ar: 'حسابات كتمتَها' },
  of: [mutedRow],
  item: z.extend(Someone, { until: z.optional(z.string()) }),
  read: (source) =>
    mapped(rowsOf(source, mutedRow, mutedRow.partition({ owner: source.accountId })), (found) =>
      found.map(({ other, at, mutedUntil }) => ({
        accountId: other,
        at: isoOf(at),
        until: mutedUntil === NO_END ? undefined : iso(mutedUntil),
      })),
    ),
};

const audiences: Section = {
  name: 'audiences',
  title: { en: 'Audiences', ar: 'الجماهير' },
  of: [audienceRow],
  item: z.object({ audienceId: z.string(), name: z.string(), members: z.int() }),
  read: (source) => rowsOf(source, audienceRow, audienceRow.partition({ owner: source.accountId })),
};

const members: Section = {
  name: 'audience-members',
  title: { en: 'Members of your audiences', ar: 'أعضاء جماهيرك' },
  of: [audienceMemberRow],
  item: z.object({ audienceId: z.string(), accountId: z.string() }),
  read: (source) =>
    mapped(
      rowsOf(source, audienceMemberRow, audienceMemberRow.partition({ owner: source.accountId })),
      (found) => found.map(({ audienceId, member }) => ({ audienceId, accountId: member })),
    ),
};

export const peopleSections = [
  listOf('followers', { en: 'Followers', ar: 'المتابِعون' }, followerRow),
  listOf('following', { en: 'Following', ar: 'المتابَعون' }, followingRow),
  listOf('requests-received', { en: 'Requests to follow you', ar: 'طلبات لمتابعتك' }, requesterRow),
  doneToward(
    'requests-sent',
    { en: 'Your requests to follow', ar: 'طلباتك للمتابعة' },
    [requesterRow],
    'requested',
  ),
  doneToward(
    'new-post-notifications',
    { en: 'Accounts whose new posts you are notified of', ar: 'حسابات تصلك إشعارات بمنشوراتها الجديدة' },
    [bellRow],
    'bell',
  ),
  listOf('blocked', { en: 'Accounts you block', ar: 'حسابات حظرتَها' }, blockedRow),
  muted,
  listOf('restricted', { en: 'Accounts you restrict', ar: 'حسابات قيّدتَها' }, restrictedRow),
  audiences,
  members,
] as const;
