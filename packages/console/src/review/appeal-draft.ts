/** The answer to an appeal as the form holds it. */
import type { Schemas } from '../api/client.ts';
import type { MessageId } from '../language/say.ts';

export interface AppealDraft {
  readonly outcome: 'upheld' | 'reversed' | '';
  readonly en: string;
  readonly ar: string;
  readonly note: string;
}

export const emptyAppeal: AppealDraft = { outcome: '', en: '', ar: '', note: '' };

/** The fields that keep it from being sent, with what is said of each. */
export const appealProblemsOf = ({ outcome, en, ar }: AppealDraft): ReadonlyMap<string, MessageId> => {
  const problems = new Map<string, MessageId>();
  if (outcome === '') problems.set('outcome', 'appeal.needs.outcome');
  if (en.trim() === '') problems.set('en', 'appeal.needs.answerEn');
  if (ar.trim() === '') problems.set('ar', 'appeal.needs.answerAr');
  return problems;
};

/** The body of an answer without problems. */
export const appealBodyOf = (draft: AppealDraft, decisionId: string): Schemas['AppealAnswer'] => {
  const note = draft.note.trim();
  return {
    decisionId,
    outcome: draft.outcome === 'reversed' ? 'reversed' : 'upheld',
    answer: { en: draft.en.trim(), ar: draft.ar.trim() },
    ...(note !== '' && { note }),
  };
};
