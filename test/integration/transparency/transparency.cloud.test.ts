/** Public numbers over HTTP: what is reported and decided is told by anybody's call, as JSON and as CSV. */
import { beforeAll, describe, expect, it } from 'vitest';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { quarterOf } from '../../../lambdas/transparency/quarter.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { decideAs } from '../../support/deciding.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, join, type Member } from '../../support/people.ts';

let cloud: TestCloud;
let author: Member;
let reporter: Member;
beforeAll(async () => {
  cloud = await sharedCloud();
  author = await join(cloud.apiUrl, 'author');
  reporter = await join(cloud.apiUrl, 'reporter');
}, 120_000);

const nowOf = async (): Promise<number> => Date.parse((await cloud.state()).now);
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.apiUrl}/v1/transparency${path}`, { headers });
const numbers = async () => {
  const { decisions, received } = dataOf(await reporter.client.GET('/v1/transparency'));
  return {
    warnings: decisions
      .filter(({ action, rule }) => action === 'warn' && rule === 'privacy')
      .reduce((sum, each) => sum + each.decisions, 0),
    reports: received.find(({ kind, reason }) => kind === 'report' && reason === 'likeness')?.count ?? 0,
  };
};

describe('public numbers', () => {
  it('grow by what is reported and decided, for a caller without an account too', async () => {
    const before = await numbers();
    const accountId = AccountId.parse(author.accountId);
    const subject = { kind: 'account', accountId } as const;
    await reporter.client.POST('/v1/reports', {
      body: { accountId, subjects: [subject], reason: 'likeness' },
    });
    await decideAs(operatorTable(cloud), subject, { kind: 'warn' }, await nowOf());
    await cloud.settle();
    expect(await numbers()).toEqual({ warnings: before.warnings + 1, reports: before.reports + 1 });
    const answer = await get('');
    expect(await answer.json()).toMatchObject({ quarter: quarterOf(await nowOf()), isOver: false });
    const again = await get('', { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=300']);
  });

  it('come as CSV, each table with its header', async () => {
    const answer = await get('.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const quarter = quarterOf(await nowOf());
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toBe(
      'quarter,area,rule,action,subject,ground,origin,detection,decision,language,decisions,appeals,upheld,overturned,withdrawn',
    );
    expect(lines.find((line) => line.includes(',privacy,warn,account,'))).toMatch(
      new RegExp(`^${quarter},hate,privacy,warn,account,terms,report,false,false,,\\d+,\\d+,\\d+,\\d+,\\d+$`),
    );
    const received = (await (await get('.csv?table=received')).text()).split('\r\n');
    expect(received[0]).toBe('quarter,kind,reason,rule,count');
    expect(received).toContainEqual(expect.stringMatching(`^${quarter},report,likeness,privacy,\\d+$`));
    expect(await (await get('.csv?table=waits')).text()).toMatch(/^quarter,for,count,median_minutes\r\n/);
    expect(await (await get('.csv?table=received&quarter=1999-Q1')).text()).toBe(
      'quarter,kind,reason,rule,count\r\n',
    );
  });

  it.each([
    ['?quarter=2026', '2026-Q4'],
    ['?quarter=2026-Q5', '2026-Q4'],
    ['?quarter=9999-Q4', 'The quarter 9999-Q4 has not begun'],
    ['.csv?table=people', 'decisions'],
  ])('are refused for %s, with what would do', async (path, words) => {
    const answer = await get(path);
    const body = await answer.text();
    expect([answer.status, body]).toEqual([400, expect.stringContaining(words)]);
  });
});
