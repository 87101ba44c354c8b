/** What was decided about the person, and their appeals; not who decided. */
import * as z from 'zod/mini';
import { DecisionView } from '../../decisions/decision-contract.ts';
import { decisionRow } from '../../decisions/decision-rows.ts';
import { presentDecision } from '../../decisions/decision-view.ts';
import type { Section } from './section.ts';
import { mapped, rowsOf } from './section.ts';

const decisions: Section = {
  name: 'decisions',
  title: { en: 'Decisions about you, and your appeals', ar: 'القرارات المتعلقة بك واعتراضاتك' },
  of: [decisionRow],
  item: z.object({ en: DecisionView, ar: DecisionView }),
  read: (source) =>
    mapped(rowsOf(source, decisionRow, decisionRow.partition({ accountId: source.accountId })), (found) =>
      found.map((decision) => ({
        en: presentDecision(decision, 'en', source.now),
        ar: presentDecision(decision, 'ar', source.now),
      })),
    ),
};

export const decisionSections = [decisions] as const;
