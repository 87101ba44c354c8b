/** What the person reported. Whom staff found right or wrong is in no other export. */
import * as z from 'zod/mini';
import { LocatedSubject } from '../../kernel/subject.ts';
import { outcomeOf } from '../../reports/report.ts';
import { reportRow } from '../../reports/report-rows.ts';
import type { Section } from './section.ts';
import { iso, isoOf, mapped, rowsOf } from './section.ts';

const reports: Section = {
  name: 'reports',
  title: { en: 'Reports you made', ar: 'بلاغات قدّمتَها' },
  of: [reportRow],
  item: z.object({
    reportId: z.string(),
    at: z.string(),
    accountId: z.string(),
    subjects: z.array(LocatedSubject),
    reason: z.string(),
    text: z.optional(z.string()),
    state: z.string(),
    outcome: z.optional(z.string()),
    decidedAt: z.optional(z.string()),
  }),
  read: (source) =>
    mapped(rowsOf(source, reportRow, reportRow.partition({ reporter: source.accountId })), (found) =>
      found.map((report) => ({
        ...report,
        at: isoOf(report.reportId),
        subjects: report.subjects.map(({ subject }) => subject),
        outcome: outcomeOf(report),
        decidedAt: report.decidedAt === undefined ? undefined : iso(report.decidedAt),
      })),
    ),
};

export const reportSections = [reports] as const;
