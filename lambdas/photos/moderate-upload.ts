import type { DetectLabels, ImageLabel } from '../platform/image-labels.ts';
import { log } from '../platform/log.ts';
import { emitMetrics } from '../platform/metric.ts';
import { TryLater } from '../platform/queue-batch.ts';
import { isCostlyFile } from './imaging/costly-picture.ts';
import { makeModerationPicture } from './imaging/moderation-picture.ts';
import { fileHash, lookUpPicture, type PictureMarks } from './look-up-picture.ts';
import type { KnownMemory } from './matching/known-memory.ts';
import type { KnownMatch } from './matching/known-pictures.ts';
import { moderatedRendition } from './moderated-rendition.ts';
import type { PoliciesInForce } from './moderation/change-policy.ts';
import { policy as delivered, type Judgement, minConfidence, verdictOn } from './moderation/policy.ts';
import { differenceOf } from './moderation/shadow.ts';
import type { ModerationBudget } from './moderation-budget-store.ts';
import type { Photo, RecordVerdict } from './photo.ts';
import type { ModerationFact } from './photo-life.ts';
import { isRestricting } from './photo-life.ts';
import type { Delivery, PipelineDeps, Work } from './process-upload.ts';
import { clearUnlessShown, openUpload } from './process-upload.ts';
import type { ShadowStore } from './shadow-store.ts';
import type { Upload } from './upload-arrived.ts';

/** Has a picture preserved that a list knows, where the list asks for it. `etag`: of its upload; `now` in milliseconds. */
export type Preserve = (
  photo: Photo,
  match: KnownMatch,
  when: { readonly etag: string | undefined; readonly now: number },
) => Promise<void>;

type ModerationDeps = PipelineDeps & {
  readonly recordVerdict: RecordVerdict;
  readonly detectLabels: DetectLabels;
  readonly budget?: ModerationBudget;
  /** Lists of known pictures. @default none */
  readonly known?: Pick<KnownMemory, 'match'>;
  /** Has a picture that a list knows preserved, before anything of it is deleted. @default nothing is */
  readonly preserve?: Preserve;
  /** @default the delivered policy, and none that is tried */
  readonly policies?: PoliciesInForce;
  /** Where the verdicts of a policy that is tried are counted. */
  readonly shadow?: ShadowStore;
};

/** The picture that moderation is asked about, and SHA-256 of the file that was sent, where that is known. */
interface Seen {
  readonly picture: Buffer;
  readonly sha256: string | undefined;
}

interface Judged {
  readonly upload: Upload;
  readonly labels: readonly ImageLabel[];
  readonly judgement: Judgement;
  readonly now: number;
}

/**
 * Whether a photo may be moderated. Where the day's calls are spent it says that it waits, and the message is done with: the reconciler
 * sends another, whose tries are all to come.
 */
const mayGoOn = async (
  { photos }: PipelineDeps,
  photo: Photo,
  until: number | undefined,
): Promise<boolean> => {
  if (until === undefined) return true;
  if (await photos.recordWaiting(photo, { for: 'moderation_limit', until })) return false;
  throw new TryLater(1); // it has changed meanwhile
};

/** The labels of a picture. The call counts only when it was answered. */
const askForLabels = async (
  { detectLabels, budget }: ModerationDeps,
  { policy, candidate = policy }: PoliciesInForce,
  picture: Uint8Array,
  now: number,
) => {
  try {
    return await detectLabels(picture, minConfidence(policy, candidate));
  } catch (error) {
    await budget
      ?.giveBack(now)
      .catch((cause: unknown) => log.warn('A call was not given back', { cause: String(cause) }));
    throw error;
  }
};

/** Whether renditions are of these bytes, where there are any; else nothing that could be seen is what is served, and the photo fails. */
const isServed = async (deps: ModerationDeps, upload: Upload, { thumbnails }: Photo): Promise<boolean> => {
  if (thumbnails?.etag === undefined || thumbnails.etag === upload.etag) return true;
  const failed = await deps.photos.recordFailure(upload.key, { code: 'upload_mismatch' });
  await clearUnlessShown(deps, upload, failed);
  return false;
};

/**
 * What moderation is asked about; undefined where the thumbnail function decodes the upload, and then sends it once more. What takes long to
 * decode takes more memory than there is here: where its renditions were made and are not there, the message is tried again and then given up.
 */
