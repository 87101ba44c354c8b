/** Bugs in public numbers. */
import type { Planted } from './planted.ts';

const numbers = 'test/integration/transparency/numbers.test.ts';

export const plantedInTransparency: readonly Planted[] = [
  {
    name: 'a public number counts a decision again whenever its record changes',
    file: 'lambdas/transparency/count-decisions.ts',
    find: 'filter(([name]) => !record.counted?.includes(name))',
    replace: 'filter(([name]) => record.counted !== null || name)',
    tests: [numbers],
  },
  {
    name: 'a public number of decisions stays as it was when it was first counted',
    file: 'lambdas/transparency/count-decisions.ts',
    find: '  if (uncounted.size === 0) return undefined;\n',
    replace: '  if (uncounted.size === 0 || counted !== undefined) return undefined;\n',
    tests: [numbers],
  },
  {
    name: 'public numbers hold the whole tag of a language',
    file: 'lambdas/transparency/decision-cell.ts',
    find: "tag.toLowerCase().split('-')[0] ?? ''",
    replace: "tag.toLowerCase().split('_')[0] ?? ''",
    tests: [numbers],
  },
  {
    name: 'public numbers tell an overturned decision as one that was withdrawn too',
    file: 'lambdas/transparency/decision-cell.ts',
    find: "state === 'reversed' && appeal !== 'reversed'",
    replace: "state === 'reversed' && appeal !== 'pending'",
    tests: [numbers],
  },
  {
    name: 'public numbers count a report once for each delivery',
    file: 'lambdas/transparency/count-received.ts',
    find: "attribute_exists(pk) AND attribute_not_exists(counted)' },",
    replace: "attribute_exists(pk)' },",
    tests: [numbers],
  },
  {
    name: 'the public median is the longest wait',
    file: 'lambdas/transparency/waiting.ts',
    find: '2 * seen >= total',
    replace: 'seen >= total',
    tests: [numbers],
  },
];
