import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { insightKinds } from '../reactions/reaction.ts';
import type { AccountDayStore, AccountDays } from './account-day-store.ts';
import type { AccountInsightView } from './insight-contract.ts';
import { numbersOf } from './read-insights.ts';

type Numbers = Parameters<typeof numbersOf>[0];

const sumOf = (all: readonly Numbers[]): Numbers =>
  Object.fromEntries(
    insightKinds.map((kind) => [kind, all.reduce((sum, each) => sum + (each[kind] ?? 0), 0)]),
  );

/** How an account's posts fare together, in all and by day: sums are told or withheld, not what they are made of. */
export const presentAccountInsights = ({ from, days }: AccountDays): AccountInsightView => {
  const byDay = Map.groupBy(days, ({ day }) => day);
  return {
    floor: limits.insightFloor,
    from,
    total: numbersOf(sumOf(days)),
    days: [...byDay].map(([day, posts]) => ({ day, ...numbersOf(sumOf(posts)) })),
  };
};

/** How the viewer's own posts fare together. `now` in milliseconds. */
export const readAccountInsights = async (
  { accountDays }: { readonly accountDays: Pick<AccountDayStore, 'days'> },
  { viewer, days, now }: { readonly viewer: AccountId; readonly days: number; readonly now: number },
): Promise<AccountInsightView> => presentAccountInsights(await accountDays.days(viewer, days, now));
