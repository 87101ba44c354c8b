/** Reasons of reports in words. */
import { ReportReason, titleOfReason } from '../../../../lambdas/reports/reasons.ts';
import type { Language } from '../language/language.ts';

export const reasonTitle = (language: Language, reason: string): string => {
  const { success, data } = ReportReason.safeParse(reason);
  return success ? titleOfReason(data)[language] : reason;
};
