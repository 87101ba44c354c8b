/** Bugs in how known pictures are found, and in the policy that is tried. */
import type { Planted } from './planted.ts';

const known = 'test/integration/photos/known-pictures.test.ts';
const matching = 'test/unit/photos/matching/known-pictures.test.ts';
const sorted = 'test/unit/photos/matching/sorted-hashes.test.ts';
const refused = 'test/integration/decisions/refused-photos.test.ts';
const shadow = 'test/integration/photos/shadow-policy.test.ts';

export const plantedInPolicy: readonly Planted[] = [
  {
    name: 'a picture that a list knows is sent to Rekognition first',
    file: 'lambdas/photos/moderate-upload.ts',
    find: 'if (match !== undefined) return rejectKnown(',
    replace: 'if (match !== undefined && (await deps.detectLabels(picture, 50))) return rejectKnown(',
    tests: [known],
  },
  {
    name: 'only pictures as they are are looked up, not turned ones',
    file: 'lambdas/photos/matching/known-pictures.ts',
    find: 'nearestOf(hashes, looks, MAX_DISTANCE)',
    replace: 'nearestOf(hashes, looks.slice(0, 1), MAX_DISTANCE)',
    tests: [matching, known],
  },
  {
    name: 'plain pictures match each other',
    file: 'lambdas/photos/matching/known-pictures.ts',
    find: 'if (look === undefined || quality < MIN_QUALITY) return undefined;',
    replace: 'if (look === undefined) return undefined;',
    tests: [matching],
  },
  {
    name: 'a cleared hash still counts',
    file: 'lambdas/photos/matching/known-pictures.ts',
    find: 'if (isFileCleared || isLookCleared) return undefined;',
    replace: '',
    tests: [matching],
  },
  {
    name: 'a cleared picture passes in one of its forms alone',
    file: 'lambdas/photos/matching/known-pictures.ts',
    find: 'const SAME_PICTURE_DISTANCE = 10;',
    replace: 'const SAME_PICTURE_DISTANCE = 0;',
    tests: [matching],
  },
  {
    name: 'pictures that were refused go while an appeal waits',
    file: 'lambdas/decisions/decide.ts',
    find: "decision.appeal?.state === 'pending' ? undefined : refusedPhotoOf(decision)",
    replace: 'refusedPhotoOf(decision)',
    tests: [refused],
  },
  {
    name: 'pictures that were refused stay when their appeal is not followed',
    file: 'lambdas/decisions/appeal-store.ts',
    find: '...endOfKeeping(decision, appeal),',
    replace: '',
    tests: [refused],
  },
  {
    name: 'objects of photos that were given up stay',
    file: 'lambdas/photos/delete-media.ts',
    find: 'return photo === undefined || hasLostBytes(photo);',
    replace: 'return photo === undefined;',
    tests: [refused],
  },
  {
    name: 'pictures pass while lists cannot be read',
    file: 'lambdas/photos/matching/known-memory.ts',
    find: 'loaded = kept;\n    etag = undefined;',
    replace: 'loaded = kept;\n    readAt = Number.POSITIVE_INFINITY;',
    tests: [matching],
  },
  {
    name: 'the last bit of the distance is forgotten',
    file: 'lambdas/photos/matching/sorted-hashes.ts',
    find: 'bound = first + rest - 1;',
    replace: 'bound = first + rest - 2;',
    tests: [sorted],
  },
  {
    name: 'a policy that is tried takes effect',
    file: 'lambdas/photos/moderate-upload.ts',
    find: 'const judgement = verdictOn(labels, policy);',
    replace: 'const judgement = verdictOn(labels, policies.candidate ?? policy);',
    tests: [shadow],
  },
  {
    name: 'labels that only the tried policy wants are not asked for',
    file: 'lambdas/photos/moderate-upload.ts',
    find: 'minConfidence(policy, candidate)',
    replace: 'minConfidence(policy, policy)',
    tests: [shadow],
  },
];
