/** Bugs in reports and in the review queue. */
import type { Planted } from './planted.ts';

const reports = 'test/integration/reports/reports.cloud.test.ts';
const storms = 'test/integration/reports/storms.test.ts';
const queue = 'test/integration/reviewing/review-queue.cloud.test.ts';
const decisions = 'test/integration/reviewing/decisions-of-queue.deep.test.ts';

const notices = 'test/integration/reports/notices.test.ts';
const terms = 'test/unit/accounts/calling-account.test.ts';

export const plantedInReports: readonly Planted[] = [
  {
    name: 'a notice of a comment is one of its post',
    file: 'lambdas/reports/find-subject.ts',
    find: 'if (comment !== undefined)',
    replace: 'if (comment === null)',
    tests: [notices],
  },
  {
    name: 'terms of long ago are as good as those in force',
    file: 'lambdas/kernel/service-terms.ts',
    find: 'terms?.version !== inForce.version',
    replace: 'terms === undefined',
    tests: [terms],
  },
  {
    name: 'a home feed shows what its reader reported',
    file: 'lambdas/feeds/home-feed.ts',
    find: 'if (viewerState?.reported) return undefined;',
    replace: '',
    tests: [reports],
  },
  {
    name: 'a block keeps what was seen from being reported',
    file: 'lambdas/reports/reportable.ts',
    find: 'isBlocked: false',
    replace: 'isBlocked: relationOf(edge).isBlocked',
    tests: [reports],
  },
  {
    name: 'news of reports that come twice open a closed item',
    file: 'lambdas/review/item-store.ts',
    find: 'if (at <= (item.closedAt ?? 0)) return undefined;',
    replace: '',
    tests: [storms],
  },
  {
    name: 'an outcome counts twice for the rate of a reporter',
    file: 'lambdas/reports/settle-report.ts',
    find: "condition: { expression: '#state = :open', values: { ':open': 'open' } },",
    replace: 'condition: always,',
    tests: [storms],
  },
  {
    name: 'a second reviewer takes what another has',
    file: 'lambdas/review/item-store.ts',
    find: 'attribute_not_exists(claimedBy) OR claimedUntil <= :now OR claimedBy = :by',
    replace: 'attribute_exists(pk) OR claimedUntil <= :now OR claimedBy = :by',
    tests: [queue],
  },
  {
    name: 'staff find what is their own',
    file: 'lambdas/reviewing/review-items.ts',
    find: 'if (item === undefined || item.accountId === accountId) throw notFound();',
    replace: 'if (item === undefined) throw notFound();',
    tests: [queue],
  },
  {
    name: 'one senior ends an account alone',
    file: 'lambdas/reviewing/decide-item.ts',
    find: 'handedOn.by === accountId',
    replace: 'handedOn.by === undefined',
    tests: [decisions],
  },
];