const toBeSeen: Work<Seen | undefined>['decode'] = async (file, deadline, { photoId, thumbnails }) => {
  if (!(await deadline.within(isCostlyFile(file)))) {
    const picture = await makeModerationPicture(file, deadline);
    // Where there are thumbnails, the file may be a rendition.
    return { picture, sha256: thumbnails === undefined ? fileHash(file) : thumbnails.sha256 };
  }
  if (thumbnails === undefined) return undefined;
  throw new Error(`The renditions of the photo ${photoId} are not as they were recorded`);
};

/** Records a verdict; one that restricts has a decision that says why. */
const record = async (
  { photos, recordVerdict }: ModerationDeps,
  photo: Photo,
  fact: ModerationFact,
  now: number,
): Promise<Photo | undefined> =>
  isRestricting(fact)
    ? recordVerdict(photo, fact, now)
    : photos.recordApproval(photo.photoId, { ...fact, verdict: 'approved' });

/** Rejects a picture that a list knows, without asking any model. */
const rejectKnown = async (
  deps: ModerationDeps,
  upload: Upload,
  {
    found,
    marks,
    match,
    now,
  }: {
    readonly found: Photo;
    readonly marks: PictureMarks;
    readonly match: KnownMatch;
    readonly now: number;
  },
): Promise<void> => {
  const { listId, kind, hash, distance, own, rule } = match;
  log.warn('A photo is known to a list', { photoId: upload.key, listId, kind, distance, turn: match.turn });
  emitMetrics('known', [{ name: 'Matches', unit: 'Count', value: 1 }], { listId });
  await deps.preserve?.(found, match, { etag: upload.etag, now });
  const fact: ModerationFact = {
    etag: upload.etag,
    policy: (deps.policies?.policy ?? delivered).version,
    verdict: 'rejected',
    policyRule: `known-${listId}`,
    rule,
    known: { listId, kind, hash, distance, own },
    ...marks,
  };
  const photo = await record(deps, found, fact, now);
  await clearUnlessShown(deps, upload, photo);
};

/** Counts what a policy that is tried would have said. Nothing follows from it, nor from its failing. */
const tryCandidate = async (
  { shadow }: ModerationDeps,
  { candidate }: PoliciesInForce,
  { upload, labels, judgement, now }: Judged,
): Promise<void> => {
  if (candidate === undefined || shadow === undefined) return;
  try {
    const would = verdictOn(labels, candidate);
    const difference = differenceOf(judgement, would);
    if (difference !== undefined) {
      log.info('A policy that is tried judged otherwise', {
        photoId: upload.key,
        candidate: candidate.version,
        difference,
        rule: judgement.policyRule,
        wouldBeRule: would.policyRule,
      });
    }
    await shadow.count(candidate.version, difference, now);
  } catch (cause) {
    log.warn('A policy that is tried was not counted', { photoId: upload.key, cause: String(cause) });
  }
};

/** Finds and records the verdict on an upload. A photo that a list knows loses what the other function stored. */
export const moderateUpload = async (
  deps: ModerationDeps,
  upload: Upload,
  delivery: Delivery,
): Promise<void> => {
  const { budget } = deps;
  const { now } = delivery;
  const opened = await openUpload(
    deps,
    upload,
    {
      fact: 'moderation',
      decode: toBeSeen,
      readFirst: (photo) => moderatedRendition(deps.media, upload, photo),
      mayBegin: async (photo) =>
        (await isServed(deps, upload, photo)) && mayGoOn(deps, photo, await budget?.refusal(now)),
    },
    delivery,
  );
  if (opened?.picture === undefined) return;
  const {
    photo: found,
    picture: { picture, sha256 },
  } = opened;
  const { marks, match } = await lookUpPicture(deps.known, picture, sha256, now);
  if (match !== undefined) return rejectKnown(deps, upload, { found, marks, match, now });
  if (!(await mayGoOn(deps, found, await budget?.take(now)))) return;
  const policies = deps.policies ?? { policy: delivered };
  const { policy } = policies;
  const labels = await askForLabels(deps, policies, picture, now);
  const judgement = verdictOn(labels, policy);
  const { verdict } = judgement;
  log.info('A photo was moderated', {
    photoId: upload.key,
    verdict,
    policy: policy.version,
    labels: labels.map(({ name, confidence }) => `${name} ${Math.round(confidence)}`).join(', '),
  });
  const fact: ModerationFact = { etag: upload.etag, policy: policy.version, ...judgement, ...marks };
  const photo = await record(deps, found, fact, now);
  await tryCandidate(deps, policies, { upload, labels, judgement, now });
  await clearUnlessShown(deps, upload, photo);
};
