/** Bugs in what holds callers to their limits and knows their sessions. */
import type { Planted } from './planted.ts';

const listed = 'test/integration/callers/listed-likes.test.ts';
const limits = 'test/integration/callers/write-limits.test.ts';
const sessions = 'test/integration/sessions/recognize.test.ts';

export const plantedInCallers: readonly Planted[] = [
  {
    name: 'nothing left of a bucket is enough',
    file: 'lambdas/callers/write-limits.ts',
    find: '#limit <= :latest)',
    replace: '(#limit <= :latest OR attribute_exists(pk)))',
    tests: [limits],
  },
  {
    name: 'one more than allowed is done toward one account',
    file: 'lambdas/callers/write-limits.ts',
    find: '#target < :most',
    replace: '#target <= :most',
    tests: [limits],
  },
  {
    name: 'likes leave the row of limits for nowhere',
    file: 'lambdas/callers/listed-likes.ts',
    find: 'await table.put({ ...key, likes }, isNew);',
    replace: 'void key;',
    tests: [listed],
  },
  {
    name: 'every like beyond the sixth moves all',
    file: 'lambdas/callers/listed-likes.ts',
    find: 'likes.length % LIKES_AT_ONCE > 0',
    replace: 'likes.length < LIKES_AT_ONCE',
    tests: [listed],
  },
  {
    name: 'the row of limits expires with the likes in it',
    file: 'lambdas/callers/write-limits.ts',
    find: ' REMOVE expiresAt',
    replace: '',
    tests: [listed],
  },
  {
    name: 'a page of likes ends where rows reach into each other',
    file: 'lambdas/reactions/own-likes.ts',
    find: 'const OVERLAP_MS = 2 * MINUTE_MS',
    replace: 'const OVERLAP_MS = 0 * MINUTE_MS',
    tests: ['test/integration/reactions/own-likes.deep.test.ts'],
  },
  {
    name: 'the quota of old accounts is for all',
    file: 'lambdas/api/rate-limit.ts',
    find: 'isYoung(account, now) ? youngWriteQuotas : writeQuotas',
    replace: 'isYoung(account, now) ? writeQuotas : writeQuotas',
    tests: ['test/unit/api/rate-limit.test.ts'],
  },
  {
    name: 'repetitions under a key count in nothing',
    file: 'lambdas/api/answer-once.ts',
    find: "if (claim.outcome !== 'go') await countRepetition();",
    replace: 'void countRepetition;',
    tests: ['test/unit/api/serve.test.ts'],
  },
  {
    name: 'a container writes in a session that was ended elsewhere',
    file: 'lambdas/sessions/recognize.ts',
    find: 'entry?.known.epoch === epoch',
    replace: '(entry !== undefined && epoch >= 0)',
    tests: [sessions],
  },
  {
    name: 'a refreshed token begins an ended session again',
    file: 'lambdas/sessions/session.ts',
    find: "origin === '' && issuedAt",
    replace: "(origin === '' || issuedAt !== undefined) && issuedAt",
    tests: ['test/unit/sessions/session.test.ts', sessions],
  },
];
