/** Verdicts by which software restricts a photo: none without a decision that names the rule. */
import { DecisionId, newUlid } from '../kernel/ids.ts';
import { RuleId } from '../kernel/rules.ts';
import type { Photo, RecordVerdict } from '../photos/photo.ts';
import type { RestrictingFact } from '../photos/photo-life.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Table } from '../platform/table.ts';
import type { Action } from './action.ts';
import type { Decision, Statement } from './decision.ts';
import { allRedress } from './decision.ts';
import type { DecisionWriter } from './decision-writer.ts';
import { makeDecisionWriter } from './decision-writer.ts';
import { judgePhoto } from './restrict-photo.ts';

const CONFLICTS = {
  attempts: 8, // verdicts on other photos of the same person that come at the same time
  firstPauseMs: 20,
  maxPauseMs: 500,
};

const actionOf = ({ verdict, reasons = [] }: RestrictingFact): Action => {
  switch (verdict) {
    case 'sensitive':
      return { kind: 'screen', reasons: reasons.length === 0 ? ['disturbing'] : reasons };
    case 'review':
      return { kind: 'hold' };
    case 'rejected':
      return { kind: 'remove' };
  }
};

const factsOf = ({
  known,
  policyRule = 'unknown',
  policy = 'unknown',
}: RestrictingFact): Statement['facts'] =>
  known === undefined
    ? {
        en: `Software that looks at every photo found in this one what the rule ${policyRule} of its policy (${policy}) is about.`,
        ar: `عثر البرنامج الذي يفحص كل صورة في هذه الصورة على ما تشمله القاعدة ${policyRule} من سياسته (${policy}).`,
      }
    : {
        en: 'Software that compares every photo with lists of known pictures found this one on a list.',
        ar: 'عثر البرنامج الذي يقارن كل صورة بقوائم الصور المعروفة على هذه الصورة في إحدى القوائم.',
      };

/** The statement of reasons of a verdict of software. */
export const statementOf = (fact: RestrictingFact): Statement => {
  // Whoever writes lists and policies names a rule that there is; verdicts of old name none.
  const rule = fact.rule === undefined ? 'unclear' : RuleId.parse(fact.rule);
  return {
    facts: factsOf(fact),
    rule,
    ground: rule === 'child_abuse' ? 'law' : 'terms',
    origin: 'own_initiative',
    automated: { detection: true, decision: true },
    redress: [...allRedress],
    policy: { version: fact.policy ?? 'unknown', rule: fact.policyRule ?? 'unknown' },
  };
};

export interface RecordVerdictDeps {
  readonly photos: Pick<PhotoStore, 'get'>;
  readonly decisions: Pick<DecisionWriter, 'decide'>;
}

/** Makes what records verdicts that restrict. */
export const makeRecordVerdict = (
  table: Table,
  { photos, decisions }: RecordVerdictDeps = {
    photos: makePhotoStore(table),
    decisions: makeDecisionWriter(table),
  },
): RecordVerdict => {
  const record = async (photo: Photo, fact: RestrictingFact, now: number): Promise<boolean> => {
    const decisionId = DecisionId.parse(newUlid(now));
    const decision: Decision = {
      accountId: photo.ownerId,
      decisionId,
      subject: { kind: 'photo', photoId: photo.photoId },
      action: actionOf(fact),
      statement: statementOf(fact),
      state: 'in_force',
      ...(fact.known && { match: fact.known }),
    };
    return decisions.decide(decision, { writes: [judgePhoto(photo, { ...fact, decisionId })] });
  };
  return async ({ photoId }, fact, now) => {
    const recorded = await retryOnConflict<{ readonly photo: Photo | undefined }>(CONFLICTS, async () => {
      const photo = await photos.get(photoId, now, { consistent: true });
      const isOpen = photo !== undefined && photo.moderation === undefined && photo.failure === undefined;
      if (!isOpen) return { photo };
      return (
        (await record(photo, fact, now)) && { photo: await photos.get(photoId, now, { consistent: true }) }
      );
    });
    if (recorded === undefined)
      throw new Error(`The verdict on the photo ${photoId} met others again and again`);
    return recorded.photo;
  };
};
