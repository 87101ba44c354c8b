/**
 * What of a decision is counted, and under which name: the kinds that it is of, written as one name of an attribute,
 * `decisions.remove.photo.terms.report.both.ar`. The rule stands in the key of the row.
 */
import * as z from 'zod/mini';
import { ActionKind } from '../decisions/action.ts';
import { Ground, Origin } from '../decisions/decision.ts';
import type { decisionRecordRow } from '../decisions/decision-rows.ts';
import { SubjectKind } from '../kernel/subject.ts';

export type DecisionRecord = ReturnType<typeof decisionRecordRow.parse>;

/** What is counted of decisions, in the order in which it is told. */
export const Measure = z.enum([
  'decisions',
  /** Of which the person appealed. */
  'appeals',
  /** Of which the appeal was answered, and the decision stays. */
  'upheld',
  /** Of which the appeal was answered, and the decision was reversed. */
  'overturned',
  /** Of which the service took back of its own accord. */
  'withdrawn',
]);
export type Measure = z.infer<typeof Measure>;

/** Where software took part. */
const Automation = z.enum(['none', 'detection', 'decision', 'both']);
type Automation = z.infer<typeof Automation>;

/** Stands for every language that no dictionary of languages knows. */
const OTHER_LANGUAGE = 'other';
const NO_LANGUAGE = 'none';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The language of a tag that people write as they like: nothing else of it is told. */
export const languageOfTag = (tag: string | undefined): string => {
  if (tag === undefined) return NO_LANGUAGE;
  const language = tag.toLowerCase().split('-')[0] ?? '';
  const isKnown = /^[a-z]{2,3}$/.test(language) && languageNames.of(language) !== undefined;
  return isKnown ? language : OTHER_LANGUAGE;
};

export const Cell = z.object({
  action: ActionKind,
  subject: SubjectKind,
  ground: Ground,
  origin: Origin,
  automation: Automation,
  language: z.string(),
});
export type Cell = z.infer<typeof Cell>;

const automationOf = ({
  detection,
  decision,
}: Pick<DecisionRecord, 'detection' | 'decision'>): Automation => {
  if (detection) return decision ? 'both' : 'detection';
  return decision ? 'decision' : 'none';
};

/** Whether software found what was decided about, and whether it decided. */
export const automatedOf = (automation: Automation) => ({
  detection: automation === 'detection' || automation === 'both',
  decision: automation === 'decision' || automation === 'both',
});

/** What is counted of a decision now. It only ever gets more. */
export const measuresOf = ({
  state,
  appeal,
}: Pick<DecisionRecord, 'state' | 'appeal'>): readonly Measure[] => [
  'decisions',
  ...(appeal === undefined ? [] : (['appeals'] as const)),
  ...(appeal === 'upheld' ? (['upheld'] as const) : []),
  ...(appeal === 'reversed' ? (['overturned'] as const) : []),
  ...(state === 'reversed' && appeal !== 'reversed' ? (['withdrawn'] as const) : []),
];

/** The name of a number of decisions. */
export const fieldOf = (measure: Measure, record: DecisionRecord): string => {
  const { action, subject, ground, origin, language } = record;
  return [measure, action, subject, ground, origin, automationOf(record), languageOfTag(language)].join('.');
};

/** What the name of a number says; undefined for an attribute that is none. */
export const readField = (name: string): { readonly measure: Measure; readonly cell: Cell } | undefined => {
  const [measure, action, subject, ground, origin, automation, language] = name.split('.');
  const named = z.safeParse(Measure, measure);
  const cell = z.safeParse(Cell, { action, subject, ground, origin, automation, language });
  return named.success && cell.success ? { measure: named.data, cell: cell.data } : undefined;
};
