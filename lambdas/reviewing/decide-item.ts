/** Deciding about an item: what is done, with its reasons, and that the item is closed by it, are one transaction. */
import * as z from 'zod/mini';
import { Action } from '../decisions/action.ts';
import type { DecideDeps, TakeBackDeps } from '../decisions/decide.ts';
import { checkAction, checkDecision, decide, decideAppeal } from '../decisions/decide.ts';
import type { Decision, Origin } from '../decisions/decision.ts';
import type { AccountId, ReviewItemId } from '../kernel/ids.ts';
import { authorOf, DecisionId, placeOf } from '../kernel/ids.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { type Subject, subjectAt } from '../kernel/subject.ts';
import { isDefined } from '../platform/is-defined.ts';
import type { Closing } from '../review/item-store.ts';
import { closingWrites } from '../review/item-store.ts';
import type { ReviewItem } from '../review/review-item.ts';
import { type ClearHash, clearedByReversal } from './clear-by-reversal.ts';
import type { AppealAnswer, ItemDecision } from './decision-contract.ts';
import type { QueueStore } from './queue-store.ts';
import { checkClaim, type ItemDeps, loadItem, type Reviewer } from './review-items.ts';

export interface DecideItemDeps extends ItemDeps {
  /** Has a hash count in no list of known pictures. */
  readonly clearHash: ClearHash;
  readonly deciding: DecideDeps & TakeBackDeps;
  readonly queue: Pick<QueueStore, 'events' | 'macro'>;
}

const EVENTS_LOOKED_AT = 100;

type SentAction = ItemDecision['actions'][number];

const subjectOf = ({ on }: SentAction, { subject, accountId }: ReviewItem): Subject => {
  switch (on) {
    case 'subject':
      return subjectAt(subject);
    case 'account':
      return { kind: 'account', accountId };
    case 'post':
      if (subject.postId === undefined) throw notFound();
      return { kind: 'post', postId: subject.postId };
  }
};

/** Whom a decision about a subject of an item concerns. */
const concernedBy = (subject: Subject, item: ReviewItem): AccountId =>
  subject.kind === 'post' ? authorOf(subject.postId) : item.accountId;

/** An action as decisions have it. Throws `invalid_request` for one that lacks what its kind takes. */
const actionOf = ({ kind, reasons, field, endsAt }: SentAction, place: number): Action => {
  const parsed = z.safeParse(Action, {
    kind,
    ...(reasons !== undefined && { reasons }),
    ...(field !== undefined && { field }),
    ...(endsAt !== undefined && { endsAt: Date.parse(endsAt) }),
  });
  if (parsed.success) return parsed.data;
  throw invalid(`body.actions.${place}`, {
    en: `The action ${kind} takes other fields than these: screen takes reasons, clear a field, suspend and limit_interactions an end`,
    ar: `الإجراء ${kind} يأخذ حقولًا أخرى: يأخذ screen أسبابًا، وclear حقلًا، وsuspend وlimit_interactions موعد نهاية`,
  });
};

const originOf = ({ sources }: ReviewItem): z.infer<typeof Origin> => {
  if (sources.includes('notice')) return 'notice';
  return sources.includes('report') ? 'report' : 'own_initiative';
};

/** Four eyes: only a senior ends an account for good, and only where another of the staff handed it on. Throws `forbidden_by_policy`. */
const checkFourEyes = async (
  { queue }: Pick<DecideItemDeps, 'queue'>,
  item: ReviewItem,
  { accountId, roles }: Reviewer,
): Promise<void> => {
  const events = item.escalated ? await queue.events(item.itemId, EVENTS_LOOKED_AT) : [];
  const handedOn = events.find(({ what }) => what === 'escalated');
  if (!roles.includes('senior') || handedOn?.by === undefined || handedOn.by === accountId) {
    throw problem('forbidden_by_policy', {
      en: 'An account is ended by a senior, after another of the staff has escalated the item',
      ar: 'لا يُنهى حساب إلا بقرار مراجع أول، بعد أن يكون شخص آخر من فريق العمل قد صعّد العنصر',
    });
  }
};

const reasonsMissing = () =>
  invalid('body.statement', {
    en: 'Actions need a statement of reasons: the facts in both languages, the rule and the ground',
    ar: 'تحتاج الإجراءات إلى بيان أسباب: الوقائع باللغتين والقاعدة والأساس',
  });

/** The id of each of several decisions that follow from one call: the same again when the call is repeated. */
const seedsOf = (seed: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) =>
    place === 0 ? seed : `${seed.slice(0, 10)}${placeOf(`${seed} ${place}`)}`,
  );

