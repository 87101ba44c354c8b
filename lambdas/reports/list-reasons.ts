import type { Translated } from '../platform/problem.ts';
import { ReportReason, reasonCategories } from './reasons.ts';
import type { ReasonsView } from './report-contract.ts';

const titlesOf = (reasons: Readonly<Record<string, { readonly title: Translated }>>) =>
  ReportReason.options.flatMap((reason) => {
    const title = reasons[reason]?.title;
    return title === undefined ? [] : [{ reason, title }];
  });

/** All reasons for reports, as apps offer them. */
export const presentReasons = (): ReasonsView => ({
  categories: Object.entries(reasonCategories).map(([category, { title, reasons }]) => ({
    category,
    title,
    reasons: titlesOf(reasons),
  })),
});
