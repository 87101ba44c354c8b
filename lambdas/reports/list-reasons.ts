import { reasonsByArea, ruleOfReason, titleOfReason } from './reasons.ts';
import type { ReasonsView } from './report-contract.ts';

/** All reasons for reports, as apps offer them. */
export const presentReasons = (): ReasonsView => ({
  categories: reasonsByArea().map(({ area, title, reasons }) => ({
    category: area,
    title,
    reasons: reasons.map((reason) => ({ reason, rule: ruleOfReason(reason), title: titleOfReason(reason) })),
  })),
});
