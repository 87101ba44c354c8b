/** What staff cost who work on the queue, in units of the table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeCollectionStore } from '../../../lambdas/collections/collection-store.ts';
import { makeCommentStore } from '../../../lambdas/comments/comment-store.ts';
import { makeDecisionStore } from '../../../lambdas/decisions/decision-store.ts';
import { makeDecideDeps } from '../../../lambdas/decisions/make-decide-deps.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { newUlid, ReportId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { itemIdOf } from '../../../lambdas/kernel/subject.ts';
import { makePhotoStore } from '../../../lambdas/photos/photo-store.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { makeReportFiling } from '../../../lambdas/reports/file-reports.ts';
import type { Report } from '../../../lambdas/reports/report.ts';
import { reportExpiry } from '../../../lambdas/reports/report.ts';
import { makeReportStore } from '../../../lambdas/reports/report-store.ts';
import { makeItemStore } from '../../../lambdas/review/item-store.ts';
import { decideItem } from '../../../lambdas/reviewing/decide-item.ts';
import { makeQueueStore } from '../../../lambdas/reviewing/queue-store.ts';
import { claimItem, listItems } from '../../../lambdas/reviewing/review-items.ts';
import { showItem } from '../../../lambdas/reviewing/show-item.ts';
import { reviewer as accountId, reasons } from '../../support/deciding.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const REPORTS = 20; // as many as are shown
const author = idOf('author');
const posts = Array.from({ length: limits.pageSizeDefault }, (_, place): PostId => postAt(author, place + 1));
const subjectOf = (postId: PostId) => ({ kind: 'post', postId }) as const;
const [reported = postAt(author, 1)] = posts;
const reviewer = { accountId, roles: ['reviewer'], role: 'reviewer', language: 'en', now: T0 } as const;

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
  const { table } = testTable;
  await putRows(table, [profileItem(someAccount('author')), ...posts.map((postId) => postItem(postId))]);
  const items = makeItemStore(table);
  for (const postId of posts) {
    const subject = subjectOf(postId);
    await items.open({ subject, accountId: author, source: 'report', priority: 5, at: T0 });
  }
  const subject = subjectOf(reported);
  const reports = Array.from(
    { length: REPORTS },
    (_, each): Report => ({
      reporter: idOf(`reporter ${each}`),
      reportId: ReportId.parse(newUlid(T0)),
      accountId: author,
      subjects: [{ subject, snapshot: {} }],
      reason: 'spam',
      state: 'open',
      outcomes: {},
      expiresAt: reportExpiry(T0),
    }),
  );
  for (const report of reports) await makeReportStore(table).add(report, [], T0);
  await makeReportFiling(table).file(reports.map((report) => ({ subject, report })));
});
afterAll(() => testTable.stop());

const depsOf = () => {
  const { table } = testTable;
  return {
    table,
    accounts: makeAccountStore(table),
    collections: makeCollectionStore(table),
    comments: makeCommentStore(table),
    items: makeItemStore(table),
    photos: makePhotoStore(table),
    posts: makePostStore(table),
    queue: makeQueueStore(table),
    deciding: makeDecideDeps(table),
    decisions: makeDecisionStore(table),
    clearHash: () => [],
    media: async () => (name: string) => `https://media.example/${name}`,
  };
};

describe('a reviewer', () => {
  it('reads a page of the queue for a unit, and one for each item', async () => {
    let found = 0;
    const { read, write } = await testTable.unitsOf(async () => {
      const part = { limit: limits.pageSizeDefault, from: undefined };
      found = (await listItems(depsOf(), {}, reviewer, part)).items.length;
    });
    expect(found).toBe(limits.pageSizeDefault);
    expect(read).toBeLessThanOrEqual(1 + limits.pageSizeDefault);
    expect(write).toBe(0);
  });

  it('reads an item with its latest reports for at most 18 units, and writes 4 that say so', async () => {
    const itemId = itemIdOf(subjectOf(reported));
    const { read, write } = await testTable.unitsOf(async () => {
      const shown = await showItem(depsOf(), itemId, reviewer);
      expect(shown.recentReports).toHaveLength(REPORTS);
    });
    expect(read).toBeLessThanOrEqual(18);
    expect(write).toBeLessThanOrEqual(4);
  });

  it('decides about an item for at most 20 write units and 5 read units', async () => {
    const itemId = itemIdOf(subjectOf(reported));
    await claimItem(depsOf(), itemId, reviewer);
    const { facts, rule, ground } = reasons;
    const decision = {
      actions: [{ kind: 'remove', on: 'subject' } as const],
      statement: { facts, rule, ground },
    };
    const { read, write } = await testTable.unitsOf(() =>
      decideItem(depsOf(), itemId, decision, { ...reviewer, seed: newUlid(T0) }),
    );
    expect(write).toBeLessThanOrEqual(20);
    expect(read).toBeLessThanOrEqual(5);
  });
});