/**
 * Decides about an item that the reviewer has to themselves: does all actions in their order, the last together with the closing of the item, unless that
 * stays open. Without any action the item is closed as no violation. Throws as `decide` does, and `claim_required`, `claimed_by_another`, `already_closed`,
 * `forbidden_by_policy` and `invalid_request`. `seed` is a ULID.
 */
export const decideItem = async (
  deps: DecideItemDeps,
  itemId: ReviewItemId,
  { actions, statement, leaveOpen = false, note, macroId, seen }: ItemDecision,
  reviewer: Reviewer & { readonly seed: string },
): Promise<readonly DecisionId[]> => {
  const { accountId: by, now, seed } = reviewer;
  const item = await loadItem(deps, itemId, reviewer);
  checkClaim(item, reviewer);
  if (actions.length === 0 && (leaveOpen || item.sources.includes('photo'))) {
    throw invalid('body.actions', {
      en: 'Nothing is decided; a photo that waits is released or removed',
      ar: 'لم يُقرَّر شيء؛ الصورة التي تنتظر إما أن تُعرض أو تُحذف',
    });
  }
  if (actions.length > 0 && statement === undefined) throw reasonsMissing();
  const planned = actions.map((action, place) => ({
    subject: subjectOf(action, item),
    action: actionOf(action, place),
  }));
  for (const { subject, action } of planned) checkAction(subject, action, now);
  if (planned.some(({ action }) => action.kind === 'terminate')) await checkFourEyes(deps, item, reviewer);
  const macro = macroId && (await deps.queue.macro(macroId));
  const seeds = seedsOf(seed, planned.length);
  const said = { by, ...(note !== undefined && { note }), ...(macro && { macro }) };
  const isDone = planned.some(({ action }) => action.kind !== 'release');
  const closing = (decisionIds: readonly string[]): Closing => ({
    ...said,
    at: now,
    outcome: isDone ? 'action_taken' : 'no_violation',
    decisionIds: [...decisionIds],
  });
  if (statement === undefined) {
    if (!(await deps.items.close(item, closing([])))) throw problem('conflict');
    return [];
  }
  const placeOfSeen = actions.findIndex(({ on }) => on === 'subject');
  const later = placeOfSeen > 0 ? planned[placeOfSeen] : undefined;
  const made: DecisionId[] = [];
  for (const [place, { subject, action }] of planned.entries()) {
    const isLast = place === planned.length - 1;
    const wanted = seeds[place] ?? seed;
    // A call that is repeated after it ended in the middle goes on where it ended.
    const former = await deps.deciding.decisions.get(concernedBy(subject, item), DecisionId.parse(wanted));
    if (former !== undefined) {
      made.push(former.decisionId);
      continue;
    }
    // What comes before the action on the subject may itself change it: the version is looked at before anything is done.
    if (place === 0 && later !== undefined && seen !== undefined) {
      await checkDecision(deps.deciding, { ...later, seen }, seeds[placeOfSeen] ?? seed, now);
    }
    const { decisionId } = await decide(
      deps.deciding,
      {
        subject,
        action,
        statement: {
          facts: statement.facts,
          rule: statement.rule,
          ground: statement.ground,
          origin: statement.origin ?? originOf(item),
          detectedBySoftware: item.sources.includes('photo'),
        },
        reviewer: by,
        waitingSince: item.openedAt,
        ...(seen !== undefined && place === 0 && placeOfSeen === 0 && { seen }),
        ...(isLast && !leaveOpen && { also: closingWrites(item, closing(seeds)) }),
      },
      wanted,
      now,
    );
    made.push(decisionId);
  }
  if (leaveOpen)
    await deps.items.note(itemId, { what: 'decided', ...said, decisionIds: made.filter(isDefined) }, now);
  return made;
};

/** Answers the appeal that an item waits for, and closes the item by it. Throws as `decideAppeal` does, and as {@link decideItem}. */
export const answerAppeal = async (
  deps: DecideItemDeps,
  itemId: ReviewItemId,
  { decisionId, outcome, answer, clearHash, note }: AppealAnswer,
  reviewer: Reviewer,
): Promise<void> => {
  const { accountId: by, now } = reviewer;
  const item = await loadItem(deps, itemId, reviewer);
  checkClaim(item, reviewer);
  const closing = closingWrites(item, {
    at: now,
    by,
    ...(note !== undefined && { note }),
    outcome: outcome === 'upheld' ? 'action_taken' : 'no_violation',
    decisionIds: [decisionId],
  });
  const about = { accountId: item.accountId, decisionId, now };
  const also = (decision: Decision) => [
    ...closing,
    ...clearedByReversal(deps.clearHash, decision, { outcome, clearHash }, reviewer),
  ];
  await decideAppeal(deps.deciding, about, { outcome, answer, reviewer: by, also });
};
