/** A decision as the form holds it: what is wrong with it, and the body that it is sent as. */
import { actions, ReviewedActionKind } from '../../../../lambdas/decisions/action.ts';
import type { ItemDetail, Schemas } from '../api/client.ts';
import type { MessageId } from '../language/say.ts';

export type ActionKind = (typeof ReviewedActionKind.options)[number];
export type Target = 'subject' | 'post' | 'account';
type Body = Schemas['ReviewDecision'];
type Reasons = NonNullable<Body['actions'][number]['reasons']>;
type Field = NonNullable<Body['actions'][number]['field']>;
export type Statement = NonNullable<Body['statement']>;

export interface DraftAction {
  readonly kind: ActionKind;
  readonly on: Target;
  readonly reasons: Reasons;
  readonly field: Field;
  readonly days: number;
}

export interface Draft {
  readonly actions: readonly DraftAction[];
  readonly rule: Statement['rule'] | '';
  readonly ground: Statement['ground'];
  readonly origin: NonNullable<Statement['origin']> | '';
  readonly factsEn: string;
  readonly factsAr: string;
  readonly macroId: string;
  readonly note: string;
  readonly leaveOpen: boolean;
}

export const emptyDraft: Draft = {
  actions: [],
  rule: '',
  ground: 'terms',
  origin: '',
  factsEn: '',
  factsAr: '',
  macroId: '',
  note: '',
  leaveOpen: false,
};

/** How long an action lasts that ends, in days. */
export const durations = [1, 3, 7, 14, 30, 90, 180] as const;
const USUAL_DAYS = 7;
const DAY_MS = 86_400_000;

export const newAction = (kind: ActionKind, on: Target): DraftAction => ({
  kind,
  on,
  reasons: [],
  field: 'bio',
  days: USUAL_DAYS,
});

/** The kinds of actions that end. */
export const endsByTime = (kind: ActionKind): boolean => kind === 'suspend' || kind === 'limit_interactions';

const kinds: readonly ActionKind[] = ReviewedActionKind.options;

type Asked = Pick<ItemDetail, 'subject' | 'escalated'>;

/** What can be done with what: with the subject, the post that it is in, and the account. Only seniors close accounts, where somebody escalated. */
export const actionsFor = (
  { subject, escalated }: Asked,
  isSenior: boolean,
): readonly { readonly on: Target; readonly kinds: readonly ActionKind[] }[] => {
  const mayTerminate = escalated && isSenior;
  const possible = (to: Asked['subject']['kind']) =>
    kinds.filter((kind) => {
      const subjects: readonly string[] = actions[kind].to;
      return subjects.includes(to) && (kind !== 'terminate' || mayTerminate);
    });
  const inPost = subject.postId !== undefined && subject.kind === 'photo';
  return [
    { on: 'subject' as const, kinds: possible(subject.kind) },
    ...(inPost ? [{ on: 'post' as const, kinds: possible('post') }] : []),
    ...(subject.kind === 'account' ? [] : [{ on: 'account' as const, kinds: possible('account') }]),
  ];
};

/** The fields of a draft that keep it from being sent, with what is said of each. A photo that waits is released or removed: nothing is no answer to it. */
export const problemsOf = (
  draft: Draft,
  { sources }: Pick<ItemDetail, 'sources'>,
  mostActions: number,
): ReadonlyMap<string, MessageId> => {
  const problems = new Map<string, MessageId>();
  if (draft.actions.length === 0) {
    if (sources.includes('photo')) problems.set('actions', 'decide.needs.action');
    return problems;
  }
  if (draft.actions.length > mostActions) problems.set('actions', 'decide.needs.tooMany');
  for (const action of draft.actions) {
    if (action.kind === 'screen' && action.reasons.length === 0)
      problems.set('reasons', 'decide.needs.reasons');
  }
  if (draft.rule === '') problems.set('rule', 'decide.needs.rule');
  if (draft.factsEn.trim() === '') problems.set('factsEn', 'decide.needs.factsEn');
  if (draft.factsAr.trim() === '') problems.set('factsAr', 'decide.needs.factsAr');
  return problems;
};

/** The body of a draft without problems. `seen` is the version of the subject that the form stands beside, `now` in milliseconds. */
export const bodyOf = (draft: Draft, seen: string | undefined, now: number): Body => {
  const { rule, ground, origin, factsEn, factsAr, macroId, leaveOpen } = draft;
  const note = draft.note.trim();
  const kept = note === '' ? {} : { note };
  if (draft.actions.length === 0 || rule === '') return { actions: [], ...kept };
  return {
    actions: draft.actions.map(({ kind, on, reasons, field, days }) => ({
      kind,
      on,
      ...(kind === 'screen' && { reasons }),
      ...(kind === 'clear' && { field }),
      ...(endsByTime(kind) && { endsAt: new Date(now + days * DAY_MS).toISOString() }),
    })),
    statement: {
      facts: { en: factsEn.trim(), ar: factsAr.trim() },
      rule,
      ground,
      ...(origin !== '' && { origin }),
    },
    ...(macroId !== '' && { macroId }),
    ...(seen !== undefined && { seen }),
    ...(leaveOpen && { leaveOpen }),
    ...kept,
  };
};

/** What the person is told that these actions mean, in both languages. */
export const effectsOf = (
  draft: Draft,
): { readonly en: readonly string[]; readonly ar: readonly string[] } => ({
  en: draft.actions.map(({ kind }) => actions[kind].effect.en),
  ar: draft.actions.map(({ kind }) => actions[kind].effect.ar),
});
